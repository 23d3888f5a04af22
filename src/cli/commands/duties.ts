import { msg } from '../../text/index.ts';
import type { CommandSpec } from '../command.ts';
import { EXIT, Refusal } from '../exit.ts';
import { ALLIANCE_OPTION, TREATIES_OPTION } from '../law.ts';
import { JSON_OPTION } from '../options.ts';

const FLAGSHIP = 'USA-JPN';

export const duties: CommandSpec = {
  name: 'duties',
  describes: 'cli.duties.describes',
  about: 'cli.duties.about',
  args: [],
  options: [
    ALLIANCE_OPTION,
    { name: 'as-of', value: 'DATE', describes: 'cli.option.as-of-law', completes: 'nothing' },
    { name: 'compare', value: 'DATE|ALLIANCE', describes: 'cli.option.compare-law', completes: 'alliance' },
    { name: 'codes', describes: 'cli.option.codes' },
    { name: 'list', describes: 'cli.option.list-alliances' },
    TREATIES_OPTION,
    JSON_OPTION,
  ],
  examples: [
    { line: 'duties', says: 'cli.duties.example.plain' },
    { line: 'duties --alliance NATO --as-of 1955-06-01', says: 'cli.duties.example.alliance' },
    { line: 'duties --as-of 1965-01-01 --compare 2026-01-01', says: 'cli.duties.example.dates' },
    { line: 'duties --alliance USA-JPN --compare USA-KOR', says: 'cli.duties.example.alliances' },
    { line: 'duties --codes --json', says: 'cli.duties.example.codes' },
  ],
  async run(asked) {
    const [
      { allianceOf, dayOption, openLaw },
      room,
      texts,
      { jsonText, textOf },
      { plainWords },
      { pageOf },
    ] = await Promise.all([
      import('../law.ts'),
      import('../../duties/index.ts'),
      import('../render/duties.ts'),
      import('../render/lines.ts'),
      import('../render/plain-words.ts'),
      import('../render/page.ts'),
    ]);
    const { terminal } = asked;
    const law = await openLaw(asked);
    const page = pageOf(terminal);
    const print = (value: unknown, lines: () => readonly string[]) => {
      terminal.write(asked.flag('json') ? jsonText(plainWords(value, terminal.lang)) : textOf(lines()));
      return EXIT.fine;
    };
    const { day, iso } = dayOption(asked.value('as-of'));
    if (asked.flag('list')) {
      const rows = texts.allianceRows(law, day);
      return print(rows, () => texts.alliancesText(rows, page));
    }
    const id = asked.value('alliance');
    if (asked.flag('codes')) {
      const only = id === undefined ? undefined : allianceOf(law, id).id;
      const codes = room.codesOf(law).filter(({ alliance }) => only === undefined || alliance === only);
      return print(codes, () => texts.codesText(codes, law, page));
    }
    const alliance = allianceOf(law, id ?? FLAGSHIP);
    const matrix = room.matrixOf(law, alliance, day, iso);
    const other = asked.value('compare');
    if (other === undefined) {
      const report = {
        ...texts.matrixJson(matrix),
        counts: room.helpCounts(matrix),
        clocks: room.clocksOf(law, alliance, day),
      };
      return print(report, () =>
        texts.matrixText(law, matrix, room.helpCounts(matrix), room.clocksOf(law, alliance, day), page),
      );
    }
    const isDate = /^\d/.test(other);
    const second = isDate
      ? (() => {
          const { day: otherDay, iso: otherIso } = dayOption(other);
          return room.matrixOf(law, alliance, otherDay, otherIso);
        })()
      : room.matrixOf(law, allianceOf(law, other), day, iso);
    const as = isDate
      ? new Map(matrix.parties.map((state) => [state, state]))
      : room.counterparts(matrix.parties, second.parties);
    if (as === undefined)
      throw new Refusal(
        EXIT.usage,
        msg('cli.error.not-comparable', { before: matrix.alliance, after: second.alliance }),
        msg('cli.hint.comparable'),
      );
    const diff = room.diffMatrices(matrix, second, as);
    return print(
      {
        before: { alliance: matrix.alliance, asOf: matrix.asOf },
        after: { alliance: second.alliance, asOf: second.asOf },
        ...diff,
      },
      () => texts.diffText(law, matrix, second, diff, page),
    );
  },
};
