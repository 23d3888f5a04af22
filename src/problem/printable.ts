/** Control characters, and marks that reverse or hide text: a case could steer the reader's terminal with them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const STEERING = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text of a case as one line that is safe to print, of the same length: tabs become spaces, steering marks `\u{fffd}`. */
export function printable(text: string): string {
  return text.replace(/\t/g, ' ').replace(STEERING, '\ufffd').replace(LONE_SURROGATE, '\ufffd');
}

/** A text cut to a length, with an ellipsis, never in the middle of a character. */
export function shortened(text: string, length = 80): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
