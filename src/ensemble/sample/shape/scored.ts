import { exp } from '../../../quantity/index.ts';
import type { Marginal } from './marginal.ts';

/** Normal (sigma 0) and lognormal values of scores: the shapes that are most often correlated. */
export function scoreFiller(
  offset: number,
  scale: number,
  sigma: number,
): NonNullable<Marginal['fillScores']> {
  return sigma === 0
    ? (scores, rows, out) => fillNormal(offset, scale, scores, rows, out)
    : (scores, rows, out) => fillLognormal(offset, scale, sigma, scores, rows, out);
}

function fillNormal(
  offset: number,
  scale: number,
  scores: Float64Array,
  rows: number,
  out: Float64Array,
): void {
  for (let i = 0; i < rows; i++) out[i] = offset + scale * (scores[i] as number);
}

function fillLognormal(
  offset: number,
  scale: number,
  sigma: number,
  scores: Float64Array,
  rows: number,
  out: Float64Array,
): void {
  for (let i = 0; i < rows; i++) out[i] = offset + scale * exp(sigma * (scores[i] as number));
}
