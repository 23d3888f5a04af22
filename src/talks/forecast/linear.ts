/** A symmetric matrix, all of its entries row by row. */
export type Symmetric = readonly (readonly number[])[];

/** The lower triangle of Cholesky, or undefined when the matrix is not positive definite. */
export function cholesky(matrix: Symmetric): number[][] | undefined {
  const lower: number[][] = [];
  for (const [i, row] of matrix.entries()) {
    const made: number[] = [];
    for (let j = 0; j <= i; j++) {
      const other = j === i ? made : (lower[j] as number[]);
      let sum = row[j] as number;
      for (let k = 0; k < j; k++) sum -= (made[k] as number) * (other[k] as number);
      if (j < i) made.push(sum / (other[j] as number));
      else if (sum > 0) made.push(Math.sqrt(sum));
      else return undefined;
    }
    lower.push(made);
  }
  return lower;
}

/** Solves L L' x = b. */
export function solveWith(lower: readonly (readonly number[])[], b: readonly number[]): number[] {
  const n = lower.length;
  const half: number[] = [];
  for (let i = 0; i < n; i++) {
    let sum = b[i] as number;
    for (let k = 0; k < i; k++) sum -= (lower[i]?.[k] as number) * (half[k] as number);
    half.push(sum / (lower[i]?.[i] as number));
  }
  const x = half.slice();
  for (let i = n - 1; i >= 0; i--) {
    let sum = half[i] as number;
    for (let k = i + 1; k < n; k++) sum -= (lower[k]?.[i] as number) * (x[k] as number);
    x[i] = sum / (lower[i]?.[i] as number);
  }
  return x;
}

export function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
