import type { Period } from '../quantity/index.ts';
import type { Message } from '../text/index.ts';

/** What a node is asked for, and where the steps are noted when they are to be explained. */
export interface Context {
  readonly period: Period;
  readonly definition: string | undefined;
  /** How many scenario layers of a node are in force; only inside an override, for `BASE`. */
  readonly base?: { readonly node: string; readonly depth: number };
  readonly log?: StepLog;
}

/** One thing read on the way to a value. `depth`: how many scenario layers of it were in force; undefined for all. */
export interface Read {
  readonly node: string;
  readonly depth: number | undefined;
  readonly period: Period;
  readonly definition: string | undefined;
  readonly role: Message | undefined;
}

/** Steps of one formula, in the order they were taken; branches not taken are not in it. */
export interface StepLog {
  readonly reads: Read[];
  readonly conversions: {
    readonly kind: 'market' | 'ppp' | 'prices';
    readonly from: string;
    readonly to: string;
    readonly rate: number;
    readonly read: Read;
  }[];
}
