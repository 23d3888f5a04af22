/**
 * An independent way to every number: all outcomes listed one by one, in exact rationals, with none of the product's
 * code. Slow on purpose; for domains of some thousand outcomes.
 */
export interface Q {
  readonly n: bigint;
  readonly d: bigint;
}

export const q = (n: number | bigint, d: number | bigint = 1): Q => ({ n: BigInt(n), d: BigInt(d) });
export const add = (a: Q, b: Q): Q => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
const sub = (a: Q, b: Q): Q => add(a, { n: -b.n, d: b.d });
export const mul = (a: Q, b: Q): Q => ({ n: a.n * b.n, d: a.d * b.d });
export const div = (a: Q, b: Q): Q =>
  b.n < 0n ? { n: -a.n * b.d, d: -a.d * b.n } : { n: a.n * b.d, d: a.d * b.n };
export const cmp = (a: Q, b: Q): number => {
  const [left, right] = [a.n * b.d, b.n * a.d];
  return left < right ? -1 : left > right ? 1 : 0;
};
/** The double nearest to a rational of moderate size. */
export const num = ({ n, d }: Q): number => Number((n * 10n ** 40n) / d) / 1e40;
const ONE = q(1);
const min = (a: Q, b: Q): Q => (cmp(a, b) <= 0 ? a : b);
const max = (a: Q, b: Q): Q => (cmp(a, b) >= 0 ? a : b);

export interface Listed {
  readonly u: readonly [Q, Q];
  readonly outcome: readonly number[];
}

/** Every outcome with its capped utilities; `raw` adds up what a party makes of an outcome. */
export function listAll(
  sizes: readonly number[],
  raw: (party: 0 | 1, outcome: readonly number[]) => Q,
): { all: Listed[]; clamped: [number, number] } {
  const clamped: [number, number] = [0, 0];
  const all: Listed[] = [];
  const total = sizes.reduce((product, size) => product * size, 1);
  for (let k = 0; k < total; k++) {
    let rest = k;
    const outcome = sizes.toReversed().map((size) => {
      const digit = rest % size;
      rest = Math.floor(rest / size);
      return digit;
    });
    outcome.reverse();
    const sums = [raw(0, outcome), raw(1, outcome)] as const;
    for (const p of [0, 1] as const) if (cmp(sums[p], ONE) > 0) clamped[p] += 1;
    all.push({ u: [min(sums[0], ONE), min(sums[1], ONE)], outcome });
  }
  return { all, clamped };
}

export interface BrutePoint {
  readonly u: readonly [Q, Q];
  readonly outcomes: readonly (readonly number[])[];
}

/** Points with their outcomes, none of which another dominates; the first party's utility falling. */
export function frontier(all: readonly Listed[]): BrutePoint[] {
  const kept: { u: readonly [Q, Q]; outcomes: (readonly number[])[] }[] = [];
  const sorted = all.toSorted((a, b) => cmp(b.u[0], a.u[0]) || cmp(b.u[1], a.u[1]));
  for (const { u, outcome } of sorted) {
    const last = kept.at(-1);
    if (last !== undefined && cmp(last.u[0], u[0]) === 0 && cmp(last.u[1], u[1]) === 0)
      last.outcomes.push(outcome);
    else if (last === undefined || cmp(u[1], last.u[1]) > 0) kept.push({ u, outcomes: [outcome] });
  }
  return kept;
}

/** The points that score highest; scores are compared part by part. */
function best<T>(points: readonly T[], score: (one: T) => readonly Q[]): T[] {
  let top: readonly Q[] | undefined;
  let found: T[] = [];
  for (const one of points) {
    const own = score(one);
    const order =
      top === undefined
        ? 1
        : (own.map((part, k) => cmp(part, (top as Q[])[k] as Q)).find((c) => c !== 0) ?? 0);
    if (order > 0) [top, found] = [own, [one]];
    else if (order === 0) found.push(one);
  }
  return found;
}

const risen = (a: Q, b: Q): readonly Q[] => [min(a, b), max(a, b)];

/** Everything that a rule picks among undominated points acceptable to both. */
export function solutions(points: readonly BrutePoint[], [r1, r2]: readonly [Q, Q]) {
  const acceptable = points.filter(({ u }) => cmp(u[0], r1) >= 0 && cmp(u[1], r2) >= 0);
  const gains = ({ u }: BrutePoint) => [sub(u[0], r1), sub(u[1], r2)] as const;
  const room = acceptable.reduce<[Q, Q]>(
    ([a, b], one) => [max(a, gains(one)[0]), max(b, gains(one)[1])],
    [q(0), q(0)],
  );
  const share = (gain: Q, most: Q) => (most.n === 0n ? q(0) : div(gain, most));
  return {
    acceptable,
    utilitarianEverywhere: best(points, ({ u }) => [add(u[0], u[1])]),
    utilitarian: best(acceptable, ({ u }) => [add(u[0], u[1])]),
    nash: best(acceptable, (one) => [mul(...gains(one))]),
    kalaiSmorodinsky: best(acceptable, (one) =>
      risen(share(gains(one)[0], room[0]), share(gains(one)[1], room[1])),
    ),
    egalitarian: best(acceptable, (one) => risen(...gains(one))),
  };
}
