import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampledShapley, savingsOf, shapley } from '../../../src/fairness/sharing/index.ts';
import { anyGame, gameOf, playersIn, relisted, TVA } from './games.ts';

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

function expectClose(found: readonly number[], expected: readonly number[], slack: number): void {
  expect(found).toHaveLength(expected.length);
  found.forEach((value, i) => {
    expect(Math.abs(value - (expected[i] as number))).toBeLessThanOrEqual(slack);
  });
}

describe('published values', () => {
  it('Tennessee Valley Authority: navigation 117,829, flood control 100,756.5, power 193,998.5', () => {
    // Straffin and Heaney (1981).
    expectClose(shapley(TVA), [117_829, 100_756.5, 193_998.5], 1e-6);
  });

  it('glove game: the one left glove gets 2/3, two right ones 1/6 each', () => {
    // Shapley and Shubik (1969), On Market Games; in every textbook.
    const game = gameOf(3, (members) => (members.includes(0) && members.length > 1 ? 1 : 0));
    expectClose(shapley(game), [2 / 3, 1 / 6, 1 / 6], 1e-15);
  });

  it('two towns that save 3 on 18 by joining pay 9.5 and 5.5', () => {
    // Young (1985), Cost Allocation, chapter 1: alone 11 and 7 million, together 15.
    expectClose(shapley(Float64Array.of(0, 11, 7, 15)), [9.5, 5.5], 1e-15);
  });

  it('airport: each step of the runway is split among those who need it', () => {
    // Littlechild and Owen (1973), theorem: x_i = sum over k <= i of (c_k - c_(k-1)) / (n - k + 1). Costs: their eleven
    // types of aircraft at Birmingham, 1968-69, in pounds, here with one landing each.
    const costs = [
      65_899, 76_725, 95_200, 97_200, 97_436, 98_142, 102_496, 104_849, 113_322, 115_440, 117_676,
    ];
    const expected = costs.map((_, i) =>
      total(costs.slice(0, i + 1).map((cost, k) => (cost - (costs[k - 1] ?? 0)) / (costs.length - k))),
    );
    const game = gameOf(11, (members) => Math.max(0, ...members.map((i) => costs[i] as number)));
    expectClose(shapley(game), expected, 1e-8);
  });

  it('Security Council before 1966: the five permanent members hold 76/77 of the power', () => {
    // Shapley and Shubik (1954): 7 of 11 votes, with no veto of the five.
    const game = gameOf(11, (members) =>
      members.length >= 7 && members.filter((i) => i < 5).length === 5 ? 1 : 0,
    );
    const value = shapley(game);
    expect(total(value.slice(0, 5))).toBeCloseTo(76 / 77, 13);
  });
});

describe('axioms of Shapley (1953), on games of up to 6 players', () => {
  it('efficiency: the values add up to the whole', () => {
    fc.assert(
      fc.property(anyGame, (game) => {
        expect(total(shapley(game))).toBeCloseTo(game.at(-1) as number, 9);
      }),
    );
  });

  it('symmetry: listing the players otherwise lists their values otherwise', () => {
    const relisting = anyGame.chain((game) => {
      const players = Array.from({ length: playersIn(game) }, (_, i) => i);
      return fc.tuple(fc.constant(game), fc.shuffledSubarray(players, { minLength: players.length }));
    });
    fc.assert(
      fc.property(relisting, ([game, order]) => {
        const value = shapley(game);
        expectClose(
          shapley(relisted(game, order)),
          order.map((player) => value[player] as number),
          1e-9,
        );
      }),
    );
  });

  it('dummy: who adds the same to every coalition gets that', () => {
    fc.assert(
      fc.property(anyGame, fc.integer({ min: -50, max: 50 }), (game, own) => {
        const half = game.length;
        const larger = Float64Array.from({ length: 2 * half }, (_, mask) =>
          mask < half ? (game[mask] as number) : (game[mask - half] as number) + own,
        );
        expect(shapley(larger).at(-1)).toBeCloseTo(own, 9);
      }),
    );
  });

  it('additivity: of two games together, the sum', () => {
    const pair = anyGame.chain((game) =>
      fc.tuple(
        fc.constant(game),
        fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 64, maxLength: 64 }),
      ),
    );
    fc.assert(
      fc.property(pair, ([game, list]) => {
        const other = game.map((_, mask) => (mask === 0 ? 0 : (list[mask] as number)));
        const both = game.map((value, mask) => value + (other[mask] as number));
        const [a, b] = [shapley(game), shapley(other)];
        expectClose(
          shapley(both),
          a.map((value, i) => value + (b[i] as number)),
          1e-9,
        );
      }),
    );
  });

  it('a split of costs is the cost alone less the split of savings', () => {
    fc.assert(
      fc.property(anyGame, (costs) => {
        const saved = shapley(savingsOf(costs));
        expectClose(
          shapley(costs),
          saved.map((value, i) => (costs[1 << i] as number) - value),
          1e-9,
        );
      }),
    );
  });

  it('refuses what is no game', () => {
    for (const wrong of [[], [0], [0, 1, 2], [1, 1], [0, Number.NaN], new Array(2 ** 13).fill(0)]) {
      expect(() => shapley(Float64Array.from(wrong))).toThrow(RangeError);
    }
  });
});

