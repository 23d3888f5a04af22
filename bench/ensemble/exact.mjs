import { DISTRIBUTIONS, PAIRS } from './inputs.mjs';

const STANDARD = { shape: 'normal', mean: 0, sd: 1 };
const SECONDS = new Map(PAIRS.map(({ first, second, r }) => [second, { first, r }]));

/**
 * Writes inputs from uniforms into columns: exact quantiles, then the copula, nothing interpolated.
 * @param exactQuantile (shape, p) -> value, of the engine
 * @param {Float64Array} uniforms draw-major, 60 to a draw, each inside (0, 1)
 * @param {readonly Float64Array[]} columns one per input, of `rows` values or more
 */
export function fillExactly(exactQuantile, uniforms, rows, columns) {
  for (let row = 0; row < rows; row++) {
    const at = row * DISTRIBUTIONS.length;
    for (const [input, shape] of DISTRIBUTIONS.entries()) {
      const pair = SECONDS.get(input);
      const u = uniforms[at + input];
      if (pair === undefined) columns[input][row] = exactQuantile(shape, u);
      else {
        const own = exactQuantile(STANDARD, u);
        const other = exactQuantile(STANDARD, uniforms[at + pair.first]);
        const z = pair.r * other + Math.sqrt(1 - pair.r * pair.r) * own;
        columns[input][row] =
          shape.shape === 'normal' ? shape.mean + shape.sd * z : shape.median * Math.exp(shape.sigma * z);
      }
    }
  }
}
