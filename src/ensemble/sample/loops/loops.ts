import type { Digits } from '../stream/digits.ts';

/**
 * The loops over the rows of a block in which the time of sampling is spent: in script and in WebAssembly, to the same
 * bits. They write multiples of four rows. In WebAssembly the columns, and the arrays of the digits, are those of `Room`.
 */
export interface Loops {
  /** offset + scale f(digits) for a table of f. */
  table(
    table: Float64Array,
    offset: number,
    scale: number,
    digits: Digits,
    rows: number,
    out: Float64Array,
  ): void;
  /** start + step u for whole digits u. */
  line(start: number, step: number, digits: Digits, rows: number, out: Float64Array): void;
  /** end + sign sqrt(a + b u) with the numbers of the left side where u / 2 is below `cut`, else of the right one. */
  sides(sides: Sides, cut: number, digits: Digits, rows: number, out: Float64Array): void;
  /** The value that each word picks. */
  pick(atoms: Atoms, digits: Digits, rows: number, out: Float64Array): void;
  /** A value for each word or score: shapes that have no loop of their own. */
  each(value: (of: number) => number, of: Int32Array | Float64Array, rows: number, out: Float64Array): void;
  /** offset + scale z */
  affine(offset: number, scale: number, scores: Float64Array, rows: number, out: Float64Array): void;
  /** offset + scale exp(sigma z) */
  exponential(
    offset: number,
    scale: number,
    sigma: number,
    scores: Float64Array,
    rows: number,
    out: Float64Array,
  ): void;
  /** own = ownWeight own + weight score */
  mix(own: Float64Array, ownWeight: number, score: Float64Array, weight: number, rows: number): void;
}

/** A discrete distribution over words. */
export interface Atoms {
  /** Value and bound in turn: a value is picked by the words u, as whole numbers, with u + 1/2 from the bound before it on. */
  readonly table: Float64Array;
  /** By the first eight digits, the atom at which the search begins. */
  readonly guide: Int32Array;
}

/** Of the right side and of the left: end, a, b and sign. */
export interface Sides {
  readonly right: Side;
  readonly left: Side;
}

export type Side = readonly [end: number, a: number, b: number, sign: number];

/** Arrays that a sampler works in. */
export interface Room {
  readonly loops: Loops;
  /** One an input. */
  readonly digits: readonly Digits[];
  /** The column that the loops write an input to, to be copied from there; none where they write where they are told to. */
  readonly out: Float64Array | undefined;
  /** Normal scores of a group's members, before they are mixed. */
  readonly scores: readonly Float64Array[];
  /** Runs loops, and gives what runs them again, all at once, over so many rows; undefined where that cannot be done. */
  readonly record?: (work: () => void) => ((rows: number) => void) | undefined;
}

/** What room there has to be. */
export interface Wanted {
  readonly inputs: number;
  readonly scores: number;
  /** Tables of the inputs' shapes, some of them perhaps more than once. */
  readonly tables: readonly Float64Array[];
}
