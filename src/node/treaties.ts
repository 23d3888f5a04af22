import { join } from 'node:path';
import type { Problem } from '../problem/index.ts';
import { readCaseFolder } from './case-folder.ts';
import { productFolder } from './product-folder.ts';

/** The bytes of the law that comes with the product, by path, with those of a folder of the user's own beside them. */
export async function readTreaties(
  own?: string,
): Promise<{ readonly files: Map<string, Uint8Array>; readonly problems: readonly Problem[] }> {
  const files = new Map<string, Uint8Array>();
  const problems: Problem[] = [];
  for (const folder of [productFolder('treaties'), own]) {
    if (folder === undefined) continue;
    const read = await readCaseFolder(folder);
    for (const [path, bytes] of read.files) files.set(join(folder, path), bytes);
    problems.push(
      ...read.problems.map((one) => ({
        ...one,
        place: { ...one.place, file: join(folder, one.place.file) },
      })),
    );
  }
  return { files, problems };
}
