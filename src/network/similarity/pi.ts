import type { Agreement } from './agreement.ts';
import { observed, squared } from './distance.ts';

/**
 * Scott's pi: agreement beyond that to be expected if both drew from the same, pooled margins. Values are names here:
 * every disagreement counts alike. Scott (1955), Reliability of Content Analysis: The Case of Nominal Scale Coding, Public
 * Opinion Quarterly 19: 321-325. NaN where only one value occurs.
 */
export function scottPi({ total, size, counts, rows, columns }: Agreement): number {
  let agreed = 0;
  let pooled = 0;
  for (let a = 0; a < size; a++) {
    agreed += counts[(size + 1) * a] as number;
    pooled += ((rows[a] as number) + (columns[a] as number)) ** 2;
  }
  // (Po - Pe) / (1 - Pe), both times 4 n^2, so that whole numbers stay whole up to the one division.
  return (4 * total * agreed - pooled) / (4 * total * total - pooled);
}

/**
 * The same for values that are numbers, disagreements weighed by the square of their distance: one less the mean squared
 * difference over twice the pooled variance. Haege (2011), Choice or Circumstance?, Political Analysis 19: 287-305.
 */
export function squaredPi(agreement: Agreement): number {
  const { total, size, rows, columns } = agreement;
  let sum = 0;
  let squares = 0;
  for (let a = 0; a < size; a++) {
    const count = (rows[a] as number) + (columns[a] as number);
    sum += a * count;
    squares += a * a * count;
  }
  // Twice the pooled variance, times 2 n^2.
  const chance = 2 * total * squares - sum * sum;
  return (chance - 2 * total * observed(agreement, squared(agreement))) / chance;
}
