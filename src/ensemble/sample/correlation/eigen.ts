/** A symmetric matrix by rows. */
export type Matrix = readonly Float64Array[];

export function zeros(n: number): Float64Array[] {
  return Array.from({ length: n }, () => new Float64Array(n));
}

export const entry = (matrix: Matrix, i: number, j: number): number => matrix[i]?.[j] as number;

function put(matrix: Matrix, i: number, j: number, value: number): void {
  (matrix[i] as Float64Array)[j] = value;
}

/** Eigenvalues, and eigenvectors as the columns of a matrix. */
export interface Eigen {
  readonly values: Float64Array;
  readonly vectors: Matrix;
}

const SWEEPS = 60;

/** Eigenvalues and eigenvectors of a symmetric matrix, by cyclic Jacobi rotations (Golub and Van Loan 2013, 8.5). */
export function eigen(symmetric: Matrix): Eigen {
  const n = symmetric.length;
  const a = symmetric.map((row) => row.slice());
  const vectors = zeros(n);
  for (let i = 0; i < n; i++) put(vectors, i, i, 1);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let off = 0;
    for (let p = 0; p < n; p++)
      for (let q = p + 1; q < n; q++) {
        off += Math.abs(entry(a, p, q));
        if (entry(a, p, q) !== 0) rotate(a, vectors, p, q);
      }
    if (off < 1e-17 * n) break;
  }
  return { values: Float64Array.from(a, (_, i) => entry(a, i, i)), vectors };
}

/** Makes one pair of entries zero. */
function rotate(a: Matrix, vectors: Matrix, p: number, q: number): void {
  const apq = entry(a, p, q);
  const theta = (entry(a, q, q) - entry(a, p, p)) / (2 * apq);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  const turn = (matrix: Matrix, i: number, j: number, k: number, l: number): void => {
    const [x, y] = [entry(matrix, i, j), entry(matrix, k, l)];
    put(matrix, i, j, c * x - s * y);
    put(matrix, k, l, s * x + c * y);
  };
  for (let k = 0; k < a.length; k++) turn(a, k, p, k, q);
  for (let k = 0; k < a.length; k++) turn(a, p, k, q, k);
  put(a, p, q, 0);
  put(a, q, p, 0);
  for (let k = 0; k < a.length; k++) turn(vectors, k, p, k, q);
}
