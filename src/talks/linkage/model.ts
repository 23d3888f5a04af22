import type { Fraction } from './fraction.ts';

/** What is negotiated about: a choice from a list, a whole number, or a number from a stretch of the line. */
export type Issue = DiscreteIssue | IntegerIssue | RealIssue;

interface Named {
  /** As files refer to it; unique in a domain. */
  readonly index: number;
  readonly name: string;
  /** Unit of its values, where they have one. */
  readonly unit?: string;
}

export interface DiscreteIssue extends Named {
  readonly kind: 'discrete';
  readonly values: readonly string[];
}

/** The whole numbers from `lower` to `upper`, both included. */
export interface IntegerIssue extends Named {
  readonly kind: 'integer';
  readonly lower: number;
  readonly upper: number;
}

/** All numbers from `lower` to `upper`. */
export interface RealIssue extends Named {
  readonly kind: 'real';
  readonly lower: Fraction;
  readonly upper: Fraction;
}

/** A summand of a party's utility. Issues are named by their position in the domain, values by theirs in the issue. */
export type Term = EvaluationsTerm | LineTerm | PointsTerm | JointTerm | BoxTerm;

/** weight x evaluation / largest evaluation, one evaluation a value of a discrete issue; none is negative. */
export interface EvaluationsTerm {
  readonly kind: 'evaluations';
  readonly issue: number;
  readonly weight: Fraction;
  readonly evaluations: readonly Fraction[];
}

/** weight x (offset + slope x (value - lower bound of the issue)), the bracket held between 0 and 1. */
export interface LineTerm {
  readonly kind: 'line';
  readonly issue: number;
  readonly weight: Fraction;
  readonly offset: Fraction;
  readonly slope: Fraction;
}

/** weight x the line through points (value, evaluation), values rising, held constant beyond the first and last. */
export interface PointsTerm {
  readonly kind: 'points';
  readonly issue: number;
  readonly weight: Fraction;
  readonly points: readonly (readonly [x: Fraction, y: Fraction])[];
}

/** weight x the evaluation of a combination of values of several issues; `otherwise` for those that are not listed. */
export interface JointTerm {
  readonly kind: 'joint';
  readonly issues: readonly number[];
  readonly weight: Fraction;
  readonly otherwise: Fraction;
  readonly cells: readonly { readonly at: readonly number[]; readonly evaluation: Fraction }[];
}

/** `value` where every issue of `bounds` lies within them, else nothing: a box in the space of outcomes. */
export interface BoxTerm {
  readonly kind: 'box';
  readonly bounds: readonly { readonly issue: number; readonly from: number; readonly to: number }[];
  readonly value: Fraction;
}

/** One side of the talks: utility is the sum of its terms, capped at 1. */
export interface Party {
  readonly name: string;
  readonly terms: readonly Term[];
  /** Utility of no agreement: the disagreement point. */
  readonly reservation: Fraction;
  readonly reservationGiven: boolean;
  /** As written: utility shrinks by discount^t over t in [0, 1]; 0 and 1 mean that it does not. */
  readonly discount: Fraction;
  /** What boxes are divided by, kept for export. */
  readonly maxUtility?: Fraction;
}

export interface Domain {
  readonly name: string;
  readonly issues: readonly Issue[];
  readonly parties: readonly [Party, Party];
}

/** Number of values of an issue; undefined for a real one, which has no such number. */
export function sizeOf(issue: Issue): number | undefined {
  if (issue.kind === 'discrete') return issue.values.length;
  return issue.kind === 'integer' ? issue.upper - issue.lower + 1 : undefined;
}

export function issuesOf(term: Term): readonly number[] {
  if (term.kind === 'joint') return term.issues;
  return term.kind === 'box' ? term.bounds.map(({ issue }) => issue) : [term.issue];
}
