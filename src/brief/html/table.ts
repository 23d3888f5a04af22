import type { Cell, Table } from '../charts/index.ts';
import { html, type Markup, type Part } from '../markup.ts';
import type { Reading } from '../reading.ts';
import { citations, numberLink } from './number.ts';

/**
 * A table whose numbers lead to their explanations. The first column names its row. Cells and rows are not closed: HTML
 * does not ask for it, and a brief has thousands of them. Columns of numbers are named once, in the table's class.
 */
export function tableOf({ columns, rows }: Table, reading: Reading): Markup {
  const numeric = columns.flatMap((column, index) => (column.numeric ? [`r${index + 1}`] : []));
  const look = numeric.length === 0 ? undefined : html` class="${numeric.join(' ')}"`;
  const heads = columns.map((column) => html`<th scope="col">${column.title}</th>`);
  const body = rows.map((cells) => {
    const [first, ...others] = cells.map((cell) => contentOf(cell, reading));
    return html`<tr><th>${first}${others.map((content) => html`<td>${content}`)}`;
  });
  return html`
    <div class="scroll"><table${look}>
      <thead><tr>${heads}</tr></thead>
      <tbody>${body}</tbody>
    </table></div>`;
}

function contentOf(cell: Cell, reading: Reading): Part {
  if (typeof cell === 'string') return cell;
  if ('shown' in cell) return numberLink(cell.shown, reading);
  return cell.source === null ? undefined : citations([cell.source], reading);
}
