import type { Files } from '../files.ts';
import type { Random } from '../random.ts';
import { type Mutator, pickPath } from './mutator.ts';

/** Bytes that are no UTF-8: Shift-JIS and EUC-JP text, a lone surrogate, an overlong slash, a cut character, UTF-16. */
const ALIEN = [
  [0x93, 0xfa, 0x96, 0x7b],
  [0xc6, 0xfc, 0xcb, 0xdc],
  [0xed, 0xa0, 0x80],
  [0xc0, 0xaf],
  [0xe6, 0x97],
  [0xff, 0xfe, 0x61, 0x00],
  [0xf5, 0x80, 0x80, 0x80],
];
/** Bytes that UTF-8 allows and editors seldom show. */
const ODD = [
  [0x00],
  [0x07],
  [0x1b, 0x5b],
  [0xef, 0xbb, 0xbf],
  [0x0d],
  [0x0c],
  [0x7f],
  [0xc2, 0x85],
  [0xe2, 0x80, 0xa8],
];

function onBytes(edit: (bytes: Uint8Array, random: Random) => Uint8Array): Mutator {
  return (files: Files, random) => {
    const path = pickPath(files, random);
    if (path !== undefined) files.set(path, edit(files.get(path) as Uint8Array, random));
  };
}

function joined(...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function inserted(bytes: Uint8Array, random: Random, added: readonly number[]): Uint8Array {
  const at = random.below(bytes.length + 1);
  return joined(bytes.subarray(0, at), added, bytes.subarray(at));
}

export const bytes = {
  flipBit: onBytes((bytes, random) => {
    const flipped = bytes.slice();
    const at = random.below(bytes.length);
    if (at < flipped.length) flipped[at] = (flipped[at] as number) ^ (1 << random.below(8));
    return flipped;
  }),
  deleteBytes: onBytes((bytes, random) => {
    const at = random.below(bytes.length);
    return joined(bytes.subarray(0, at), bytes.subarray(at + 1 + random.below(8)));
  }),
  insertByte: onBytes((bytes, random) => inserted(bytes, random, [random.below(128)])),
  insertAlien: onBytes((bytes, random) => inserted(bytes, random, random.pick(ALIEN))),
  insertOdd: onBytes((bytes, random) => inserted(bytes, random, random.pick(ODD))),
  truncate: onBytes((bytes, random) => bytes.slice(0, random.below(bytes.length))),
  cutHead: onBytes((bytes, random) => bytes.slice(random.below(bytes.length))),
  copyStretch: onBytes((bytes, random) => {
    const from = random.below(bytes.length);
    return inserted(bytes, random, [...bytes.subarray(from, from + 1 + random.below(60))]);
  }),
};
