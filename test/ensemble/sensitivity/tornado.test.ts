import { expect, test } from 'vitest';
import { createProbe, tornado } from '../../../src/ensemble/sensitivity/index.ts';
import { modelOf, normal, uniform } from './models.ts';

const model = modelOf(
  {
    wide: normal(10, 2),
    flat: uniform(0, 1),
    dice: {
      shape: 'discrete',
      values: [
        { value: 1, probability: 0.3 },
        { value: 2, probability: 0.4 },
        { value: 9, probability: 0.3 },
      ],
    },
    below: normal(0, 1),
  },
  (b, input) => ({
    sum: b.add(b.add(input('wide'), input('flat')), input('dice')),
    root: b.sqrt(b.add(b.constant(0.5), input('below'))),
  }),
);

test('each input goes to its own 5% and 95% values while the others rest, widest first', () => {
  const [sum] = tornado(createProbe(model));
  expect(sum?.centre).toBeCloseTo(10 + 0.5 + 2, 12);
  expect(sum?.bars.map(({ input }) => input)).toEqual(['dice', 'wide', 'flat', 'below']);
  const [dice, wide, flat, below] = sum?.bars ?? [];
  expect(dice).toMatchObject({ low: 1, high: 9 });
  expect(dice?.swing).toBeCloseTo(8, 12);
  // 1.6448536 standard deviations of 2; 90% of a range of 1. Sampling tables keep nine digits.
  expect(wide?.low).toBeCloseTo(10 - 3.2897072539, 8);
  expect(wide?.swing).toBeCloseTo(6.5794145079, 8);
  expect(flat?.swing).toBeCloseTo(0.9, 8);
  expect(below?.swing).toBe(0);
});

test('a bar without a value at one end comes last and keeps the other end', () => {
  const bars = tornado(createProbe(model, ['root']))[0]?.bars;
  expect(bars?.at(-1)).toMatchObject({ input: 'below', atLow: Number.NaN, swing: Number.NaN });
  expect(bars?.at(-1)?.atHigh).toBeCloseTo(Math.sqrt(2.1448536), 6);
});

test('an output that the model does not have is refused', () => {
  expect(() => createProbe(model, ['profit'])).toThrow(/profit/);
});

test('a probe knows which inputs an output depends on', () => {
  const probe = createProbe(model);
  const read = (output: string) =>
    probe.inputs.flatMap(({ name }, at) => (probe.reads(probe.outputs.indexOf(output))[at] ? [name] : []));
  expect(read('sum').toSorted()).toEqual(['dice', 'flat', 'wide']);
  expect(read('root')).toEqual(['below']);
});
