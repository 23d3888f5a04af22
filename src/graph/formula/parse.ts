import {
  type FiscalCalendars,
  isProblem,
  parsePeriod,
  parseUnit,
  type Unit,
  type Units,
} from '../../quantity/index.ts';
import { msg } from '../../text/index.ts';
import type { Arg, BinaryOperator, Expr, Span } from './ast.ts';
import { FormulaError } from './error.ts';
import { refuseHigh } from './height.ts';
import { numberOf, type Token, tokenize } from './lexer.ts';
import { nearest } from './nearest.ts';

/** What a function wants in each place: `rest` repeats for all further arguments. */
export interface Signature {
  readonly name: string;
  readonly params: readonly ParamKind[];
  readonly rest?: ParamKind;
  readonly required: number;
}
export type ParamKind = 'expr' | 'period' | 'unit' | 'word' | 'filter';

export interface ParseContext {
  readonly calendars: FiscalCalendars;
  readonly units: Units;
  readonly signature: (name: string) => Signature | undefined;
  readonly functionNames: readonly string[];
}

/** Longest formula and deepest nesting that are read; both far beyond what a person writes. */
const MAX_LENGTH = 10_000;
const MAX_DEPTH = 64;

const PRECEDENCE: Readonly<Record<BinaryOperator, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '<=': 1,
  '>': 1,
  '>=': 1,
  '+': 2,
  '-': 2,
  '*': 3,
  '/': 3,
  '^': 5,
};
const SIGN_PRECEDENCE = 4;

/** Parses a formula (Pratt 1973, top-down operator precedence). Throws FormulaError. */
export function parseFormula(text: string, context: ParseContext): Expr {
  if (text.length > MAX_LENGTH) {
    throw new FormulaError(
      'value-too-long',
      { from: 0, to: text.length },
      msg('formula.expected.length', { max: MAX_LENGTH }),
    );
  }
  const expr = new Parser(text, context).whole();
  refuseHigh(expr);
  return expr;
}

class Parser {
  private readonly text: string;
  private readonly context: ParseContext;
  private readonly tokens: Token[];
  private at = 0;
  private depth = 0;

  constructor(text: string, context: ParseContext) {
    this.text = text;
    this.context = context;
    this.tokens = tokenize(text);
  }

  whole(): Expr {
    const first = this.peek();
    if (first.kind === 'operator' && first.text === '=') {
      throw new FormulaError(
        'formula-syntax',
        first,
        msg('formula.expected.value'),
        msg('formula.hint.leading-equals'),
      );
    }
    const expr = this.expression(0);
    const next = this.peek();
    if (next.kind !== 'end') throw this.unexpected(next, msg('formula.expected.operator'));
    return expr;
  }

  private peek(): Token {
    return this.tokens[this.at] as Token;
  }

  private take(): Token {
    return this.tokens[this.at++] as Token;
  }

  private isOperator(text: string): boolean {
    const token = this.peek();
    return token.kind === 'operator' && token.text === text;
  }

  private expect(text: string): Token {
    if (!this.isOperator(text))
      throw this.unexpected(this.peek(), msg('formula.expected.sign', { sign: text }));
    return this.take();
  }

  private unexpected(token: Token, expected: ReturnType<typeof msg>): FormulaError {
    const span =
      token.kind === 'end'
        ? { from: Math.max(0, this.text.trimEnd().length - 1), to: this.text.length }
        : token;
    return new FormulaError(
      'formula-syntax',
      span,
      expected,
      undefined,
      token.kind === 'end' ? '' : token.text,
    );
  }

  private expression(minimum: number): Expr {
    if (++this.depth > MAX_DEPTH) {
      throw new FormulaError(
        'formula-too-deep',
        this.peek(),
        msg('formula.expected.depth', { max: MAX_DEPTH }),
      );
    }
    let left = this.prefix();
    for (;;) {
      const token = this.peek();
      if (token.kind !== 'operator') break;
      if (token.text === '%') {
        this.take();
        const span = { from: left.span.from, to: token.to };
        const hundredth: Expr = { op: 'number', value: 0.01, unit: undefined, span: token };
        left =
          left.op === 'number' && left.unit === undefined
            ? { ...left, value: left.value / 100, span }
            : { op: 'binary', operator: '*', left, right: hundredth, span };
        continue;
      }
      const operator = token.text as BinaryOperator;
      const strength = PRECEDENCE[operator];
      if (strength === undefined || strength < minimum) break;
      this.take();
      const right = this.expression(operator === '^' ? strength : strength + 1);
      left = { op: 'binary', operator, left, right, span: { from: left.span.from, to: right.span.to } };
      if (strength === 1 && minimum <= 1) this.refuseChain();
    }
    this.depth--;
    return left;
  }

  /** `a < b < c` reads well and means something else in every language: ask for AND. */
  private refuseChain(): void {
    const token = this.peek();
    if (token.kind === 'operator' && PRECEDENCE[token.text as BinaryOperator] === 1) {
      throw new FormulaError(
        'formula-syntax',
        token,
        msg('formula.expected.operator'),
        msg('formula.hint.chain'),
        token.text,
      );
    }
  }

  private prefix(): Expr {
    const token = this.take();
    switch (token.kind) {
      case 'number':
        return this.number(token);
      case 'figure':
        return { op: 'figure', id: token.text.slice(1, -1).trim(), span: span(token) };
      case 'room':
        return { op: 'name', name: token.text.slice(1, -1).trim(), span: span(token) };
      case 'name':
        return this.isOperator('(') ? this.call(token) : { op: 'name', name: token.text, span: span(token) };
      case 'word':
        return this.word(token);
      case 'operator':
        if (token.text === '(') return this.group(token);
        if (token.text === '-' || token.text === '+') return this.signed(token);
        break;
      default:
    }
    throw this.unexpected(token, msg('formula.expected.value'));
  }

