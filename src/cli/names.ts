import { loadCase } from '../case/index.ts';
import { builtInCases, readCaseFolder } from '../node/index.ts';
import { wordsIn } from '../text/index.ts';
import type { Asked, Completes } from './command.ts';
import { locate } from './load.ts';

/** Names that may be typed where one is expected, each with a word on it: for shell completion. */
export async function namesFor(
  kind: Exclude<Completes, 'nothing'>,
  asked: Asked,
): Promise<{ name: string; says: string }[]> {
  if (kind === 'alliance') return allianceNames(asked);
  if (kind === 'case') return (await builtInCases()).map(({ id }) => ({ name: id, says: '' }));
  const { folder } = await locate(asked);
  const { case: theCase } = loadCase((await readCaseFolder(folder)).files);
  if (theCase === undefined) return [];
  const { lang } = asked.terminal;
  const titled = [
    ...(kind === 'definition' ? theCase.ledger.definitions.values() : []),
    ...(kind === 'scenario' ? theCase.scenarios.values() : []),
    ...(kind === 'node' ? [...theCase.measures.values(), ...theCase.assumptions.values()] : []),
  ];
  const entries = kind === 'node' ? [...theCase.ledger.entries.values()] : [];
  const answers = kind === 'node' ? [...theCase.answers.values()] : [];
  const claims = kind === 'claim' ? [...theCase.claims.values()] : [];
  return [
    ...titled.map(({ id, title }) => ({ name: id, says: wordsIn(title, lang) })),
    ...answers.map(({ id, question }) => ({ name: `answer:${id}`, says: wordsIn(question, lang) })),
    ...entries.map(({ id, title }) => ({ name: `ledger:${id}`, says: wordsIn(title, lang) })),
    ...claims.map(({ id, paraphrase }) => ({ name: id, says: wordsIn(paraphrase, lang) })),
  ];
}

async function allianceNames(asked: Asked): Promise<{ name: string; says: string }[]> {
  const { readLaw } = await import('./law.ts');
  const { law } = await readLaw(asked.value('treaties'));
  return [...law.alliances.values()].map(({ id, title }) => ({
    name: id,
    says: wordsIn(title, asked.terminal.lang),
  }));
}
