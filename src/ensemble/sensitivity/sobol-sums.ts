/** Sums over rows: [rows, (b - c) (ab - a), (ab - a)^2]. */
export const PER_VARIANT = 3;
/** Sums over rows of one output of one sample: [rows, y - c, (y - c)^2]. */
export const PER_OUTPUT = 3;

/** Adds the sums of some rows to those of one variant or output. */
export function addSums(sums: Float64Array, at: number, rows: number, first: number, second: number): void {
  sums[at] = (sums[at] as number) + rows;
  sums[at + 1] = (sums[at + 1] as number) + first;
  sums[at + 2] = (sums[at + 2] as number) + second;
}

/** Adds the rows of one block of an output, less a constant, to its sums. */
export function addOutput(sums: Float64Array, at: number, y: Float64Array, rows: number): void {
  // Two sums of each that do not wait for each other; the order of additions is fixed, and so are the bits.
  let [sumA, sumB, squaresA, squaresB] = [0, 0, 0, 0];
  let row = 0;
  for (; row + 1 < rows; row += 2) {
    const a = y[row] as number;
    const b = y[row + 1] as number;
    sumA += a;
    sumB += b;
    squaresA += a * a;
    squaresB += b * b;
  }
  if (row < rows) {
    const a = y[row] as number;
    sumA += a;
    squaresA += a * a;
  }
  const [sum, squares] = [sumA + sumB, squaresA + squaresB];
  if (Number.isFinite(squares)) addSums(sums, at, rows, sum, squares);
  else addFinite(sums, at, y, rows);
}

/** Rows without a value, or with one whose square is none, are left out. */
function addFinite(sums: Float64Array, at: number, y: Float64Array, rows: number): void {
  for (let row = 0; row < rows; row++) {
    const value = y[row] as number;
    if (Number.isFinite(value * value)) addSums(sums, at, 1, value, value * value);
  }
}
