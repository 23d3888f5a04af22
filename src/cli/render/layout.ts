import { displayWidth } from '../../problem/index.ts';

/** Prose wider than this is hard to read, whatever the terminal offers. */
const PROSE = 96;

// biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes take no columns.
const COLOUR_CODE = /\u001b\[[\d;]*m/g;
/** Steering characters of a case's text, which must not reach the terminal; tabs and line ends become spaces. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const STEERING = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]/g;

/** Colour codes as a whole, every other character by itself. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes begin with one.
const SIGNS = /\u001b\[[\d;]*m|./gsu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above.
const CLOSING = /^\u001b\[(?:0|22|39)m$/;

/** Signs that a Japanese line does not begin with, and does not end with. */
const NOT_FIRST = /^[、。，．・：；？！）」』】〕％”’ー々〜～†‡,.)%]/u;
const NOT_LAST = /^[（「『【〔“‘(]/u;
/** `1兆2,337億円`, `75億ドル` and `54,288人` stay in one piece. */
const IN_NUMBER = /^[\d,.兆億万ド]/u;
const OF_NUMBER = /^[\d兆億万円人件年ドル]/u;

/** Columns that a text takes; colour codes take none. */
export function columns(text: string): number {
  return displayWidth(text.replace(COLOUR_CODE, ''));
}

/** A text of a case as one line that cannot steer the terminal. */
export function safe(text: string): string {
  return text.replace(/\s+/g, ' ').replace(STEERING, '\ufffd').trim();
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - columns(text))) + text;
}

/** Lines of at most `width` columns: broken at spaces, and between the wide characters of Japanese. */
export function wrap(text: string, width: number): string[] {
  const room = Math.max(1, Math.min(width, PROSE));
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of pieces(text)) {
    const size = columns(piece);
    if (used + columns(piece.trimEnd()) > room && line !== '') {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    const fitted = line === '' ? piece.trimStart() : piece;
    line += fitted;
    used += line === fitted ? columns(fitted) : size;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/** As `wrap`, and words that are too long broken too, behind a hyphen where there is one: nothing is wider than `width`. */
export function wrapInside(text: string, width: number): string[] {
  return wrap(text, width).flatMap((line) => {
    const parts: string[] = [];
    let rest = line;
    while (columns(rest) > width) {
      const head = headWithin(rest, width);
      parts.push(head);
      rest = rest.slice(head.length);
    }
    return [...parts, rest];
  });
}

function headWithin(line: string, width: number): string {
  let head = '';
  for (const character of line) {
    if (head !== '' && columns(head + character) > width) break;
    head += character;
  }
  const hyphen = head.lastIndexOf('-');
  return hyphen > 0 ? head.slice(0, hyphen + 1) : head;
}

/** Words with the space behind them; wide characters one by one, with the signs and numbers that cling to them. */
function pieces(text: string): string[] {
  const found: string[] = [];
  let run = '';
  let last = '';
  // Colour codes are no neighbours: one that opens goes with what follows, one that closes stays.
  let opening = '';
  for (const sign of text.match(SIGNS) ?? []) {
    if (CLOSING.test(sign)) run += sign;
    else if (sign.length > 1 && sign.startsWith('\u001b')) opening += sign;
    else {
      if (run !== '' && breaksBetween(last, sign)) {
        found.push(run);
        run = '';
      }
      run += opening + sign;
      opening = '';
      last = sign;
    }
  }
  run += opening;
  return run === '' ? found : [...found, run];
}

function breaksBetween(left: string, right: string): boolean {
  if (left === '') return false;
  if (/\s/.test(left)) return !/\s/.test(right);
  if (/\s/.test(right) || NOT_FIRST.test(right) || NOT_LAST.test(left)) return false;
  if (IN_NUMBER.test(left) && OF_NUMBER.test(right)) return false;
  return displayWidth(left) === 2 || displayWidth(right) === 2;
}

/** A colour that is put on word by word, so that a line break within never colours what stands at the margin. */
export function byWord(colour: (text: string) => string): (text: string) => string {
  return (text) => text.replace(/\S+/g, (word) => colour(word));
}

/** A paragraph, every line indented. */
export function paragraph(text: string, width: number, indent: number): string[] {
  const blank = ' '.repeat(indent);
  return wrap(text, width - indent).map((line) => blank + line);
}
