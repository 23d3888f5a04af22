import type { Place, Problem, ProblemCode } from '../problem/index.ts';
import { type Message, msg } from '../text/index.ts';

/** So many problems are told in full; all are counted. A person reads no more, and a table of mistakes fits into memory. */
export const MOST_TOLD = 10_000;

/** What is no mistake and still has to be known: taken together by kind, with the first line that it is about. */
export interface Remark {
  readonly says: Message;
  readonly count: number;
  /** First line, from 1; 0 for the file as a whole. */
  readonly line: number;
}

/** What a reading found, bounded in memory however many mistakes there are. */
export class Findings {
  readonly problems: Problem[] = [];
  /** How often each rule was broken. */
  readonly counts = new Map<ProblemCode, number>();
  private readonly noted = new Map<string, { message: Message; count: number; line: number }>();
  private errors = 0;
  /** The only rule that is looked at, in a second reading. */
  private readonly only: ProblemCode | undefined;

  constructor(only?: ProblemCode) {
    this.only = only;
  }

  get hasErrors(): boolean {
    return this.errors > 0;
  }

  get total(): number {
    return this.errors;
  }

  /** Counts a problem; true when it is to be told in full, which costs more than counting. */
  isTold(code: ProblemCode): boolean {
    if (this.only !== undefined && code !== this.only) return false;
    this.errors += 1;
    this.counts.set(code, (this.counts.get(code) ?? 0) + 1);
    return this.problems.length < MOST_TOLD;
  }

  tell(problem: Omit<Problem, 'severity'>): void {
    this.problems.push({ severity: 'error', ...problem });
  }

  add(problem: Omit<Problem, 'severity'>): void {
    if (this.isTold(problem.code)) this.tell(problem);
  }

  /** Remarks of one key are one remark; `count` stands in its words. */
  remark(key: string, message: Message, line = 0): void {
    const known = this.noted.get(key);
    if (known === undefined) {
      if (this.noted.size < MOST_TOLD) this.noted.set(key, { message, count: 1, line });
    } else known.count += 1;
  }

  /** Forgets everything: the file is read anew. */
  clear(): void {
    this.problems.length = 0;
    this.counts.clear();
    this.noted.clear();
    this.errors = 0;
  }

  /** Takes over what another reading of the same file found. */
  merge({ problems, counts, errors }: Findings): void {
    this.problems.push(...problems.slice(0, Math.max(0, MOST_TOLD - this.problems.length)));
    this.errors += errors;
    for (const [code, count] of counts) this.counts.set(code, (this.counts.get(code) ?? 0) + count);
  }

  get remarks(): readonly Remark[] {
    return [...this.noted.values()].map(({ message, count, line }) => ({
      says: msg(message.key, { ...message.params, count, line }),
      count,
      line,
    }));
  }
}

/** The start of a file: the place of what has no line of its own. */
export function startOf(file: string): Place {
  return { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
}
