import type { Place } from '../problem/index.ts';
import type { Words } from '../text/index.ts';
import type { FormulaText } from './model-parts.ts';

/** Talks about several issues at once: what each is worth to either side, in money a year. */
export interface LinkedTalks {
  readonly reason: Words;
  readonly issues: readonly LinkedIssue[];
  readonly at: Place;
}

export type LinkedIssue = LinkedRange | LinkedList;

interface Linked {
  readonly id: string;
  readonly title: Words;
  /** Why these bounds and worths. */
  readonly reason: Words;
  readonly source?: string;
  readonly at: Place;
}

/** An issue that is settled by a number. */
export interface LinkedRange extends Linked {
  readonly kind: 'range';
  readonly unit: string;
  readonly from: FormulaText;
  readonly to: FormulaText;
  readonly step: FormulaText;
  /** What holds without an agreement. */
  readonly without: FormulaText;
  readonly host: Worth;
  readonly sender: Worth;
}

/** x units are worth `first` x + `bend` x^2 to a side, in money a year; losses are negative. */
export interface Worth {
  readonly first: FormulaText;
  readonly bend?: FormulaText;
}

/** An issue that is settled by one of several things. */
export interface LinkedList extends Linked {
  readonly kind: 'list';
  readonly options: readonly LinkedOption[];
  /** The option that holds without an agreement. */
  readonly without: string;
}

export interface LinkedOption {
  readonly id: string;
  readonly title: Words;
  readonly host: FormulaText;
  readonly sender: FormulaText;
}
