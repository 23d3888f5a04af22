import type { Reading, Talks } from '../reading.ts';
import { type Chart, evidenceOf, subtitleOf } from './chart.ts';
import { type DotRow, drawDotRows } from './dot-rows.ts';

/** What every model says the host would pay, beside what it paid last; nothing is averaged. */
export function settlementModels(talks: Talks, reading: Reading, width: number): Chart {
  const { t, w } = reading;
  const { theory, last, most, least } = talks;
  const unit = theory?.unit ?? '';
  const bare = (value: number) => reading.bare(value, unit);
  const points = (theory?.models ?? []).filter((model) => model.payment !== null);
  const own: DotRow[] =
    last === null || last.value === null
      ? []
      : [rowOf(t('brief.talks.last'), '', last.value, bare, reading.entry(last.trace))];
  const rows = [
    ...own.map((row) => ({ ...row, chosen: true })),
    ...points.map(({ title, rejection, payment }) => {
      const note =
        rejection === null ? '' : t('brief.talks.refused', { percent: reading.percent(rejection) });
      return rowOf(w(title), note, payment ?? Number.NaN, bare, undefined);
    }),
  ];
  const amounts = points.map(({ payment }) => payment ?? Number.NaN);
  const title = t('brief.talks.models.finding', {
    count: points.length,
    low: bare(Math.min(...amounts)),
    high: bare(Math.max(...amounts)),
    last: last === null ? '' : reading.number(last),
  });
  const alt = rows.map((row) => `${row.label}: ${row.text}`).join('; ');
  return {
    title,
    subtitle: subtitleOf([
      t('brief.talks.models.measure', { host: reading.party(talks.host) }),
      reading.unit(unit),
      reading.period(talks.period),
    ]),
    alt,
    svg: drawDotRows({ title, alt, rows, tick: bare }, width),
    table: {
      columns: [
        { title: t('brief.talks.model') },
        { title: t('brief.talks.payment'), numeric: true },
        { title: t('brief.talks.share'), numeric: true },
        { title: t('brief.talks.rule') },
      ],
      rows: (theory?.models ?? []).map((model) => [
        `${w(model.title)} (${model.source})`,
        paymentText(model, reading, unit),
        model.share === null ? '' : reading.percent(model.share),
        [w(model.rule), w(model.assumes), w(model.why)].filter(Boolean).join(' '),
      ]),
    },
    ...evidenceOf([last, most, least].flatMap((shown) => shown ?? [])),
  };
}

function rowOf(
  label: string,
  note: string,
  value: number,
  bare: (value: number) => string,
  entry: string | undefined,
): DotRow {
  return { label, note, value, text: bare(value), chosen: false, recalled: false, entry };
}

type Model = NonNullable<Talks['theory']>['models'][number];

function paymentText({ payment, low, high }: Model, reading: Reading, unit: string): string {
  if (payment !== null) return reading.quantity(payment, unit);
  if (low === null || high === null) return '–';
  return reading.t('brief.talks.span', {
    low: reading.quantity(low, unit),
    high: reading.quantity(high, unit),
  });
}
