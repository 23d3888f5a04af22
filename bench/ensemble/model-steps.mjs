// The bench model, written into a builder of programs; section numbers are those of the description. Whoever divides many
// by one multiplies by its inverse, as a careful programmer would in any language: that makes the 62 divisions described.
// No engine is imported here, so that tests can hand in the builder as it stands in src/.

const FIVE = [0, 1, 2, 3, 4];
const THEATRES = [0, 1, 2];
const FX0 = [1, 0.5, 1.25, 0.8, 0.1];
const POPULATION = [330, 52, 83, 125, 10];
const LEDGER = FIVE.map((m) =>
  FIVE.map((k) => FIVE.map((t) => (20 + 6 * ((3 * m + 5 * k + 7 * t) % 11) + 4 * m) / FX0[m])),
);
const DISTANCE = FIVE.map((m) => THEATRES.map((h) => 1 + 0.5 + ((4 * m + 3 * h + m * h) % 9)));
const ADVERSARY_DISTANCE = THEATRES.map((h) => 1 + 0.4 + 0.5 * h);

const GROUPS = [
  'fx',
  'inflation',
  'gdp',
  'growth',
  'exposure',
  'factor',
  'capability',
  'rate',
  'intercept',
  'reliability',
];
const SINGLES = [
  'decay',
  'adversary',
  'scenario',
  'crisisCost',
  'dA',
  'dB',
  'gamma',
  'surplus',
  'gapWeight',
  'regime',
];

/** Names of the 60 inputs, in order: five of each group, then the single ones. */
export const INPUT_NAMES = [...GROUPS.flatMap((group) => FIVE.map((m) => `${group}${m}`)), ...SINGLES];

/** Names of the 80 outputs, in order. */
export const OUTPUT_NAMES = [
  ...['cost', 'year', 'category'].flatMap((name) => FIVE.map((i) => `${name}${i}`)),
  'total',
  ...['share', 'burden'].flatMap((name) => FIVE.map((m) => `${name}${m}`)),
  ...['equal', 'population', 'ability', 'exposure', 'shapley', 'marginal'].flatMap((lens) =>
    FIVE.map((m) => `gap_${lens}${m}`),
  ),
  ...['equal', 'population', 'ability', 'exposure', 'shapley', 'marginal'].map((lens) => `index_${lens}`),
  ...['split', 'payA', 'payB', 'rubinstein'],
  ...FIVE.map((m) => `accepts${m}`),
  'all',
  ...['ratio', 'win'].flatMap((name) => THEATRES.map((h) => `${name}${h}`)),
  ...['net0', 'net1'],
];

/** Writes inputs, steps and outputs. */
export function writeModel(b) {
  const known = new Map(INPUT_NAMES.map((name) => [name, b.input(name)]));
  const group = (name) => FIVE.map((m) => known.get(`${name}${m}`));
  const one = b.constant(1);
  const number = (value) => b.constant(value);
  const sum = (terms) => terms.reduce((left, right) => b.add(left, right));
  const product = (factors) => factors.reduce((left, right) => b.mul(left, right));
  const shares = (parts) => {
    const perWhole = b.div(one, sum(parts));
    return parts.map((part) => b.mul(part, perWhole));
  };

  const ledger = writeLedger(
    b,
    { fx: group('fx'), inflation: group('inflation'), factor: group('factor') },
    sum,
  );
  const gdp = group('gdp');
  const means = FIVE.map((m) => {
    const f = b.add(one, group('growth')[m]);
    const powers = [f, b.power(f, number(2)), b.power(f, number(3)), b.power(f, number(4))];
    return b.mul(gdp[m], sum([one, ...powers]));
  });
  const burden = FIVE.map((m) => b.div(ledger.cost[m], means[m]));
  const weight = gdp.map((each) => b.sqrt(each));

  // 3. Power with distance decay.
  const decay = b.neg(known.get('decay'));
  const faded = (distance) => b.exp(b.mul(decay, b.log(number(distance))));
  const power = FIVE.map((m) => product([group('capability')[m], group('reliability')[m], weight[m]]));
  const adversary = b.mul(known.get('adversary'), known.get('scenario'));
  const theatres = THEATRES.map((h) => {
    const strengths = FIVE.map((m) => b.mul(power[m], faded(DISTANCE[m][h])));
    const against = b.mul(adversary, faded(ADVERSARY_DISTANCE[h]));
    const ratio = b.div(sum(strengths), against);
    return { strengths, against, ratio, win: b.div(ratio, b.add(one, ratio)) };
  });

  // 4. and 5. Shapley values and the six lenses.
  const { phi, all: worth, without } = writeShapley(b, theatres[0]);
  const perWorth = b.div(one, worth);
  const lenses = [
    FIVE.map(() => number(1 / 5)),
    POPULATION.map((people) => number(people / POPULATION.reduce((a, c) => a + c))),
    shares(means),
    shares(FIVE.map((m) => b.mul(group('exposure')[m], weight[m]))),
    phi.map((value) => b.mul(value, perWorth)),
    shares(without.map((value) => b.sub(worth, value))),
  ];
  const gaps = lenses.map((lens) => lens.map((fair, m) => b.sub(ledger.share[m], fair)));
  const indices = gaps.map((gap) => b.mul(number(0.5), sum(gap.map((each) => b.abs(each)))));
  const meanGap = FIVE.map((m) => b.mul(sum(gaps.map((gap) => gap[m])), number(1 / 6)));

  const patience = group('rate').map((rate) => b.exp(b.neg(rate)));
  const bargain = writeBargain(b, known, patience);

  // 7. Acceptance.
  const accepts = FIVE.map((m) => {
    const pull = b.sub(group('intercept')[m], b.mul(known.get('gapWeight'), meanGap[m]));
    const score = b.add(b.add(pull, b.mul(number(0.5), patience[m])), known.get('regime'));
    return b.div(one, b.add(one, b.exp(b.neg(score))));
  });
  const everybody = product(accepts);

  // 8. Net benefit.
  const net = [bargain.payA, bargain.payB].map((pay, i) => {
    const averted = product([group('exposure')[i], known.get('crisisCost'), everybody, theatres[i].win]);
    return b.sub(b.add(averted, pay), b.mul(number(0.1), ledger.cost[i]));
  });

  const outputs = [
    ...[...ledger.cost, ...ledger.years, ...ledger.categories, ledger.total, ...ledger.share, ...burden],
    ...[...gaps.flat(), ...indices, bargain.split, bargain.payA, bargain.payB, bargain.rubinstein],
    ...[
      ...accepts,
      everybody,
      ...theatres.map(({ ratio }) => ratio),
      ...theatres.map(({ win }) => win),
      ...net,
    ],
  ];
  for (const output of outputs) b.output(output);
}

