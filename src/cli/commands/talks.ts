import { suggest } from '../../problem/index.ts';
import { type Message, msg } from '../../text/index.ts';
import type { Asked, CommandSpec, OptionSpec } from '../command.ts';
import { EXIT, Refusal } from '../exit.ts';
import { CASE_OPTION, JSON_OPTION, STUDY_OPTIONS } from '../options.ts';

/** The checklist alone. */
const BLUFF = 'bluff';
/** A usual short name. */
const SHORT = { word: 'ks', model: 'kalai-smorodinsky' };

const number = (name: string, value: string): OptionSpec => ({
  name,
  value,
  describes: `cli.option.${name}` as OptionSpec['describes'],
  completes: 'nothing',
});

export const talks: CommandSpec = {
  name: 'talks',
  describes: 'cli.talks.describes',
  about: 'cli.talks.about',
  args: [{ name: 'case|model', required: false, describes: 'cli.talks.argument.what', completes: 'case' }],
  options: [
    CASE_OPTION,
    ...STUDY_OPTIONS,
    { name: 'host-view', value: 'ID', describes: 'cli.option.host-view', completes: 'nothing' },
    { name: 'sender-view', value: 'ID', describes: 'cli.option.sender-view', completes: 'nothing' },
    { name: 'count', value: 'ID', describes: 'cli.option.count', completes: 'nothing' },
    number('delta1', 'D'),
    number('delta2', 'D'),
    number('breakdown', 'P'),
    {
      name: 'first',
      value: '1|2',
      describes: 'cli.option.first',
      choices: async () => [{ name: '1' }, { name: '2' }],
    },
    number('p', 'P'),
    number('costA', 'C'),
    number('costBmax', 'C'),
    number('host-max', 'H'),
    number('sender-min', 'S'),
    number('host-low', 'L'),
    number('last', 'X'),
    number('weight', 'W'),
    number('risk-host', 'R'),
    number('risk-sender', 'R'),
    number('cara-host', 'A'),
    number('cara-sender', 'A'),
    JSON_OPTION,
  ],
  examples: [
    { line: 'talks', says: 'cli.talks.example.plain' },
    { line: 'talks us-japan --host-view tamogami --sender-view disband', says: 'cli.talks.example.view' },
    { line: 'talks bluff --count full', says: 'cli.talks.example.bluff' },
    {
      line: 'talks rubinstein --delta1 0.9 --delta2 0.8 --breakdown 0.05 --json',
      says: 'cli.talks.example.rubinstein',
    },
    {
      line: 'talks screening --p 0.5 --costA 0.1 --costBmax 0.4 --json',
      says: 'cli.talks.example.screening',
    },
    { line: 'talks nash --host-max 10 --sender-min 2 --risk-host 0.5', says: 'cli.talks.example.nash' },
  ],
  async run(asked) {
    const { MODEL_IDS } = await import('../../talks/index.ts');
    const word = asked.argument(0);
    const model = MODEL_IDS.find((id) => id === word || (word === SHORT.word && id === SHORT.model));
    if (model !== undefined) return ofNumbers(asked, model);
    try {
      return await ofCase(asked, word);
    } catch (error) {
      if (!(error instanceof Refusal) || error.says.key !== 'cli.error.no-case') throw error;
      throw new Refusal(
        error.code,
        msg('cli.talks.error.no-case', { name: word ?? '' }),
        hintFor(word, MODEL_IDS),
      );
    }
  },
};

/** The word is no case; it may be a misspelt model. */
function hintFor(word: string | undefined, models: readonly string[]): Message {
  const near = suggest(word ?? '', models);
  return near.length > 0
    ? msg('cli.hint.did-you-mean', { names: near.join(', ') })
    : msg('cli.talks.hint.models', { models: [BLUFF, ...models].join(', ') });
}

async function ofNumbers(asked: Asked, model: import('../../talks/index.ts').ModelId) {
  const [{ plainModel }, { jsonText, textOf }] = await Promise.all([
    import('../talks/plain.ts'),
    import('../render/lines.ts'),
  ]);
  const { json, lines } = plainModel(model, asked);
  asked.terminal.write(asked.flag('json') ? jsonText(json) : textOf(lines));
  return EXIT.fine;
}

async function ofCase(asked: Asked, word: string | undefined) {
  const [
    { refuseNumbers },
    { openForStudy },
    { studyOptions },
    { known },
    { caseTalks },
    texts,
    { stripText, modelsText },
    { bluffText },
  ] = await Promise.all([
    import('../talks/numbers.ts'),
    import('../load.ts'),
    import('../choose.ts'),
    import('../known.ts'),
    import('../talks/case-talks.ts'),
    import('../render/study.ts'),
    import('../render/talks.ts'),
    import('../render/bluff.ts'),
  ]);
  refuseNumbers(asked);
  const { terminal } = asked;
  const bluffOnly = word === BLUFF;
  const { prepared } = await openForStudy(asked, bluffOnly ? undefined : word);
  const { case: theCase } = prepared;
  const page = texts.pageFor(terminal, theCase);
  const options = studyOptions(asked, prepared);
  const [host, sender, count] = [asked.value('host-view'), asked.value('sender-view'), asked.value('count')];
  const { talks: stated } = theCase;
  if (host !== undefined) known('view', host, stated?.hostMost.rivals.keys() ?? []);
  if (sender !== undefined) known('view', sender, stated?.senderLeast.rivals.keys() ?? []);
  if (count !== undefined)
    known(
      'counting',
      count,
      (stated?.threat?.counts ?? []).map(({ id }) => id),
    );
  const found = caseTalks(prepared, options, { views: { host, sender }, count });
  const [{ forecastOfCase, linkageOfCase }, { forecastText }, { linkageText }] = await Promise.all([
    import('../../study/index.ts'),
    import('../render/forecast.ts'),
    import('../render/linkage.ts'),
  ]);
  const made = forecastOfCase(prepared, options.asOf ?? theCase.asOf)?.made;
  const linkage = bluffOnly ? null : linkageOfCase(prepared, options);
  if (asked.flag('json')) {
    const { caseTalksJson } = await import('../talks/case-json.ts');
    const json = found === undefined ? null : { ...caseTalksJson(found), forecast: made ?? null, linkage };
    terminal.write(texts.jsonText(bluffOnly ? (json?.bluff ?? null) : json));
  } else if (found === undefined) terminal.write(texts.textOf([page.t('cli.talks.none')]));
  else {
    const strip = bluffOnly ? [] : stripText(found, theCase, page);
    const models = bluffOnly ? [] : modelsText(found, page);
    const record = bluffOnly || made === undefined ? [] : [...forecastText(made, undefined, page), ''];
    const nameOf = (party: string) => page.w(theCase.parties.get(party)?.name ?? party);
    const sides = { host: nameOf(found.talks.host), sender: nameOf(found.talks.sender) };
    const linked = linkage === null ? [] : [...linkageText(linkage, sides, page), ''];
    terminal.write(texts.textOf([...record, ...strip, ...bluffText(found, page), '', ...linked, ...models]));
  }
  return EXIT.fine;
}
