import type { Place, Problems } from '../problem/index.ts';
import { type Message, msg } from '../text/index.ts';
import { SourceText } from './source-text.ts';

const MEGABYTE = 1_000_000;
/** YAML takes about a second a megabyte; long tables belong in CSV. */
const LIMITS = { yaml: 2 * MEGABYTE, csv: 50 * MEGABYTE } as const;

export type TextKind = keyof typeof LIMITS;

/**
 * Bytes of a file as text: strict UTF-8, the byte order mark dropped, every line end `\n`. Reports what is wrong and
 * returns nothing then: bytes that are not UTF-8, control characters, too many bytes.
 */
export function readText(
  file: string,
  bytes: Uint8Array,
  kind: TextKind,
  problems: Problems,
): SourceText | undefined {
  if (bytes.length > LIMITS[kind]) {
    problems.add({
      code: 'file-too-large',
      place: firstPlace(file),
      found: `${(bytes.length / MEGABYTE).toFixed(1)} MB`,
      expected: msg('expected.file-size', { megabytes: LIMITS[kind] / MEGABYTE }),
      ...(kind === 'yaml' ? { hint: msg('hint.table-in-csv') } : {}),
    });
    return undefined;
  }
  const text = decode(bytes);
  if (text === undefined) return reportEncoding(file, bytes, problems);
  const source = new SourceText(file, plainLines(text));
  const control = CONTROL.exec(source.text);
  if (control === null) return source;
  problems.add({
    code: 'file-encoding',
    place: source.place({ start: control.index, end: control.index + 1 }),
    found: codePointName(control[0]),
    expected: msg('expected.no-control-characters'),
    ...(control[0] === '\0' ? { hint: msg('hint.binary') } : {}),
  });
  return undefined;
}

/** The text of every text file that can be decoded, by path: for excerpts of problems. */
export function decodedTexts(files: ReadonlyMap<string, Uint8Array>): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [path, bytes] of files) {
    if (bytes.length <= LIMITS.csv) texts.set(path, plainLines(new TextDecoder('utf-8').decode(bytes)));
  }
  return texts;
}

/** Start of a file: the place of problems that have no text of their own. */
export function firstPlace(file: string): Place {
  return { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
}

/** Tab, line feed and carriage return are text; the other control characters never are. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** Carriage returns never reach a reader, so that columns and hashes are the same on every system. */
function plainLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function decode(bytes: Uint8Array, encoding = 'utf-8'): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function reportEncoding(file: string, bytes: Uint8Array, problems: Problems): undefined {
  const at = firstBadByte(bytes);
  const before = plainLines(new TextDecoder('utf-8').decode(bytes.subarray(0, at)));
  const line = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n');
  problems.add({
    code: 'file-encoding',
    place: { file, line, column, endLine: line, endColumn: column + 1 },
    found: `0x${(bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`,
    expected: msg('expected.utf8'),
    hint: encodingHint(bytes),
  });
  return undefined;
}

/** Where the first character begins that no UTF-8 text could hold, found by halving: a longer prefix never mends a bad one. */
function firstBadByte(bytes: Uint8Array): number {
  const isGood = (length: number, stream: boolean): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream });
      return true;
    } catch {
      return false;
    }
  };
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isGood(middle, true)) good = middle;
    else bad = middle;
  }
  // The good prefix may end within a character that then breaks off, up to three bytes long so far.
  let start = good;
  while (start > 0 && good - start < 3 && !isGood(start, false)) start -= 1;
  return start;
}

function encodingHint(bytes: Uint8Array): Message {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return msg('hint.encoding', { encoding: 'UTF-16' });
  const japanese = decode(bytes, 'shift_jis');
  if (japanese !== undefined && /[\u3040-\u30ff\u4e00-\u9fff\uff61-\uff9f]/.test(japanese))
    return msg('hint.encoding', { encoding: 'Shift_JIS' });
  return msg('hint.encoding-unknown');
}

function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;
}
