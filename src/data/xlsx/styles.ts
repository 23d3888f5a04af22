/** How the number of a cell is meant. */
export type NumberForm = 'number' | 'date' | 'percent';

/** Built-in formats that show a number as a day or time (ECMA-376 part 1, 18.8.30, with those of Japanese and Chinese). */
const DATES = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56,
  57, 58,
]);
const PERCENTS = new Set([9, 10]);

/** The form of a number by the format that shows it. */
export function formOf(id: number, custom: ReadonlyMap<number, string>): NumberForm {
  const code = custom.get(id);
  if (code === undefined) return DATES.has(id) ? 'date' : PERCENTS.has(id) ? 'percent' : 'number';
  // Texts within quotation marks, signs behind a backslash, and colours or languages in brackets say nothing.
  const signs = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').toLowerCase();
  if (/[ymdhs]|ggg?e/.test(signs.replace(/general|red|e[+-]/g, ''))) return 'date';
  return signs.includes('%') ? 'percent' : 'number';
}

const DAY = 86_400_000;

/**
 * The day of a serial number, as 2024-03-06, with the time of day where there is one; undefined for one that is no day.
 * The calendar of 1900 counts a 29 February 1900 that never was, so days before March 1900 are one off and refused.
 */
export function dateOf(serial: number, from1904: boolean): string | undefined {
  if (!(serial >= (from1904 ? 0 : 61)) || serial > 2_958_465) return undefined;
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const text = new Date(start + Math.round(serial * 86_400) * 1000).toISOString();
  return Math.round((serial % 1) * (DAY / 1000)) % 86_400 === 0 ? text.slice(0, 10) : text.slice(0, 19);
}
