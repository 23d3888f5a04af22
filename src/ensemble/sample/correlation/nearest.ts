import { type Eigen, eigen, entry, type Matrix, zeros } from './eigen.ts';

/** Least eigenvalue of the matrix offered: zero itself would be lost in the rounding of whoever writes it down. */
const LEAST = 1e-6;
const STEPS = 1000;
const CLOSE = 1e-12;

/**
 * The correlation matrix nearest to a symmetric matrix in the Frobenius norm: alternating projections on matrices without
 * negative eigenvalues and on those with a unit diagonal, with Dykstra's correction (Higham 2002, algorithm 3.3).
 */
export function nearestCorrelation(matrix: Matrix): Float64Array[] {
  const n = matrix.length;
  let y = matrix.map((row) => row.slice());
  const correction = zeros(n);
  for (let step = 0; step < STEPS; step++) {
    const r = y.map((row, i) => row.map((value, j) => value - entry(correction, i, j)));
    const x = project(eigen(r));
    let change = 0;
    const next = x.map((row, i) => row.map((value, j) => (i === j ? 1 : value)));
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) {
        (correction[i] as Float64Array)[j] = entry(x, i, j) - entry(r, i, j);
        change = Math.max(change, Math.abs(entry(next, i, j) - entry(y, i, j)));
      }
    y = next;
    if (change < CLOSE) break;
  }
  return y;
}

/** The nearest matrix without eigenvalues below the least. */
function project({ values, vectors }: Eigen): Float64Array[] {
  const n = values.length;
  const result = zeros(n);
  for (let k = 0; k < n; k++) {
    const value = Math.max(values[k] as number, LEAST);
    for (let i = 0; i < n; i++) {
      const weight = value * entry(vectors, i, k);
      for (let j = 0; j <= i; j++)
        (result[i] as Float64Array)[j] = entry(result, i, j) + weight * entry(vectors, j, k);
    }
  }
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) (result[i] as Float64Array)[j] = entry(result, j, i);
  return result;
}
