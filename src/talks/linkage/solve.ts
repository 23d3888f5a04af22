import { type Parts, partsOf } from './blocks.ts';
import { choicesOf } from './choices.ts';
import { type Convexified, convexify } from './convexified.ts';
import { countAtLeast } from './count.ts';
import { labelled, type Outcome, outcomesOf } from './examples.ts';
import { plus, toNumber, ZERO } from './fraction.ts';
import { type Frontier, frontierOf, LIMITS, type Limits } from './frontier.ts';
import { acceptable } from './gains.ts';
import { type Halves, halvesOf } from './halves.ts';
import type { Domain, Term } from './model.ts';
import { type Point, pointsOf } from './points.ts';
import { type Rate, ratesAt } from './rates.ts';
import { acceptableShare, type Estimate, type Sampled, sampleDomain } from './sampled.ts';
import { stepsOf } from './scale.ts';
import { type IssueByIssue, issueByIssue } from './separate.ts';
import { egalitarian, idealOf, kalaiSmorodinsky, nash, type Picked, utilitarian } from './solutions.ts';
import type { Slack, Staircase } from './staircase.ts';

type Pair = readonly [number, number];

export interface SolveOptions {
  /** Utilities that differ by no more count as equal. */
  readonly tolerance?: number;
  /** Of the estimates, where counting is out of reach. */
  readonly seed?: number;
  readonly limits?: Limits;
}

/** What is known of a domain before anything is solved. */
export interface Described {
  readonly domain: Domain;
  /** Number of values by issue; undefined for a real issue. */
  readonly shape: readonly (number | undefined)[];
  /** Undefined where an issue is real. */
  readonly outcomes: bigint | undefined;
  readonly reservation: Pair;
  readonly discount: Pair;
  /** Undefined for a utility that has no weights. */
  readonly weightSums: readonly [number | undefined, number | undefined];
}

export interface Solved extends Described {
  readonly kind: 'solved';
  readonly tolerance: number;
  /** No rounding took part: utilities are whole multiples of a common step. */
  readonly exactArithmetic: boolean;
  /**
   * Utility by which a true frontier point may be better for each party than the nearest listed one: from thinning a
   * frontier that is too long, and from cutting real issues into steps. Zero where the frontier is exact.
   */
  readonly loss: Pair;
  readonly clamped: readonly [bigint | undefined, bigint | undefined];
  /** Outcomes at or above both reservations; undefined where they are too many to count. */
  readonly acceptable: bigint | undefined;
  readonly estimate: Estimate | undefined;
  readonly points: readonly Point[];
  readonly acceptablePoints: readonly Point[];
  readonly everywhere: Picked;
  readonly utilitarian: Picked | undefined;
  readonly nash: Picked | undefined;
  readonly ideal: Pair | undefined;
  readonly kalaiSmorodinsky: Picked | undefined;
  readonly egalitarian: Picked | undefined;
  readonly convexified: Convexified;
  readonly separate: IssueByIssue;
  readonly rates: { readonly at: Outcome; readonly rates: readonly Rate[] } | undefined;
  /** Outcomes that attain a point, at most so many, in the order of their values. */
  examples(point: Point, most: number): readonly Outcome[];
  labels(outcome: Outcome): readonly (string | number)[];
}

/** A domain whose interdependent issues have too many combinations: sampled, not solved. */
export interface Unsolved extends Described {
  readonly kind: 'too-large';
  readonly issues: readonly number[];
  readonly options: bigint;
  readonly sampled: Sampled;
  labels(outcome: Outcome): readonly (string | number)[];
}

/** Closer utilities are the same: far above what rounding does to a sum, far below what anybody means to tell apart. */
const TOLERANCE = 1e-12;

/** The frontier of a domain and what the rules of fair division pick from it. */
export function solve(domain: Domain, options: SolveOptions = {}): Solved | Unsolved {
  const { tolerance = TOLERANCE, seed = 1, limits = LIMITS } = options;
  const parts = partsOf(domain, tolerance);
  const described = describe(domain);
  if ('options' in parts) {
    const choices = choicesOf(domain);
    const labels = (outcome: Outcome) => labelled(outcome, { choices });
    return {
      kind: 'too-large',
      ...described,
      ...parts,
      sampled: sampleDomain(domain, choices, seed),
      labels,
    };
  }
  const slack: Slack = [parts.scales[0].slack, parts.scales[1].slack];
  const frontier = frontierOf(parts.blocks, slack, limits);
  let made: { readonly halves: Halves | undefined } | undefined;
  const halves = () => {
    made ??= { halves: halvesOf(parts.blocks) };
    return made.halves;
  };
  const all = parts.choices.reduce((product, { size }) => product * BigInt(size), 1n);
  const points = pointsOf(frontier, parts, slack, all, halves);
  const reservations = domain.parties.map(({ reservation }, p) =>
    stepsOf(reservation, parts.scales[p as 0 | 1]),
  ) as unknown as Pair;
  const gaining = acceptable(points, parts.scales, reservations);
  const count = acceptableCount(parts, frontier, all, reservations, halves);
  const examples = (point: Point, most: number) =>
    outcomesOf(frontier, point.origin, domain.issues.length, slack, most);
  const everywhere = utilitarian(points) as Picked;
  const nashPoint = nash(gaining);
  const [central] = (nashPoint ?? everywhere).points;
  const [at] = central === undefined ? [] : examples(central, 1);
  const cut = cutting(domain, parts);
  return {
    kind: 'solved',
    ...described,
    tolerance,
    exactArithmetic: parts.scales.every(({ exact }) => exact),
    loss: [frontier.loss / parts.scales[0].steps + cut[0], cut[1]],
    clamped: [beyondCap(parts, 0, halves), beyondCap(parts, 1, halves)],
    acceptable: count,
    estimate: count === undefined ? acceptableShare(domain, parts.choices, seed) : undefined,
    points,
    acceptablePoints: gaining.map(({ point }) => point),
    everywhere,
    utilitarian: utilitarian(gaining.map(({ point }) => point)),
    nash: nashPoint,
    ideal: idealOf(gaining),
    kalaiSmorodinsky: kalaiSmorodinsky(gaining),
    egalitarian: egalitarian(gaining),
    convexified: convexify(
      points.map(({ utilities }) => utilities),
      described.reservation,
    ),
    separate: issueByIssue(parts, points),
    rates: at && { at, rates: ratesAt(domain, parts, at) },
    examples,
    labels: (outcome) => labelled(outcome, parts),
  };
}

