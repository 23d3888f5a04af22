import type { Place } from '../problem/index.ts';
import type { FiscalCalendars, Gap, Period, Uncertain, Units } from '../quantity/index.ts';
import type { Words } from '../text/index.ts';
import type { PowerBalance } from './model-balance.ts';
import type { FormulaText, Verification } from './model-parts.ts';
import type { Answer, Claim, Scenario } from './model-questions.ts';
import type { Talks } from './model-talks.ts';

export type { FormulaText, Verification };

/**
 * A case after validation: plain data with every reference resolved, every quantity and period parsed, and the place
 * in its file kept. Formulas stay text here; the graph parses and checks them.
 */
export interface Case {
  readonly id: string;
  readonly title: Words;
  readonly summary?: Words;
  /** The date up to which the evidence was gathered: the default as-of date of a study. ISO 8601. */
  readonly asOf: string;
  /** Currency that answers are shown in, ISO 4217. */
  readonly currency: string;
  /** Period that answers are for unless the user asks for another. */
  readonly period: Period;
  /** Cost definition that answers use unless the user asks for another. */
  readonly definition: string | undefined;
  /** The alliance of the law library that the case is about. */
  readonly alliance?: { readonly id: string; readonly at: Place };
  readonly parties: ReadonlyMap<string, Party>;
  readonly calendars: FiscalCalendars;
  readonly units: Units;
  readonly conversions: Conversions;
  readonly sources: ReadonlyMap<string, Source>;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly assumptions: ReadonlyMap<string, Assumption>;
  readonly ledger: Ledger;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly scenarios: ReadonlyMap<string, Scenario>;
  readonly stakes: ReadonlyMap<string, Stake>;
  /** How much each lens of fairness counts, by its name; empty when the case does not say. Not negative, not all 0. */
  readonly weights: ReadonlyMap<string, { readonly weight: number; readonly at: Place }>;
  /** Assumptions and figures that tend to be wrong together; each pair once. */
  readonly correlations: readonly Correlation[];
  readonly answers: ReadonlyMap<string, Answer>;
  /** What talks about the payment are about; none in a case without talks.yaml. */
  readonly talks?: Talks;
  /** Who is strong where; none in a case without balance.yaml. */
  readonly balance?: PowerBalance;
  readonly groups: ReadonlyMap<string, Group>;
  /** What was left out because of problems that have been reported; nothing in a case without errors. */
  readonly leftOut: LeftOut;
  /** Text of every file by path, for excerpts in problems and for the hash of the case. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * What records with mistakes of their own would have brought. `names`: what others may refer to; `open`: names of some
 * could not even be read, so any name may be one of theirs. `formulas`: still checked, so that all mistakes are found at
 * once.
 */
export interface LeftOut {
  readonly names: ReadonlySet<string>;
  readonly open: boolean;
  readonly formulas: readonly FormulaText[];
}

export interface Party {
  readonly id: string;
  readonly name: Words;
  readonly role?: Words;
  readonly at: Place;
}

/** Which measures serve as exchange rates and price indices. Where several exist, the first named is used first. */
export interface Conversions {
  /** Measures in units like `JPY/USD`, by kind of rate. */
  readonly market: readonly string[];
  readonly ppp: readonly string[];
  /** Price index measures by currency. */
  readonly prices: ReadonlyMap<string, string>;
}

/** A heading under which measures stand in the brief. */
export interface Group {
  readonly id: string;
  readonly title: Words;
  readonly at: Place;
}

export type Grade = 'official' | 'legislative-audit' | 'scholarly' | 'press' | 'party-blog';
export const GRADES: readonly Grade[] = ['official', 'legislative-audit', 'scholarly', 'press', 'party-blog'];

/** A source in CSL-JSON terms, with our grade and dates. */
export interface Source {
  readonly id: string;
  /** CSL type: report, article-newspaper, webpage, dataset, legislation, ... */
  readonly type: string;
  readonly title: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly containerTitle?: string;
  /** Year, year and month, or full ISO date. */
  readonly issued?: string;
  /** ISO date on which the source was last opened. */
  readonly accessed?: string;
  readonly url?: string;
  readonly language?: string;
  readonly note?: string;
  readonly grade: Grade;
  readonly verification: Verification;
  readonly at: Place;
}

/**
 * How a measure behaves over time.
 * `flow`: an amount over a period (money spent in a year): adds up, prorates by days.
 * `stock`: an amount on a date (troops, facilities): the last observation counts, it never prorates.
 * `level`: a rate, share, price or index that holds over its period: averages by days.
 */
export type Kind = 'flow' | 'stock' | 'level';
export const KINDS: readonly Kind[] = ['flow', 'stock', 'level'];

/** Budget, obligation and outlay of the same money are different things. */
export type Basis = 'budget' | 'obligation' | 'outlay' | 'estimate' | 'agreement';
export const BASES: readonly Basis[] = ['budget', 'obligation', 'outlay', 'estimate', 'agreement'];

/** Something measured: either figures of it exist, or a formula says how it follows from other measures. */
export interface Measure {
  readonly id: string;
  readonly title: Words;
  /** What exactly is counted, for readers. */
  readonly describes?: Words;
  /** Unit text as the author wrote it, e.g. `JPY`, `USD2020`, `persons`, `percent`, `JPY/USD`. */
  readonly unit: string;
  readonly kind: Kind;
  readonly party?: string;
  readonly group?: string;
  readonly basis?: Basis;
  readonly formula?: string;
  readonly formulaAt?: Place;
  /** How many days a stock may be carried forward from its last observation; 0 when not given. */
  readonly carryDays: number;
  readonly gaps: readonly DeclaredGap[];
  readonly note?: Words;
  readonly at: Place;
}

/** A period for which it is known that no value is to be had, and why. */
export interface DeclaredGap {
  readonly period: Period;
  /** Its reason is the English one. */
  readonly gap: Gap;
  readonly reason: Words;
  readonly at: Place;
}

/** One published value of a measure. Several for one period are rival figures: kept side by side, never averaged. */
export interface Figure {
  readonly id: string;
  readonly measure: string;
  readonly period: Period;
  /** In `unit`, after scale; a gap when the source says that it is not known or does not apply. */
  readonly value: Uncertain | Gap;
  /** The range that the source states around the value, in `unit`. */
  readonly low?: number;
  readonly high?: number;
  /** Unit of this figure (its measure's unless the row says otherwise). */
  readonly unit: string;
  readonly source?: string;
  /** Page, table or row within the source. */
  readonly locator?: string;
  readonly verification: Verification;
  readonly basis?: Basis;
  /** The scope or definition as this source puts it. */
  readonly label?: string;
  /** Chosen by the author among rivals of the same period. */
  readonly preferred: boolean;
  /** ISO date from which it was public: the row's own, else its source's, else the end of its period. */
  readonly knownOn: string;
  readonly note?: string;
  readonly at: Place;
}

/** A judged quantity with its reason. */
export interface Assumption {
  readonly id: string;
  readonly title: Words;
  readonly value: Uncertain;
  readonly unit: string;
  readonly kind: Kind;
  readonly reason: Words;
  readonly source?: string;
  readonly party?: string;
  readonly group?: string;
  readonly at: Place;
}

/** Two uncertain inputs that go together: names of assumptions, or of figures in brackets, `[hns-2015]`. */
export interface Correlation {
  readonly a: string;
  readonly b: string;
  /** Spearman's rho, from -1 to 1. */
  readonly rank: number;
  readonly reason: Words;
  readonly source?: string;
  readonly at: Place;
}

/**
 * What a rule of fairness may weigh: ability to pay, people, what the alliance is worth to a party, what it would pay
 * alone, what it risks, what it spends, the strength it brings; what providing for several parties together costs; and
 * the strength that the alliance faces, which is no party's.
 */
export const STAKE_QUANTITIES = [
  'ability',
  'population',
  'benefit',
  'stand-alone',
  'exposure',
  'effort',
  'capability',
  'joint-cost',
  'rival-capability',
] as const;
export type StakeQuantity = (typeof STAKE_QUANTITIES)[number];

/** The formula that stands for a quantity. A joint cost has `members`, the strength of the rival neither, others `party`. */
export interface Stake {
  readonly id: string;
  readonly quantity: StakeQuantity;
  readonly party?: string;
  /** Two or more parties, as the author ordered them. */
  readonly members?: readonly string[];
  readonly value: string;
  readonly valueAt: Place;
  /** Why this formula stands for the quantity. */
  readonly reason: Words;
  readonly source?: string;
  readonly note?: Words;
  readonly at: Place;
}

export interface Ledger {
  readonly categories: ReadonlyMap<string, LedgerCategory>;
  readonly definitions: ReadonlyMap<string, CostDefinition>;
  readonly entries: ReadonlyMap<string, LedgerEntry>;
}

/** How value passes in a category: money, goods and services, income not collected, or a benefit without a price. */
export type Form = 'cash' | 'in-kind' | 'forgone' | 'own-cost' | 'unpriced';
export const FORMS: readonly Form[] = ['cash', 'in-kind', 'forgone', 'own-cost', 'unpriced'];

export interface LedgerCategory {
  readonly id: string;
  readonly title: Words;
  readonly form: Form;
  readonly at: Place;
}

/** A cost definition: which categories count. `counts` is complete: what it extends is included already. */
export interface CostDefinition {
  readonly id: string;
  readonly title: Words;
  readonly describes?: Words;
  readonly extends?: string;
  readonly counts: ReadonlySet<string>;
  readonly source?: string;
  readonly at: Place;
}

/** One line of the two-way ledger: who bears it, for whom, and the formula of its amount. */
export interface LedgerEntry {
  readonly id: string;
  readonly title: Words;
  readonly payer: string;
  readonly beneficiary: string;
  readonly category: string;
  /** A formula, usually a measure's name; none when the entry has no price. */
  readonly value?: string;
  readonly valueAt?: Place;
  /** Why the entry has no price. */
  readonly unpriced?: Words;
  /** The entry that contains this one: counting both would count twice. */
  readonly partOf?: string;
  /** Years for which the entry stands; none: all. */
  readonly period?: Period;
  readonly source?: string;
  readonly note?: Words;
  readonly at: Place;
}
