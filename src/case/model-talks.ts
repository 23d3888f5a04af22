import type { Place } from '../problem/index.ts';
import type { Period } from '../quantity/index.ts';
import type { Extent, Threatening } from '../talks/schema.ts';
import type { Words } from '../text/index.ts';
import type { LinkedTalks } from './model-linkage.ts';
import type { FormulaText, Verification } from './model-parts.ts';

/** Talks about what the host pays the sender of troops: what each side has at stake, and a threat to leave. */
export interface Talks {
  readonly host: string;
  readonly sender: string;
  /** The period whose payment is talked about; the study's when none is given. */
  readonly period?: Period;
  /** Name of the round in the record of talks. */
  readonly round?: string;
  /** What the host paid last. */
  readonly last: Valued;
  /** The most that the host would pay rather than go without. */
  readonly hostMost: Stated;
  /** The least that the sender would take rather than leave. */
  readonly senderLeast: Stated;
  /** Bargaining power of the sender, from 0 to 1. */
  readonly weight?: Valued;
  readonly patience?: {
    readonly host: FormulaText;
    readonly sender: FormulaText;
    readonly breakdown?: FormulaText;
    readonly first: 'host' | 'sender';
    readonly reason: Words;
  };
  /** Relative risk aversion of each side, from 0 to below 1. */
  readonly risk?: { readonly host: FormulaText; readonly sender: FormulaText; readonly reason: Words };
  /** Between which amounts the most of the host lies, as far as the sender knows. */
  readonly hidden?: { readonly low: FormulaText; readonly high: FormulaText; readonly reason: Words };
  readonly threat?: Threat;
  /** What else may be put on the table. */
  readonly linkage?: LinkedTalks;
  readonly at: Place;
}

/** A formula and why it stands for what it stands for. */
export interface Valued {
  readonly value: FormulaText;
  readonly reason: Words;
  readonly source?: string;
}

/** A formula with rivals, one of which may be asked for in its place. */
export interface Stated extends Valued {
  readonly rivals: ReadonlyMap<string, View>;
}

/** A rival formula. */
export interface View extends Valued {
  readonly id: string;
  readonly title: Words;
  /** What is held against it. */
  readonly caveat?: Words;
  readonly at: Place;
}

/** A threat, how often such threats were carried out, and what speaks for and against this one. */
export interface Threat {
  readonly by: string;
  readonly title: Words;
  /** How past threats are counted; the first is used, the others stand beside it. */
  readonly counts: readonly (ThreatCount | CountOfRecord)[];
  /** Published rates of other kinds of threat, shown beside the record and not mixed with it. */
  readonly references: readonly Reference[];
  /** From 0 to 1: how much of the signs is news of its own. 1: all, as if each had a cause of its own. */
  readonly dependence: { readonly value: number; readonly reason: Words };
  readonly signs: readonly Sign[];
  /** What carrying it out costs the threatener. */
  readonly costs: readonly View[];
  readonly at: Place;
}

interface Counting {
  readonly id: string;
  readonly title: Words;
  readonly reason: Words;
  readonly at: Place;
}

/** Past threats counted in the record of talks, as it was known on the day that is asked for. */
export interface CountOfRecord extends Counting {
  readonly record: { readonly by: readonly Threatening[]; readonly carriedOut: Extent };
}

/** Past threats counted by the author. */
export interface ThreatCount extends Counting {
  readonly threats: number;
  /** Of them carried out. */
  readonly carriedOut: number;
  /** Day on which the last of them ended, ISO 8601. */
  readonly until?: string;
}

export interface Reference {
  readonly id: string;
  readonly title: Words;
  /** Text of the rate, as published. */
  readonly rate: Words;
  readonly cites: Words;
  readonly verification: Verification;
}

/** By what a sign tells resolve from bluff. */
export type SignKind = 'sunk-cost' | 'tied-hands' | 'means' | 'cheap-talk' | 'counter';
export const SIGN_KINDS: readonly SignKind[] = ['sunk-cost', 'tied-hands', 'means', 'cheap-talk', 'counter'];

export type Seen = 'yes' | 'no' | 'unknown';
export const SEEN: readonly Seen[] = ['yes', 'no', 'unknown'];

export interface Chances {
  /** From above 0 to below 1. */
  readonly low: number;
  readonly high: number;
}

export interface Sign {
  readonly id: string;
  readonly title: Words;
  readonly kind: SignKind;
  readonly seen: Seen;
  /** Day from which it was public, ISO 8601; before it the sign counts as unknown. */
  readonly on?: string;
  /** What was seen, or looked for in vain. */
  readonly evidence: Words;
  /** Chance of seeing it where the threat will be carried out. */
  readonly ifMeant: Chances;
  /** Chance of seeing it where it will not. */
  readonly ifBluff: Chances;
  /** Why these chances. */
  readonly reason: Words;
  readonly source?: string;
  readonly cites?: Words;
  readonly at: Place;
}
