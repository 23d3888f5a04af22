import type { ProblemCode } from '../../problem/index.ts';
import type { Message } from '../../text/index.ts';
import type { Span } from './ast.ts';

/** What stops one formula. Thrown inside the parser and checker only, and caught per formula so that all are reported. */
export class FormulaError extends Error {
  readonly code: ProblemCode;
  readonly span: Span;
  readonly expected: Message | undefined;
  readonly hint: Message | undefined;
  readonly found: string | undefined;

  constructor(code: ProblemCode, span: Span, expected?: Message, hint?: Message, found?: string) {
    super(code);
    this.code = code;
    this.span = span;
    this.expected = expected;
    this.hint = hint;
    this.found = found;
  }
}
