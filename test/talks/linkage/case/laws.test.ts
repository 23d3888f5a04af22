import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { LinkedRange } from '../../../../src/case/index.ts';
import { answerOf, type IssueAtStake, moneyDomain } from '../../../../src/talks/index.ts';

const place = { file: 'talks.yaml', line: 1, column: 1, endLine: 1, endColumn: 2 };
const formula = { text: '0', at: place };
const issue: LinkedRange = {
  ...{ kind: 'range', id: 'issue', title: 'Issue', reason: 'Invented', at: place, unit: 'count' },
  ...{ from: formula, to: formula, step: formula, without: formula },
  ...{ host: { first: formula }, sender: { first: formula } },
};

/** Worths of whole thousands: sums of them are exact in the product and here. */
const worth = fc.integer({ min: -9, max: 9 }).map((one) => one * 1000);

const range: fc.Arbitrary<IssueAtStake> = fc
  .record({
    least: fc.integer({ min: -2, max: 2 }),
    size: fc.integer({ min: 1, max: 5 }),
    without: fc.integer({ min: -2, max: 6 }),
    sides: fc.tuple(fc.tuple(worth, worth), fc.tuple(worth, worth)),
    bent: fc.tuple(fc.boolean(), fc.boolean()),
  })
  .map(({ least, size, without, sides, bent }) => ({
    ...{ kind: 'range', issue, step: 1, least, most: least + size - 1, without },
    straight: [!bent[0], !bent[1]] as const,
    worth: (side, x) => sides[side][0] * x + (bent[side] ? sides[side][1] * x * x : 0),
  }));

const list: fc.Arbitrary<IssueAtStake> = fc
  .array(fc.tuple(worth, worth), { minLength: 2, maxLength: 4 })
  .chain((worths) =>
    fc.nat({ max: worths.length - 1 }).map((without) => ({
      ...{ kind: 'list', worths, without },
      issue: {
        ...{ kind: 'list', id: 'issue', title: 'Issue', reason: 'Invented', at: place, without: 'o0' },
        options: worths.map((_, at) => ({ id: `o${at}`, title: `O${at}`, host: formula, sender: formula })),
      },
    })),
  );

/** Gains of every outcome over no agreement, one by one, with none of the product's code. */
function everyGain(stakes: readonly IssueAtStake[]): [number, number][] {
  let gains: [number, number][] = [[0, 0]];
  for (const stake of stakes) {
    const values: [number, number][] =
      stake.kind === 'list'
        ? stake.worths.map(([host, sender]) => {
            const [hostWithout, senderWithout] = stake.worths[stake.without] as readonly [number, number];
            return [host - hostWithout, sender - senderWithout];
          })
        : Array.from({ length: stake.most - stake.least + 1 }, (_, at) => {
            const x = stake.least + at;
            return [
              stake.worth(0, x) - stake.worth(0, stake.without),
              stake.worth(1, x) - stake.worth(1, stake.without),
            ];
          });
    gains = gains.flatMap(([a, b]) => values.map(([c, d]): [number, number] => [a + c, b + d]));
  }
  return gains;
}

const near = (a: number, b: number) => Math.abs(a - b) <= 1e-4;

it('answers in money as listing every outcome does', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(range, list), { minLength: 1, maxLength: 4 }), (stakes) => {
      const money = moneyDomain(stakes, {
        name: 'Made',
        sides: { host: 'H', sender: 'S' },
        titleOf: () => 'Issue',
      });
      const all = everyGain(stakes);
      if (money === undefined) {
        expect(new Set(all.map(String)).size).toBe(1);
        return;
      }
      const answer = answerOf(stakes, money);
      expect(answer.outcomes).toBe(BigInt(all.length));
      const frontier = [...new Map(all.map((one) => [String(one), one])).values()]
        .filter(([a, b]) => !all.some(([c, d]) => c >= a && d >= b && (c > a || d > b)))
        .sort(([a], [b]) => b - a);
      expect(answer.frontier).toHaveLength(frontier.length);
      for (const [at, { host, sender }] of answer.frontier.entries())
        expect(
          near(host, frontier[at]?.[0] ?? Number.NaN) && near(sender, frontier[at]?.[1] ?? Number.NaN),
        ).toBe(true);
      const acceptable = all.filter(([a, b]) => a >= 0 && b >= 0);
      expect(answer.acceptable).toBe(BigInt(acceptable.length));
      expect(answer.picks.length > 0).toBe(acceptable.length > 0);
      expect(answer.lack === undefined).toBe(acceptable.length > 0);
      const best = (score: (gains: [number, number]) => number) => Math.max(...acceptable.map(score));
      for (const { rule, host, sender, outcome } of answer.picks) {
        // What is picked is what the outcome is worth.
        const own = everyGain(
          stakes.map((stake, at): IssueAtStake => {
            const chosen = outcome[at] as number;
            return stake.kind === 'list'
              ? {
                  ...stake,
                  worths: [stake.worths[chosen], stake.worths[stake.without]] as [number, number][],
                  without: 1,
                }
              : { ...stake, least: stake.least + chosen, most: stake.least + chosen };
          }),
        )[0] as [number, number];
        expect(near(own[0], host) && near(own[1], sender)).toBe(true);
        if (rule === 'nash')
          expect(Math.abs(host * sender - best(([a, b]) => a * b))).toBeLessThanOrEqual(
            1e-6 *
              Math.max(
                1,
                best(([a, b]) => a * b),
              ),
          );
        if (rule === 'egalitarian')
          expect(
            near(
              Math.min(host, sender),
              best(([a, b]) => Math.min(a, b)),
            ),
          ).toBe(true);
        if (rule === 'utilitarian')
          expect(
            near(
              host + sender,
              best(([a, b]) => a + b),
            ),
          ).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
