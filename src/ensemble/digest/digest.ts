import type { Block } from '../sample/index.ts';
import { samplingError } from '../summary/convergence.ts';
import { checked } from '../summary/quantiles.ts';
import type { Estimate, Summary, SummaryValues, ThresholdSummary } from '../summary/summarise.ts';
import { fastestSieve } from './fastest-sieve.ts';
import type { Beside, Order } from './order.ts';
import { RunningMoments } from './running-moments.ts';
import { RunningOrder } from './running-order.ts';
import { MOST_COUNTED, type Sieve } from './sieve.ts';

/** What to say about an output whose draws are not kept. */
export interface DigestRequest {
  /** Quantiles, each between 0 and 1. */
  readonly probabilities: readonly number[];
  /** Values in the unit of the output, or its own mean, whose probability of being passed is wanted. */
  readonly thresholds: readonly (number | 'mean')[];
  /** Whether to say how far sampling may have moved each number. It costs about a tenth of the time. */
  readonly errors: boolean;
}

/**
 * What the draws of one output say, in the unit of the output; its numbers are those that `summarise` would give. Errors of
 * quantiles and of chances are good to a cell, some thousandth of the spread; null far out in a tail.
 */
export interface Digest extends Pick<Summary, 'draws' | 'missing'> {
  /** Of the draws with a value; null when there are none. */
  readonly values: Pick<SummaryValues, 'mean' | 'sd' | 'quantiles' | 'thresholds'> | null;
}

/** Draws of several outputs on their way to what is to be said about them. */
export class Digester {
  readonly #sieve: Sieve;
  readonly #outputs: readonly OutputDigester[];
  #draws = 0;
  #part = -1;

  /**
   * @param requests of each output
   * @throws RangeError for a probability outside [0, 1] and a threshold that is not finite
   */
  constructor(requests: readonly DigestRequest[], sieve: Sieve = fastestSieve(requests.length)) {
    for (const { probabilities, thresholds } of requests) {
      checked(probabilities);
      for (const threshold of thresholds)
        if (threshold !== 'mean' && !Number.isFinite(threshold))
          throw new RangeError(`A threshold is a finite number, not ${threshold}`);
    }
    this.#sieve = sieve;
    this.#outputs = requests.map((request, output) => new OutputDigester(output, sieve, request));
  }

  /**
   * Takes in the next block: the first rows of a column of each output. Blocks come in their order.
   *
   * @throws RangeError beyond 2^28 draws
   */
  add({ rows, first, randomisation }: Block, columns: readonly Float64Array[]): void {
    if (first + rows > MOST_COUNTED) throw new RangeError(`A digest takes at most ${MOST_COUNTED} draws`);
    const begins = randomisation !== this.#part;
    this.#part = randomisation;
    this.#draws = first + rows;
    for (let i = 0; i < this.#outputs.length; i++) {
      const [output, values] = [this.#outputs[i] as OutputDigester, columns[i] as Float64Array];
      if (begins) output.beginPart();
      output.add(values, rows, first);
    }
  }

  /** After the last block: whether all of them are to come once more before anything can be said, which is rare. */
  settle(): boolean {
    this.#part = -1;
    const isSettled = this.#outputs.map((output) => output.settle()).every((needsMore) => !needsMore);
    if (isSettled) this.#sieve.close();
    return !isSettled;
  }

  /** By output. */
  digests(): readonly Digest[] {
    return this.#outputs.map((output) => output.digest(this.#draws));
  }
}

class OutputDigester {
  readonly #moments = new RunningMoments();
  readonly #order: RunningOrder;
  readonly #request: DigestRequest;
  /** The first draw without a value. */
  #example: number | null = null;
  /** What the blocks that come once more are for; undefined the first time. */
  #again: { readonly moments: boolean; readonly order: boolean } | undefined;

  constructor(output: number, sieve: Sieve, request: DigestRequest) {
    const { probabilities, thresholds, errors } = request;
    this.#request = request;
    this.#order = new RunningOrder(output, sieve, {
      probabilities,
      thresholds: thresholds.filter((threshold) => threshold !== 'mean'),
      mean: thresholds.includes('mean'),
      byPart: errors,
    });
  }

  beginPart(): void {
    if (this.#again?.moments ?? true) this.#moments.beginPart();
    if (this.#again === undefined) this.#order.beginPart();
  }

  add(values: Float64Array, rows: number, first: number): void {
    if (this.#again === undefined) this.#addFirst(values, rows, first);
    if (this.#again?.moments) this.#moments.addAgain(values, rows);
    if (this.#again?.order) this.#order.addAgain(values, rows);
  }

  settle(): boolean {
    // Order after moments: it needs the mean.
    const moments = this.#moments.settle();
    const mean = this.#request.thresholds.includes('mean') ? this.#moments.whole?.mean : undefined;
    this.#again = { moments, order: !moments && this.#order.settle(mean) };
    return moments || this.#again.order;
  }

  #addFirst(values: Float64Array, rows: number, first: number): void {
    const moments = this.#order.add(values, rows, this.#moments);
    this.#moments.add(moments, values, rows);
    if (moments.missing > 0)
      this.#example ??= first + values.subarray(0, rows).findIndex((value) => !Number.isFinite(value));
  }

  digest(draws: number): Digest {
    const { probabilities, thresholds, errors } = this.#request;
    const { whole, parts, missing: count } = this.#moments;
    const missing = { count, share: draws === 0 ? 0 : count / draws, example: this.#example };
    if (whole === null) return { draws, missing, values: null };
    const { order } = this.#order;
    const each = (estimate: (part: number) => number | null) =>
      errors ? samplingError(parts.map((part, i) => (part === null ? null : estimate(i)))) : null;
    const found = order.quantiles(probabilities) as readonly number[];
    return {
      draws,
      missing,
      values: {
        mean: { value: whole.mean, error: each((part) => parts[part]?.mean ?? null) },
        sd: { value: whole.sd, error: each((part) => parts[part]?.sd ?? null) },
        quantiles: probabilities.map((probability, i) => ({
          probability,
          value: found[i] as number,
          error: each((part) => order.partQuantile(part, probability)),
        })),
        thresholds: thresholds.map((one) => passing(order, one === 'mean' ? whole.mean : one, each)),
      },
    };
  }
}

type Each = (estimate: (part: number) => number | null) => Estimate['error'];

function passing(order: Order, threshold: number, each: Each): ThresholdSummary {
  const { above, below, count } = order.beside(threshold);
  const share = (of: (beside: Beside) => number): Estimate => ({
    value: of({ above, below, count }) / count,
    error: each((part) => {
      const own = order.partBeside(part, threshold);
      return own === null ? null : of(own) / own.count;
    }),
  });
  return {
    threshold,
    above: share((beside) => beside.above),
    below: share((beside) => beside.below),
    equal: (count - above - below) / count,
  };
}
