export function textOf(lines: readonly string[]): string {
  return `${lines.join('\n').trimEnd()}\n`;
}

/** JSON as the command line prints it. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
