import type { Agreement } from './agreement.ts';

/**
 * Kendall's tau-b: concordant less discordant pairs over the geometric mean of the pairs that each portfolio tells apart.
 * Kendall (1945), The Treatment of Ties in Ranking Problems, Biometrika 33: 239-251. NaN where one of the portfolios
 * knows one value only.
 */
export function tauB({ counts, size, total, rows, columns }: Agreement): number {
  let balance = 0;
  for (let a = 0; a < size; a++)
    for (let later = a + 1; later < size; later++) {
      // Of the states that the second ranks below those at hand, in the later row, and above.
      let below = 0;
      let above = rows[later] as number;
      for (let b = 0; b < size; b++) {
        const here = counts[size * later + b] as number;
        above -= here;
        balance += (counts[size * a + b] as number) * (above - below);
        below += here;
      }
    }
  const all = pairs(total);
  return balance / Math.sqrt((all - tied(rows)) * (all - tied(columns)));
}

const pairs = (count: number): number => (count * (count - 1)) / 2;

function tied(margin: Float64Array): number {
  let sum = 0;
  for (let a = 0; a < margin.length; a++) sum += pairs(margin[a] as number);
  return sum;
}
