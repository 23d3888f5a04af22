import { Busy, NotOurs, type Stored, Workspace } from '../../node/index.ts';
import { suggest } from '../../problem/index.ts';
import { msg } from '../../text/index.ts';
import type { Asked } from '../command.ts';
import { EXIT, Refusal } from '../exit.ts';
import { notWritten, shortPath } from '../files.ts';

const USUAL = 'treatyscope-data';

/** The workspace that the user names, else that of TREATYSCOPE_DATA, else `treatyscope-data` in the current folder. */
export function workspaceOf(asked: Asked): Workspace {
  return new Workspace(asked.value('workspace') ?? usualFolder());
}

function usualFolder(): string {
  const named = process.env['TREATYSCOPE_DATA'];
  return named === undefined || named === '' ? USUAL : named;
}

/** The stored data set that the user names. */
export async function storedSet(asked: Asked, workspace: Workspace): Promise<Stored> {
  const name = asked.argument(1);
  const names = (await workspace.list()).map(({ set }) => set);
  if (name === undefined)
    throw new Refusal(
      EXIT.usage,
      msg('data.error.no-target', {
        action: asked.argument(0) ?? '',
        what: asked.terminal.t('data.what.set'),
      }),
      storedHint(names),
    );
  const found = names.includes(name) ? await workspace.find(name) : undefined;
  if (found !== undefined) return found;
  const near = suggest(name, names);
  throw new Refusal(
    EXIT.usage,
    msg('data.error.no-set', { name, path: shortPath(workspace.folder) }),
    near.length > 0 ? msg('cli.hint.did-you-mean', { names: near.join(', ') }) : storedHint(names),
  );
}

/** Whether the usual workspace has a data set. */
export async function isStored(set: string): Promise<boolean> {
  return (await new Workspace(usualFolder()).find(set)) !== undefined;
}

/** The table of a data set in the usual workspace, which is said on standard error; undefined where it is not stored. */
export async function tableInUse(set: string, terminal: Asked['terminal']): Promise<string | undefined> {
  const workspace = new Workspace(usualFolder());
  const stored = await workspace.find(set);
  if (stored?.provenance === undefined) return undefined;
  if (!(await workspace.isSound(stored)))
    throw new Refusal(
      EXIT.files,
      msg('data.error.changed', { set, path: stored.path }),
      msg('data.hint.import-again'),
    );
  const { source, edition, importedAt } = stored.provenance;
  if (!terminal.quiet)
    terminal.note(
      `${terminal.t('data.uses', {
        set,
        file: source.file,
        edition: edition ?? terminal.t('data.edition-untold'),
        date: importedAt.slice(0, 10),
      })}\n`,
    );
  return stored.path;
}

function storedHint(names: readonly string[]) {
  return names.length === 0
    ? msg('data.hint.nothing-stored')
    : msg('data.hint.stored', { names: names.join(', ') });
}

/** Runs a change of the workspace; what the system refuses is told in the user's words. */
export async function changing<T>(name: string, folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if (error instanceof Busy)
      throw new Refusal(
        EXIT.files,
        msg('data.error.busy', { name }),
        msg('data.hint.busy', { path: error.message }),
      );
    if (error instanceof NotOurs)
      throw new Refusal(
        EXIT.files,
        msg('data.error.not-ours', { path: error.message }),
        msg('data.hint.not-ours'),
      );
    throw notWritten(folder, error);
  }
}
