import type { VariantName } from '../../talks/index.ts';
import { msg } from '../../text/index.ts';
import type { Asked, CommandSpec } from '../command.ts';
import { EXIT, Refusal } from '../exit.ts';
import { JSON_OPTION } from '../options.ts';

const MOST_ROUNDS = 10_000;
const USUAL_ROUNDS = 100;
/** Other readings are worked out beside the chosen one for so many actors; beyond, they would take seconds. */
const MOST_COMPARED = 40;

export const actors: CommandSpec = {
  name: 'actors',
  describes: 'cli.actors.describes',
  about: 'cli.actors.about',
  args: [
    {
      name: 'action',
      required: true,
      describes: 'cli.actors.argument.action',
      choices: async () => [{ name: 'solve' }],
    },
    { name: 'table', required: true, describes: 'cli.actors.argument.table' },
  ],
  options: [
    { name: 'variant', value: 'NAME', describes: 'cli.option.variant', choices: variantChoices },
    { name: 'limit', value: 'N', describes: 'cli.option.limit', completes: 'nothing' },
    { name: 'trace', describes: 'cli.option.trace' },
    JSON_OPTION,
  ],
  examples: [
    { line: 'actors solve actors.csv', says: 'cli.actors.example.plain' },
    { line: 'actors solve cases/us-japan/actors.csv --trace', says: 'cli.actors.example.case' },
    { line: 'actors solve actors.csv --variant half --json', says: 'cli.actors.example.json' },
  ],
  async run(asked) {
    const [
      { readOneFile, tellProblems },
      { debate, debateReport, readActors, VARIANT_NAMES, variantNamed },
      { debateText },
      lines,
      { pageOf },
    ] = await Promise.all([
      import('../one-file.ts'),
      import('../../talks/index.ts'),
      import('../render/actors.ts'),
      import('../render/lines.ts'),
      import('../render/page.ts'),
    ]);
    const { terminal } = asked;
    const most = roundsOf(asked);
    const path = asked.argument(1) ?? '';
    const bytes = await readOneFile(path);
    const { actors: listed, problems } = readActors(path, bytes);
    tellProblems(path, bytes, problems, terminal);
    if (listed === undefined) return EXIT.caseErrors;
    const chosen = (asked.value('variant') ?? 'scholz') as VariantName;
    const trace = asked.flag('trace');
    const held = debate(listed, { variant: variantNamed(chosen), most, trace });
    const rivals = (listed.length <= MOST_COMPARED ? VARIANT_NAMES : [])
      .filter((name) => name !== chosen)
      .map((name) => debate(listed, { variant: variantNamed(name), most, trace: false }));
    terminal.write(
      asked.flag('json')
        ? lines.jsonText(debateReport(held, listed, rivals, trace))
        : lines.textOf(debateText(held, listed, rivals, trace, pageOf(terminal))),
    );
    return EXIT.fine;
  },
};

function roundsOf(asked: Asked): number {
  const text = asked.value('limit');
  if (text === undefined) return USUAL_ROUNDS;
  const rounds = Number(text);
  if (/^\d+$/.test(text) && rounds >= 1 && rounds <= MOST_ROUNDS) return rounds;
  throw new Refusal(
    EXIT.usage,
    msg('cli.error.whole-number', { option: '--limit', text }),
    msg('cli.hint.between', { least: 1, most: MOST_ROUNDS }),
  );
}

async function variantChoices() {
  const { VARIANT_NAMES } = await import('../../talks/index.ts');
  return VARIANT_NAMES.map((name) => ({ name, describes: `actors.variant.${name}` as const }));
}
