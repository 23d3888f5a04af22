/** Longest object or list that stands on one line. */
const WIDTH = 240;

/**
 * JSON in which whatever is short stands on one line: a number, a step of a trace, a source. It can be read and compared
 * line by line, and weighs hardly more than JSON without any space. An indent would add a tenth, a line for each field half.
 */
export function jsonLines(value: unknown): string {
  return `${text(value)}\n`;
}

function text(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return laid('[', value.map(text), ']');
  const fields: string[] = [];
  for (const [key, inner] of Object.entries(value))
    if (inner !== undefined) fields.push(`${JSON.stringify(key)}:${text(inner)}`);
  return laid('{', fields, '}');
}

function laid(open: string, parts: readonly string[], close: string): string {
  const length = parts.reduce((sum, part) => sum + part.length + 1, 1);
  if (length <= WIDTH && !parts.some((part) => part.includes('\n'))) return open + parts.join(',') + close;
  return `${open}\n${parts.join(',\n')}\n${close}`;
}
