import { type Place, shortened } from '../problem/index.ts';

/** A stretch of a source text, in UTF-16 code units from its start; the end is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The text of one file, and the lines and columns of its offsets. Lines end with `\n`. */
export class SourceText {
  readonly file: string;
  readonly text: string;
  private lineStarts: number[] | undefined;

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
  }

  /** Places are computed when asked for: most records of a table never need one for their cells. */
  place(span: Span): Place {
    const start = this.position(span.start);
    const end = span.end > span.start ? this.position(span.end) : start;
    return { file: this.file, ...start, endLine: end.line, endColumn: end.column };
  }

  slice(span: Span): string {
    return this.text.slice(span.start, span.end);
  }

  /** What stands at a place, short enough to be shown. */
  found(span: Span): string {
    return shortened(this.slice(span).trimEnd());
  }

  /** The line that holds an offset, without its end. */
  lineSpan(offset: number): Span {
    const start = this.text.lastIndexOf('\n', offset - 1) + 1;
    const end = this.text.indexOf('\n', offset);
    return { start, end: end < 0 ? this.text.length : end };
  }

  private position(offset: number): { line: number; column: number } {
    this.lineStarts ??= lineStartsOf(this.text);
    const starts = this.lineStarts;
    const clamped = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= clamped) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: clamped - (starts[low] as number) + 1 };
  }
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
