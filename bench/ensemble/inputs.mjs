/**
 * The distributions of the 60 inputs of the bench model, in order, as `Uncertain` of src/quantity. The position of an
 * input is what the note counts by; its name comes from the program.
 */
export const DISTRIBUTIONS = distributions();

/** Normal copula: the score of `second` becomes r times that of `first` plus sqrt(1 - r^2) times its own. */
export const PAIRS = [
  { first: 0, second: 1, r: 0.6 },
  { first: 2, second: 3, r: 0.5 },
  { first: 5, second: 6, r: 0.4 },
  { first: 15, second: 16, r: 0.5 },
  { first: 54, second: 55, r: -0.3 },
];

/** Plans state Spearman's rho: (6 / pi) asin(r / 2) of a normal copula (Pearson 1907). */
export function correlationsOf(names) {
  return PAIRS.map(({ first, second, r }) => ({
    a: names[first],
    b: names[second],
    rank: (6 / Math.PI) * Math.asin(r / 2),
  }));
}

function distributions() {
  const lognormal = (median, sigma) => ({ shape: 'lognormal', median, sigma });
  const normal = (mean, sd) => ({ shape: 'normal', mean, sd });
  const pert = (low, mode, high) => ({ shape: 'pert', low, mode, high });
  const triangular = (low, mode, high) => ({ shape: 'triangular', low, mode, high });
  const uniform = (low, high) => ({ shape: 'uniform', low, high });
  const discrete = (...values) => ({
    shape: 'discrete',
    values: values.map(([value, probability]) => ({ value, probability })),
  });
  const each = (make) => [0, 1, 2, 3, 4].map(make);
  return [
    ...[1, 0.5, 1.25, 0.8, 0.1].map((fx, m) => lognormal(fx, 0.06 + 0.02 * m)),
    ...each((m) => normal(0.02 + 0.004 * m, 0.008 + 0.001 * m)),
    ...[27000, 1700, 4400, 4200, 800].map((gdp, m) => lognormal(gdp, 0.03 + 0.01 * m)),
    ...each((m) => normal(0.015 + 0.003 * m, 0.01)),
    ...each((m) => pert(0.1 + 0.05 * m, 0.4 + 0.1 * m, 1)),
    ...each((k) => triangular(0.8, 1 + 0.03 * k, 1.4 + 0.05 * k)),
    ...each((m) => pert(0.3, 0.5 + 0.08 * m, 1.2)),
    ...each((m) => uniform(0.02 + 0.005 * m, 0.1 + 0.01 * m)),
    ...each((m) => normal(0.3 - 0.1 * m, 0.5)),
    ...each((m) => pert(0.2, 0.7 + 0.04 * m, 1)),
    triangular(0.2, 0.5, 1.1),
    lognormal(60, 0.35),
    discrete([0.7, 0.2], [1, 0.45], [1.3, 0.25], [1.8, 0.1]),
    lognormal(400, 0.5),
    normal(40, 15),
    normal(25, 10),
    pert(0.2, 0.8, 3),
    lognormal(150, 0.4),
    normal(8, 2),
    discrete([-0.5, 0.3], [0, 0.5], [0.4, 0.2]),
  ];
}
