import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A folder beside the package.json of the product: this file runs from `src/node/` or bundled from `dist/`. */
export function productFolder(name: string): string | undefined {
  for (let at = dirname(fileURLToPath(import.meta.url)); at !== dirname(at); at = dirname(at)) {
    if (!existsSync(join(at, 'package.json'))) continue;
    const folder = join(at, name);
    return existsSync(folder) ? folder : undefined;
  }
  return undefined;
}
