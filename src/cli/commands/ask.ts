import { msg } from '../../text/index.ts';
import type { CommandSpec } from '../command.ts';
import { EXIT, Refusal } from '../exit.ts';
import { ALLIANCE_OPTION, TREATIES_OPTION } from '../law.ts';
import { JSON_OPTION } from '../options.ts';

const LISTS = ['events', 'facts', 'places', 'alliances'] as const;

export const ask: CommandSpec = {
  name: 'ask',
  describes: 'cli.ask.describes',
  about: 'cli.ask.about',
  args: [],
  options: [
    { name: 'file', short: 'f', value: 'PATH', describes: 'cli.option.incidents' },
    ALLIANCE_OPTION,
    { name: 'date', value: 'DATE', describes: 'cli.option.date', completes: 'nothing' },
    {
      name: 'event',
      short: 'e',
      value: 'EVENT',
      describes: 'cli.option.event',
      choices: async () => (await import('../../duties/index.ts')).EVENT_IDS.map((name) => ({ name })),
    },
    { name: 'against', value: 'STATE', describes: 'cli.option.against', completes: 'nothing' },
    { name: 'by', value: 'STATE', describes: 'cli.option.by', completes: 'nothing' },
    { name: 'object', value: 'OBJECT', describes: 'cli.option.object', completes: 'nothing' },
    { name: 'place', value: 'PLACE', describes: 'cli.option.place', completes: 'nothing' },
    { name: 'facts', value: 'NAME=yes,...', describes: 'cli.option.facts', completes: 'nothing' },
    { name: 'all', describes: 'cli.option.all-rules' },
    {
      name: 'list',
      value: LISTS.join('|'),
      describes: 'cli.option.list',
      choices: async () => LISTS.map((name) => ({ name })),
    },
    TREATIES_OPTION,
    JSON_OPTION,
  ],
  examples: [
    { line: 'ask', says: 'cli.ask.example.plain' },
    {
      line: 'ask --event armed-attack --against JPN --place senkaku --alliance USA-JPN',
      says: 'cli.ask.example.flags',
    },
    { line: 'ask --file incidents.yaml --json', says: 'cli.ask.example.file' },
    { line: 'ask --list places', says: 'cli.ask.example.list' },
  ],
  async run(asked) {
    const [
      { allianceOf, lawProblems, openLaw },
      room,
      { incidentFile, incidentOf },
      texts,
      lines,
      { plainWords },
      { pageOf },
    ] = await Promise.all([
      import('../law.ts'),
      import('../../duties/index.ts'),
      import('../incident.ts'),
      import('../render/ask.ts'),
      import('../render/lines.ts'),
      import('../render/plain-words.ts'),
      import('../render/page.ts'),
    ]);
    const { terminal } = asked;
    const law = await openLaw(asked);
    const page = pageOf(terminal);
    const json = asked.flag('json');
    const print = (value: unknown) => terminal.write(lines.jsonText(plainWords(value, terminal.lang)));
    const list = asked.value('list') as (typeof LISTS)[number] | undefined;
    if (list !== undefined) {
      const rows = texts.listRows(law, list, page);
      if (json) print(rows);
      else terminal.write(lines.textOf(texts.listText(rows, page)));
      return EXIT.fine;
    }
    const named = asked.value('alliance');
    const only = named === undefined ? undefined : allianceOf(law, named);
    const file = asked.value('file');
    if (file === undefined && asked.value('event') === undefined && !json) {
      const { interview } = await import('../interview.ts');
      await interview(law, only, asked, page);
      return EXIT.fine;
    }
    if (file === undefined && asked.value('event') === undefined)
      throw new Refusal(EXIT.usage, msg('cli.error.nothing-asked'), msg('cli.hint.help', { command: 'ask' }));
    const { incidents, problems, files } =
      file === undefined ? incidentOf(law, asked) : await incidentFile(law, file);
    if (problems.some(({ severity }) => severity === 'error')) {
      if (json) {
        const { problemToJson } = await import('../../problem/index.ts');
        print(problems.map((problem) => problemToJson(problem, terminal.lang)));
      } else terminal.note(lawProblems(problems, files, terminal));
      return EXIT.caseErrors;
    }
    const reports = incidents.flatMap((incident) => {
      const alliances =
        incident.alliance === undefined && only !== undefined ? [only] : room.alliancesFor(law, incident);
      return alliances.map((alliance) => ({
        incident,
        report: room.incidentReport(law, alliance, incident),
      }));
    });
    if (json) print(reports.map(({ report }) => report));
    else terminal.write(lines.textOf(texts.reportsText(law, reports, page, asked.flag('all'))));
    return EXIT.fine;
  },
};
