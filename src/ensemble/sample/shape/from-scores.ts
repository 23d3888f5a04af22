import type { Loops } from '../loops/loops.ts';
import type { Marginal } from './marginal.ts';

/** Writes the values of standard normal scores; fast for normal and lognormal shapes, which are most often correlated. */
export function fillFromScores(
  loops: Loops,
  marginal: Marginal,
  scores: Float64Array,
  rows: number,
  out: Float64Array,
): void {
  const { scored } = marginal;
  if (scored === undefined) loops.each(marginal.at, scores, rows, out);
  else if (scored.sigma === 0) loops.affine(scored.offset, scored.scale, scores, rows, out);
  else loops.exponential(scored.offset, scored.scale, scored.sigma, scores, rows, out);
}
