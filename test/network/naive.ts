import type { Measure } from '../../src/network/index.ts';

/**
 * The measures straight from their definitions, without tables of counts or whole numbers: means over states, agreement
 * tables of shares, and all pairs of states one by one.
 */
export function naiveMeasures(x: readonly number[], y: readonly number[]): Record<Measure, number> {
  const [bx, by] = [x.map(tie), y.map(tie)];
  const occurring = [...new Set([...x, ...y])].sort((a, b) => a - b);
  const rank = (value: number) => occurring.indexOf(value);
  return {
    s_valued_squared: 1 - (2 * sum(x, y, (a, b) => (a - b) ** 2)) / (9 * x.length),
    s_valued_absolute: 1 - (2 * sum(x, y, (a, b) => Math.abs(a - b))) / (3 * x.length),
    s_binary: 1 - (2 * sum(bx, by, (a, b) => Math.abs(a - b))) / x.length,
    pi_valued: nominalPi(x, y),
    pi_binary: nominalPi(bx, by),
    kappa_valued: kappa(x, y, (a, b) => (a - b) ** 2),
    kappa_valued_ranks: kappa(x.map(rank), y.map(rank), (a, b) => (a - b) ** 2),
    kappa_binary: kappa(bx, by, (a, b) => (a - b) ** 2),
    tau_b: tauB(x, y),
    pi_valued_squared: intervalPi(x, y),
    kappa_nominal: kappa(x, y, (a, b) => (a === b ? 0 : 1)),
  };
}

const tie = (value: number): number => (value > 0 ? 1 : 0);
const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

function sum(x: readonly number[], y: readonly number[], distance: (a: number, b: number) => number): number {
  return x.reduce((total, a, i) => total + distance(a, y[i] as number), 0);
}

function share(values: readonly number[], value: number): number {
  return values.filter((one) => one === value).length / values.length;
}

function nominalPi(x: readonly number[], y: readonly number[]): number {
  const both = [...x, ...y];
  const observed = x.filter((a, i) => a === y[i]).length / x.length;
  const expected = [...new Set(both)].reduce((total, value) => total + share(both, value) ** 2, 0);
  return expected === 1 ? Number.NaN : (observed - expected) / (1 - expected);
}

/** One less the mean squared difference over twice the pooled variance. */
function intervalPi(x: readonly number[], y: readonly number[]): number {
  const both = [...x, ...y];
  const centre = mean(both);
  const variance = mean(both.map((value) => (value - centre) ** 2));
  return variance === 0 ? Number.NaN : 1 - sum(x, y, (a, b) => (a - b) ** 2) / x.length / (2 * variance);
}

function kappa(
  x: readonly number[],
  y: readonly number[],
  distance: (a: number, b: number) => number,
): number {
  const values = [...new Set([...x, ...y])];
  const observed = sum(x, y, distance) / x.length;
  const expected = values.reduce(
    (total, a) => total + values.reduce((inner, b) => inner + share(x, a) * share(y, b) * distance(a, b), 0),
    0,
  );
  return expected === 0 ? Number.NaN : 1 - observed / expected;
}

function tauB(x: readonly number[], y: readonly number[]): number {
  let [balance, apartInX, apartInY] = [0, 0, 0];
  for (let i = 0; i < x.length; i++)
    for (let j = 0; j < i; j++) {
      const dx = Math.sign((x[i] as number) - (x[j] as number));
      const dy = Math.sign((y[i] as number) - (y[j] as number));
      balance += dx * dy;
      apartInX += Math.abs(dx);
      apartInY += Math.abs(dy);
    }
  return balance / Math.sqrt(apartInX * apartInY);
}
