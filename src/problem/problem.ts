import type { Message } from '../text/index.ts';
import type { ProblemCode } from './codes.ts';

/**
 * A stretch of a source file. Lines and columns count from 1; columns count UTF-16 code units, as editors do;
 * the end is exclusive. A place that has no text of its own (a missing file) is 1:1 of the file that wanted it.
 */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** What is wrong with an input, as data. One function (`renderProblem`) turns it into text. */
export interface Problem {
  readonly code: ProblemCode;
  /** Errors stop a study; warnings are printed and leave the exit code alone. */
  readonly severity: 'error' | 'warning';
  readonly place: Place;
  /** The offending text as it stands in the file, shortened when long. */
  readonly found?: string;
  readonly expected?: Message;
  readonly hint?: Message;
  /** Other places that take part: the first of two duplicates, every node on a cycle. */
  readonly related?: readonly { readonly place: Place; readonly message: Message }[];
}

/** Gathers the problems of a run; nothing throws on bad input. */
export class Problems {
  readonly list: Problem[] = [];

  add(problem: Omit<Problem, 'severity'> & { severity?: Problem['severity'] }): void {
    this.list.push({ severity: 'error', ...problem });
  }

  get hasErrors(): boolean {
    return this.list.some((problem) => problem.severity === 'error');
  }
}
