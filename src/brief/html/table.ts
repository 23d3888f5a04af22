import type { Cell, Table } from '../charts/index.ts';
import { html, type Markup, type Part } from '../markup.ts';
import type { Reading } from '../reading.ts';
import { citations, numberLink } from './number.ts';

/** A table whose numbers lead to their explanations. The first column names its row. */
export function tableOf({ columns, rows }: Table, reading: Reading): Markup {
  const numeric = (index: number) => (columns[index]?.numeric ? html` class="r"` : undefined);
  const heads = columns.map((column, index) => html`<th scope="col"${numeric(index)}>${column.title}</th>`);
  const body = rows.map((row) => {
    const cells = row.map((cell, index) =>
      index === 0
        ? html`<th scope="row">${contentOf(cell, reading)}</th>`
        : html`<td${numeric(index)}>${contentOf(cell, reading)}</td>`,
    );
    return html`<tr>${cells}</tr>`;
  });
  return html`<div class="scroll"><table><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table></div>`;
}

function contentOf(cell: Cell, reading: Reading): Part {
  if (typeof cell === 'string') return cell;
  if ('shown' in cell) return numberLink(cell.shown, reading);
  return cell.source === null ? '' : citations([cell.source], reading);
}
