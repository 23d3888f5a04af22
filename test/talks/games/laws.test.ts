import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meetsKohlberg } from '../../../src/talks/games/index.ts';
import { hasImputations, leastCore, nucleolus } from '../../../src/talks/games/nucleolus.ts';
import { banzhafOfSums, shapleyOfSums, sizeSums } from '../../../src/talks/games/size-sums.ts';
import { compare, minus, plus, times, ZERO } from '../../../src/talks/linkage/fraction.ts';
import { gameOf, texts, whole, worths } from './games.ts';

const total = (values: readonly { n: bigint; d: bigint }[]) => values.reduce(plus, ZERO);
const bits = (players: number) => Array.from({ length: players }, (_, i) => 1 << i);

describe('Shapley', () => {
  it('shares out what all are worth, and is additive', () => {
    fc.assert(
      fc.property(worths(6), ({ players, values }) => {
        const value = shapleyOfSums(sizeSums(gameOf({ players, values })));
        expect(texts([total(value)])).toEqual([String(values.at(-1))]);
        const doubled = shapleyOfSums(sizeSums(gameOf({ players, values: values.map((one) => 2 * one) })));
        expect(texts(doubled)).toEqual(texts(value.map((one) => plus(one, one))));
      }),
    );
  });

  it('agrees with the average over all orders', () => {
    fc.assert(
      fc.property(worths(5), ({ players, values }) => {
        const sums = bits(players).map(() => 0);
        const orders = permutations(players);
        for (const order of orders) {
          let before = 0;
          for (const i of order) {
            const after = before | (1 << i);
            (sums[i] as number) += (values[after] as number) - (values[before] as number);
            before = after;
          }
        }
        const expected = sums.map((sum) => times(whole(sum), { n: 1n, d: BigInt(orders.length) }));
        expect(texts(shapleyOfSums(sizeSums(gameOf({ players, values }))))).toEqual(texts(expected));
      }),
      { numRuns: 40 },
    );
  });

  it('gives a player who adds nothing nothing, and so does Banzhaf', () => {
    fc.assert(
      fc.property(worths(5), ({ players, values }) => {
        const widened = Array.from(
          { length: 2 * values.length },
          (_, mask) => values[mask % values.length] as number,
        );
        const sums = sizeSums(gameOf({ players: players + 1, values: widened }));
        expect(texts([shapleyOfSums(sums)[players] ?? ZERO, banzhafOfSums(sums)[players] ?? ZERO])).toEqual([
          '0',
          '0',
        ]);
      }),
    );
  });
});

describe('nucleolus and prenucleolus', () => {
  it("meet Kohlberg's criterion; a proposal that is moved a little does not", () => {
    fc.assert(
      fc.property(worths(6), (input) => {
        const game = gameOf(input);
        const pre = nucleolus(game, 'preimputations');
        expect(meetsKohlberg(game, pre, 'preimputations')).toBe(true);
        if (!hasImputations(game)) return;
        const nuc = nucleolus(game, 'imputations');
        expect(meetsKohlberg(game, nuc, 'imputations')).toBe(true);
        if (input.players === 1) return;
        const step = { n: 1n, d: 7n };
        const moved = nuc.map((one, i) => (i === 0 ? plus(one, step) : i === 1 ? minus(one, step) : one));
        expect(meetsKohlberg(game, moved, 'imputations')).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('lie in the core where there is one, and are one there', () => {
    fc.assert(
      fc.property(worths(5), ({ players, values }) => {
        const all = (1 << players) - 1;
        // Enough for all makes a core likely.
        const rich = values.map((one, mask) => (mask === all ? 4 * Math.abs(one) + 3 : one));
        const game = gameOf({ players, values: rich });
        const epsilon = leastCore(game);
        fc.pre(epsilon !== null && epsilon.n <= 0n);
        const nuc = nucleolus(game, 'imputations');
        expect(texts(nuc)).toEqual(texts(nucleolus(game, 'preimputations')));
        for (let mask = 1; mask <= all; mask++) {
          const paid = total(nuc.filter((_, i) => mask & (1 << i)));
          expect(compare(paid, whole(rich[mask] as number))).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('move with the game: another unit, and amounts given to players beforehand', () => {
    fc.assert(
      fc.property(
        worths(5),
        fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 5, maxLength: 5 }),
        (input, given) => {
          const { players, values } = input;
          const shifted = values.map((one, mask) =>
            bits(players).reduce((sum, bit, i) => (mask & bit ? sum + (given[i] as number) : sum), 3 * one),
          );
          const moved = nucleolus(gameOf({ players, values: shifted }), 'preimputations');
          const expected = nucleolus(gameOf(input), 'preimputations').map((one, i) =>
            plus(times(whole(3), one), whole(given[i] as number)),
          );
          expect(texts(moved)).toEqual(texts(expected));
        },
      ),
    );
  });

  it('do not depend on the order of the players', () => {
    fc.assert(
      fc.property(worths(5), ({ players, values }) => {
        const turned = values.map((_, mask) => {
          const moved = bits(players).reduce(
            (sum, bit, i) => (mask & bit ? sum | (1 << ((i + 1) % players)) : sum),
            0,
          );
          return values[moved] as number;
        });
        const own = nucleolus(gameOf({ players, values }), 'preimputations');
        const other = nucleolus(gameOf({ players, values: turned }), 'preimputations');
        expect(texts(other)).toEqual(texts(own.map((_, i) => own[(i + 1) % players] ?? ZERO)));
      }),
    );
  });
});

function permutations(count: number): number[][] {
  if (count === 0) return [[]];
  return permutations(count - 1).flatMap((order) =>
    Array.from({ length: count }, (_, at) => [...order.slice(0, at), count - 1, ...order.slice(at)]),
  );
}
