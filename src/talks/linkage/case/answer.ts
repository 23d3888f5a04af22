import type { Point } from '../points.ts';
import { type Solved, solve } from '../solve.ts';
import type { MoneyDomain } from './domain.ts';
import { type IssueAtStake, valueAt } from './stakes.ts';

/** What both sides gain over no agreement, in money a year. */
export interface Gains {
  readonly host: number;
  readonly sender: number;
}

const RULES = ['nash', 'kalaiSmorodinsky', 'egalitarian', 'utilitarian'] as const;
export type Rule = (typeof RULES)[number];

/** What a rule picks: one outcome that attains it, and how many points share its score. */
export interface Pick extends Gains {
  readonly rule: Rule;
  readonly tied: number;
  /** Places of the values, one an issue. */
  readonly outcome: readonly number[];
}

/** Why no outcome serves both: by how much one side falls short of no agreement, at best. */
export interface Lack {
  readonly side: 'host' | 'sender';
  /** In money a year, above 0. */
  readonly short: number;
  /** Whether that is so even in the outcome that is best for it; else in the best that leaves the other no worse off. */
  readonly alone: boolean;
}

/** What one more unit of an issue does to both sides at an outcome, in money a year. */
export interface Exchange extends Gains {
  readonly stake: IssueAtStake;
}

export interface LinkageAnswer {
  readonly outcomes: bigint;
  /** Outcomes that leave neither side worse off than no agreement; undefined where they are too many to count. */
  readonly acceptable: bigint | undefined;
  /** Every gain that no other outcome betters, best for the host first; negative where a side would rather not agree. */
  readonly frontier: readonly Gains[];
  /** None where no outcome is acceptable to both. */
  readonly picks: readonly Pick[];
  readonly lack: Lack | undefined;
  /** Each issue settled for itself, and the most even of the outcomes better for both. */
  readonly separate: Gains;
  readonly together: Gains | undefined;
  readonly exchange: readonly Exchange[];
}

/** Solves talks in money. Issues stand apart from each other, so the frontier is exact. */
export function answerOf(stakes: readonly IssueAtStake[], { domain, scale }: MoneyDomain): LinkageAnswer {
  // Without joint issues nothing is ever too large.
  const solved = solve(domain) as Solved;
  const { reservation, separate } = solved;
  const gains = ([host, sender]: readonly [number, number]): Gains => ({
    host: (host - reservation[0]) * scale,
    sender: (sender - reservation[1]) * scale,
  });
  const outcomeOf = (point: Point) => solved.examples(point, 1)[0] as readonly number[];
  const picks = solved.acceptablePoints.length === 0 ? [] : RULES.flatMap((rule) => picked(rule));
  function picked(rule: Rule): Pick[] {
    const points = solved[rule]?.points ?? [];
    const [point] = points;
    return point === undefined
      ? []
      : [{ rule, tied: points.length, outcome: outcomeOf(point), ...gains(point.utilities) }];
  }
  const frontier = solved.points.map(({ utilities }) => gains(utilities));
  const at = picks[0]?.outcome;
  return {
    outcomes: solved.outcomes as bigint,
    acceptable: solved.acceptable,
    frontier,
    picks,
    lack: picks.length > 0 ? undefined : lackOf(frontier),
    separate: gains(separate.utilities),
    together: separate.better && gains(separate.better.even.utilities),
    exchange:
      at === undefined ? [] : stakes.flatMap((stake, issue) => exchangeAt(stake, at[issue] as number)),
  };
}

/** Read from a frontier without an outcome that serves both: what the host gains falls along it, and the sender's rises. */
function lackOf(frontier: readonly Gains[]): Lack {
  const [host, sender] = [frontier[0]?.host ?? 0, frontier.at(-1)?.sender ?? 0];
  if (host < 0) return { side: 'host', short: -host, alone: true };
  if (sender < 0) return { side: 'sender', short: -sender, alone: true };
  const left = frontier.findLast((one) => one.host >= 0)?.sender ?? 0;
  return { side: 'sender', short: -left, alone: false };
}

/** By the difference over the neighbouring values; an issue of words, or of one value, has no unit. */
function exchangeAt(stake: IssueAtStake, place: number): Exchange[] {
  if (stake.kind === 'list' || stake.most === stake.least) return [];
  const low = valueAt(stake, Math.max(0, place - 1)) as number;
  const high = valueAt(stake, Math.min(stake.most - stake.least, place + 1)) as number;
  const slope = (side: 0 | 1) => (stake.worth(side, high) - stake.worth(side, low)) / (high - low);
  return [{ stake, host: slope(0), sender: slope(1) }];
}
