import { exp } from '../../../quantity/index.ts';
import type { Marginal } from './marginal.ts';

/** Writes the values of standard normal scores; fast for normal and lognormal shapes, which are most often correlated. */
export function fillFromScores(
  marginal: Marginal,
  scores: Float64Array,
  rows: number,
  out: Float64Array,
): void {
  const { scored } = marginal;
  if (scored === undefined) for (let i = 0; i < rows; i++) out[i] = marginal.at(scores[i] as number);
  else if (scored.sigma === 0) fillNormal(scored.offset, scored.scale, scores, rows, out);
  else fillLognormal(scored.offset, scored.scale, scored.sigma, scores, rows, out);
}

function fillNormal(
  offset: number,
  scale: number,
  scores: Float64Array,
  rows: number,
  out: Float64Array,
): void {
  for (let i = 0; i < rows; i += 4) {
    out[i] = offset + scale * (scores[i] as number);
    out[i + 1] = offset + scale * (scores[i + 1] as number);
    out[i + 2] = offset + scale * (scores[i + 2] as number);
    out[i + 3] = offset + scale * (scores[i + 3] as number);
  }
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