function describe(domain: Domain): Described {
  const shape = domain.issues.map((issue) =>
    issue.kind === 'discrete'
      ? issue.values.length
      : issue.kind === 'integer'
        ? issue.upper - issue.lower + 1
        : undefined,
  );
  const sizes = shape.filter((size) => size !== undefined);
  const [a, b] = domain.parties;
  const weights = (terms: readonly Term[]) => {
    const weighted = terms.flatMap((term) => ('weight' in term ? [term.weight] : []));
    return weighted.length === 0 ? undefined : toNumber(weighted.reduce(plus, ZERO));
  };
  return {
    domain,
    shape,
    outcomes:
      sizes.length < shape.length ? undefined : sizes.reduce((product, size) => product * BigInt(size), 1n),
    reservation: [toNumber(a.reservation), toNumber(b.reservation)],
    discount: [toNumber(a.discount), toNumber(b.discount)],
    weightSums: [weights(a.terms), weights(b.terms)],
  };
}

/** Outcomes at or above both reservations. Bounds that every outcome meets, or none, need no counting. */
function acceptableCount(
  { scales, blocks }: Parts,
  { partial, loss }: Frontier,
  all: bigint,
  reservations: Pair,
  halves: () => Halves | undefined,
): bigint | undefined {
  const stairs = partial.at(-1) as Staircase;
  const least = scales.map(({ steps, slack }, p) => {
    const reservation = (reservations[p] as number) - slack;
    // Nobody gets more than 1, however much the terms add up to.
    if (reservation > steps) return Number.POSITIVE_INFINITY;
    const lowest = blocks.reduce((sum, { utilities }) => sum + lowestOf(utilities[p as 0 | 1]), 0);
    return reservation <= lowest ? Number.NEGATIVE_INFINITY : reservation;
  });
  const [least1, least2] = least as [number, number];
  if (least1 === Number.NEGATIVE_INFINITY && least2 === Number.NEGATIVE_INFINITY) return all;
  const isSome = stairs.first.some((u1, at) => u1 >= least1 && (stairs.second[at] as number) >= least2);
  if (!isSome && loss === 0) return 0n;
  const found = halves();
  return found && countAtLeast(found, least1, least2);
}

const lowestOf = (values: Float64Array) =>
  values.reduce((low, one) => Math.min(low, one), Number.POSITIVE_INFINITY);
const highestOf = (values: Float64Array) =>
  values.reduce((top, one) => Math.max(top, one), Number.NEGATIVE_INFINITY);

/** Outcomes whose terms add up to more than 1 for a party. */
function beyondCap(
  { scales, blocks }: Parts,
  p: 0 | 1,
  halves: () => Halves | undefined,
): bigint | undefined {
  const { steps, slack } = scales[p];
  const highest = blocks.reduce((sum, { utilities }) => sum + highestOf(utilities[p]), 0);
  if (highest <= steps + slack) return 0n;
  const found = halves();
  const least = steps + slack + 1;
  const none = Number.NEGATIVE_INFINITY;
  return found && countAtLeast(found, p === 0 ? least : none, p === 1 ? least : none);
}

/**
 * By party: how much better a value of the real issues between two of the nodes may be. Between neighbouring nodes the
 * evaluations are straight, so going to the nearer one costs at most half of what they differ by.
 */
function cutting(domain: Domain, { blocks, scales }: Parts): Pair {
  const loss = [0, 0];
  for (const { issues, utilities } of blocks) {
    if (domain.issues[issues[0] as number]?.kind !== 'real') continue;
    for (const p of [0, 1] as const) {
      const own = utilities[p];
      let widest = 0;
      for (let at = 1; at < own.length; at++)
        widest = Math.max(widest, Math.abs((own[at] as number) - (own[at - 1] as number)));
      loss[p] = (loss[p] as number) + widest / 2 / scales[p].steps;
    }
  }
  return [loss[0] as number, loss[1] as number];
}