  private signed(token: Token): Expr {
    const of = this.expression(SIGN_PRECEDENCE);
    return token.text === '+' ? of : { op: 'negate', of, span: { from: token.from, to: of.span.to } };
  }

  private group(open: Token): Expr {
    const inner = this.expression(0);
    const close = this.expect(')');
    return { ...inner, span: { from: open.from, to: close.to } };
  }

  private number(token: Token): Expr {
    const value = numberOf(token);
    if (/^0\d/.test(token.text))
      throw new FormulaError('number-malformed', token, undefined, msg('formula.hint.number'), token.text);
    if (!Number.isFinite(value))
      throw new FormulaError('number-out-of-range', token, undefined, undefined, token.text);
    const next = this.peek();
    if ((next.kind === 'word' || next.kind === 'name') && this.tokens[this.at + 1]?.text !== '(') {
      const { unit, to } = this.unit();
      return { op: 'number', value: value * unit.factor, unit, span: { from: token.from, to } };
    }
    return { op: 'number', value, unit: undefined, span: span(token) };
  }

  /** The unit behind a number. `110 JPY/USD` is one unit when nothing stands between its parts. */
  private unit(): { unit: Unit; to: number } {
    const first = this.take();
    let unit = parseUnit(first.text, this.context.units);
    if (isProblem(unit)) {
      const expected = msg('formula.expected.operator-or-unit');
      throw new FormulaError('unit-unknown', first, expected, unit.hint, first.text);
    }
    let to = first.to;
    for (;;) {
      const [slash, per] = [this.peek(), this.tokens[this.at + 1]];
      const joined = slash.text === '/' && slash.from === to && per?.from === slash.to;
      const longer = joined ? parseUnit(this.text.slice(first.from, per.to), this.context.units) : undefined;
      if (longer === undefined || per === undefined || isProblem(longer)) return { unit, to };
      unit = longer;
      to = per.to;
      this.at += 2;
    }
  }

  private word(token: Token): Expr {
    if (this.isOperator('(')) return this.call(token);
    const upper = token.text.toUpperCase();
    if (upper === 'TRUE' || upper === 'FALSE')
      return { op: 'boolean', value: upper === 'TRUE', span: span(token) };
    if (upper === 'BASE') return { op: 'base', span: span(token) };
    throw new FormulaError(
      'formula-name',
      token,
      msg('formula.expected.name'),
      msg('formula.hint.lower-case'),
      token.text,
    );
  }

  private call(nameToken: Token): Expr {
    const name = nameToken.text.toUpperCase();
    const signature = this.context.signature(name);
    if (signature === undefined) {
      const hint = nearest(name, this.context.functionNames);
      throw new FormulaError(
        'formula-name',
        nameToken,
        msg('formula.expected.function'),
        hint,
        nameToken.text,
      );
    }
    this.expect('(');
    const args: Arg[] = [];
    if (!this.isOperator(')')) {
      do {
        const kind = signature.params[args.length] ?? signature.rest;
        if (kind === undefined) {
          throw new FormulaError(
            'formula-arguments',
            this.peek(),
            msg('formula.expected.at-most', { name, count: args.length }),
          );
        }
        args.push(this.argument(kind, name));
      } while (this.isOperator(',') && this.take());
    }
    const close = this.expect(')');
    const whole = { from: nameToken.from, to: close.to };
    if (args.length < signature.required) {
      throw new FormulaError(
        'formula-arguments',
        whole,
        msg('formula.expected.at-least', { name, count: signature.required }),
      );
    }
    return { op: 'call', name, args, span: whole, nameSpan: span(nameToken) };
  }

  private argument(kind: ParamKind, functionName: string): Arg {
    if (kind === 'expr') return { is: 'expr', expr: this.expression(0) };
    if (kind === 'filter') return this.filter(functionName);
    const raw = this.rawArgument();
    if (kind === 'word') return { is: 'word', word: raw.text, span: raw };
    if (kind === 'period') {
      const period = parsePeriod(raw.text, this.context.calendars);
      if (isProblem(period))
        throw new FormulaError(period.problem, raw, msg('formula.expected.period'), period.hint, raw.text);
      return { is: 'period', period, span: raw };
    }
    const unit = parseUnit(raw.text, this.context.units);
    if (isProblem(unit))
      throw new FormulaError('unit-unknown', raw, msg('formula.expected.unit'), unit.hint, raw.text);
    return { is: 'unit', unit, span: raw };
  }

  /** Text up to the next comma or closing bracket, without quotes: periods and units have a grammar of their own. */
  private rawArgument(): Span & { text: string } {
    const first = this.peek();
    let last: Token | undefined;
    while (!this.isOperator(',') && !this.isOperator(')') && this.peek().kind !== 'end') last = this.take();
    if (last === undefined) throw this.unexpected(this.peek(), msg('formula.expected.value'));
    const text = this.text.slice(first.from, last.to);
    const quoted = text.length > 1 && text.startsWith('"') && text.endsWith('"');
    return { from: first.from, to: last.to, text: quoted ? text.slice(1, -1).trim() : text.trim() };
  }

  private filter(functionName: string): Arg {
    const key = this.take();
    if (key.kind !== 'name' && key.kind !== 'word')
      throw this.unexpected(key, msg('formula.expected.filter', { name: functionName }));
    this.expect('=');
    const value = this.rawArgument();
    return {
      is: 'filter',
      key: key.text.toLowerCase(),
      value: value.text,
      span: { from: key.from, to: value.to },
      valueSpan: value,
    };
  }
}

function span(token: Token): Span {
  return { from: token.from, to: token.to };
}
