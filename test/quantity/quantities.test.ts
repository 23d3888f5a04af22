import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isProblem, parseQuantity } from '../../src/quantity/index.ts';
import { say } from '../../src/text/index.ts';

describe('quantities as written', () => {
  /** Expected values follow from the scale words alone. Exact: no rounding may creep in by multiplying. */
  it.each<[string, number, string | undefined]>([
    ['205.6bn', 205_600_000_000, undefined],
    ['205.6 billion', 205_600_000_000, undefined],
    ['205.6e9', 205_600_000_000, undefined],
    ['1,055.1bn', 1_055_100_000_000, undefined],
    ['1.1bn', 1_100_000_000, undefined],
    ['4.35tn', 4_350_000_000_000, undefined],
    ['2trn', 2e12, undefined],
    ['2 trillion', 2e12, undefined],
    ['5k', 5000, undefined],
    ['5 thousand', 5000, undefined],
    ['5m', 5e6, undefined],
    ['5mn', 5e6, undefined],
    ['5 M', 5e6, undefined],
    ['0', 0, undefined],
    ['0bn', 0, undefined],
    ['.5', 0.5, undefined],
    ['-5bn', -5e9, undefined],
    ['−5bn', -5e9, undefined],
    ['- 5', -5, undefined],
    ['+5', 5, undefined],
    ['1e-7', 1e-7, undefined],
    ['1.5e21円', 1.5e21, 'JPY'],
    ['3%', 3, 'percent'],
    ['３．５％', 3.5, 'percent'],
    ['3 per cent', 3, 'percent'],
    ['¥430bn', 430e9, 'JPY'],
    ['￥４３０bn', 430e9, 'JPY'],
    ['-¥5bn', -5e9, 'JPY'],
    ['¥-5bn', -5e9, 'JPY'],
    ['$2.9bn', 2.9e9, 'USD'],
    ['US$2.9bn', 2.9e9, 'USD'],
    ['A$3m', 3e6, 'AUD'],
    ['€1bn', 1e9, 'EUR'],
    ['£1bn', 1e9, 'GBP'],
    ['₩1.4tn', 1.4e12, 'KRW'],
    ['USD 2.9bn', 2.9e9, 'USD'],
    ['JPY2020 5bn', 5e9, 'JPY2020'],
    ['$5bn USD2020', 5e9, 'USD2020'],
    ['¥430bn JPY', 430e9, 'JPY'],
    ['10bn JPY', 10e9, 'JPY'],
    ['430 billion yen', 430e9, 'JPY'],
    ['2.9 billion dollars', 2.9e9, 'USD'],
    ['4300億円', 430e9, 'JPY'],
    ['1兆2337億円', 1_233_700_000_000, 'JPY'],
    ['1兆2,337億円', 1_233_700_000_000, 'JPY'],
    ['2,056億円', 205.6e9, 'JPY'],
    ['1兆', 1e12, undefined],
    ['3千億円', 300e9, 'JPY'],
    ['100百万円', 100e6, 'JPY'],
    ['27万人', 270_000, 'persons'],
    ['27万5千人', 275_000, 'persons'],
    ['54.7億ドル', 5.47e9, 'USD'],
    ['1.2兆ウォン', 1.2e12, 'KRW'],
    ['130か所', 130, 'sites'],
    ['39,691 persons', 39_691, 'persons'],
    ['5 km²', 5, 'km2'],
    ['5m2', 5, 'm2'],
    ['1,027 ha', 1027, 'ha'],
    ['3 km', 3, 'km'],
    ['109 JPY/USD', 109, 'JPY/USD'],
    ['109 JPY per USD', 109, 'JPY/USD'],
    ['$5bn/year', 5e9, 'USD/year'],
    ['$5,300 per person', 5300, 'USD/person'],
    ['5 tatami', 5, 'tatami'],
  ])('%s', (text, value, unit) => {
    const read = parseQuantity(text);
    expect(read).toMatchObject({ value: { shape: 'point', value } });
    expect('unit' in read ? read.unit : undefined).toBe(unit);
  });

  it.each<[string, number, number, string | undefined]>([
    ['2.6bn to 3.2bn', 2.6e9, 3.2e9, undefined],
    ['2.6 to 3.2bn', 2.6e9, 3.2e9, undefined],
    ['900m to 1.2bn', 9e8, 1.2e9, undefined],
    ['2.6〜3.2', 2.6, 3.2, undefined],
    ['2.6～3.2', 2.6, 3.2, undefined],
    ['2.6–3.2bn', 2.6e9, 3.2e9, undefined],
    ['2.6 — 3.2bn', 2.6e9, 3.2e9, undefined],
    ['2.6 - 3.2bn', 2.6e9, 3.2e9, undefined],
    ['5 to 1e3', 5, 1000, undefined],
    ['-3 to -1', -3, -1, undefined],
    ['−3 – −1', -3, -1, undefined],
    ['between 1 and 2bn', 1e9, 2e9, undefined],
    ['$2.6bn to 3.2bn', 2.6e9, 3.2e9, 'USD'],
    ['$2.6bn to $3.2bn', 2.6e9, 3.2e9, 'USD'],
    ['2% to 5%', 2, 5, 'percent'],
    ['2 to 5%', 2, 5, 'percent'],
    ['2億から3億円', 2e8, 3e8, 'JPY'],
    ['2億円から3億円まで', 2e8, 3e8, 'JPY'],
    ['2〜3兆円', 2e12, 3e12, 'JPY'],
  ])('%s is a range of nine in ten', (text, low, high, unit) => {
    const read = parseQuantity(text);
    expect(read).toMatchObject({ value: { shape: 'interval90', low, high } });
    expect('unit' in read ? read.unit : undefined).toBe(unit);
  });

  it.each<[string, object, string | undefined]>([
    ['normal(5bn, 1bn)', { shape: 'normal', mean: 5e9, sd: 1e9 }, undefined],
    ['lognormal(5bn JPY, 0.2)', { shape: 'lognormal', median: 5e9, sigma: 0.2 }, 'JPY'],
    ['Uniform( 2%, 5% )', { shape: 'uniform', low: 2, high: 5 }, 'percent'],
    ['triangular(1, 2, 3)', { shape: 'triangular', low: 1, mode: 2, high: 3 }, undefined],
    ['pert(1, 2, 3) JPY', { shape: 'pert', low: 1, mode: 2, high: 3 }, 'JPY'],
    ['beta(2, 3)', { shape: 'beta', alpha: 2, beta: 3 }, undefined],
    [
      'discrete(1bn: 0.2, 2bn: 80%)',
      {
        shape: 'discrete',
        values: [
          { value: 1e9, probability: 0.2 },
          { value: 2e9, probability: 0.8 },
        ],
      },
      undefined,
    ],
    ['data(1, 2, 3) persons', { shape: 'data', values: [1, 2, 3] }, 'persons'],
    ['empirical(1, 2)', { shape: 'data', values: [1, 2] }, undefined],
    ['gamma(2, 3bn JPY)', { shape: 'gamma', k: 2, scale: 3e9 }, 'JPY'],
    ['student(5bn, 1bn, 4) USD', { shape: 'student', median: 5e9, scale: 1e9, df: 4 }, 'USD'],
    ['t(0, 1, 4)', { shape: 'student', median: 0, scale: 1, df: 4 }, undefined],
    [
      'truncated(normal(5bn JPY, 3bn), 0, none)',
      { shape: 'truncated', of: { shape: 'normal', mean: 5e9, sd: 3e9 }, low: 0 },
      'JPY',
    ],
    [
      'truncated( -2% to 8% , なし, 5%)',
      { shape: 'truncated', of: { shape: 'interval90', low: -2, high: 8 }, high: 5 },
      'percent',
    ],
    [
      'Shifted(truncated(gamma(2, 3), 1, 9), -1) persons',
      {
        shape: 'shifted',
        of: { shape: 'truncated', of: { shape: 'gamma', k: 2, scale: 3 }, low: 1, high: 9 },
        by: -1,
      },
      'persons',
    ],
  ])('%s is a named shape', (text, value, unit) => {
    const read = parseQuantity(text);
    expect(read).toMatchObject({ value });
    expect('unit' in read ? read.unit : undefined).toBe(unit);
  });

  it.each([
    ['not known', 'unknown', ''],
    ['Unknown', 'unknown', ''],
    ['n/k: not published', 'unknown', 'not published'],
    ['不明：理由（未詳）', 'unknown', '理由（未詳）'],
    ['not applicable: the programme began in 1978', 'inapplicable', 'the programme began in 1978'],
    ['n/a (no programme)', 'inapplicable', 'no programme'],
    ['該当なし', 'inapplicable', ''],
  ])('%s is no number, and not zero', (text, gap, reason) => {
    expect(parseQuantity(text)).toEqual({ value: { gap, reason } });
  });

  it.each([
    ['', 'value-empty', 0],
    ['　', 'value-empty', 0],
    ['1e999', 'number-out-of-range', 0],
    ['-1e999', 'number-out-of-range', 0],
    ['1e101', 'number-out-of-range', 0],
    ['1e-400', 'number-out-of-range', 0],
    ['1 to 1e999', 'number-out-of-range', 5],
    ['NaN', 'number-malformed', 0],
    ['Infinity', 'number-malformed', 0],
    ['-inf', 'number-malformed', 1],
    ['0x1F', 'number-malformed', 0],
    ['1,00', 'number-malformed', 1],
    ['1,0000', 'number-malformed', 1],
    ['0,123', 'number-malformed', 1],
    ['1,055,1', 'number-malformed', 5],
    ['1.055,1', 'number-malformed', 5],
    ['1.2.3', 'number-malformed', 3],
    ['5.', 'number-malformed', 1],
    ['1 055', 'number-malformed', 2],
    ['5²', 'number-malformed', 1],
    ['½', 'number-malformed', 0],
    ['5 ± 1', 'number-malformed', 2],
    ['2.6-3.2bn', 'number-malformed', 3],
    ['about 5bn', 'number-malformed', 0],
    ['約4300億円', 'number-malformed', 0],
    ['三億円', 'number-malformed', 0],
    ['1億20000万', 'number-malformed', 0],
    ['1.5兆3億', 'number-malformed', 0],
    ['430 to 1兆2000億', 'number-malformed', 0],
    ['=1+1', 'number-malformed', 0],
    ['205.6bln', 'number-malformed', 5],
    ['205.6 bilion', 'number-malformed', 6],
    ['￥２０５．６ bilion', 'number-malformed', 7],
    ['3.2bn to 2.6bn', 'interval-reversed', 9],
    ['2.6bn to 3.2', 'interval-reversed', 9],
    ['1 to 1', 'shape-invalid', 0],
    ['¥430bn USD', 'unit-mismatch', 7],
    ['2% to $5', 'unit-mismatch', 6],
    // Half-width kana: three code units that fold to two letters.
    ['5ﾄﾞﾙ to €6', 'unit-mismatch', 8],
    ['lognormal(5, 20%)', 'unit-mismatch', 15],
    ['normal(1, 0)', 'shape-invalid', 0],
    ['normal(1)', 'shape-invalid', 0],
    ['triangular(1,000, 2, 3)', 'shape-invalid', 0],
    ['triangular(3, 2, 1)', 'interval-reversed', 0],
    ['triangular(1, x, 3)', 'number-malformed', 14],
    ['discrete(1: 0.2, 2: 0.7)', 'shape-invalid', 0],
    ['discrete(1, 2)', 'shape-invalid', 9],
    ['norml(1, 2)', 'shape-invalid', 0],
    ['normal(1, 2', 'shape-invalid', 11],
    ['normal(5, 1) bn JPY', 'shape-invalid', 12],
    ['gamma(2 JPY, 3)', 'unit-mismatch', 8],
    ['gamma(0, 3)', 'shape-invalid', 0],
    ['student(1, 2, 0.5)', 'shape-invalid', 0],
    ['student(1, 2)', 'shape-invalid', 0],
    ['truncated(5, 1, 9)', 'shape-invalid', 0],
    ['truncated(normal(5, 1), 0)', 'shape-invalid', 0],
    ['truncated(normal(5, 1), none, none)', 'shape-invalid', 0],
    ['truncated(normal(5, 1), 6, 4)', 'interval-reversed', 0],
    ['truncated(normal(5, 1), 20, 30)', 'shape-invalid', 0],
    ['truncated(uniform(0, 1), 2, 3)', 'shape-invalid', 0],
    ['truncated(normal(5, 0), 0, none)', 'shape-invalid', 0],
    ['truncated(norml(5, 1), 0, none)', 'shape-invalid', 10],
    ['truncated(triangular(1, x, 3), 0, none)', 'number-malformed', 24],
    ['truncated(normal(5 JPY, 1), 0 USD, none)', 'unit-mismatch', 30],
    ['truncated(normal(5, 1), 0, none', 'shape-invalid', 31],
    ['shifted(normal(5, 1), none)', 'number-malformed', 22],
    [`${'shifted('.repeat(9)}normal(5, 1)${', 1)'.repeat(9)}`, 'shape-invalid', 40],
    ['5'.repeat(2000), 'value-too-long', 0],
  ])('%j is %s at %d', (text, problem, offset) => {
    expect(parseQuantity(text)).toMatchObject({ problem, offset });
  });

  it('says what to write instead', () => {
    const hints = [
      '205.6bln',
      '1,00',
      '2.6-3.2bn',
      'normal(1)',
      'truncated(5, 1, 9)',
      'truncated(shifted(pert(1, 2, 3), 1), 8, 9)',
    ].map((text) => {
      const read = parseQuantity(text);
      return isProblem(read) && read.hint !== undefined ? say(read.hint, 'en') : '';
    });
    expect(hints).toEqual([
      '"bln" is no scale word; bn is.',
      'Commas stand between groups of three digits (1,055.1); the decimal sign is a point.',
      'Write a range as 2.6bn to 3.2bn.',
      'Write normal(mean, sd); inside the brackets commas separate the arguments, not thousands.',
      'Within truncated(...) stands a shape or a range first: truncated(normal(5, 2), ...) or truncated(2 to 8, ...).',
      'Hardly anything of the pert shape lies between these ends; an end that is open is written none.',
    ]);
  });
});

