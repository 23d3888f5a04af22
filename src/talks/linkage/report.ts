import { type Message, msg } from '../../text/index.ts';
import { notesOf } from './notes.ts';
import type { Point } from './points.ts';
import type { Picked } from './solutions.ts';
import type { Described, Solved, Unsolved } from './solve.ts';

type Pair = readonly [number, number];
/** A number of outcomes; null where it could not be counted. */
type Count = number | bigint | null;

/** A point that a rule picks, with outcomes that attain it. */
export interface PointReport {
  readonly utilities: Pair;
  readonly outcomes_attaining: Count;
  readonly example_outcomes: readonly (readonly (string | number)[])[];
}

/** Outcomes shown of each point, however many attain it. */
const EXAMPLES = 5;

/** What is known of a domain, and its solutions, as data: the keys of `domain solve --json`. */
export function domainReport(solved: Solved | Unsolved) {
  return solved.kind === 'solved' ? solvedReport(solved) : unsolvedReport(solved);
}

export type DomainReport = ReturnType<typeof solvedReport> | ReturnType<typeof unsolvedReport>;
export type SolvedReport = ReturnType<typeof solvedReport>;

function head({ domain, shape, outcomes, reservation, discount, weightSums }: Described) {
  return {
    name: domain.name,
    parties: domain.parties.map(({ name }) => name),
    issues: domain.issues.length,
    issue_names: domain.issues.map(({ name }) => name),
    shape: shape.map((size) => size ?? null),
    outcomes: countOf(outcomes),
    reservation,
    reservation_present: domain.parties.map(({ reservationGiven }) => reservationGiven),
    discount_factor: discount,
    weight_sums: weightSums.map((sum) => sum ?? null),
  };
}

function solvedReport(solved: Solved) {
  const { convexified, estimate, outcomes, points, separate } = solved;
  const isExact = solved.loss[0] === 0 && solved.loss[1] === 0;
  const shown = (point: Point): PointReport => ({
    utilities: point.utilities,
    outcomes_attaining: countOf(point.outcomes),
    example_outcomes: solved.examples(point, EXAMPLES).map(solved.labels),
  });
  const picked = (found: Picked | undefined) => (found?.points ?? []).map(shown);
  return {
    ...head(solved),
    exact: isExact,
    arithmetic: solved.exactArithmetic ? ('exact' as const) : ('rounded' as const),
    tolerance: solved.tolerance,
    loss_at_most: solved.loss,
    disagreement_point: solved.reservation,
    outcomes_clamped_at_1: solved.clamped.map(countOf),
    zopa: {
      outcomes_at_or_above_both_reservations: isExact ? countOf(solved.acceptable) : null,
      share: isExact && solved.acceptable !== undefined ? shareOf(solved.acceptable, outcomes) : null,
      ...(estimate === undefined ? {} : { estimate }),
      agreement_possible: solved.acceptablePoints.length > 0,
    },
    pareto: {
      distinct_points: points.length,
      outcomes_on_frontier: countOf(
        points.reduce<bigint | undefined>(
          (sum, one) => (sum === undefined || one.outcomes === undefined ? undefined : sum + one.outcomes),
          0n,
        ),
      ),
      points_desc_u1: points.map(({ utilities: [u1, u2], outcomes: n }) => [u1, u2, countOf(n)] as const),
      individually_rational_points: solved.acceptablePoints.length,
    },
    discrete: {
      utilitarian_all_outcomes: { value: solved.everywhere.value, points: picked(solved.everywhere) },
      utilitarian: { value: solved.utilitarian?.value ?? null, points: picked(solved.utilitarian) },
      nash: { product: solved.nash?.value ?? null, points: picked(solved.nash) },
      ideal_point: solved.ideal ?? null,
      kalai_smorodinsky: {
        min_normalised_gain: solved.kalaiSmorodinsky?.value ?? null,
        points: picked(solved.kalaiSmorodinsky),
      },
      egalitarian: { min_gain: solved.egalitarian?.value ?? null, points: picked(solved.egalitarian) },
    },
    convexified: {
      hull_vertices_ascending_u1: convexified.hull,
      ideal_point: convexified.ideal ?? null,
      nash: convexified.nash ?? null,
      kalai_smorodinsky: utilitiesOf(convexified.kalaiSmorodinsky),
      egalitarian: utilitiesOf(convexified.egalitarian),
    },
    issue_by_issue: {
      utilities: separate.utilities,
      settled_by_lot: separate.tied.map((issues) => issues.map((at) => nameOf(solved, at))),
      better_frontier_points: separate.better?.count ?? 0,
      ...(separate.better === undefined
        ? {}
        : {
            best_for_first: gainOver(separate.utilities, shown(separate.better.first)),
            most_even: gainOver(separate.utilities, shown(separate.better.even)),
            best_for_second: gainOver(separate.utilities, shown(separate.better.second)),
          }),
    },
    exchange_rates:
      solved.rates === undefined
        ? null
        : {
            at: solved.labels(solved.rates.at),
            pairs: solved.rates.rates.map(({ of, inUnitsOf, rates }) => ({
              one_unit_of: nameOf(solved, of),
              in_units_of: nameOf(solved, inUnitsOf),
              rates: rates.map((rate) => rate ?? null),
            })),
          },
    definitions: DEFINITIONS,
    notes: notesOf(solved),
  };
}

function unsolvedReport(unsolved: Unsolved) {
  const { issues, options, sampled } = unsolved;
  return {
    ...head(unsolved),
    exact: false as const,
    too_large: { issues: issues.map((at) => nameOf(unsolved, at)), combinations: countOf(options) },
    zopa: {
      outcomes_at_or_above_both_reservations: null,
      share: null,
      estimate: sampled.acceptable,
      agreement_possible: sampled.acceptable.share > 0 ? true : null,
    },
    utilities_at_most: sampled.bound,
    found_by_search: sampled.found.map(({ utilities, outcome }) => ({
      utilities,
      example_outcomes: [unsolved.labels(outcome)],
    })),
    notes: [msg('linkage.note.too-large', { combinations: String(options), issues: issues.length })],
  };
}

/** The rules by their definitions, in the order of the report. */
const DEFINITIONS: Readonly<Record<string, Message>> = {
  pareto: msg('linkage.is.pareto'),
  utilitarian: msg('linkage.is.utilitarian'),
  nash: msg('linkage.is.nash'),
  kalai_smorodinsky: msg('linkage.is.kalai-smorodinsky'),
  egalitarian: msg('linkage.is.egalitarian'),
  convexified: msg('linkage.is.convexified'),
  disagreement_point: msg('linkage.is.disagreement'),
  issue_by_issue: msg('linkage.is.issue-by-issue'),
  exchange_rates: msg('linkage.is.exchange-rates'),
};

function gainOver(settled: Pair, point: PointReport) {
  const gains = point.utilities.map((own, p) => own - (settled[p] as number));
  return { ...point, gains };
}

const utilitiesOf = (utilities: Pair | undefined) => (utilities === undefined ? null : { utilities });

function nameOf({ domain }: Described, at: number): string {
  return domain.issues[at]?.name ?? String(at);
}

function countOf(count: bigint | undefined): Count {
  if (count === undefined) return null;
  return count <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(count) : count;
}

/** A quotient of whole numbers to the last bit, however large they are. */
function shareOf(part: bigint, whole: bigint | undefined): number | null {
  if (whole === undefined) return null;
  if (whole <= BigInt(Number.MAX_SAFE_INTEGER)) return Number(part) / Number(whole);
  return Number((part * 2n ** 80n) / whole) / 2 ** 80;
}
