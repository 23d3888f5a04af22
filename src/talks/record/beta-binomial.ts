import { exp, levelOf, log, quantile } from '../../quantity/index.ts';

/** How often something happened in the rounds of one alliance. */
export interface Tally {
  readonly times: number;
  readonly of: number;
}

/** Share of a pair of rounds of one alliance that agree for no other reason than being of one alliance. */
const CORRELATIONS = [0.01, 0.03, 0.07, 0.13, 0.22, 0.35, 0.55] as const;
const NODES = 80;

/** Equal parts of the Jeffreys prior Beta(1/2, 1/2). */
let nodes: readonly number[] | undefined;
const rates = (): readonly number[] => {
  nodes ??= Array.from({ length: NODES }, (_, i) =>
    quantile({ shape: 'beta', alpha: 0.5, beta: 0.5 }, levelOf((i + 0.5) / NODES)),
  );
  return nodes;
};

/**
 * Rates that differ by alliance: the rate of an alliance is beta with mean m and correlation r = 1 / (1 + a + b) (Skellam
 * 1948), m has the Jeffreys prior and r one of seven values that are equally likely beforehand. The posterior is summed
 * over 80 times 7 nodes.
 */
export class Rates {
  private readonly weights: readonly (readonly number[])[];

  constructor(tallies: readonly Tally[]) {
    const logs = CORRELATIONS.map((r) => rates().map((m) => logLikelihood(tallies, m, r)));
    const most = Math.max(...logs.flat());
    const raw = logs.map((row) => row.map((value) => exp(value - most)));
    const sum = raw.flat().reduce((total, value) => total + value, 0);
    this.weights = raw.map((row) => row.map((value) => value / sum));
  }

  /** Expected rate of the next round of an alliance with such a past. */
  next({ times, of }: Tally): number {
    let mean = 0;
    this.weights.forEach((row, j) => {
      const size = sizeOf(CORRELATIONS[j] as number);
      row.forEach((weight, i) => {
        mean += (weight * ((rates()[i] as number) * size + times)) / (size + of);
      });
    });
    return mean;
  }

  /** Posterior mean of the correlation within an alliance. */
  correlation(): number {
    return this.weights.reduce(
      (sum, row, j) => sum + (CORRELATIONS[j] as number) * row.reduce((total, weight) => total + weight, 0),
      0,
    );
  }

  /** Quantile of the mean rate, linear between the middles of the nodes. */
  meanQuantile(level: number): number {
    let below = 0;
    let before = { level: 0, rate: 0 };
    for (const [i, rate] of rates().entries()) {
      const weight = this.weights.reduce((sum, row) => sum + (row[i] as number), 0);
      const middle = below + weight / 2;
      if (middle >= level) {
        const part = (level - before.level) / (middle - before.level);
        return before.rate + part * (rate - before.rate);
      }
      before = { level: middle, rate };
      below += weight;
    }
    return before.rate + ((level - before.level) / (1 - before.level)) * (1 - before.rate);
  }
}

/** a + b of the beta distribution. */
const sizeOf = (correlation: number): number => 1 / correlation - 1;

function logLikelihood(tallies: readonly Tally[], mean: number, correlation: number): number {
  const size = sizeOf(correlation);
  return tallies.reduce(
    (sum, { times, of }) =>
      sum + logRising(mean * size, times) + logRising((1 - mean) * size, of - times) - logRising(size, of),
    0,
  );
}

/** log of x (x + 1) ... (x + n - 1), with one logarithm for many factors. */
function logRising(x: number, n: number): number {
  let sum = 0;
  let product = 1;
  for (let k = 0; k < n; k++) {
    product *= x + k;
    if (product > 1e250 || product < 1e-250) {
      sum += log(product);
      product = 1;
    }
  }
  return sum + log(product);
}
