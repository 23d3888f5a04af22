import { MOST } from './agreement.ts';
import { Comparison, type Measure } from './measures.ts';
import type { Portfolios } from './portfolios.ts';
import { weightedSimilarity } from './s.ts';

/** The measures of all pairs of one system, each unordered pair once: (0, 1), (0, 2), ..., (1, 2), ... */
export interface PairMeasures {
  readonly states: readonly string[];
  readonly measures: readonly Measure[];
  /** One row a pair, one number a measure; NaN where a measure is not defined. */
  readonly values: Float64Array;
}

/** Number of unordered pairs. */
const pairsOf = (states: number): number => (states * (states - 1)) / 2;

/** Measures every pair of portfolios. */
export function measurePairs(portfolios: Portfolios, measures: readonly Measure[]): PairMeasures {
  const n = portfolios.states.length;
  const values = new Float64Array(pairsOf(n) * measures.length);
  const comparison = new Comparison(measures);
  let at = 0;
  for (let first = 0; first < n; first++)
    for (let second = first + 1; second < n; second++) {
      portfolios.count(first, second, comparison.valued);
      comparison.write(values, at);
      at += measures.length;
    }
  return { states: portfolios.states, measures, values };
}

/**
 * The measures of portfolios that came from others over the same states by a change of some: pairs of which neither
 * portfolio changed are copied.
 */
export function remeasurePairs(
  portfolios: Portfolios,
  earlier: { readonly portfolios: Portfolios; readonly similarity: PairMeasures },
): PairMeasures {
  const { states } = portfolios;
  const { measures } = earlier.similarity;
  const n = states.length;
  const values = earlier.similarity.values.slice();
  const comparison = new Comparison(measures);
  for (let state = 0; state < n; state++) {
    if (isSame(portfolios.row(state), earlier.portfolios.row(state))) continue;
    for (let other = 0; other < n; other++) {
      if (other === state) continue;
      const [first, second] = other < state ? [other, state] : [state, other];
      portfolios.count(first, second, comparison.valued);
      comparison.write(values, pairAt(first, second, n) * measures.length);
    }
  }
  return { states, measures, values };
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.every((value, i) => value === b[i]);
}

/** Place of the pair of the i-th and the j-th of n states, i < j, in the order of `measurePairs`. */
export function pairAt(i: number, j: number, n: number): number {
  return i * n - (i * (i + 1)) / 2 + (j - i - 1);
}

/** Signorino and Ritter's S of every pair with weights of the states, in the order of `measurePairs`. */
export function weighPairs(portfolios: Portfolios, weights: Float64Array, power: 1 | 2): Float64Array {
  const n = portfolios.states.length;
  const values = new Float64Array(pairsOf(n));
  const rows = Array.from({ length: n }, (_, state) => portfolios.row(state));
  let at = 0;
  for (let first = 0; first < n; first++)
    for (let second = first + 1; second < n; second++)
      values[at++] = weightedSimilarity(rows[first] as Uint8Array, rows[second] as Uint8Array, weights, {
        power,
        span: MOST,
      });
  return values;
}
