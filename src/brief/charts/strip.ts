import { type Reading, type RivalStrip, spread } from '../reading.ts';
import { type Chart, evidenceOf, marked, subtitleOf } from './chart.ts';
import { type DotRow, drawDotRows } from './dot-rows.ts';

/** Rival published values of one measure, side by side, lowest first; the chosen one is marked, none is averaged. */
export function strip(data: RivalStrip, reading: Reading, width: number): Chart {
  const { t } = reading;
  const shown = data.values.map((value) => value.value);
  const ends = spread(shown);
  const name = reading.w(data.title);
  const params = { name, count: ends === undefined ? 0 : shown.filter((one) => one.value !== null).length };
  const title =
    ends === undefined
      ? t('brief.rivals.none', params)
      : t(ends.low.value === ends.high.value ? 'brief.rivals.agree' : 'brief.rivals.finding', {
          ...params,
          low: reading.bare(Number(ends.low.value), data.unit),
          high: reading.bare(Number(ends.high.value), data.unit),
        });
  const rows = data.values
    .filter((one) => one.value.value !== null)
    .toSorted((a, b) => Number(a.value.value) - Number(b.value.value))
    .map((one): DotRow => {
      const source = reading.source(one.source);
      return {
        label: labelOf(one, reading),
        note: subtitleOf([
          reading.period(one.period),
          source && `[${source.number}]`,
          one.chosen ? t('brief.rivals.chosen') : '',
        ]),
        value: Number(one.value.value),
        low: one.value.low,
        high: one.value.high,
        text: marked(one.value, reading),
        chosen: one.chosen,
        recalled: one.value.recalled,
        entry: reading.entry(one.value.trace),
      };
    });
  const alt = rows.map((row) => `${row.label}: ${row.text}`).join('; ');
  return {
    title,
    subtitle: subtitleOf([t('brief.rivals.measure'), reading.unit(data.unit)]),
    alt,
    svg: drawDotRows({ title, alt, rows, tick: (value) => reading.bare(value, data.unit) }, width),
    table: {
      columns: [
        { title: t('brief.column.scope') },
        { title: t('brief.column.period') },
        { title: t('brief.column.value'), numeric: true },
        { title: t('brief.column.source') },
      ],
      rows: data.values.map((one) => [
        labelOf(one, reading) + (one.chosen ? ` (${t('brief.rivals.chosen')})` : ''),
        reading.period(one.period),
        { shown: one.value },
        { source: one.source },
      ]),
    },
    ...evidenceOf(shown),
  };
}

function labelOf(value: RivalStrip['values'][number], reading: Reading): string {
  return value.label ?? reading.source(value.source)?.title ?? value.figure;
}
