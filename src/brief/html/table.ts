import type { Cell, Table } from '../charts/index.ts';
import { html, type Markup, type Part } from '../markup.ts';
import type { Reading } from '../reading.ts';
import { citations, numberLink } from './number.ts';

/** A table whose numbers lead to their explanations. The first column names its row. */
export function tableOf({ columns, rows }: Table, reading: Reading): Markup {
  const align = (index: number) => (columns[index]?.numeric ? html` class="r"` : undefined);
  const heads = columns.map((column, index) => html`<th scope="col"${align(index)}>${column.title}</th>`);
  const body = rows.map((cells) => {
    const [first, ...others] = cells.map((cell) => contentOf(cell, reading));
    const rest = others.map((content, index) => html`<td${align(index + 1)}>${content}</td>`);
    return html`<tr><th scope="row">${first}</th>${rest}</tr>`;
  });
  return html`
    <div class="scroll"><table>
      <thead><tr>${heads}</tr></thead>
      <tbody>${body}</tbody>
    </table></div>`;
}

function contentOf(cell: Cell, reading: Reading): Part {
  if (typeof cell === 'string') return cell;
  if ('shown' in cell) return numberLink(cell.shown, reading);
  return cell.source === null ? undefined : citations([cell.source], reading);
}
