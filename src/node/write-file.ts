import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A file's content, in one piece or in chunks as they are made. */
export type Content = string | Uint8Array | Iterable<string> | AsyncIterable<Uint8Array>;

/** Writes a file whole or not at all: a draft beside it is renamed into its place, so the last good one survives. */
export async function writeFileSafely(path: string, content: Content): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const draft = join(folder, `.${basename(path)}.${process.pid}.draft`);
  try {
    await writeFile(draft, content);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
