import { quantiles } from '../summary/quantiles.ts';
import { exceedance } from '../summary/thresholds.ts';

/** How many values lie above and below a threshold, of how many. */
export interface Beside {
  readonly above: number;
  readonly below: number;
  readonly count: number;
}

/** Where the values of an output lie, as a whole and in each of its parts. */
export interface Order {
  quantiles(probabilities: readonly number[]): readonly number[] | null;
  beside(threshold: number): Beside;
  /** Of a part; null where it has no values, and where what is kept does not tell. */
  partQuantile(part: number, probability: number): number | null;
  partBeside(part: number, threshold: number): Beside | null;
}

/** Of values that are all there. */
export class ValueOrder implements Order {
  readonly #values: Float64Array;
  readonly #starts: readonly number[];

  /** Parts begin at `starts`. */
  constructor(values: Float64Array, starts: readonly number[]) {
    this.#values = values;
    this.#starts = starts;
  }

  quantiles(probabilities: readonly number[]): readonly number[] | null {
    return quantiles(this.#values, probabilities);
  }

  beside(threshold: number): Beside {
    return this.#beside(threshold, 0, this.#values.length);
  }

  partQuantile(part: number, probability: number): number | null {
    return quantiles(this.#values, [probability], ...this.#ends(part))?.[0] ?? null;
  }

  partBeside(part: number, threshold: number): Beside {
    return this.#beside(threshold, ...this.#ends(part));
  }

  #ends(part: number): readonly [number, number] {
    return [this.#starts[part] as number, this.#starts[part + 1] ?? this.#values.length];
  }

  #beside(threshold: number, from: number, to: number): Beside {
    const { above, below } = exceedance(this.#values, threshold, from, to);
    return { above, below, count: to - from };
  }
}
