import { SCALES } from '../../quantity/index.ts';
import { msg } from '../../text/index.ts';
import type { Span } from './ast.ts';
import { FormulaError } from './error.ts';

export type Token = Span & {
  readonly kind: 'number' | 'name' | 'room' | 'word' | 'figure' | 'text' | 'operator' | 'end';
  readonly text: string;
};

const PATTERNS: readonly (readonly [Token['kind'] | 'space', RegExp])[] = [
  ['space', /[ \t\r\n\u3000]+/y],
  ['number', /(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?(?:trn|tn|bn|mn|m|k)?(?![A-Za-z0-9_]|\.\d)/y],
  ['name', /[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*(?![A-Za-z])/y],
  ['word', /[A-Za-z][A-Za-z0-9_]*/y],
  ['figure', /\[[^\]\n]*\]/y],
  ['room', /'[^'\n]+'/y],
  ['text', /"[^"\n]*"/y],
  ['operator', /\.\.|<>|<=|>=|[-+*/^=<>(),%]/y],
];

/** Cuts a formula into tokens; the last is always `end`. Throws FormulaError at the first character that fits nothing. */
export function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    const token = tokenAt(formula, at);
    if (token === undefined) {
      throw new FormulaError(
        'formula-syntax',
        { from: at, to: at + 1 },
        msg('formula.expected.token'),
        hintFor(formula, at),
      );
    }
    if (token.kind !== 'space') tokens.push(token as Token);
    at = token.to;
  }
  tokens.push({ kind: 'end', text: '', from: formula.length, to: formula.length });
  return tokens;
}

function tokenAt(
  formula: string,
  at: number,
): (Span & { kind: Token['kind'] | 'space'; text: string }) | undefined {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const found = pattern.exec(formula)?.[0];
    if (found !== undefined) return { kind, text: found, from: at, to: at + found.length };
  }
  return undefined;
}

/** The slips we see most: programmers' and spreadsheets' signs that mean nothing here. */
function hintFor(formula: string, at: number) {
  const rest = formula.slice(at);
  if (rest.startsWith('!=')) return msg('formula.hint.not-equal');
  if (rest.startsWith('&') || rest.startsWith('|')) return msg('formula.hint.and-or');
  if (rest.startsWith('"')) return msg('formula.hint.quote');
  if (rest.startsWith('[')) return msg('formula.hint.bracket');
  if (/^\d/.test(rest)) return msg('formula.hint.number');
  return undefined;
}

/** Value of a number token, scale word included: 205.6bn is read as 205.6e9, so no rounding comes in. */
export function numberOf({ text }: Token): number {
  const [, digits = text, scale = ''] = /^(.*?)([a-df-z][a-z]*)?$/.exec(text) ?? [];
  const exponent = SCALES[scale] ?? 0;
  return digits.includes('e') || digits.includes('E')
    ? Number(digits) * 10 ** exponent
    : Number(`${digits}e${exponent}`);
}
