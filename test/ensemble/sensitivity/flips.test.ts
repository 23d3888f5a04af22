import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createProbe, flipPoints, type InputFlips } from '../../../src/ensemble/sensitivity/index.ts';
import { modelOf, normal, uniform } from './models.ts';

const model = modelOf(
  {
    cost: normal(10, 2),
    share: uniform(0, 1),
    regime: {
      shape: 'discrete',
      values: [
        { value: 0, probability: 0.2 },
        { value: 1, probability: 0.5 },
        { value: 5, probability: 0.3 },
      ],
    },
    idle: normal(0, 1),
  },
  (b, input) => {
    const [cost, share, regime, one] = [input('cost'), input('share'), input('regime'), b.constant(1)];
    const less = (a: number, n: number): number => b.sub(a, b.constant(n));
    return {
      cheap: b.sub(b.constant(13), cost),
      between: b.mul(less(cost, 6), b.sub(b.constant(11), cost)),
      regime: b.sub(b.constant(2), regime),
      step: b.select(b.lt(cost, b.constant(11)), one, b.neg(one)),
      plateau: b.max(less(cost, 12.3), b.constant(0)),
      cube: b.mul(less(share, 0.9), b.mul(less(share, 0.9), less(share, 0.9))),
      log: b.log(less(cost, 7)),
      nowhere: b.sqrt(less(cost, 30)),
      always: b.add(one, b.mul(cost, cost)),
    };
  },
);
const verdicts = new Map(flipPoints(createProbe(model)).map((verdict) => [verdict.output, verdict]));
const of = (output: string, input: string): InputFlips =>
  verdicts.get(output)?.inputs.find((one) => one.input === input) as InputFlips;

describe('flip points', () => {
  test('of a line: the value, its score, its quantile, and the side', () => {
    expect(of('cheap', 'cost').flips).toHaveLength(1);
    const [flip] = of('cheap', 'cost').flips;
    expect(flip?.reverses).toBe('above');
    // 13 is 1.5 standard deviations above 10; Phi(1.5) by scipy. Roots are narrowed to 1e-8 in scores.
    expect(flip?.value).toBeCloseTo(13, 7);
    expect(flip?.z).toBeCloseTo(1.5, 7);
    expect(flip?.quantile).toBeCloseTo(0.9331927987311419, 7);
  });

  test('on both sides of the median, nearest first', () => {
    const { flips } = of('between', 'cost');
    expect(flips.map(({ reverses }) => reverses)).toEqual(['above', 'below']);
    expect(flips[0]?.value).toBeCloseTo(11, 7);
    expect(flips[1]?.value).toBeCloseTo(6, 7);
  });

  test('of an input with atoms: the atoms at which the verdict is the other one', () => {
    expect(verdicts.get('regime')?.margin).toBe(1);
    expect(of('regime', 'regime').flips).toMatchObject([{ value: 5, quantile: 1, reverses: 'at' }]);
    // From 70% upwards: the score of 0.7 by scipy.
    expect(of('regime', 'regime').flips[0]?.z).toBeCloseTo(0.5244005127080407, 9);
  });

  test('at a jump: where it jumps', () => {
    expect(of('step', 'cost').flips[0]?.value).toBeCloseTo(11, 7);
  });

  test('at the edge of a plateau of zero, which is not positive', () => {
    expect(of('plateau', 'cost').flips).toHaveLength(1);
    expect(of('plateau', 'cost').flips[0]).toMatchObject({ reverses: 'above' });
    expect(of('plateau', 'cost').flips[0]?.value).toBeCloseTo(12.3, 7);
  });

  test('where the slope vanishes', () => {
    expect(of('cube', 'share').flips[0]?.value).toBeCloseTo(0.9, 7);
  });

  test('beside a range without values, which is counted', () => {
    // log(cost - 7) has no value below -1.5 standard deviations: 18 of 49 steps of 1/4 from -6 up, and is zero at 8.
    const found = of('log', 'cost');
    expect(found.flips).toHaveLength(1);
    expect(found.flips[0]?.value).toBeCloseTo(8, 7);
    expect(found.undefinedShare).toBeCloseTo(18 / 49, 9);
  });

  test('none: the verdict stands, and whether the input matters at all is told', () => {
    expect(of('always', 'cost')).toMatchObject({ flips: [], idle: false, undefinedShare: 0 });
    expect(of('always', 'idle')).toMatchObject({ flips: [], idle: true });
  });

  test('none where there is no verdict at the medians', () => {
    expect(verdicts.get('nowhere')?.margin).toBeNaN();
    expect(verdicts.get('nowhere')?.inputs.every(({ flips }) => flips.length === 0)).toBe(true);
  });
});

test('a smooth root takes a handful of rounds, a jump one for every halving from a quarter to 1e-8', () => {
  const rounds = (output: string): number => {
    const probe = createProbe(model, [output]);
    let sweeps = 0;
    flipPoints({
      ...probe,
      sweep: (...points) => {
        sweeps++;
        probe.sweep(...points);
      },
    });
    // The first one is the scan.
    return sweeps - 1;
  };
  expect(rounds('log')).toBeLessThanOrEqual(6);
  expect(rounds('step')).toBe(25);
});

test('of any cubic: every root within reach is found where the verdict changes, two in one step aside', () => {
  const roots = fc.uniqueArray(
    fc.integer({ min: -5500, max: 5500 }).map((n) => n / 1000),
    { minLength: 3, maxLength: 3, comparator: (a, b) => Math.abs(a - b) < 0.26 },
  );
  fc.assert(
    fc.property(roots, fc.constantFrom(-1, 1), (at, sign) => {
      fc.pre(at.every((root) => root !== 0));
      const cubic = modelOf({ x: normal(0, 1) }, (b, input) => ({
        y: at.reduce(
          (product, root) => b.mul(product, b.sub(input('x'), b.constant(root))),
          b.constant(sign),
        ),
      }));
      const flips = flipPoints(createProbe(cubic))[0]?.inputs[0]?.flips ?? [];
      const found = flips.map(({ value }) => value).sort((a, b) => a - b);
      expect(found).toHaveLength(3);
      for (const [k, root] of [...at].sort((a, b) => a - b).entries())
        expect(Math.abs((found[k] as number) - root)).toBeLessThan(3e-8);
    }),
    { numRuns: 60, seed: 2 },
  );
});
