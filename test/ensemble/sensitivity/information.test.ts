import { describe, expect, test } from 'vitest';
import { factsOf } from '../../../src/ensemble/sensitivity/index.ts';
import { normalLevel } from '../../../src/quantity/index.ts';
import { drawn } from './draws.ts';
import { correlated, linearModel, modelOf, normal } from './models.ts';

/** E[max(Z - z, 0)] of a standard normal Z (Raiffa and Schlaifer 1961). */
function unitNormalLoss(z: number): number {
  return Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI) - z * normalLevel(z).above;
}

const weights = { a: 1, b: 0.5, c: 0.2 };
const constant = 0.3;
const sd = Math.sqrt(1 + 0.25 + 0.04);
const model = linearModel(weights, constant, { draws: 16384 });
const { inputs, outputs, parts } = drawn(model);
const worth = factsOf(inputs, parts).worthFor(outputs[0] as (typeof outputs)[number]);
const of = (input: string) => worth.facts.find((fact) => fact.input === input);

describe('a verdict on a line of normal inputs, of which all is known in closed form', () => {
  test('knowing everything: s L(m / s), with L the unit normal loss', () => {
    expect(worth.mean).toBeCloseTo(constant, 2);
    expect(Math.abs(worth.perfect.value - sd * unitNormalLoss(constant / sd))).toBeLessThan(0.005);
    // Phi(-m / s), scipy.
    expect(Math.abs(worth.wrong.value - 0.39583784283282497)).toBeLessThan(0.005);
    expect(worth.positive).toBeCloseTo(1 - worth.wrong.value, 12);
  });

  // Loss: |w| L(m / |w|). Chance: quadrature of min(Phi(t), Phi(-t)), t = (m + w z) / s_rest, by scipy.integrate.quad.
  test.each([
    ['a', 0.26676124211720986, 0.244464538009542],
    ['b', 0.08433636612087776, 0.06267624589283],
    ['c', 0.0058613587525209315, 0.004164603983917381],
  ] as const)(
    'knowing %s alone: %d of loss and %d of chance, within 0.006 at 16,384 draws',
    (input, loss, chance) => {
      expect(Math.abs((of(input)?.loss.value as number) - loss)).toBeLessThan(0.006);
      expect(Math.abs((of(input)?.chance.value as number) - chance)).toBeLessThan(0.006);
    },
  );

  test('the most worth comes first, and none is worth more than all', () => {
    expect(worth.facts.map(({ input }) => input)).toEqual(['a', 'b', 'c']);
    for (const { loss, chance } of worth.facts) {
      expect(loss.value).toBeLessThan(worth.perfect.value);
      expect(chance.value).toBeLessThan(worth.wrong.value);
    }
  });

  test('the order of the draws within a part plays no role but for rounding', () => {
    const size = inputs[0]?.values.length as number;
    const part = size / parts;
    const turned = (values: Float64Array): Float64Array =>
      values.map((_, row) => {
        const first = Math.floor(row / part) * part;
        return values[first + (((row - first) * 5 + 3) % part)] as number;
      });
    const again = factsOf(
      inputs.map(({ name, values }) => ({ name, values: turned(values) })),
      parts,
    ).worthFor({ name: 'y', values: turned(outputs[0]?.values as Float64Array) });
    for (const [at, { loss }] of again.facts.entries())
      expect(loss.value).toBeCloseTo(worth.facts[at]?.loss.value as number, 11);
  });
});

test('an input that tells nothing is worth exactly nothing, also where the verdict is a toss-up', () => {
  const noise = linearModel({ a: 1, b: 0 }, 0, { draws: 4096 });
  const draws = drawn(noise);
  const facts = factsOf(draws.inputs, draws.parts).worthFor(
    draws.outputs[0] as (typeof outputs)[number],
  ).facts;
  expect(facts.find(({ input }) => input === 'b')).toMatchObject({
    loss: { value: 0, low: 0, high: 0 },
    chance: { value: 0 },
  });
});

test('an input is credited with what it tells of others that correlate with it', () => {
  // g = b, and a tells of b by r = 0.8: E[g | a] = 0.8 a.
  const told = linearModel({ a: 0, b: 1 }, 0, { draws: 16384, correlations: [correlated('a', 'b', 0.8)] });
  const draws = drawn(told);
  const facts = factsOf(draws.inputs, draws.parts).worthFor(
    draws.outputs[0] as (typeof outputs)[number],
  ).facts;
  const a = facts.find(({ input }) => input === 'a');
  expect(Math.abs((a?.loss.value as number) - 0.8 * unitNormalLoss(0))).toBeLessThan(0.01);
});

test('what works through both ends of an input counts, and so do atoms', () => {
  // E[g | a] = a^2 - 1: E[max(a^2 - 1, 0)] = 2 phi(1) = 0.4839414490382867. The die decides alone: E = 0.3 * 2.
  const both = modelOf(
    {
      a: normal(0, 1),
      die: {
        shape: 'discrete',
        values: [
          { value: -1, probability: 0.7 },
          { value: 2, probability: 0.3 },
        ],
      },
    },
    (b, input) => ({
      curve: b.sub(b.mul(input('a'), input('a')), b.constant(1)),
      die: input('die'),
    }),
    { draws: 16384 },
  );
  const draws = drawn(both);
  const [curve, die] = draws.outputs.map((output) => factsOf(draws.inputs, draws.parts).worthFor(output));
  expect(Math.abs((curve?.facts[0]?.loss.value as number) - 0.4839414490382867)).toBeLessThan(0.01);
  // E[die] = -0.1, so that the verdict without knowledge is no and loses 0.6.
  expect(die?.facts[0]).toMatchObject({ input: 'die' });
  expect(Math.abs((die?.facts[0]?.loss.value as number) - 0.6)).toBeLessThan(0.01);
  expect(die?.facts[0]?.chance.value).toBeCloseTo(die?.wrong.value as number, 9);
});

test('draws without a value are left out and counted', () => {
  const values = Float64Array.of(1, -1, Number.NaN, 2, Number.POSITIVE_INFINITY, -2, 1, -1);
  const input = { name: 'x', values: Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8) };
  const found = factsOf([input], 2).worthFor({ name: 'g', values });
  expect(found.definedShare).toBe(0.75);
  expect(found.mean).toBe(0);
  expect(found.positive).toBe(0.5);
});
