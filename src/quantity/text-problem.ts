import type { ProblemCode } from '../problem/index.ts';
import type { Message } from '../text/index.ts';

/** What is wrong with a text that should be a period, a unit or a quantity. The caller knows its place in the file. */
export interface TextProblem {
  readonly problem: ProblemCode;
  /** Where in the text, in UTF-16 code units from its start. */
  readonly offset: number;
  readonly hint?: Message;
  /** The word that is not known, with the names among which the caller may look for what was meant. */
  readonly found?: string;
  readonly known?: readonly string[];
}

export type PeriodProblem = TextProblem;
export type UnitProblem = TextProblem;
export type QuantityProblem = TextProblem;

/** Tells a problem from a result. */
export function isProblem<T extends object>(result: T | TextProblem): result is TextProblem {
  return 'problem' in result;
}
