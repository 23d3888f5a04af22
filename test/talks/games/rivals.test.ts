import fc from 'fast-check';
import highsPackage from 'highs';
import { beforeAll, describe, expect, it } from 'vitest';
import { airport } from '../../../src/talks/games/airport.ts';
import { talmudLeastCore, talmudRule } from '../../../src/talks/games/bankruptcy.ts';
import { sumsByCounting } from '../../../src/talks/games/counting.ts';
import { sumsByHalves } from '../../../src/talks/games/halving.ts';
import { hasImputations, leastCore, nucleolus, type Proposals } from '../../../src/talks/games/nucleolus.ts';
import { banzhafOfSums, negated, shapleyOfSums, sizeSums } from '../../../src/talks/games/size-sums.ts';
import { solveGame } from '../../../src/talks/games/solve.ts';
import { toNumber } from '../../../src/talks/linkage/fraction.ts';
import { gameOf, listed, texts, whole, worths } from './games.ts';

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const amounts = (most: number, largest: number) =>
  fc.array(fc.integer({ min: 0, max: largest }), { minLength: 1, maxLength: most });

describe('formulas agree with listing every coalition', () => {
  it('airport: Shapley, Banzhaf, nucleolus, least core', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(3, 50).chain((largest) => amounts(6, largest)),
        (costs) => {
          const game = listed(costs.length, (members) => {
            const own = members.map((i) => costs[i] as number);
            return sum(own) - Math.max(...own);
          });
          const sums = sizeSums(game);
          const found = airport(costs.map(whole));
          expect(texts(found.shapley)).toEqual(texts(shapleyOfSums(sums)));
          expect(texts(found.banzhafRaw)).toEqual(texts(banzhafOfSums(sums)));
          expect(texts(found.nucleolus)).toEqual(texts(nucleolus(game, 'imputations')));
          expect(found.leastCore).toEqual(leastCore(game));
        },
      ),
    );
  });

  it('bankruptcy: the rule of the Talmud is the nucleolus of the programs', () => {
    fc.assert(
      fc.property(amounts(6, 30), fc.integer({ min: 0, max: 100 }), (claims, percent) => {
        const estate = Math.floor((sum(claims) * percent) / 100);
        const game = listed(claims.length, (members) =>
          Math.max(0, estate - sum(claims.filter((_, i) => !members.includes(i)))),
        );
        const awards = talmudRule(whole(estate), claims.map(whole));
        expect(texts(awards)).toEqual(texts(nucleolus(game, 'imputations')));
        expect(talmudLeastCore(whole(estate), claims.map(whole))).toEqual(leastCore(game));
      }),
    );
  });

  it('bankruptcy of more than 20: counting by claims gives the values of the same game with claims of nothing', () => {
    // Claimants of nothing add nothing, so that the others keep their values.
    const claims = [3, 1, 4, 1, 5];
    const few = solveGame({ type: 'bankruptcy', estate: whole(6), claims: claims.map(whole) });
    const many = solveGame({
      type: 'bankruptcy',
      estate: whole(6),
      claims: [...claims, ...Array.from({ length: 18 }, () => 0)].map(whole),
    });
    expect(many.shapley.value?.slice(0, 5)).toEqual(few.shapley.value);
    expect(many.banzhafRaw.value?.slice(0, 5)).toEqual(few.banzhafRaw.value);
  });

  it('votes: counting by weight, by halves and by listing', () => {
    fc.assert(
      fc.property(amounts(9, 12), fc.integer({ min: 1, max: 100 }), (weights, percent) => {
        const quota = Math.max(1, Math.ceil((sum(weights) * percent) / 100));
        const game = listed(weights.length, (members) =>
          sum(members.map((i) => weights[i] as number)) >= quota ? 1 : 0,
        );
        const counted = sumsByCounting({ weights, limit: quota, counts: 'one' });
        expect(sumsByHalves(weights, quota)).toEqual(counted);
        const sums = sizeSums(game);
        expect(texts(shapleyOfSums(negated(counted)))).toEqual(texts(shapleyOfSums(sums)));
        expect(texts(banzhafOfSums(negated(counted)))).toEqual(texts(banzhafOfSums(sums)));
      }),
    );
  });

  it('32 weights a million times as large: the halves count the same coalitions', () => {
    const small = Array.from({ length: 32 }, (_, i) => 1 + ((i * i) % 17));
    const quota = Math.ceil(0.6 * sum(small));
    const large = small.map((weight) => weight * 1_000_003);
    expect(sumsByHalves(large, quota * 1_000_003)).toEqual(
      sumsByCounting({ weights: small, limit: quota, counts: 'one' }),
    );
  });
});

