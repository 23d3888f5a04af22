import { bytesOf, type Files } from '../files.ts';
import type { Random } from '../random.ts';
import { type Mutator, pickPath } from './mutator.ts';

const NEW_PATHS = [
  'case.yml',
  'measures.yml',
  'figures.yaml',
  'figures.csv',
  'claims.csv',
  'notes.txt',
  'Case.YAML',
  'a/b/c.yaml',
  '__proto__',
  'constructor.yaml',
  '../outside.csv',
  '資料.csv',
];

const anyBytes = (files: Files, random: Random): Uint8Array =>
  random.chance(0.2) ? new Uint8Array() : random.pick([...files.values()]);

function onFile(change: (files: Files, path: string, random: Random) => void): Mutator {
  return (files, random) => {
    const path = pickPath(files, random);
    if (path !== undefined) change(files, path, random);
  };
}

export const wholeFiles = {
  deleteFile: onFile((files, path) => files.delete(path)),
  emptyFile: onFile((files, path, random) =>
    files.set(path, bytesOf(random.pick(['', '\n', '#', '\ufeff', '{}', '[]', '""', 'null']))),
  ),
  swapFiles: onFile((files, path, random) => {
    const other = random.pick([...files.keys()]);
    const [mine, theirs] = [files.get(path) as Uint8Array, files.get(other) as Uint8Array];
    files.set(path, theirs).set(other, mine);
  }),
  renameFile: onFile((files, path, random) => {
    const bytes = files.get(path) as Uint8Array;
    files.delete(path);
    files.set(random.pick(NEW_PATHS), bytes);
  }),
  addFile: onFile((files, _path, random) => files.set(random.pick(NEW_PATHS), anyBytes(files, random))),
  doubleFile: onFile((files, path) => {
    const bytes = files.get(path) as Uint8Array;
    files.set(path, Uint8Array.from([...bytes, ...bytes]));
  }),
};
