import type { Reading, TalksForecast } from '../reading.ts';
import { type Chart, evidenceOf, subtitleOf } from './chart.ts';
import { dotplot } from './quantile-dots.ts';

const LEVELS = ['5', '10', '25', '50', '75', '90', '95'] as const;

/** The next settlement against what is paid now: twenty ratios, each as likely as the others. */
export function forecastDots(data: TalksForecast, reading: Reading, width: number): Chart {
  const { t } = reading;
  const ratio = (value: number | undefined) => reading.quantity(value ?? Number.NaN, '1');
  const at = (level: (typeof LEVELS)[number]) => ratio(data.quantiles?.[level]);
  const title = t('brief.talks.forecast.finding', { low: at('5'), high: at('95'), middle: at('50') });
  const alt = LEVELS.map((level) => `${level}%: ${at(level)}`).join('; ');
  return {
    title,
    subtitle: subtitleOf([
      t('brief.talks.forecast.measure'),
      t('brief.talks.forecast.used', { rule: reading.w(data.usedTitle) }),
    ]),
    alt,
    svg: dotplot(data.dots, { title, alt, width, bare: ratio }),
    table: {
      columns: [
        { title: t('brief.uncertainty.level') },
        { title: t('brief.talks.ratio'), numeric: true },
        { title: data.unit ?? '', numeric: true },
      ],
      rows: LEVELS.map((level) => [
        `${level}%`,
        at(level),
        data.prior === null ? '' : ratio((data.quantiles?.[level] ?? Number.NaN) * data.prior),
      ]),
    },
    ...ofRecord(data, reading),
  };
}

/** What is made from the record of talks rests on no figure of the case; every round of the record has a source there. */
export function ofRecord({ learnedFrom }: TalksForecast, { t }: Reading) {
  const origin = t('brief.talks.origin', { rounds: learnedFrom.rounds });
  return { origin, ...evidenceOf([]) };
}
