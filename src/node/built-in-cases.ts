import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface BuiltInCase {
  readonly id: string;
  readonly folder: string;
}

/** The cases that come with the product, by name: folders of `cases/` that hold a case.yaml. */
export async function builtInCases(): Promise<BuiltInCase[]> {
  const home = casesFolder();
  if (home === undefined) return [];
  const entries = await readdir(home, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && existsSync(join(home, entry.name, 'case.yaml')))
    .map(({ name }) => ({ id: name, folder: join(home, name) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** `cases/` beside the package.json of the product: this file runs from `src/node/` or bundled from `dist/`. */
function casesFolder(): string | undefined {
  for (let at = dirname(fileURLToPath(import.meta.url)); at !== dirname(at); at = dirname(at)) {
    if (!existsSync(join(at, 'package.json'))) continue;
    const cases = join(at, 'cases');
    return existsSync(cases) ? cases : undefined;
  }
  return undefined;
}
