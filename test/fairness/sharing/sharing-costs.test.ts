import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  coreCheck,
  costCover,
  equalNonSeparable,
  separableCostsRemainingBenefits,
  shapley,
} from '../../../src/fairness/sharing/index.ts';
import { anyGame, gameOf, playersIn, TVA } from './games.ts';

function expectClose(found: readonly number[], expected: readonly number[], slack: number): void {
  found.forEach((value, i) => {
    expect(Math.abs(value - (expected[i] as number))).toBeLessThanOrEqual(slack);
  });
}

/** A game of which only the cost of each alone, of all, and of all but one matters. */
function outline(alone: readonly number[], marginal: readonly number[], all: number) {
  const players = alone.length;
  return gameOf(players, (members) => {
    if (members.length === 0) return 0;
    if (members.length === 1) return alone[members[0] as number] as number;
    if (members.length === players) return all;
    const missing = alone.findIndex((_, i) => !members.includes(i));
    return members.length === players - 1 ? all - (marginal[missing] as number) : all;
  });
}

describe('separable costs, remaining benefits', () => {
  it('Tennessee Valley Authority: 117,476, 99,157 and 195,951 by costs alone', () => {
    // Straffin and Heaney (1981), alternate cost avoided; separable costs 45,214, 33,763, 110,977.
    const found = separableCostsRemainingBenefits(TVA);
    expect(found.separable).toEqual([45_214, 33_763, 110_977]);
    expectClose(found.payments, [117_476, 99_157, 195_951], 1);
  });

  it('Tennessee Valley Authority: 119,424, 107,973 and 185,187 with equal shares of the rest', () => {
    // Straffin and Heaney (1981), egalitarian non-separable costs.
    expectClose(equalNonSeparable(TVA).payments, [119_424, 107_973, 185_187], 1);
  });

  it('Swedish municipalities: 19.54, 13.28, 5.62, 10.90, 16.66 and 17.82 million crowns', () => {
    // Young, Okada and Hashimoto (1979), IIASA WP-79-77, tables 7 and 8; (1982), Water Resources Research 18.
    const alone = [21.95, 17.08, 10.91, 15.88, 20.81, 21.98];
    const marginal = [17.36, 9.85, 0.82, 6.4, 12.9, 14.06];
    const found = separableCostsRemainingBenefits(outline(alone, marginal, 83.82));
    // Their inputs are rounded to 0.01, and so are the results.
    expectClose(found.payments, [19.54, 13.28, 5.62, 10.9, 16.66, 17.82], 0.011);
  });

  it('takes the lesser of benefit and cost alone, and says whom the project is not worth', () => {
    // Alone 11 and 7, together 15: separable 8 and 4, rest 3. Benefits 9 and 3: remaining 1 and 0.
    const found = separableCostsRemainingBenefits(Float64Array.of(0, 11, 7, 15), [9, 3]);
    expect(found.payments).toEqual([11, 4]);
    expect(found.remaining).toEqual([1, 0]);
    expect(found.unjustified).toEqual([1]);
  });

  it('splits the rest equally where nobody has a remaining benefit', () => {
    const found = separableCostsRemainingBenefits(Float64Array.of(0, 11, 7, 15), [8, 4]);
    expect(found.payments).toEqual([9.5, 5.5]);
  });

  it('always splits the whole cost, and for two players like Shapley', () => {
    fc.assert(
      fc.property(anyGame, (game) => {
        for (const { payments } of [separableCostsRemainingBenefits(game), equalNonSeparable(game)]) {
          expect(payments.reduce((sum, one) => sum + one, 0)).toBeCloseTo(game.at(-1) as number, 8);
        }
        if (playersIn(game) === 2) expectClose(equalNonSeparable(game).payments, shapley(game), 1e-9);
      }),
    );
  });

  it('refuses benefits of another number of players', () => {
    expect(() => separableCostsRemainingBenefits(TVA, [1])).toThrow(RangeError);
  });
});

