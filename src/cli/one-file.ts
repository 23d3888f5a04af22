import { readFile, stat } from 'node:fs/promises';
import { decodedTexts } from '../document/index.ts';
import { type Problem, renderProblems, sortProblems } from '../problem/index.ts';
import { msg } from '../text/index.ts';
import { EXIT, Refusal } from './exit.ts';
import type { Terminal } from './terminal.ts';

/** Above the limits of every reader, so that these can say in their own words what is too large. */
const LARGEST = 200_000_000;

/** The bytes of a file that the user names. */
export async function readOneFile(path: string): Promise<Uint8Array> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new Refusal(EXIT.files, msg('cli.error.no-file', { path }));
  // A pipe or a device may never end.
  const refused = !found.isFile() ? 'EISDIR' : found.size > LARGEST ? 'EFBIG' : undefined;
  if (refused !== undefined)
    throw new Refusal(EXIT.files, msg('cli.error.unreadable', { path, code: refused }));
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new Refusal(EXIT.files, msg('cli.error.unreadable', { path, code: error.code ?? '' }));
  });
  return new Uint8Array(bytes);
}

/** Prints the problems of a file to standard error, with excerpts; ends the command when there are errors. */
export function tellProblems(
  path: string,
  bytes: Uint8Array,
  problems: readonly Problem[],
  { lang, note, errorColours }: Terminal,
): void {
  if (problems.length === 0) return;
  const texts = decodedTexts(new Map([[path, bytes]]));
  note(renderProblems(sortProblems(problems), texts, lang, errorColours.problem));
  if (problems.some(({ severity }) => severity === 'error'))
    throw new Refusal(EXIT.caseErrors, msg('cli.error.file-broken', { path }));
}
