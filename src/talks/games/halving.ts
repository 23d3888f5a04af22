import type { SizeSums } from './size-sums.ts';

/** Most players whose coalitions are counted by halves: two lists of 2^20. */
export const MOST_HALVED = 40;

const BITS = 8;
const BYTE = 1 << BITS;

/**
 * The coalitions with a summed weight below `limit`, by size and member, whatever the size of the weights: the coalitions
 * of either half of the players are listed by weight, and the two lists are walked against each other (Horowitz and Sahni
 * 1974). In about n 2^(n/2) steps. Weights and their sum are whole numbers below 2^53, none negative.
 */
export function sumsByHalves(weights: readonly number[], limit: number): SizeSums {
  const middle = weights.length >> 1;
  const [left, right] = [byWeight(weights.slice(0, middle)), byWeight(weights.slice(middle))];
  const [ofLeft, ofRight] = [pairs(left, right, limit), pairs(right, left, limit)];
  return {
    players: weights.length,
    denominator: 1n,
    all: ofRight.all.map(BigInt),
    having: [...ofLeft.having, ...ofRight.having].map((sizes) => sizes.map(BigInt)),
  };
}

/** All coalitions of some players, lightest first. */
interface ByWeight {
  readonly players: number;
  readonly sums: Float64Array;
  readonly masks: Int32Array;
  readonly sizes: Uint8Array;
}

/** Pairs of a coalition of `mine` and one of `theirs` below the limit, by joint size: all, and those with each of mine. */
function pairs(
  mine: ByWeight,
  theirs: ByWeight,
  limit: number,
): { readonly all: number[]; readonly having: number[][] } {
  const sizes = theirs.players + 1;
  const joint = mine.players + sizes;
  // How many of theirs still fit, by size.
  const fitting = new Float64Array(sizes);
  for (let k = 0; k < theirs.sizes.length; k++) (fitting[theirs.sizes[k] as number] as number) += 1;
  let last = theirs.sums.length - 1;
  // A byte of my mask says which eight of mine are in: one table a byte, of rows by joint size.
  const tables = Array.from(
    { length: Math.max(1, Math.ceil(mine.players / BITS)) },
    () => new Float64Array(BYTE * joint),
  );
  for (let k = 0; k < mine.sums.length; k++) {
    const room = limit - (mine.sums[k] as number);
    if (room <= 0) break;
    for (; last >= 0 && (theirs.sums[last] as number) >= room; last--)
      (fitting[theirs.sizes[last] as number] as number) -= 1;
    for (let b = 0; b < tables.length; b++) {
      const table = tables[b] as Float64Array;
      const byte = ((mine.masks[k] as number) >>> (b * BITS)) & (BYTE - 1);
      const row = byte * joint + (mine.sizes[k] as number);
      for (let t = 0; t < sizes; t++) (table[row + t] as number) += fitting[t] as number;
    }
  }
  const rowsOf = (b: number, has: (byte: number) => boolean): number[] => {
    const sums = Array.from({ length: joint }, () => 0);
    for (let byte = 0; byte < BYTE; byte++)
      if (has(byte))
        for (let s = 0; s < joint; s++)
          (sums[s] as number) += (tables[b] as Float64Array)[byte * joint + s] as number;
    return sums;
  };
  return {
    all: rowsOf(0, () => true),
    having: Array.from({ length: mine.players }, (_, i) =>
      rowsOf(Math.floor(i / BITS), (byte) => (byte & (1 << (i % BITS))) !== 0),
    ),
  };
}

/** Merges the coalitions without and with one player after the other. */
function byWeight(weights: readonly number[]): ByWeight {
  let sums = new Float64Array(1);
  let masks = new Int32Array(1);
  let sizes = new Uint8Array(1);
  for (const [i, weight] of weights.entries()) {
    const length = sums.length;
    const next = {
      sums: new Float64Array(2 * length),
      masks: new Int32Array(2 * length),
      sizes: new Uint8Array(2 * length),
    };
    for (let at = 0, without = 0, having = 0; at < 2 * length; at++) {
      const joins =
        without === length ||
        (having < length && (sums[having] as number) + weight < (sums[without] as number));
      const from = joins ? having++ : without++;
      next.sums[at] = (sums[from] as number) + (joins ? weight : 0);
      next.masks[at] = (masks[from] as number) | (joins ? 1 << i : 0);
      next.sizes[at] = (sizes[from] as number) + (joins ? 1 : 0);
    }
    ({ sums, masks, sizes } = next);
  }
  return { players: weights.length, sums, masks, sizes };
}