describe('laws of the parser', () => {
  const pieces = fc.constantFrom(
    ...'0123456789.,-−+eE%$¥€円人兆億万千 ~〜–()（）:²½٣ﾄﾞ'.split(''),
    ...[
      'bn',
      'm',
      ' to ',
      'から',
      'normal(',
      'discrete(',
      'data(',
      'truncated(',
      'shifted(',
      'none',
      'not known',
      ' per ',
      'between ',
      ' and ',
      'JPY',
      'USD2020',
      'NaN',
      '1e999',
      '0x',
      '\u0301',
      '😀',
    ],
  );

  it('never throws on any text, and points into it', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(pieces, { maxLength: 14 }).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const read = parseQuantity(text);
        if (isProblem(read)) {
          expect(read.offset).toBeGreaterThanOrEqual(0);
          expect(read.offset).toBeLessThanOrEqual(text.length);
        } else if ('shape' in read.value && read.value.shape === 'point')
          expect(read.value.value).toSatisfy(Number.isFinite);
      }),
      { numRuns: 5000 },
    );
  });

  it('reads any double back from its digits', () => {
    const numbers = fc
      .double({ min: -1e99, max: 1e99, noNaN: true })
      .filter((x) => x === 0 || Math.abs(x) > 1e-99);
    fc.assert(
      fc.property(numbers, (value) => {
        const read = parseQuantity(String(value));
        expect(read).toMatchObject({ value: { shape: 'point' } });
        if (!isProblem(read) && 'shape' in read.value && read.value.shape === 'point')
          expect(read.value.value === value).toBe(true);
      }),
    );
  });

  /** Forms that send careless patterns into quadratic or exponential search. */
  it.each([
    ['digits', '1'.repeat(100_000)],
    ['groups', `1${',000'.repeat(25_000)}`],
    ['spaces', `1${' '.repeat(99_998)}x`],
    ['brackets', `normal(${'('.repeat(99_000)}`],
    ['marks', `1${'\u0301'.repeat(99_000)}`],
    ['shapes', 'shifted('.repeat(12_000)],
    ['commas', `data(${'1,'.repeat(49_000)}1)`],
    ['reason', `not known: ${'x'.repeat(99_000)}`],
    ['colons', `not known${' '.repeat(90_000)}x`],
    ['to', ' to '.repeat(25_000)],
    ['too long', 'x'.repeat(1_000_000)],
  ])('ends soon on many %s', (_, text) => {
    const before = performance.now();
    parseQuantity(text);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
