import { printable } from './printable.ts';
import type { Place } from './problem.ts';
import { displayWidth } from './width.ts';

/** A source line and, beneath it, the run of carets under the place. */
export interface Excerpt {
  readonly line: string;
  /** Blank columns before the carets, counted as the terminal shows them. */
  readonly indent: number;
  readonly carets: number;
}

const WIDEST = 100;
/** Characters kept before the place when a long line is cut. */
const BEFORE = 30;

/** The line of a place in the lines of its file, cut around it when long; undefined where there is no such line. */
export function excerpt(place: Place, lines: readonly string[]): Excerpt | undefined {
  const raw = lines[place.line - 1];
  if (raw === undefined || raw.trim() === '') return undefined;
  const from = Math.min(place.column - 1, raw.length);
  const to = place.endLine > place.line ? raw.length : Math.min(place.endColumn - 1, raw.length);
  const start = raw.length <= WIDEST ? 0 : Math.max(0, Math.min(from - BEFORE, raw.length - WIDEST));
  const end = Math.min(raw.length, start + WIDEST);
  const head = start > 0 ? '…' : '';
  const line = head + printable(raw.slice(start, end)) + (end < raw.length ? '…' : '');
  const indent = displayWidth(head + printable(raw.slice(start, from)));
  const carets = Math.max(1, displayWidth(printable(raw.slice(from, Math.max(from, Math.min(to, end))))));
  return { line, indent, carets };
}

/** The lines of a source text, whatever their ends. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r?\n/);
}
