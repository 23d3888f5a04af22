import { Composer, Lexer, type ParsedNode, Parser, type YAMLError } from 'yaml';
import type { Problems } from '../problem/index.ts';
import { type MessageKey, msg } from '../text/index.ts';
import type { Located } from './located.ts';
import type { SourceText } from './source-text.ts';
import { checkTokens } from './yaml-tokens.ts';
import { treeOf } from './yaml-tree.ts';

/** Parser states that forty levels take; each level of a list of maps takes two. */
const DEEPEST = 80;

type Token = Parameters<Composer['next']>[0];

/** A parsed piece of YAML, and its syntax error when there is one. */
export interface ParsedYaml {
  readonly root: Located | undefined;
  readonly error:
    | { readonly start: number; readonly end: number; readonly report: (problems: Problems) => void }
    | undefined;
}

/**
 * Parses a piece of a file, from `base` on. Reports duplicate keys; the first syntax error is handed back, because the
 * caller may want to look for the piece it belongs to. The tree is there only without a syntax error.
 */
export function parseYaml(source: SourceText, base: number, end: number, problems: Problems): ParsedYaml {
  const text = source.text.slice(base, end);
  const tokens = readTokens(text);
  if (typeof tokens === 'number') return failed(source, base + tokens, 'yaml-too-deep');
  const refused = checkTokens(tokens);
  if (refused !== undefined) return failed(source, base + refused.offset, refused.code, refused.length);
  const composer = new Composer({
    uniqueKeys: false,
    schema: 'failsafe',
    prettyErrors: false,
    keepSourceTokens: true,
  });
  const [doc] = [...composer.compose(tokens, true, text.length)];
  const error = doc?.errors[0];
  if (error !== undefined) return syntaxError(source, base, text, error);
  const root = doc?.contents as ParsedNode | null | undefined;
  return { root: root ? treeOf(root, source, base, problems) : undefined, error: undefined };
}

/** The tokens of a text, or the offset at which it is nested too deeply: before any recursive step could overflow. */
function readTokens(text: string): Token[] | number {
  const parser = new Parser();
  const tokens: Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > DEEPEST) return parser.offset;
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

function failed(
  source: SourceText,
  start: number,
  code: 'yaml-too-deep' | 'yaml-alias' | 'yaml-tag' | 'yaml-directive' | 'yaml-several-documents',
  length = 1,
): ParsedYaml {
  const span = { start, end: Math.min(start + length, source.lineSpan(start).end) };
  const report = (problems: Problems): void =>
    problems.add({
      code,
      place: source.place(span),
      ...(span.end > span.start ? { found: source.found(span) } : {}),
      hint: msg(`hint.${code}`),
    });
  return { root: undefined, error: { ...span, report } };
}

function syntaxError(source: SourceText, base: number, text: string, error: YAMLError): ParsedYaml {
  const [from, to] = error.pos;
  // An error at the end of the text belongs to the last line that has something on it.
  let start = base + Math.min(from, text.trimEnd().length);
  const line = source.lineSpan(start);
  // An error of indentation is shown at the word that is indented, not at the blanks before it.
  while (start < line.end && source.text[start] === ' ') start += 1;
  const isPoint = to - from <= 1;
  const lineEnd = line.start + source.slice(line).trimEnd().length;
  const span = { start, end: Math.max(start, isPoint ? lineEnd : Math.min(base + to, lineEnd)) };
  const report = (problems: Problems): void =>
    problems.add({
      code: 'yaml-syntax',
      place: source.place(span),
      ...(source.slice(span).trim() === '' ? {} : { found: source.found(span).trim() }),
      expected: msg(expectedFor(error)),
      ...hintFor(error, source, start),
    });
  return { root: undefined, error: { ...span, report } };
}

const SYNTAX_WORDS: { readonly [code: string]: MessageKey } = {
  BAD_INDENT: 'expected.yaml-indent',
  TAB_AS_INDENT: 'expected.yaml-no-tab',
  MISSING_CHAR: 'expected.yaml-closed',
  MULTILINE_IMPLICIT_KEY: 'expected.yaml-key',
  BLOCK_AS_IMPLICIT_KEY: 'expected.yaml-key',
};

function expectedFor({ code, message }: YAMLError): MessageKey {
  // The library calls a bracket that is not closed a fault of indentation when a less indented line follows.
  if (code === 'BAD_INDENT' && message.startsWith('Flow')) return 'expected.yaml-closed';
  return SYNTAX_WORDS[code] ?? 'expected.yaml';
}

function hintFor(error: YAMLError, source: SourceText, start: number): { hint?: ReturnType<typeof msg> } {
  const line = source.slice(source.lineSpan(start));
  if (/^\s*\t/.test(line)) return { hint: msg('hint.yaml-tabs') };
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' || /^[^{[]*:\s[^{['"]*:\s/.test(line))
    return { hint: msg('hint.yaml-quote-colon') };
  return error.code === 'BAD_SCALAR_START' ? { hint: msg('hint.yaml-quote-start') } : {};
}
