import type { Place, Problem, ProblemCode, Problems } from '../problem/index.ts';
import { foundAt, type InSource, placeOf } from './located.ts';

export type ProblemDetails = Partial<Pick<Problem, 'found' | 'expected' | 'hint' | 'related' | 'severity'>>;

/** What is missing cannot be shown. */
const NOTHING_THERE: ReadonlySet<ProblemCode> = new Set(['key-missing', 'source-missing', 'reason-missing']);

/** Where the problems of a reading go, each with its place and what was found there. */
export class Reader {
  readonly problems: Problems;

  constructor(problems: Problems) {
    this.problems = problems;
  }

  report(code: ProblemCode, at: InSource, details: ProblemDetails = {}): void {
    const found = NOTHING_THERE.has(code) ? '' : foundAt(at);
    this.reportAt(code, placeOf(at), found === '' ? details : { found, ...details });
  }

  reportAt(code: ProblemCode, place: Place, details: ProblemDetails = {}): void {
    const given = Object.entries(details).filter(([, value]) => value !== undefined);
    this.problems.add({ code, place, ...(Object.fromEntries(given) as ProblemDetails) });
  }
}
