/** Where a cell stands: from which offset of its row's text to which, the quotes included. */
export interface CellSpan {
  readonly start: number;
  readonly end: number;
}

/** What is wrong with the quotation marks of a row. */
export interface QuoteFault {
  readonly is: 'unclosed' | 'behind-quote';
  readonly span: CellSpan;
}

const QUOTE = '"';

/**
 * The cells of a row by RFC 4180. A cell in quotes that is not closed goes to the end of the row.
 * @param text one row, which has line breaks where a cell in quotes goes over several lines
 */
export function cellsOf(text: string): { spans: CellSpan[]; fault?: QuoteFault } {
  const spans: CellSpan[] = [];
  let fault: QuoteFault | undefined;
  let start = 0;
  for (;;) {
    let end: number;
    if (text[start] === QUOTE) {
      const close = closingQuote(text, start);
      end = close < 0 ? text.length : commaFrom(text, close + 1);
      if (close < 0) fault ??= { is: 'unclosed', span: { start, end: start + 1 } };
      else if (end > close + 1) fault ??= { is: 'behind-quote', span: { start: close + 1, end } };
    } else end = commaFrom(text, start);
    spans.push({ start, end });
    if (end >= text.length) return fault === undefined ? { spans } : { spans, fault };
    start = end + 1;
  }
}

/** The text of a cell without its quotes and the blanks around it. */
export function cellText(text: string, { start, end }: CellSpan): string {
  const raw = text.slice(start, end);
  return (
    raw.startsWith(QUOTE) && raw.endsWith(QUOTE) && raw.length > 1
      ? raw.slice(1, -1).replaceAll('""', QUOTE)
      : raw
  ).trim();
}

function commaFrom(text: string, start: number): number {
  const at = text.indexOf(',', start);
  return at < 0 ? text.length : at;
}

/** Where the quote stands that closes the one at `start`; -1 without. */
function closingQuote(text: string, start: number): number {
  let at = text.indexOf(QUOTE, start + 1);
  while (at >= 0 && text[at + 1] === QUOTE) at = text.indexOf(QUOTE, at + 2);
  return at;
}
