import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Case } from '../case/index.ts';

/** SHA-256 over the names and texts of files, by the ends of their paths, in the order of these. */
export function hashOfTexts(files: ReadonlyMap<string, string>): string {
  const named = new Map([...files].map(([path, text]) => [path.replace(/^.*[\\/]/, ''), text]));
  return hashOf({ files: named });
}

/** SHA-256 over the names and texts of a case's files in the order of their names: equal hash, equal case. */
export function hashOf(theCase: Pick<Case, 'files'>): string {
  const hash = sha256.create();
  for (const path of [...theCase.files.keys()].sort()) {
    const text = utf8ToBytes(theCase.files.get(path) ?? '');
    hash.update(utf8ToBytes(`${path}\0${text.length}\0`)).update(text);
  }
  return bytesToHex(hash.digest());
}
