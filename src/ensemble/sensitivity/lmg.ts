/** Beyond this the number of subsets makes the wait longer than the answer is worth. */
const LARGEST = 10;
/** A variable of which others leave less than this unexplained brings nothing of its own. */
const REDUNDANT = 1e-10;

/**
 * Splits the R^2 of a linear regression among its variables: the mean, over all orders of bringing them in, of what each adds
 * (Lindeman, Merenda and Gold 1980; the Shapley value of R^2). The parts sum to R^2. NaN for more than ten variables.
 *
 * @param among correlations among the variables
 * @param withOutput correlation of each with what is explained
 */
export function relativeWeights(
  among: readonly (readonly number[])[],
  withOutput: readonly number[],
): number[] {
  const size = withOutput.length;
  if (size > LARGEST) return withOutput.map(() => Number.NaN);
  const explained = Float64Array.from({ length: 2 ** size }, (_, subset) =>
    explainedBy(subset, among, withOutput),
  );
  const weights = orderShares(size);
  return withOutput.map((_, variable) => {
    const bit = 1 << variable;
    let sum = 0;
    for (let subset = 0; subset < explained.length; subset++) {
      if ((subset & bit) !== 0) continue;
      const added = (explained[subset | bit] as number) - (explained[subset] as number);
      sum += (weights[membersOf(subset)] as number) * added;
    }
    return sum;
  });
}

/** R^2 of a subset, given as bits: elimination in the order of the variables, each adding the square of its own news. */
function explainedBy(
  subset: number,
  among: readonly (readonly number[])[],
  withOutput: readonly number[],
): number {
  const members = withOutput.map((_, at) => at).filter((at) => (subset & (1 << at)) !== 0);
  const rows = members.map((i) => [...members.map((j) => among[i]?.[j] as number), withOutput[i] as number]);
  let sum = 0;
  for (const [k, pivotRow] of rows.entries()) {
    const pivot = pivotRow[k] as number;
    if (pivot < REDUNDANT) continue;
    const news = pivotRow[members.length] as number;
    sum += (news * news) / pivot;
    for (const row of rows.slice(k + 1)) {
      const factor = (row[k] as number) / pivot;
      for (let j = k; j < row.length; j++) row[j] = (row[j] as number) - factor * (pivotRow[j] as number);
    }
  }
  return sum;
}

/** Share of all orders in which a given set of m stands before a given other variable: m! (n - m - 1)! / n!. */
function orderShares(size: number): number[] {
  const shares = [1 / size];
  for (let m = 1; m < size; m++) shares.push(((shares[m - 1] as number) * m) / (size - m));
  return shares;
}

function membersOf(subset: number): number {
  let count = 0;
  for (let rest = subset; rest > 0; rest &= rest - 1) count++;
  return count;
}
