import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Bytes of the files of a case by path. */
export type Files = Map<string, Uint8Array>;

const SEED_FOLDER = new URL('./seed/', import.meta.url);

/** The case that mutants are made of: small, and using every field, function and kind of file. */
export function seedFiles(): Files {
  const paths = readdirSync(fileURLToPath(SEED_FOLDER), { recursive: true, encoding: 'utf8' });
  const sorted = paths.map((path) => path.replaceAll('\\', '/')).sort();
  return new Map(
    sorted
      .filter((path) => /\.(?:yaml|csv)$/.test(path))
      .map((path) => [path, new Uint8Array(readFileSync(new URL(path, SEED_FOLDER)))]),
  );
}

const decoder = new TextDecoder();
const encoder = new TextEncoder();

export const textOf = (bytes: Uint8Array): string => decoder.decode(bytes);
export const bytesOf = (text: string): Uint8Array => encoder.encode(text);

export const isTable = (path: string): boolean => path.endsWith('.csv');

/** Changes the text of one file. */
export function editText(files: Files, path: string, edit: (text: string) => string): void {
  const bytes = files.get(path);
  if (bytes !== undefined) files.set(path, bytesOf(edit(textOf(bytes))));
}
