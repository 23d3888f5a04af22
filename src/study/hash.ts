import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Case } from '../case/index.ts';

type Files = ReadonlyMap<string, string>;

/** A case and the law are hashed once, however many studies are made of them: their files do not change. */
const known = new WeakMap<Files, string>();

function once(files: Files, hash: () => string): string {
  const made = known.get(files) ?? hash();
  known.set(files, made);
  return made;
}

/** SHA-256 over the names and texts of files, by the ends of their paths, in the order of these. */
export function hashOfTexts(files: Files): string {
  return once(files, () =>
    hash(new Map([...files].map(([path, text]) => [path.replace(/^.*[\\/]/, ''), text]))),
  );
}

/** SHA-256 over the names and texts of a case's files in the order of their names: equal hash, equal case. */
export function hashOf({ files }: Pick<Case, 'files'>): string {
  return once(files, () => hash(files));
}

function hash(files: Files): string {
  const made = sha256.create();
  for (const path of [...files.keys()].sort()) {
    const text = utf8ToBytes(files.get(path) ?? '');
    made.update(utf8ToBytes(`${path}\0${text.length}\0`)).update(text);
  }
  return bytesToHex(made.digest());
}
