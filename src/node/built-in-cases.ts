import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { productFolder } from './product-folder.ts';

export interface BuiltInCase {
  readonly id: string;
  readonly folder: string;
}

/** The cases that come with the product, by name: folders of `cases/` that hold a case.yaml. */
export async function builtInCases(): Promise<BuiltInCase[]> {
  const home = productFolder('cases');
  if (home === undefined) return [];
  const entries = await readdir(home, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && existsSync(join(home, entry.name, 'case.yaml')))
    .map(({ name }) => ({ id: name, folder: join(home, name) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
