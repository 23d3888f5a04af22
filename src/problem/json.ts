import { type Lang, say } from '../text/index.ts';
import type { Problem } from './problem.ts';
import { problemTitle } from './render.ts';

/** A problem as `check --json` prints it: the place flat, the sentences in one language. */
export interface ProblemJson {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly message: string;
  readonly found: string | null;
  readonly expected: string | null;
  readonly hint: string | null;
  readonly related: readonly { file: string; line: number; column: number; message: string }[];
}

export function problemToJson(problem: Problem, lang: Lang): ProblemJson {
  const { file, line, column, endLine, endColumn } = problem.place;
  return {
    code: problem.code,
    severity: problem.severity,
    file,
    line,
    column,
    endLine,
    endColumn,
    message: problemTitle(problem, lang),
    found: problem.found ?? null,
    expected: problem.expected ? say(problem.expected, lang) : null,
    hint: problem.hint ? say(problem.hint, lang) : null,
    related: (problem.related ?? []).map(({ place, message }) => ({
      file: place.file,
      line: place.line,
      column: place.column,
      message: say(message, lang),
    })),
  };
}
