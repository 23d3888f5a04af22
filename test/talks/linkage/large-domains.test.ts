import { describe, expect, it } from 'vitest';
import { additive, solved } from './domains.ts';

/** Binomial coefficients by Pascal's rule. */
function choose(n: number, k: number): bigint {
  let row = [1n];
  for (let at = 0; at < n; at++)
    row = [1n, ...row.slice(1).map((value, i) => value + (row[i] as bigint)), 1n];
  return row[k] as bigint;
}

describe('domains with more outcomes than anybody could list', () => {
  it('count 2^70 outcomes of a divided pie exactly: by hand, k of 70 issues go to one side in C(70, k) ways', () => {
    const issues = Array.from({ length: 70 });
    const domain = additive([
      { weights: issues.map(() => 0.01), evaluations: issues.map(() => [1, 0]), reservation: 0.2 },
      { weights: issues.map(() => 0.01), evaluations: issues.map(() => [0, 1]), reservation: 0.45 },
    ]);
    const found = solved(domain);
    expect(found.outcomes).toBe(2n ** 70n);
    expect(found.points.map(({ outcomes }) => outcomes)).toEqual(
      Array.from({ length: 71 }, (_, k) => choose(70, k)),
    );
    // The first needs 20 issues, the second 45.
    const wanted = Array.from({ length: 6 }, (_, k) => choose(70, 20 + k)).reduce(
      (sum, one) => sum + one,
      0n,
    );
    expect(found.acceptable).toBe(wanted);
    expect(found.nash?.points.map(({ utilities }) => utilities)).toEqual([
      [0.23, 0.47],
      [0.22, 0.48],
    ]);
  });

  it('agree with another way of adding up 10^10 outcomes: a table of whole sums, issue by issue', () => {
    let state = 7;
    const draw = (below: number) => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return Math.floor((state / 2147483648) * below);
    };
    // Weights and evaluations so that utilities are whole multiples of 1/1000.
    const issues = Array.from({ length: 10 });
    const lists = () => issues.map(() => [10, ...Array.from({ length: 9 }, () => draw(11))]);
    const parties = [
      { weights: issues.map(() => 0.1), evaluations: lists(), reservation: 0.55 },
      { weights: issues.map(() => 0.11), evaluations: lists(), reservation: 0.6 },
    ] as const;
    const found = solved(additive(parties));
    expect(found.outcomes).toBe(10n ** 10n);
    // counts[a][b]: outcomes worth a hundredths to the first and 11 b thousandths to the second.
    let counts = new Map<number, number>([[0, 1]]);
    for (const at of issues.keys()) {
      const next = new Map<number, number>();
      for (const [key, n] of counts)
        for (let value = 0; value < 10; value++) {
          const a = parties[0].evaluations[at]?.[value] as number;
          const b = parties[1].evaluations[at]?.[value] as number;
          const sum = key + a * 1000 + b;
          next.set(sum, (next.get(sum) ?? 0) + n);
        }
      counts = next;
    }
    const cells = [...counts].map(([key, n]) => ({ a: Math.floor(key / 1000), b: key % 1000, n }));
    const capped = cells.map(({ a, b, n }) => ({ a: Math.min(100, a), b: Math.min(1000, 11 * b), n }));
    const acceptable = capped.filter(({ a, b }) => a >= 55 && b >= 600).reduce((sum, { n }) => sum + n, 0);
    expect(found.acceptable).toBe(BigInt(acceptable));
    expect(found.clamped).toEqual([
      0n,
      BigInt(cells.filter(({ b }) => 11 * b > 1000).reduce((sum, { n }) => sum + n, 0)),
    ]);
    const frontier: [number, number, bigint][] = [];
    for (const a of Array.from({ length: 101 }, (_, k) => 100 - k)) {
      const row = capped.filter((cell) => cell.a === a);
      const best = Math.max(-1, ...row.map(({ b }) => b));
      if (best <= (frontier.at(-1)?.[1] ?? -1)) continue;
      const n = row.filter(({ b }) => b === best).reduce((sum, one) => sum + one.n, 0);
      frontier.push([a, best, BigInt(n)]);
    }
    expect(
      found.points.map(({ utilities: [u1, u2], outcomes }) => [
        Math.round(u1 * 100),
        Math.round(u2 * 1000),
        outcomes,
      ]),
    ).toEqual(frontier);
  });

  it('say how far a thinned frontier may be off, and are never further off', () => {
    const issues = Array.from({ length: 8 });
    const list = (seed: number) =>
      Array.from({ length: 6 }, (_, k) => (k * 7919 * seed + seed * seed * 31) % 997);
    const domain = additive([
      { weights: issues.map((_, at) => 0.05 + at / 100), evaluations: issues.map((_, at) => list(at + 2)) },
      {
        weights: issues.map((_, at) => 0.12 - at / 100),
        evaluations: issues.map((_, at) => list(at + 2).toReversed()),
      },
    ]);
    const exact = solved(domain);
    const thin = solved(domain, { limits: { points: 20, stored: 1000, sums: 60 } });
    expect(exact.loss).toEqual([0, 0]);
    const [loss1, loss2] = thin.loss;
    expect(loss1).toBeGreaterThan(0);
    expect(thin.points.every(({ outcomes }) => outcomes === undefined)).toBe(true);
    for (const {
      utilities: [u1, u2],
    } of exact.points)
      expect(
        thin.points.some(({ utilities: [t1, t2] }) => t1 >= u1 - loss1 - 1e-12 && t2 >= u2 - loss2 - 1e-12),
      ).toBe(true);
  });
});