/** 1. The ledger. */
function writeLedger(b, { fx, inflation, factor }, sum) {
  const one = b.constant(1);
  const rates = FIVE.map((m) => {
    const perGrowth = b.div(one, b.add(one, inflation[m]));
    const years = [fx[m]];
    for (let t = 1; t < 5; t++) years.push(b.mul(years[t - 1], perGrowth));
    return years;
  });
  const amounts = FIVE.map((m) =>
    FIVE.map((t) => b.mul(rates[m][t], sum(FIVE.map((k) => b.mul(factor[k], b.constant(LEDGER[m][k][t])))))),
  );
  const cost = amounts.map(sum);
  const years = FIVE.map((t) => sum(amounts.map((each) => each[t])));
  const categories = FIVE.map((k) =>
    b.mul(
      factor[k],
      sum(FIVE.flatMap((m) => FIVE.map((t) => b.mul(rates[m][t], b.constant(LEDGER[m][k][t]))))),
    ),
  );
  const total = sum(cost);
  const perTotal = b.div(one, total);
  return { cost, years, categories, total, share: cost.map((each) => b.mul(each, perTotal)) };
}

/** 4. Worth of every coalition of the five, as bit masks, and each member's Shapley value. */
function writeShapley(b, { strengths, against }) {
  const strength = [b.constant(0)];
  const worth = [b.constant(0)];
  for (let mask = 1; mask < 32; mask++) {
    const last = 31 - Math.clz32(mask);
    const rest = mask & ~(1 << last);
    strength[mask] = rest === 0 ? strengths[last] : b.add(strength[rest], strengths[last]);
    worth[mask] = b.div(strength[mask], b.add(strength[mask], against));
  }
  const size = (mask) => FIVE.filter((m) => mask & (1 << m)).length;
  const factorial = [1, 1, 2, 6, 24, 120];
  const phi = FIVE.map((m) => {
    // Coalitions of one size weigh the same: their gains are added first.
    const bySize = FIVE.map(() => []);
    for (let mask = 0; mask < 32; mask++)
      if (!(mask & (1 << m))) bySize[size(mask)].push(b.sub(worth[mask | (1 << m)], worth[mask]));
    return bySize
      .map((gains, s) =>
        b.mul(
          b.constant((factorial[s] * factorial[4 - s]) / factorial[5]),
          gains.reduce((left, right) => b.add(left, right)),
        ),
      )
      .reduce((left, right) => b.add(left, right));
  });
  return { phi, all: worth[31], without: FIVE.map((m) => worth[31 & ~(1 << m)]) };
}

/** 6. Bargaining: four Newton steps for the split, payments, and Rubinstein's share. */
function writeBargain(b, known, patience) {
  const one = b.constant(1);
  const gamma = known.get('gamma');
  let split = b.constant(0.5);
  for (let step = 0; step < 4; step++) {
    const e = b.exp(b.mul(gamma, split));
    const above = b.add(b.sub(b.mul(gamma, b.sub(one, split)), e), one);
    split = b.add(split, b.div(above, b.add(gamma, b.mul(gamma, e))));
  }
  const [dA, dB] = [known.get('dA'), known.get('dB')];
  const rest = b.max(b.sub(b.sub(known.get('surplus'), dA), dB), b.constant(0));
  return {
    split,
    payA: b.add(dA, b.mul(split, rest)),
    payB: b.add(dB, b.mul(b.sub(one, split), rest)),
    rubinstein: b.div(b.sub(one, patience[1]), b.sub(one, b.mul(patience[0], patience[1]))),
  };
}
