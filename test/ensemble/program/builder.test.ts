import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProgramBuilder } from '../../../src/ensemble/program/index.ts';
import { evaluate } from './evaluate.ts';

/** Operations of a program with one output, written by `make` from inputs x and y. */
function built(make: (b: ProgramBuilder, x: number, y: number) => number) {
  const b = new ProgramBuilder();
  const [x, y] = [b.input('x'), b.input('y')];
  b.output(make(b, x, y));
  return b.build();
}

function opsOf(make: (b: ProgramBuilder, x: number, y: number) => number): string {
  return built(make)
    .operations.map(({ op }) => op)
    .join(' ');
}

describe('a builder of programs', () => {
  it('merges equal subexpressions, in either order of a sum', () => {
    expect(opsOf((b, x, y) => b.mul(b.add(x, y), b.add(y, x)))).toBe('input input add mul');
    expect(opsOf((b, x, y) => b.mul(b.sub(x, y), b.sub(y, x)))).toBe('input input sub sub mul');
  });

  it('folds constants', () => {
    const { operations } = built((b) => b.sqrt(b.mul(b.constant(8), b.constant(2))));
    expect(operations).toEqual([{ op: 'constant', value: 4 }]);
  });

  it('drops what no output needs, and keeps every input in the list', () => {
    const program = built((b, x, y) => {
      b.exp(y);
      return b.neg(x);
    });
    expect(program).toEqual({
      inputs: ['x', 'y'],
      operations: [
        { op: 'input', input: 0 },
        { op: 'neg', a: 0 },
      ],
      outputs: [1],
    });
  });

  it('simplifies where every bit stays', () => {
    expect(opsOf((b, x) => b.mul(x, b.constant(1)))).toBe('input');
    expect(opsOf((b, x) => b.sub(x, b.constant(0)))).toBe('input');
    expect(opsOf((b, x) => b.add(x, b.constant(-0)))).toBe('input');
    expect(opsOf((b, x) => b.neg(b.neg(x)))).toBe('input');
    expect(opsOf((b, x, y) => b.add(x, b.neg(y)))).toBe('input input sub');
    expect(opsOf((b, x, y) => b.select(b.constant(0), x, y))).toBe('input');
    expect(opsOf((b, x) => b.select(b.constant(NaN), x, b.constant(3)))).toBe('input');
  });

  it('leaves alone what only looks like nothing', () => {
    expect(
      opsOf((b, x) => b.add(x, b.constant(0))),
      '-0 + 0 is 0',
    ).toBe('input constant add');
    expect(
      opsOf((b, x) => b.sub(x, x)),
      'infinite less infinite',
    ).toBe('input sub');
    expect(
      opsOf((b, x) => b.mul(x, b.constant(0))),
      '0 times infinite',
    ).toBe('input constant mul');
    expect(
      opsOf((b, x) => b.sub(b.constant(0), x)),
      '0 - 0 is not -0',
    ).toBe('input constant sub');
    expect(
      opsOf((b, x) => b.le(x, x)),
      'NaN is not <= NaN',
    ).toBe('input le');
  });

  it('keeps 0 and -0 apart', () => {
    const program = built((b, x) => b.add(b.div(x, b.constant(0)), b.div(x, b.constant(-0))));
    expect(evaluate(program, [1])).toEqual([NaN]);
  });

  it('refuses a position that nothing stands at', () => {
    const b = new ProgramBuilder();
    expect(() => b.neg(0)).toThrow(RangeError);
    expect(() => b.output(3)).toThrow(RangeError);
  });

  it('raises to whole powers by multiplication, for negative numbers too', () => {
    // Exact: products of small whole numbers.
    for (const [exponent, expected] of [
      [0, 1],
      [1, -3],
      [2, 9],
      [3, -27],
      [10, 59049],
      [-2, 1 / 9],
    ] as const)
      expect(
        evaluate(
          built((b, x) => b.power(x, b.constant(exponent))),
          [-3, 0],
        ),
      ).toEqual([expected]);
    expect(
      opsOf((b, x) => b.power(x, b.constant(13))),
      '5 multiplications',
    ).toBe('input mul mul mul mul mul');
  });

  it('raises to other powers as ** does, but for negative bases', () => {
    const program = built((b, x, y) => b.power(x, y));
    expect(evaluate(program, [0, 0])).toEqual([1]);
    expect(evaluate(program, [0, 2.5])).toEqual([0]);
    expect(evaluate(program, [-2, 2])).toEqual([NaN]);
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        fc.double({ min: -9, max: 9, noNaN: true }),
        (x, y) => {
          // exp turns an error of half an ulp in y log x, here at most 125, into a relative one of 125 * 2^-53.
          const expected = x ** y;
          expect(Math.abs((evaluate(program, [x, y])[0] as number) - expected)).toBeLessThanOrEqual(
            expected * 130 * 2 ** -52,
          );
        },
      ),
    );
  });
});
