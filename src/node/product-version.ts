import { readFileSync } from 'node:fs';
import { productFolder } from './product-folder.ts';

/** The version of the product, as its package.json says: without loading the rooms that studies need. */
export function productVersion(): string {
  const file = productFolder('package.json');
  return file === undefined ? '' : (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
