import type { Choices } from './choices.ts';
import { clampToUnit, compare, type Fraction, largest, minus, over, plus, times, ZERO } from './fraction.ts';
import type { Domain, LineTerm, PointsTerm, Term } from './model.ts';

/**
 * Distinct contributions of a term to utility, exact. For a term of one issue one by value; for a joint term one a
 * cell, that of the unlisted combinations last; for a box the one it holds.
 */
export function valuesOf(term: Term, domain: Domain, choices: readonly Choices[]): readonly Fraction[] {
  switch (term.kind) {
    case 'evaluations': {
      const most = largest(term.evaluations);
      // Where nothing is worth anything to a party, every value is worth nothing.
      if (most.n === 0n) return term.evaluations.map(() => ZERO);
      return term.evaluations.map((one) => over(times(term.weight, one), most));
    }
    case 'line':
      return eachNumber(choices[term.issue], (x) => lineAt(term, domain, x));
    case 'points':
      return eachNumber(choices[term.issue], (x) => times(term.weight, pointsAt(term, x)));
    case 'joint':
      return [...term.cells.map(({ evaluation }) => evaluation), term.otherwise].map((one) =>
        times(term.weight, one),
      );
    case 'box':
      return [term.value];
  }
}

function eachNumber(choices: Choices | undefined, value: (x: Fraction) => Fraction): Fraction[] {
  return Array.from({ length: choices?.size ?? 0 }, (_, at) => value((choices as Choices).number(at)));
}

function lineAt({ issue, weight, offset, slope }: LineTerm, { issues }: Domain, x: Fraction): Fraction {
  const about = issues[issue];
  const lower =
    about?.kind === 'integer'
      ? { n: BigInt(about.lower), d: 1n }
      : about?.kind === 'real'
        ? about.lower
        : ZERO;
  return times(weight, clampToUnit(plus(offset, times(slope, minus(x, lower)))));
}

function pointsAt({ points }: PointsTerm, x: Fraction): Fraction {
  const after = points.findIndex(([at]) => compare(at, x) >= 0);
  const [right, left] = [points[after], points[after - 1]];
  if (right === undefined) return points.at(-1)?.[1] ?? ZERO;
  if (left === undefined) return right[1];
  const share = over(minus(x, left[0]), minus(right[0], left[0]));
  return plus(left[1], times(share, minus(right[1], left[1])));
}
