import type { Bins } from './bins.ts';
import { basisOf, chosenDegree, fitted, HIGHEST_DEGREE } from './conditional-mean.ts';

interface Sums {
  /** Draws by bin. */
  readonly counts: Float64Array;
  /** By quantity, then by bin. */
  readonly sums: readonly Float64Array[];
}

/** Quantities known in the same draws, summed by bin of an input, in all and by independent part of the draws. */
export class Binned {
  readonly #scores: Float64Array;
  readonly #parts: readonly Sums[];
  readonly #all: Sums;
  readonly #degrees: readonly number[];

  /**
   * @param quantities NaN in the draws to leave out, all in the same ones
   * @param parts the draws follow each other in this many parts of equal size
   */
  constructor({ scores, of }: Bins, quantities: readonly Float64Array[], parts: number) {
    this.#scores = scores;
    const column = (): Float64Array => new Float64Array(scores.length);
    const empty = (): Sums => ({ counts: column(), sums: quantities.map(column) });
    this.#parts = Array.from({ length: parts }, empty);
    for (const [quantity, values] of quantities.entries()) addByBin(values, of, this.#parts, quantity);
    this.#all = empty();
    for (const part of this.#parts) addTo(this.#all, part, 1);
    const { counts, sums } = this.#all;
    const basis = basisOf(scores, counts, HIGHEST_DEGREE);
    this.#degrees = sums.map((each, quantity) =>
      chosenDegree(basis, each, total(counts), squaresOf(quantities[quantity] as Float64Array)),
    );
  }

  /** Draws that are not left out, but for those of one part. */
  rows(without?: number): number {
    return total(this.#but(without).counts);
  }

  /** Mean of a quantity over the draws but for those of one part. */
  mean(quantity: number, without?: number): number {
    const { counts, sums } = this.#but(without);
    return total(sums[quantity] as Float64Array) / total(counts);
  }

  /**
   * For each quantity the mean, over the draws but for those of one part, of a function of its mean given the bin, which is
   * fitted to the same draws.
   */
  meansOf(maps: readonly ((conditional: number) => number)[], without?: number): number[] {
    const { counts, sums } = this.#but(without);
    const basis = basisOf(this.#scores, counts, Math.max(...this.#degrees));
    const rows = total(counts);
    return maps.map((map, quantity) => {
      const means = fitted(basis, sums[quantity] as Float64Array, this.#degrees[quantity] as number);
      let sum = 0;
      for (let bin = 0; bin < means.length; bin++) sum += (counts[bin] as number) * map(means[bin] as number);
      return sum / rows;
    });
  }

  #but(without?: number): Sums {
    if (without === undefined) return this.#all;
    const { counts, sums } = this.#all;
    const left = { counts: counts.slice(), sums: sums.map((each) => each.slice()) };
    addTo(left, this.#parts[without] as Sums, -1);
    return left;
  }
}

/** Adds a quantity to the sums of the parts; the first one also counts the draws. */
function addByBin(values: Float64Array, of: Uint8Array, parts: readonly Sums[], quantity: number): void {
  const perPart = values.length / parts.length;
  for (const [part, { counts, sums }] of parts.entries()) {
    const to = sums[quantity] as Float64Array;
    const end = Math.ceil((part + 1) * perPart);
    for (let row = Math.ceil(part * perPart); row < end; row++) {
      const value = values[row] as number;
      if (Number.isNaN(value)) continue;
      const bin = of[row] as number;
      to[bin] = (to[bin] as number) + value;
      if (quantity === 0) counts[bin] = (counts[bin] as number) + 1;
    }
  }
}

function squaresOf(values: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (!Number.isNaN(value)) sum += value * value;
  }
  return sum;
}

function addTo(to: Sums, from: Sums, times: number): void {
  const add = (a: Float64Array, b: Float64Array): void => {
    for (let bin = 0; bin < a.length; bin++) a[bin] = (a[bin] as number) + times * (b[bin] as number);
  };
  add(to.counts, from.counts);
  for (const [quantity, sums] of to.sums.entries()) add(sums, from.sums[quantity] as Float64Array);
}

function total(values: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at] as number;
  return sum;
}
