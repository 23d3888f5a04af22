import { statSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { type Content, productFolder, writeFileSafely } from '../node/index.ts';
import { msg } from '../text/index.ts';
import { EXIT, Refusal } from './exit.ts';
import type { Terminal } from './terminal.ts';

/** What stands at a path; undefined also where the path is impossible (through a file, with a NUL, too long). */
export function kindOf(path: string): 'folder' | 'file' | undefined {
  try {
    const status = statSync(path);
    return status.isDirectory() ? 'folder' : status.isFile() ? 'file' : undefined;
  } catch {
    return undefined;
  }
}

/** Where to write: the path given, a file of the usual name in the folder given, else in the current folder. */
export function pathOf(out: string | undefined, usual: string): string {
  if (out === undefined) return usual;
  const isFolder = /[\\/]$/.test(out) || kindOf(out) === 'folder';
  return isFolder ? join(out, usual) : out;
}

/** A path as seen from the current folder, where it lies in it. */
export function shortPath(path: string): string {
  const seen = relative('.', path);
  return seen === '' || seen.startsWith('..') || isAbsolute(seen) ? path : seen;
}

/** Writes a content whole or not at all, with the folders above it, and returns its size in bytes. */
export async function save(path: string, content: Content): Promise<number> {
  try {
    await writeFileSafely(path, content);
  } catch (error) {
    throw error instanceof Refusal ? error : notWritten(path, error);
  }
  return statSync(path).size;
}

/** A system's refusal in the user's words; the system's own code stands beside. */
export function notWritten(path: string, error: unknown): Refusal {
  const { code } = error as NodeJS.ErrnoException;
  return code === undefined
    ? new Refusal(EXIT.files, msg('cli.error.not-written', { path }))
    : new Refusal(EXIT.files, msg('cli.error.not-written-code', { path, code }));
}

export function sizeText(bytes: number, { t }: Terminal): string {
  return bytes < 1e6
    ? t('cli.size.kb', { size: Math.max(1, Math.round(bytes / 1e3)) })
    : t('cli.size.mb', { size: (bytes / 1e6).toFixed(1) });
}

/** `schema/` of the product, where it is there. */
export function schemaFolder(): string | undefined {
  return productFolder('schema');
}
