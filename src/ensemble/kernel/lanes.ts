/** Two sums an output side by side, as an addition waits for the last one: of the even rows and of the odd ones. */
export const LANES = 2;

/** Adds rows of columns to their sums. */
export function addUp(columns: readonly Float64Array[], from: number, to: number, sums: Float64Array): void {
  for (const [output, column] of columns.entries()) {
    let even = sums[LANES * output] as number;
    let odd = sums[LANES * output + 1] as number;
    let row = from;
    for (; row + 1 < to; row += 2) {
      even += column[row] as number;
      odd += column[row + 1] as number;
    }
    if (row < to) even += column[row] as number;
    sums[LANES * output] = even;
    sums[LANES * output + 1] = odd;
  }
}

/** The sums of both lanes, which begin anew. Every NaN is the same one. */
export function takeSums(sums: Float64Array): Float64Array {
  const totals = new Float64Array(sums.length / LANES);
  for (let output = 0; output < totals.length; output++) {
    const total = (sums[LANES * output] as number) + (sums[LANES * output + 1] as number);
    totals[output] = Number.isNaN(total) ? Number.NaN : total;
  }
  sums.fill(0);
  return totals;
}