/** Its types describe the CommonJS build, whose default export is one level down; what is loaded is the other build. */
const loadHighs = highsPackage as unknown as typeof highsPackage.default;

describe('the programs solved by another solver', () => {
  let highs: Awaited<ReturnType<typeof loadHighs>>;
  beforeAll(async () => {
    highs = await loadHighs();
  });

  /** The least value of an objective over x and epsilon under constraints, by HiGHS. */
  function least(objective: string, rows: readonly string[], players: number): number {
    const names = [...Array.from({ length: players }, (_, i) => `x${i}`), 'e'];
    const text = `Minimize\n obj: ${objective}\nSubject To\n${rows.map((row, k) => ` r${k}: ${row}`).join('\n')}\nBounds\n${names
      .map((name) => ` ${name} free`)
      .join('\n')}\nEnd`;
    const found = highs.solve(text, { output_flag: false });
    if (found.Status !== 'Optimal') throw new Error(found.Status);
    return found.ObjectiveValue;
  }

  /** The textbook sequence: fix every coalition whose complaint is the same in all solutions, found one by one. */
  function reference(players: number, values: readonly number[], proposals: Proposals): number[] {
    const all = (1 << players) - 1;
    const x = (mask: number) =>
      Array.from({ length: players }, (_, i) => i)
        .filter((i) => mask & (1 << i))
        .map((i) => `x${i}`)
        .join(' + ');
    const fixed = [`${x(all)} = ${values[all]}`];
    if (proposals === 'imputations')
      for (let i = 0; i < players; i++) fixed.push(`x${i} >= ${values[1 << i]}`);
    const paid = new Map<number, number>();
    while (paid.size < all - 1) {
      const open = Array.from({ length: all - 1 }, (_, k) => k + 1).filter((mask) => !paid.has(mask));
      const rows = [...fixed, ...open.map((mask) => `${x(mask)} + e >= ${values[mask]}`)];
      const epsilon = least('e', rows, players);
      const before = paid.size;
      for (const mask of open) {
        const bound = (values[mask] as number) - epsilon;
        const objective = `- ${x(mask).replaceAll(' + ', ' - ')}`;
        if (-least(objective, [...rows, `e <= ${epsilon + 1e-9}`], players) < bound + 1e-6)
          paid.set(mask, bound);
      }
      if (paid.size === before) throw new Error('Something always binds');
      for (const [mask, amount] of [...paid].slice(before)) fixed.push(`${x(mask)} = ${amount}`);
    }
    return Array.from({ length: players }, (_, i) => paid.get(1 << i) as number);
  }

  it('gives the same prenucleolus and nucleolus, to 1e-4', () => {
    fc.assert(
      fc.property(worths(4), ({ players, values }) => {
        fc.pre(players > 1);
        const game = gameOf({ players, values });
        for (const proposals of ['preimputations', 'imputations'] as const) {
          if (proposals === 'imputations' && !hasImputations(game)) continue;
          const own = nucleolus(game, proposals).map(toNumber);
          reference(players, values, proposals).forEach((value, i) => {
            expect(Math.abs(value - (own[i] as number))).toBeLessThan(1e-4);
          });
        }
      }),
      { numRuns: 6 },
    );
  });
});
