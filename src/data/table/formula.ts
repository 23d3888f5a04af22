const BLANK = 32;
const TAB = 9;

/** Bytes that the cell of a spreadsheet formula may begin with; blanks may stand before it. */
export const SUSPECT = Uint8Array.from({ length: 256 }, (_, byte) =>
  '=+-@ \t'.includes(String.fromCharCode(byte)) ? 1 : 0,
);

/**
 * Whether a spreadsheet would run a cell when the table is opened again: `=`, and `+`, `-`, `@` before a name or a
 * bracket, as in case files.
 */
export function isFormula(bytes: Uint8Array, start: number, end: number): boolean {
  if (start >= end || SUSPECT[bytes[start] as number] === 0) return false;
  let at = start;
  while (at < end && (bytes[at] === BLANK || bytes[at] === TAB)) at += 1;
  const sign = bytes[at];
  if (at >= end || SUSPECT[sign as number] === 0) return false;
  if (sign === 61) return true;
  const next = at + 1 < end ? (bytes[at + 1] as number) : 0;
  const isLetter = (next >= 65 && next <= 90) || (next >= 97 && next <= 122) || next >= 128;
  return isLetter || next === 40;
}
