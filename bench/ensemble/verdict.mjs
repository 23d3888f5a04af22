import { readFileSync } from 'node:fs';
import { INPUT_NAMES, OUTPUT_NAMES } from './model-steps.mjs';

const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
const expected = read('./expected.json');

/** Standard errors that a random sample may miss by: two in a billion beyond, over some ten thousand comparisons. */
const ERRORS = 6;
/**
 * Of the error of random draws, what scrambled Sobol points may have on a mean. Main effects have a sixth and less; what
 * inputs do together has no less than random points (docs/decisions/0008-uncertainty-from-the-graph.md).
 */
const SOBOL = 1;
/** Sobol indices of a few thousand pairs scatter by hundredths; a wrong model is off by far more. */
const INDEX = 0.15;

/**
 * What is wrong with the values that a contender printed, in words; empty when nothing is. Means and spreads, and where
 * given quantiles and the probability of exceeding the mean, against expected.json; the tolerance is six standard errors of as many random draws.
 */
export function mistakes(name, { draws, values, sampling }) {
  const found = [];
  const n = draws;
  const onMean = sampling === 'sobol' ? SOBOL : 1;
  const compare = (what, output, value, right, tolerance) => {
    if (!(Math.abs(value - right) <= tolerance))
      found.push(
        `${name}: ${what} of ${OUTPUT_NAMES[output]} is ${value}, not ${right} within ${tolerance.toPrecision(2)}`,
      );
  };
  for (const [o, sd] of expected.sd.entries()) {
    compare('mean', o, values.mean[o], expected.mean[o], (onMean * ERRORS * sd) / Math.sqrt(n));
    const spread = ERRORS * sd * Math.sqrt((expected.kurtosis[o] - 1) / (4 * n));
    compare('standard deviation', o, values.sd[o], sd, spread);
    if (values.above) {
      const p = expected.above[o];
      // The mean it is compared with scatters too; that can only double the error.
      compare('chance to exceed the mean', o, values.above[o], p, 2 * ERRORS * Math.sqrt((p * (1 - p)) / n));
    }
    for (const [at, p] of (values.quantile ? expected.probabilities : []).entries()) {
      const tolerance = ERRORS * expected.slope[o][at] * Math.sqrt((p * (1 - p)) / n);
      compare(`${100 * p} % quantile`, o, values.quantile[o * 5 + at], expected.quantile[o][at], tolerance);
    }
  }
  if (values.total) found.push(...wrongIndices(name, values));
  return found;
}

/** Indices of net benefit. Where a contender changes correlated inputs together it prints null for each of them. */
function wrongIndices(name, { first, total }) {
  const found = [];
  for (const [kind, values] of Object.entries({ first, total }))
    for (const [input, value] of values.entries()) {
      const right = expected.netBenefit[kind][input];
      // The first-order estimator of the plain formula is noisy in proportion to the mean.
      const tolerance = kind === 'first' ? 2 * INDEX : INDEX;
      if (value !== null && !(Math.abs(value - right) <= tolerance))
        found.push(
          `${name}: ${kind} index of ${INPUT_NAMES[input]} is ${value}, not ${right} within ${tolerance}`,
        );
    }
  const largest = total.indexOf(Math.max(...total));
  if (largest !== 57)
    found.push(`${name}: the largest total index is of ${INPUT_NAMES[largest]}, not of ${INPUT_NAMES[57]}`);
  return found;
}
