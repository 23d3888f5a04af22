import type { Place } from '../problem/index.ts';
import type { Period } from '../quantity/index.ts';
import type { Words } from '../text/index.ts';

export type ClaimKind = 'legal' | 'economic' | 'fairness' | 'number' | 'power' | 'forecast';
export const CLAIM_KINDS: readonly ClaimKind[] = [
  'legal',
  'economic',
  'fairness',
  'number',
  'power',
  'forecast',
];

export type Room = 'duties' | 'fairness' | 'talks' | 'balance' | 'network';
export const ROOMS: readonly Room[] = ['duties', 'fairness', 'talks', 'balance', 'network'];

/** A dated public statement, split into testable parts. */
export interface Claim {
  readonly id: string;
  readonly saidOn: string;
  readonly speaker: Words;
  readonly role?: Words;
  readonly setting?: Words;
  readonly paraphrase: Words;
  readonly kind: ClaimKind;
  readonly source?: string;
  readonly parts: readonly ClaimPart[];
  readonly at: Place;
}

/** Dates of an instrument: signature, first day in force, first day no longer in force. */
export type LawDate = 'signed' | 'from' | 'until';
export const LAW_DATES: readonly LawDate[] = ['signed', 'from', 'until'];

/** A question to the law library. Names are checked when the law is at hand. */
export type LawTest = { readonly at: Place } & (
  | {
      readonly asks: 'duty';
      readonly incident: string;
      readonly party: string;
      readonly towards: string;
      readonly strengths: readonly string[];
    }
  | {
      readonly asks: 'standing';
      readonly subject: string;
      readonly party: string;
      readonly towards: string;
      readonly on: string | undefined;
    }
  | { readonly asks: 'date'; readonly instrument: string; readonly dated: LawDate; readonly within: Period }
  | {
      readonly asks: 'exit';
      readonly instrument: string;
      readonly party: string;
      readonly notice: string;
      readonly ends: string;
    }
  | {
      readonly asks: 'one-way' | 'heavier';
      readonly party: string;
      readonly towards: string;
      readonly on: string | undefined;
    }
);

export const TALKS_QUESTIONS = ['pays', 'rises', 'rarely-carried-out', 'signs-of-resolve'] as const;

/** Whether the next settlement pays at least an amount, or more than before; whether threats of the kind are rarely carried out; whether the signs speak for this one. */
export interface TalksTest {
  readonly asks: (typeof TALKS_QUESTIONS)[number];
  /** Formula of the amount; where it asks what is paid. */
  readonly amount?: { readonly text: string; readonly at: Place };
}

export const NETWORK_QUESTIONS = ['spreads', 'unguarded'] as const;

/** When the alliance of the case ends: whether states other than its parties fare otherwise, or a party is left without any state bound to its aid. */
export interface NetworkTest {
  readonly asks: (typeof NETWORK_QUESTIONS)[number];
  /** Where it asks who is left. */
  readonly party?: string;
}

/** Whether a party pays more, or less, than is fair, over every weighting of the lenses. */
export interface Weightings {
  readonly party: string;
  /** Than is fair. */
  readonly pays: (typeof PAYS)[number];
}

export const PAYS = ['more', 'less'] as const;

/** A testable piece of a claim. Exactly one of `test`, `variants`, `law`, `talks`, `network`, `needs`, `notCheckable` says how it is checked. */
export interface ClaimPart {
  readonly id: string;
  readonly text: Words;
  /** A formula that is true when the part holds; it is run under each cost definition when it depends on one. */
  readonly test?: string;
  readonly testAt?: Place;
  /** Rival ways to test the part, by name: each its own formula. */
  readonly variants?: readonly {
    readonly id: string;
    readonly title: Words;
    readonly test: string;
    readonly at: Place;
  }[];
  /** What is asked of all weightings of the fairness lenses. */
  readonly weightings?: Weightings;
  /** A question to the law library. */
  readonly law?: LawTest;
  /** A question about talks: the forecast of the next settlement, or a threat. */
  readonly talks?: TalksTest;
  /** A question about the network of alliances. */
  readonly network?: NetworkTest;
  /** The room whose work is needed first. */
  readonly needs?: Room;
  readonly notCheckable?: Words;
  /** Period for the test; the study's period when none is given. */
  readonly period?: Period;
  readonly note?: Words;
  readonly at: Place;
}

/** Named changes to a case: never edits it. Layers are applied in order, then `set`. */
export interface Scenario {
  readonly id: string;
  readonly title: Words;
  readonly describes?: Words;
  readonly layers: readonly string[];
  /** Formulas by node; `BASE` in one stands for the node as it was before this scenario. */
  readonly set: ReadonlyMap<string, Change>;
  readonly definition?: string;
  /** A group: scenarios of one switch are its options and exclude each other. */
  readonly switch?: string;
  readonly at: Place;
}

/** The new formula of a node in a scenario; `at` is the place of the formula. */
export interface Change {
  readonly formula: string;
  readonly at: Place;
  /** Where the name of the node stands. */
  readonly nodeAt: Place;
  /** Only periods that start then or later change. */
  readonly from?: Period;
  readonly reason?: Words;
}

/** A headline answer of the case: a formula, and the sentence that says it. */
export interface Answer {
  readonly id: string;
  readonly question: Words;
  readonly formula: string;
  readonly formulaAt: Place;
  readonly period?: Period;
  readonly definition?: string;
  /** Sentence with `{value}`, `{low}`, `{high}`, `{period}` and `{NODE}` holes. */
  readonly sentence: Words;
  /** Formulas whose values span the range of the answer: rival definitions or figures. */
  readonly range: readonly {
    readonly formula: string;
    readonly title: Words;
    readonly period?: Period;
    readonly definition?: string;
    readonly at: Place;
  }[];
  readonly at: Place;
}
