import { readFileSync } from 'node:fs';
import { fillExactly } from './exact.mjs';

const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
const fixed = read('./fixed-draws.json');
const expected = read('./expected.json');

/** What a fixed draw may be off by, as a share of the value and the output's standard deviation together. */
export const CLOSE = 1e-8;

/**
 * Evaluates the fixed draws from their uniforms. Returns the largest distance of an output from scipy's, as a share of its
 * size and spread.
 * @param kernel of the bench model
 */
export function deviationOf(kernel, exactQuantile) {
  const uniforms = Float64Array.from(fixed.j.flat(), (j) => (j + 0.5) / 2 ** 32);
  fillExactly(exactQuantile, uniforms, fixed.j.length, kernel.inputs);
  kernel.run(fixed.j.length);
  let most = 0;
  for (const [draw, outputs] of fixed.outputs.entries())
    for (const [output, right] of outputs.entries()) {
      const distance = Math.abs(kernel.outputs[output][draw] - right);
      const share = distance / (Math.abs(right) + expected.sd[output]);
      // A NaN must not pass for small.
      if (!(share <= most)) most = share;
    }
  return most;
}