describe('core', () => {
  it('holds the Shapley value of the Tennessee Valley Authority (Straffin and Heaney 1981)', () => {
    expect(coreCheck(TVA, shapley(TVA), 'cost')).toMatchObject({ inCore: true });
  });

  it('names the coalition with the strongest complaint', () => {
    // All costs on power: it alone would be better off by 412,584 - 250,096.
    const found = coreCheck(TVA, [0, 0, 412_584], 'cost');
    expect(found).toEqual({ inCore: false, gap: 0, complaint: { coalition: 0b100, excess: 162_488 } });
  });

  it('of the glove game is one point, where the one left glove takes all', () => {
    // Shapley and Shubik (1969).
    const game = gameOf(3, (members) => (members.includes(0) && members.length > 1 ? 1 : 0));
    expect(coreCheck(game, [1, 0, 0], 'gain').inCore).toBe(true);
    expect(coreCheck(game, shapley(game), 'gain')).toMatchObject({ inCore: false });
    expect(coreCheck(game, [1, 0.1, 0], 'gain').gap).toBeCloseTo(0.1, 15);
  });

  it('holds the Shapley value of every convex game (Shapley 1971)', () => {
    // Sums of squares of members' sizes are convex.
    const sizes = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(sizes, (list) => {
        const game = gameOf(
          list.length,
          (members) => members.reduce((sum, i) => sum + (list[i] as number), 0) ** 2,
        );
        expect(coreCheck(game, shapley(game), 'gain').inCore).toBe(true);
      }),
    );
  });
});

describe('cost cover', () => {
  it('splits a coalition into the cheapest listed coalitions and players alone', () => {
    const cover = costCover(
      [10, 10, 10, 10],
      [
        { mask: 0b0011, cost: 15 },
        { mask: 0b0110, cost: 12 },
        { mask: 0b1111, cost: 36 },
      ],
    );
    expect([...cover.game]).toEqual([0, 10, 10, 15, 10, 20, 12, 22, 10, 20, 20, 25, 20, 30, 22, 32]);
    expect(cover.partition(0b0111)).toEqual([0b0001, 0b0110]);
    expect(cover.partition(0b1111)).toEqual([0b0001, 0b0110, 0b1000]);
  });

  it('takes the smaller first part where two ways cost the same', () => {
    const listed = [
      { mask: 0b101, cost: 5 },
      { mask: 0b011, cost: 5 },
    ];
    expect(costCover([4, 3, 3], listed).partition(0b111)).toEqual([0b011, 0b100]);
  });

  it('is the cheapest of all partitions, subadditive, and split into its parts', () => {
    const listing = fc.integer({ min: 1, max: 5 }).chain((players) =>
      fc.tuple(
        fc.array(fc.integer({ min: 0, max: 20 }), { minLength: players, maxLength: players }),
        fc.array(
          fc.record({
            mask: fc.integer({ min: 1, max: (1 << players) - 1 }),
            cost: fc.integer({ min: 0, max: 60 }),
          }),
          { maxLength: 8 },
        ),
      ),
    );
    fc.assert(
      fc.property(listing, ([alone, listed]) => {
        const { game, partition } = costCover(alone, listed);
        const cheapest = (mask: number) =>
          Math.min(
            ...listed.filter((one) => one.mask === mask).map(({ cost }) => cost),
            ...alone.filter((_, i) => mask === 1 << i),
          );
        for (let mask = 1; mask < game.length; mask++) {
          const parts = partition(mask);
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(mask);
          expect(parts.reduce((sum, part) => sum + cheapest(part), 0)).toBe(game[mask]);
          expect(game[mask]).toBeLessThanOrEqual(cheapest(mask));
          for (let part = mask & (mask - 1); part > 0; part = (part - 1) & mask) {
            expect(game[mask]).toBeLessThanOrEqual((game[part] as number) + (game[mask ^ part] as number));
          }
        }
      }),
    );
  });

  it('refuses a coalition of nobody or of strangers', () => {
    for (const mask of [0, 4, 1.5]) expect(() => costCover([1, 1], [{ mask, cost: 1 }])).toThrow(RangeError);
    expect(() => costCover([], [])).toThrow(RangeError);
    expect(() => costCover([1, Number.NaN], [])).toThrow(RangeError);
  });
});
