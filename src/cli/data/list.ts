import { DATA_SETS } from '../../data/index.ts';
import type { Stored } from '../../node/index.ts';
import { msg } from '../../text/index.ts';
import type { Asked } from '../command.ts';
import { EXIT, type ExitCode, Refusal } from '../exit.ts';
import { shortPath } from '../files.ts';
import { knownText, type StoredState, storedText } from '../render/data.ts';
import { jsonText, textOf } from '../render/lines.ts';
import { pageOf } from '../render/page.ts';
import { workspaceOf } from './workspace.ts';

/** The stored data sets, each with whether its table is as it was written. */
async function statesOf(asked: Asked): Promise<readonly StoredState[]> {
  const workspace = workspaceOf(asked);
  const all: StoredState[] = [];
  for (const stored of await workspace.list())
    all.push({ ...stored, state: await stateOf(stored, (one) => workspace.isSound(one)) });
  return all;
}

async function stateOf(stored: Stored, isSound: (stored: Stored) => Promise<boolean>) {
  if (stored.provenance === undefined) return 'broken';
  return (await isSound(stored)) ? 'sound' : 'changed';
}

/** `data list`. */
export async function listSets(asked: Asked): Promise<ExitCode> {
  const { terminal } = asked;
  const page = pageOf(terminal);
  const stored = await statesOf(asked);
  const path = shortPath(workspaceOf(asked).folder);
  if (asked.flag('json')) {
    const known = DATA_SETS.map(({ id, title, publisher, home, cite, licence, layouts }) => ({
      id,
      title,
      publisher,
      home,
      cite,
      licence,
      layouts: layouts.map((layout) => layout.id),
    }));
    const list = stored.map(({ set, state, provenance }) => ({ set, state, provenance: provenance ?? null }));
    terminal.write(jsonText(asked.flag('all') ? { stored: list, known } : list));
    return EXIT.fine;
  }
  terminal.write(
    textOf([...storedText(stored, path, page), ...(asked.flag('all') ? knownText(DATA_SETS, page) : [])]),
  );
  return EXIT.fine;
}

/** `data check` without a file: refuses when a stored table is not as it was written. */
export async function checkStored(asked: Asked): Promise<ExitCode> {
  const { terminal } = asked;
  const stored = await statesOf(asked);
  if (asked.flag('json'))
    terminal.write(jsonText(stored.map(({ set, path, state }) => ({ set, path, state }))));
  const changed = stored.find(({ state }) => state !== 'sound');
  if (changed !== undefined)
    throw new Refusal(
      EXIT.caseErrors,
      msg('data.error.changed', { set: changed.set, path: changed.path }),
      msg('data.hint.import-again'),
    );
  if (!asked.flag('json') && !terminal.quiet)
    terminal.write(`${terminal.t('data.check.sound', { number: stored.length })}\n`);
  return EXIT.fine;
}
