import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Domain, Party, Term } from '../../../src/talks/linkage/index.ts';
import { solveDomain } from '../../../src/talks/linkage/index.ts';
import type { Point } from '../../../src/talks/linkage/points.ts';
import * as brute from './brute-force.ts';

/** Numbers from so few that ties are the rule: tenths for weights, small whole evaluations. */
const tenths = (most: number) => fc.integer({ min: 0, max: most }).map((n) => brute.q(n, 10));

const evaluations = (issue: number, size: number): fc.Arbitrary<Term> =>
  fc
    .record({
      weight: tenths(6),
      evaluations: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: size, maxLength: size }),
    })
    .map((one) => ({
      kind: 'evaluations',
      issue,
      weight: one.weight,
      evaluations: one.evaluations.map((n) => brute.q(n)),
    }));

const joint = (sizes: readonly number[]): fc.Arbitrary<Term[]> =>
  sizes.length < 2
    ? fc.constant([])
    : fc
        .option(
          fc.record({
            at: fc.tuple(
              fc.nat({ max: (sizes[0] as number) - 1 }),
              fc.nat({ max: (sizes[1] as number) - 1 }),
            ),
            weight: tenths(4),
            evaluation: fc.integer({ min: -3, max: 3 }),
            otherwise: fc.integer({ min: 0, max: 1 }),
          }),
          { nil: undefined },
        )
        .map((one) =>
          one === undefined
            ? []
            : [
                {
                  kind: 'joint',
                  issues: [1, 0],
                  weight: one.weight,
                  otherwise: brute.q(one.otherwise),
                  cells: [{ at: [one.at[1], one.at[0]], evaluation: brute.q(one.evaluation, 2) }],
                },
              ],
        );

const party = (sizes: readonly number[], name: string): fc.Arbitrary<Party> =>
  fc
    .record({
      additive: fc.tuple(...sizes.map((size, issue) => evaluations(issue, size))),
      joint: joint(sizes),
      reservation: fc.integer({ min: 0, max: 12 }).map((n) => brute.q(n, 10)),
    })
    .map((one) => ({
      name,
      terms: [...one.additive, ...one.joint],
      reservation: one.reservation,
      reservationGiven: true,
      discount: brute.q(1),
    }));

const anyDomain: fc.Arbitrary<Domain> = fc
  .array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 })
  .chain((sizes) =>
    fc.record({ parties: fc.tuple(party(sizes, 'A'), party(sizes, 'B')) }).map(({ parties }) => ({
      name: 'random',
      issues: sizes.map((size, at) => ({
        kind: 'discrete' as const,
        index: at + 1,
        name: `issue ${at}`,
        values: Array.from({ length: size }, (_, value) => `v${value}`),
      })),
      parties,
    })),
  );

/** What a party makes of an outcome, by the definitions, term by term. */
function raw({ terms }: Party, outcome: readonly number[]): brute.Q {
  return terms.reduce((sum, term) => {
    if (term.kind === 'evaluations') {
      const most = term.evaluations.reduce((top, one) => (brute.cmp(one, top) > 0 ? one : top));
      if (most.n === 0n) return sum;
      const own = term.evaluations[outcome[term.issue] as number] as brute.Q;
      return brute.add(sum, brute.mul(term.weight, brute.div(own, most)));
    }
    if (term.kind !== 'joint') throw new Error('no such term is made here');
    const cell = term.cells.find(({ at }) =>
      at.every((value, k) => outcome[term.issues[k] as number] === value),
    );
    return brute.add(sum, brute.mul(term.weight, cell?.evaluation ?? term.otherwise));
  }, brute.q(0));
}

/** Exact rationals turned into doubles, and sums of doubles: nothing here is further off. */
const CLOSE = 1e-12;

function samePoints(ours: readonly Point[] | undefined, theirs: readonly brute.BrutePoint[]): void {
  const shown = (ours ?? []).map(({ utilities, outcomes }) => [...utilities, Number(outcomes)]);
  const wanted = theirs.map(({ u, outcomes }) => [brute.num(u[0]), brute.num(u[1]), outcomes.length]);
  expect(shown).toHaveLength(wanted.length);
  for (const [at, one] of wanted.entries())
    for (const [k, value] of one.entries())
      expect(Math.abs((shown[at]?.[k] as number) - value)).toBeLessThan(CLOSE);
}

describe('random domains with many ties, interdependent issues and sums above 1', () => {
  it('agree with listing all outcomes in exact rationals', () => {
    fc.assert(
      fc.property(anyDomain, (domain) => {
        const ours = solveDomain(domain);
        if (ours.kind !== 'solved') throw new Error('too large');
        const sizes = domain.issues.map((issue) => (issue.kind === 'discrete' ? issue.values.length : 0));
        const { all, clamped } = brute.listAll(sizes, (p, outcome) => raw(domain.parties[p], outcome));
        const [r1, r2] = [domain.parties[0].reservation, domain.parties[1].reservation];
        const points = brute.frontier(all);
        const rules = brute.solutions(points, [r1, r2]);
        expect(ours.exactArithmetic).toBe(true);
        expect(ours.outcomes).toBe(BigInt(all.length));
        expect(ours.clamped.map(Number)).toEqual(clamped);
        expect(Number(ours.acceptable)).toBe(
          all.filter(({ u }) => brute.cmp(u[0], r1) >= 0 && brute.cmp(u[1], r2) >= 0).length,
        );
        samePoints(ours.points, points);
        samePoints(ours.acceptablePoints, rules.acceptable);
        samePoints(ours.everywhere.points, rules.utilitarianEverywhere);
        samePoints(ours.utilitarian?.points, rules.utilitarian);
        samePoints(ours.nash?.points, rules.nash);
        samePoints(ours.kalaiSmorodinsky?.points, rules.kalaiSmorodinsky);
        samePoints(ours.egalitarian?.points, rules.egalitarian);
        for (const [at, point] of points.entries()) {
          const examples = ours.examples(ours.points[at] as Point, 1000);
          // Outcomes beyond the cap are counted, but only those of the best sum are shown.
          const isCapped = point.u.some((own) => brute.cmp(own, brute.q(1)) === 0);
          if (!isCapped) expect(examples).toHaveLength(point.outcomes.length);
          expect(examples.length).toBeGreaterThan(0);
          for (const outcome of examples) expect(point.outcomes).toContainEqual(outcome);
        }
      }),
      { numRuns: 400 },
    );
  });
});
