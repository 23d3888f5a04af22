import type { Answer, Reading } from '../reading.ts';
import { type Chart, evidenceOf, marked, subtitleOf } from './chart.ts';
import { type DotRow, drawDotRows } from './dot-rows.ts';

/** How far the same answer moves under rival definitions or figures: the range of one answer tile. */
export function rangeStrip(data: Answer, reading: Reading, width: number): Chart {
  const { t } = reading;
  const range = data.range.filter(({ value }) => value.unit === data.value.unit);
  const rows = range
    .filter(({ value }) => value.value !== null)
    .toSorted((a, b) => Number(a.value.value) - Number(b.value.value))
    .map(
      ({ title, value }): DotRow => ({
        label: reading.w(title),
        note: '',
        value: Number(value.value),
        text: marked(value, reading),
        chosen: value.trace === data.value.trace,
        recalled: value.recalled,
        entry: reading.entry(value.trace),
      }),
    );
  const { value } = data;
  if (value.value !== null && !rows.some((row) => row.chosen)) {
    rows.unshift({
      label: t('brief.range.this'),
      note: '',
      value: value.value,
      text: marked(value, reading),
      chosen: true,
      recalled: value.recalled,
      entry: reading.entry(value.trace),
    });
  }
  const alt = rows.map((row) => `${row.label}: ${row.text}`).join('; ');
  const title = t('brief.range.title');
  return {
    title,
    subtitle: subtitleOf([
      reading.w(data.question),
      reading.unit(data.value.unit),
      reading.period(data.value.period),
    ]),
    alt,
    svg: drawDotRows(
      { title, alt, rows, tick: (value) => reading.quantity(value, data.value.unit) },
      width,
      true,
    ),
    table: {
      columns: [
        { title: t('brief.column.scope') },
        { title: t('brief.column.period') },
        { title: t('brief.column.value'), numeric: true },
      ],
      rows: data.range.map(({ title, value }) => [
        reading.w(title),
        reading.period(value.period),
        { shown: value },
      ]),
    },
    ...evidenceOf(data.range.map(({ value }) => value)),
  };
}
