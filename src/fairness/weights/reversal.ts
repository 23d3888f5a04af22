import { checkGaps, normalised, weighted } from './checked.ts';

/** The nearest weights under which the weighted gap is 0: any step beyond reverses its sign. */
export interface Reversal {
  readonly weights: readonly number[];
  /** From the given weights, which are first made to sum to 1. */
  readonly distance: number;
}

/** A case turned so that the weighted gap is positive, in gaps of at most 1 in size. */
interface Turned {
  readonly start: readonly number[];
  readonly gaps: readonly number[];
}

/** Undefined where no weights reverse the sign: no gap has the other one. */
function turned(gaps: readonly number[], weights: readonly number[]): Turned | undefined | 'tied' {
  checkGaps(gaps);
  const start = normalised(weights, gaps.length);
  const size = gaps.reduce((most, gap) => Math.max(most, Math.abs(gap)), 0);
  if (size === 0) return 'tied';
  const scaled = gaps.map((gap) => gap / size);
  const now = weighted(scaled, start);
  if (now === 0) return 'tied';
  const upright = now > 0 ? scaled : scaled.map((gap) => -gap);
  return upright.some((gap) => gap < 0) ? { start, gaps: upright } : undefined;
}

/**
 * Least weight that has to be taken from some gaps and given to others: half the sum of |w'_i - w_i| (total variation),
 * between 0 and 1. The gaps that speak loudest for the sign give, the ones that speak loudest against it receive; equal
 * ones give in proportion and receive equally, so that the order of the gaps does not matter. Null where no weights
 * reverse the sign. A weighted gap of 0 is at distance 0.
 */
export function leastShift(gaps: readonly number[], weights: readonly number[]): Reversal | null {
  const turn = turned(gaps, weights);
  if (turn === undefined) return null;
  if (turn === 'tied') return { weights: normalised(weights, gaps.length), distance: 0 };
  const { start, gaps: upright } = turn;
  const least = Math.min(...upright);
  const receivers = upright.filter((gap) => gap === least).length;
  const result = [...start];
  let open = weighted(upright, start);
  let moved = 0;
  for (const level of [...new Set(upright)].sort((a, b) => b - a)) {
    if (open <= 0 || level === least) break;
    const held = start.reduce((sum, weight, i) => (upright[i] === level ? sum + weight : sum), 0);
    if (held === 0) continue;
    const taken = Math.min(held, open / (level - least));
    for (const [i, gap] of upright.entries()) {
      if (gap === level) result[i] = (start[i] as number) * (1 - taken / held);
    }
    open = taken < held ? 0 : open - taken * (level - least);
    moved += taken;
  }
  for (const [i, gap] of upright.entries()) if (gap === least) (result[i] as number) += moved / receivers;
  return { weights: result, distance: moved };
}

/** Halvings after which the multiplier is known to the last bits. */
const HALVINGS = 200;

/**
 * The nearest weights in the plain (Euclidean) sense: smallest root of the sum of (w'_i - w_i)^2, none negative, sum 1,
 * weighted gap 0. By the conditions of Karush, Kuhn and Tucker they are max(0, w_i - lambda - mu g_i); mu is found by
 * bisection and then solved for exactly on the gaps that keep weight. Null where no weights reverse the sign.
 */
export function nearestReversal(gaps: readonly number[], weights: readonly number[]): Reversal | null {
  const turn = turned(gaps, weights);
  if (turn === undefined) return null;
  if (turn === 'tied') return { weights: normalised(weights, gaps.length), distance: 0 };
  const { start, gaps: upright } = turn;
  const at = (mu: number) => ontoSimplex(start.map((weight, i) => weight - mu * (upright[i] as number)));
  let low = 0;
  let high = 1;
  while (weighted(upright, at(high)) > 0) high *= 2;
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (weighted(upright, at(middle)) > 0) low = middle;
    else high = middle;
  }
  const found = refined(start, upright, at(high));
  const squares = found.reduce((sum, weight, i) => sum + square(weight - (start[i] as number)), 0);
  return { weights: found, distance: Math.sqrt(squares) };
}

/** The nearest point with numbers not below 0 that sum to 1 (Held, Wolfe and Crowder 1974). */
function ontoSimplex(point: readonly number[]): readonly number[] {
  const falling = [...point].sort((a, b) => b - a);
  let sum = 0;
  let shift = 0;
  for (const [k, value] of falling.entries()) {
    sum += value;
    const next = (sum - 1) / (k + 1);
    if (value <= next) break;
    shift = next;
  }
  return point.map((value) => Math.max(value - shift, 0));
}

/** Both conditions met exactly on the gaps that keep weight; as it was where two unknowns cannot be told apart. */
function refined(
  start: readonly number[],
  gaps: readonly number[],
  rough: readonly number[],
): readonly number[] {
  const kept = rough.flatMap((weight, i) => (weight > 0 ? [i] : []));
  const n = kept.length;
  const mean = (of: (i: number) => number) => kept.reduce((sum, i) => sum + of(i), 0) / n;
  const gap = (i: number) => gaps[i] as number;
  const weight = (i: number) => start[i] as number;
  const centre = mean(gap);
  const spread = mean((i) => square(gap(i) - centre));
  if (!(spread > 0)) return rough;
  // w' = w - mu (g - centre) + excess, with sum w' = 1 and sum g w' = 0.
  const excess = 1 / n - mean(weight);
  const mu = (mean((i) => gap(i) * weight(i)) + excess * centre) / spread;
  return rough.map((_, i) =>
    kept.includes(i) ? Math.max(weight(i) - mu * (gap(i) - centre) + excess, 0) : 0,
  );
}

function square(x: number): number {
  return x * x;
}
