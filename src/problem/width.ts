/**
 * Columns that a text takes in a terminal: wide East Asian characters and emoji take two, combining marks none.
 * A fixed table, because the answer must not depend on the machine.
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character.codePointAt(0) as number);
  return width;
}

/** First and last code point of the ranges that take two columns (Unicode Standard Annex 11, classes W and F). */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

function characterWidth(code: number): number {
  if (code < 0x300) return 1;
  if (code <= 0x36f || (code >= 0x3099 && code <= 0x309a) || (code >= 0xfe00 && code <= 0xfe0f)) return 0;
  if (code === 0x200d) return 0;
  return WIDE.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}
