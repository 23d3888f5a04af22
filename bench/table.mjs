/** A table of text, as Markdown, its columns aligned. Numbers go to the right. */
export function table(header, rows) {
  const cells = [header, ...rows.map((row) => row.map(String))];
  const widths = header.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const right = header.map((_, column) =>
    rows.every((row) => /^[\d.,×–-]*( \w+)?$/.test(String(row[column]))),
  );
  const line = (row) =>
    `| ${row.map((cell, i) => (right[i] ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join(' | ')} |`;
  const rule = `| ${widths.map((width, i) => (right[i] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
  return [line(cells[0]), rule, ...cells.slice(1).map(line)].join('\n');
}

export const ms = (value) => (Number.isNaN(value) ? '–' : `${value.toFixed(0)} ms`);
export const mb = (value) => (Number.isNaN(value) ? '–' : `${value.toFixed(0)} MB`);
export const ratio = (value) => `${value.toFixed(2)}×`;