describe('sampled values', () => {
  const names = Array.from({ length: 15 }, (_, i) => (i < 5 ? `permanent ${i}` : `elected ${i}`));
  const council = {
    players: names,
    value: (members: ReadonlySet<string>) => {
      const permanent = names.slice(0, 5).every((name) => members.has(name));
      return permanent && members.size >= 9 ? 1 : 0;
    },
  };

  it('Security Council since 1966: a permanent member 0.19627, an elected one 0.0018648', () => {
    // 421/2145 and 4/2145: Straffin (1993), Game Theory and Strategy; within 4 standard errors.
    const found = sampledShapley(council, { seed: 1, rounds: 400 });
    for (const { player, value, standardError } of found) {
      const expected = player.startsWith('permanent') ? 421 / 2145 : 4 / 2145;
      expect(Math.abs(value - expected)).toBeLessThan(4 * standardError);
      expect(standardError).toBeLessThan(0.004);
    }
    expect(total(found.map(({ value }) => value))).toBeCloseTo(1, 12);
  });

  it('lie where their standard errors say', () => {
    // Against the exact values of random games of 7 players: of 280 values, 95% within 2 errors; at least 90% asked.
    let inside = 0;
    for (let seed = 0; seed < 40; seed++) {
      const game = gameOf(7, (members) =>
        members.length === 0 ? 0 : ((members.reduce((sum, i) => sum * 31 + i + 7, seed) * 7919) % 1000) / 10,
      );
      const players = Array.from({ length: 7 }, (_, i) => `p${i}`);
      const value = (members: ReadonlySet<string>) =>
        game[
          players.reduce((mask, player, i) => (members.has(player) ? mask | (1 << i) : mask), 0)
        ] as number;
      const exact = shapley(game);
      sampledShapley({ players, value }, { seed, rounds: 30 }).forEach((one, i) => {
        if (Math.abs(one.value - (exact[i] as number)) <= 2.05 * one.standardError) inside++;
      });
    }
    expect(inside).toBeGreaterThan(252);
  });

  it('depend on names and seed, not on the order in which players are listed', () => {
    const settings = { seed: 3, rounds: 5 };
    const byName = (players: readonly string[]) =>
      new Map(sampledShapley({ ...council, players }, settings).map((one) => [one.player, one]));
    expect(byName([...names].reverse())).toEqual(byName(names));
    expect(sampledShapley(council, { seed: 4, rounds: 5 })).not.toEqual(sampledShapley(council, settings));
  });

  it('are exact without error where all players are alike', () => {
    const value = (members: ReadonlySet<string>) => members.size * members.size;
    const found = sampledShapley({ players: ['a', 'b', 'c', 'd'], value }, { seed: 1, rounds: 2 });
    for (const one of found) {
      expect(one.value).toBeCloseTo(4, 12);
      expect(one.standardError).toBeCloseTo(0, 12);
    }
  });

  it('refuse one round, and a name given twice', () => {
    expect(() => sampledShapley(council, { seed: 1, rounds: 1 })).toThrow(RangeError);
    const twice = { ...council, players: ['a', 'a'] };
    expect(() => sampledShapley(twice, { seed: 1, rounds: 2 })).toThrow(RangeError);
  });
});
