import { type Fraction, integer, ONE, ZERO } from '../fraction.ts';
import type { Domain, Issue, Party, Term } from '../model.ts';
import { type IssueAtStake, type RangeAtStake, valueAt } from './stakes.ts';

/** A domain whose utilities are money, and how to read them as such. */
export interface MoneyDomain {
  readonly domain: Domain;
  /** What a utility of 1 is worth, a year: one scale for both sides, so that sums and gains compare. */
  readonly scale: number;
}

export interface SideNames {
  readonly host: string;
  readonly sender: string;
}

/** Significant digits of the amounts: their sums over issues stay whole numbers in a double. */
const DIGITS = 13;

/**
 * The domain of talks in money. Each side's utility is what an outcome is worth to it above the worst one, over the
 * larger of the two sides' spans, so that the same amount of money is the same utility to both. Amounts are rounded to
 * thirteen digits of that span and exact from there on. Undefined where no issue is worth anything to either side.
 */
export function moneyDomain(
  stakes: readonly IssueAtStake[],
  { name, sides, titleOf }: { name: string; sides: SideNames; titleOf: (stake: IssueAtStake) => string },
): MoneyDomain | undefined {
  const spans = ([0, 1] as const).map((side) =>
    stakes.reduce((sum, stake) => sum + spanOf(worthsOf(stake, side)), 0),
  );
  const widest = Math.max(...spans);
  if (!(widest > 0)) return undefined;
  const grain = 10 ** (Math.floor(Math.log10(widest)) + 1 - DIGITS);
  const of = (side: 0 | 1) => stakes.map((stake) => wholeWorths(stake, side, grain));
  const worths = [of(0), of(1)] as const;
  const scale = Math.max(1, ...worths.map((own) => own.reduce((sum, { values }) => sum + spanOf(values), 0)));
  const issues = stakes.map((stake, at): Issue => issueOf(stake, at + 1, titleOf(stake)));
  const party = (side: 0 | 1): Party => {
    let reservation = 0;
    const terms = stakes.flatMap((stake, at): Term[] => {
      const { values, without } = worths[side][at] as WholeWorths;
      const least = leastOf(values);
      reservation += without - least;
      return termOf(stake, at, { side, worths: values, least, scale });
    });
    return {
      name: side === 0 ? sides.host : sides.sender,
      terms,
      reservation: over(reservation, scale),
      reservationGiven: true,
      discount: ONE,
    };
  };
  return { domain: { name, issues, parties: [party(0), party(1)] }, scale: scale * grain };
}

/** What every value of an issue is worth to a side, in their order. */
function worthsOf(stake: IssueAtStake, side: 0 | 1): readonly number[] {
  if (stake.kind === 'list') return stake.worths.map((pair) => pair[side]);
  return Array.from({ length: stake.most - stake.least + 1 }, (_, place) =>
    stake.worth(side, valueAt(stake, place) as number),
  );
}

interface WholeWorths {
  readonly values: readonly number[];
  readonly without: number;
}

/** The same in whole grains of money, and what no agreement is worth. */
function wholeWorths(stake: IssueAtStake, side: 0 | 1, grain: number): WholeWorths {
  const whole = (amount: number) => Math.round(amount / grain);
  if (stake.kind === 'range' && stake.straight[side]) {
    // A whole amount a step keeps the sums of a straight line exact.
    const step = Math.round(stake.worth(side, stake.step) / grain);
    const values = Array.from(
      { length: stake.most - stake.least + 1 },
      (_, place) => step * (stake.least + place),
    );
    return { values, without: Math.round((step * stake.without) / stake.step) };
  }
  const without =
    stake.kind === 'list'
      ? (stake.worths[stake.without]?.[side] as number)
      : stake.worth(side, stake.without);
  return { values: worthsOf(stake, side).map(whole), without: whole(without) };
}

function issueOf(stake: IssueAtStake, index: number, name: string): Issue {
  return stake.kind === 'list'
    ? { index, name, kind: 'discrete', values: stake.issue.options.map(({ id }) => id) }
    : { index, name, kind: 'integer', lower: stake.least, upper: stake.most, unit: stepText(stake) };
}

/** Whole numbers of steps are what a domain counts. */
function stepText({ step, issue }: RangeAtStake): string {
  return step === 1 ? issue.unit : `${step} ${issue.unit}`;
}

function termOf(
  stake: IssueAtStake,
  issue: number,
  of: {
    readonly side: 0 | 1;
    readonly worths: readonly number[];
    readonly least: number;
    readonly scale: number;
  },
): Term[] {
  const { side, worths, least, scale } = of;
  const span = spanOf(worths);
  if (span === 0) return [];
  const weight = over(span, scale);
  const shares = worths.map((worth) => over(worth - least, span));
  if (stake.kind === 'list') return [{ kind: 'evaluations', issue, weight, evaluations: shares }];
  if (stake.straight[side]) {
    const rises = worths[0] === least;
    const slope = over(rises ? 1 : -1, worths.length - 1);
    return [{ kind: 'line', issue, weight, offset: rises ? ZERO : ONE, slope }];
  }
  const points = shares.map((share, place) => [integer(stake.least + place), share] as const);
  return [{ kind: 'points', issue, weight, points }];
}

const leastOf = (worths: readonly number[]): number =>
  worths.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY);

const spanOf = (worths: readonly number[]): number =>
  worths.reduce((most, one) => Math.max(most, one), Number.NEGATIVE_INFINITY) - leastOf(worths);

const over = (n: number, d: number): Fraction => ({ n: BigInt(n), d: BigInt(d) });
