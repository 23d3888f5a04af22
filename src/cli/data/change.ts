import { msg } from '../../text/index.ts';
import type { Asked } from '../command.ts';
import { EXIT, type ExitCode, Refusal } from '../exit.ts';
import { shortPath } from '../files.ts';
import { changing, storedSet, workspaceOf } from './workspace.ts';

/** Changes a stored data set for the one before it. */
export async function restoreSet(asked: Asked): Promise<ExitCode> {
  const workspace = workspaceOf(asked);
  const { set } = await storedSet(asked, workspace);
  const isRestored = await changing(set, workspace.folder, () => workspace.restore(set));
  if (!isRestored) throw new Refusal(EXIT.usage, msg('data.error.no-previous', { name: set }));
  if (!asked.terminal.quiet) asked.terminal.write(`${asked.terminal.t('data.done.restored', { set })}\n`);
  return EXIT.fine;
}

/** Deletes a stored data set and the one before it. */
export async function removeSet(asked: Asked): Promise<ExitCode> {
  const workspace = workspaceOf(asked);
  const { set } = await storedSet(asked, workspace);
  await changing(set, workspace.folder, () => workspace.remove(set));
  const path = shortPath(workspace.folder);
  if (!asked.terminal.quiet)
    asked.terminal.write(`${asked.terminal.t('data.done.removed', { set, path })}\n`);
  return EXIT.fine;
}
