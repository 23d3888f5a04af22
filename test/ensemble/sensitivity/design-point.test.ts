import { describe, expect, test } from 'vitest';
import type { Model } from '../../../src/ensemble/model.ts';
import { createProbe, type DesignPoint, designPoint } from '../../../src/ensemble/sensitivity/index.ts';
import { correlated, linearModel, modelOf, normal, reordered } from './models.ts';

/** The design point of the first output; fails where there is none. */
function pointOf(model: Model): DesignPoint {
  const result = designPoint(createProbe(model), model.outputs[0] as string);
  if (result.found === 'nothing') throw new Error('No design point');
  return result;
}

const coordinate = (point: DesignPoint, input: string) =>
  point.coordinates.find((one) => one.input === input);

describe('the least joint change', () => {
  test('of a line is exact: the constant over the length of the weights', () => {
    const point = pointOf(linearModel({ a: 3, b: -4 }, 10));
    expect(point).toMatchObject({ found: 'point', margin: 10 });
    expect(point.agreeing).toBe(point.starts);
    expect(point.beta).toBeCloseTo(2, 8);
    // Phi(-2), scipy.
    expect(point.probability).toBeCloseTo(0.022750131948179195, 8);
    expect(coordinate(point, 'a')?.z).toBeCloseTo(-1.2, 7);
    expect(coordinate(point, 'b')?.z).toBeCloseTo(1.6, 7);
    expect(point.coordinates.map(({ input }) => input)).toEqual(['b', 'a']);
    expect(coordinate(point, 'b')?.importance).toBeCloseTo(0.64, 7);
  });

  test('has a negative index where the margin is not positive at the medians', () => {
    const point = pointOf(linearModel({ a: 3, b: -4 }, -10));
    expect(point.beta).toBeCloseTo(-2, 8);
    expect(point.distance).toBeCloseTo(2, 8);
  });

  test('of strength times section less load, x1 x2 - 1140: 4.2614', () => {
    // Minimised by scipy (SLSQP, 40 starts) and by a search over directions: 4.261350761434608 both ways.
    const model = modelOf({ x1: normal(38, 3.8), x2: normal(54, 2.7) }, (b, input) => ({
      g: b.sub(b.mul(input('x1'), input('x2')), b.constant(1140)),
    }));
    const point = pointOf(model);
    expect(point.beta).toBeCloseTo(4.261350761434608, 6);
    expect(coordinate(point, 'x1')?.value).toBeCloseTo(22.5655, 3);
    expect(coordinate(point, 'x2')?.value).toBeCloseTo(50.5195, 3);
    expect(coordinate(point, 'x1')?.importance).toBeCloseTo(0.9085, 4);
  });

  test('of correlated lognormals: ln(mR / mS) / sqrt(sR^2 + sS^2 - 2 r sR sS)', () => {
    const shapes = {
      load: { shape: 'lognormal', median: 50, sigma: 0.3 },
      strength: { shape: 'lognormal', median: 100, sigma: 0.2 },
    } as const;
    const model = modelOf(shapes, (b, input) => ({ g: b.sub(input('strength'), input('load')) }), {
      correlations: [correlated('strength', 'load', 0.5)],
    });
    const point = pointOf(model);
    expect(point.beta).toBeCloseTo(2.6198500881817135, 6);
    // The slope in scores is as 0.2 to 0.3, whichever of the two comes first.
    expect(coordinate(point, 'load')?.importance).toBeCloseTo(0.09 / 0.13, 5);
    const swapped = pointOf(reordered(model, [1, 0]));
    expect(swapped.beta).toBeCloseTo(point.beta, 8);
    expect(coordinate(swapped, 'load')?.value).toBeCloseTo(coordinate(point, 'load')?.value as number, 4);
  });

  test('is the nearer of two, where the steepest way from the medians leads to the other', () => {
    // 4 - (u1 - 1/2)^2 - u2/5 - u2^2/20: 1.4980519995745813 by scipy (SLSQP, 40 starts); the far side is near 2.4.
    const model = modelOf({ u1: normal(0, 1), u2: normal(0, 1) }, (b, input) => {
      const [u1, u2] = [b.sub(input('u1'), b.constant(0.5)), input('u2')];
      const bend = b.add(b.mul(b.constant(0.2), u2), b.mul(b.constant(0.05), b.mul(u2, u2)));
      return { g: b.sub(b.sub(b.constant(4), b.mul(u1, u1)), bend) };
    });
    expect(pointOf(model).beta).toBeCloseTo(1.4980519995745813, 6);
  });

  test('of a margin that jumps is a bound: a change that reverses, though maybe not the least', () => {
    const model = modelOf({ a: normal(0, 1), b: normal(0, 1) }, (b, input) => {
      const sum = b.add(input('a'), input('b'));
      return { g: b.select(b.lt(sum, b.constant(2)), b.constant(1), b.constant(-1)) };
    });
    const result = designPoint(createProbe(model), 'g');
    expect(['bound', 'nothing']).toContain(result.found);
    if (result.found !== 'nothing') expect(result.distance).toBeGreaterThanOrEqual(Math.SQRT2 - 1e-6);
  });

  test('is not there when nothing within eight reverses the verdict', () => {
    const far = designPoint(createProbe(linearModel({ a: 1, b: 1 }, 20)), 'y');
    expect(far).toMatchObject({ found: 'nothing', searched: 8, margin: 20 });
    const never = modelOf({ a: normal(0, 1) }, (b, input) => ({
      g: b.add(b.constant(1), b.mul(input('a'), input('a'))),
    }));
    expect(designPoint(createProbe(never), 'g').found).toBe('nothing');
  });

  test('is not there without a verdict at the medians', () => {
    const model = modelOf({ a: normal(0, 1) }, (b, input) => ({
      g: b.log(b.sub(input('a'), b.constant(1))),
    }));
    expect(designPoint(createProbe(model), 'g')).toMatchObject({ found: 'nothing', margin: Number.NaN });
  });

  test('holds inputs with atoms and says which', () => {
    const die = {
      shape: 'discrete',
      values: [
        { value: 0, probability: 0.6 },
        { value: 9, probability: 0.4 },
      ],
    } as const;
    const model = modelOf({ a: normal(0, 1), die }, (b, input) => ({
      g: b.sub(b.add(b.constant(2), input('die')), input('a')),
    }));
    const point = pointOf(model);
    expect(point.held).toEqual(['die']);
    expect(point.beta).toBeCloseTo(2, 7);
  });

  test('stands beside the chance counted in draws, without draws that have no value', () => {
    const draws = Float64Array.of(1, 2, -1, 0, Number.NaN);
    const point = designPoint(createProbe(linearModel({ a: 1 }, 2)), 'y', draws);
    expect(point).toMatchObject({ sampled: 0.5 });
  });
});
