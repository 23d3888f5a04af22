/** Sums over rows: [rows, (b - c) (ab - a), (ab - a)^2]. */
export const PER_VARIANT = 3;
/** Sums over rows of one output of one sample: [rows, y - c, (y - c)^2]. */
export const PER_OUTPUT = 3;

/**
 * Adds the rows of one block to the sums of one changed output.
 *
 * @param b the output in the second sample, less a constant
 * @param a the output in the first sample
 * @param ab the output in the first sample with some inputs of the second
 */
export function addVariant(
  sums: Float64Array,
  at: number,
  b: Float64Array,
  a: Float64Array,
  ab: Float64Array,
  rows: number,
): void {
  // Four sums that do not wait for each other; the order of additions is fixed, and so are the bits. Destructuring all
  // eight at once made the engine box them: four times slower.
  let f0 = 0;
  let f1 = 0;
  let f2 = 0;
  let f3 = 0;
  let t0 = 0;
  let t1 = 0;
  let t2 = 0;
  let t3 = 0;
  let row = 0;
  for (; row + 3 < rows; row += 4) {
    const d0 = (ab[row] as number) - (a[row] as number);
    const d1 = (ab[row + 1] as number) - (a[row + 1] as number);
    const d2 = (ab[row + 2] as number) - (a[row + 2] as number);
    const d3 = (ab[row + 3] as number) - (a[row + 3] as number);
    f0 += (b[row] as number) * d0;
    f1 += (b[row + 1] as number) * d1;
    f2 += (b[row + 2] as number) * d2;
    f3 += (b[row + 3] as number) * d3;
    t0 += d0 * d0;
    t1 += d1 * d1;
    t2 += d2 * d2;
    t3 += d3 * d3;
  }
  for (; row < rows; row++) {
    const d = (ab[row] as number) - (a[row] as number);
    f0 += (b[row] as number) * d;
    t0 += d * d;
  }
  const first = f0 + f1 + (f2 + f3);
  const total = t0 + t1 + (t2 + t3);
  if (Number.isFinite(first) && Number.isFinite(total)) add(sums, at, rows, first, total);
  else addFiniteVariants(sums, at, b, a, ab, rows);
}

/** Rows at which one of the three has no value are left out. */
function addFiniteVariants(
  sums: Float64Array,
  at: number,
  b: Float64Array,
  a: Float64Array,
  ab: Float64Array,
  rows: number,
): void {
  for (let row = 0; row < rows; row++) {
    const d = (ab[row] as number) - (a[row] as number);
    const first = (b[row] as number) * d;
    if (Number.isFinite(first) && Number.isFinite(d * d)) add(sums, at, 1, first, d * d);
  }
}

/** Adds the rows of one block of an output, less a constant, to its sums. */
export function addOutput(sums: Float64Array, at: number, y: Float64Array, rows: number): void {
  for (let row = 0; row < rows; row++) {
    const value = y[row] as number;
    if (Number.isFinite(value * value)) add(sums, at, 1, value, value * value);
  }
}

function add(sums: Float64Array, at: number, rows: number, first: number, second: number): void {
  sums[at] = (sums[at] as number) + rows;
  sums[at + 1] = (sums[at + 1] as number) + first;
  sums[at + 2] = (sums[at + 2] as number) + second;
}
