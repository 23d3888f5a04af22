import { html } from '../markup.ts';
import type { Drawn, Reading } from '../reading.ts';
import { type Chart, subtitleOf } from './chart.ts';
import { type Axis, axisForDots, clearTicks, TICK } from './scale.ts';
import { circle, line, svg, text } from './svg.ts';
import { textWidth } from './text.ts';

const RADIUS = 6;
const TOP = 8;
const FLOOR = 24;
const LEVELS = ['5%', '25%', '50%', '75%', '95%'] as const;

/**
 * An answer over the draws as a quantile dotplot (Kay et al. 2016): twenty values, each as likely as the others, stacked
 * where they would lie on each other, so that a chance is a count of dots.
 */
export function quantileDots(data: Drawn, reading: Reading, width: number): Chart {
  const { t } = reading;
  const question = reading.findings.answers.find(({ id }) => id === data.id);
  const name = question === undefined ? data.id : reading.w(question.question);
  const [low = Number.NaN, , middle = Number.NaN, , high = Number.NaN] = data.quantiles;
  const bare = (value: number) => reading.bare(value, data.unit);
  const title = t('brief.uncertainty.finding', {
    name,
    low: bare(low),
    high: bare(high),
    middle: bare(middle),
  });
  const undefinedShare =
    data.undefined === 0
      ? ''
      : t('brief.uncertainty.undefined', { percent: reading.percent(data.undefined) });
  const alt = LEVELS.map((level, i) => `${level}: ${bare(data.quantiles[i] ?? Number.NaN)}`).join('; ');
  return {
    title,
    subtitle: subtitleOf([t('brief.uncertainty.dots'), reading.unit(data.unit), undefinedShare]),
    alt,
    svg: dotplot(data.dots, { title, alt, width, bare }),
    table: {
      columns: [{ title: t('brief.uncertainty.level') }, { title: t('brief.column.value'), numeric: true }],
      rows: LEVELS.map((level, i) => [level, reading.quantity(data.quantiles[i] ?? Number.NaN, data.unit)]),
    },
    sources: question?.value.sources ?? [],
    recalled: question?.value.recalled ?? false,
    assumed: question?.value.assumed ?? false,
  };
}

interface Look {
  readonly title: string;
  readonly alt: string;
  readonly width: number;
  readonly bare: (value: number) => string;
}

/** Values of equal chance as dots, stacked where they would lie on each other. */
export function dotplot(values: readonly number[], { title, alt, width, bare }: Look) {
  if (values.length === 0) return svg(width, 1, title, alt, undefined);
  const widest = Math.max(...values.map((value) => textWidth(bare(value), TICK)));
  const edge = Math.max(RADIUS, widest / 2) + 4;
  const axis = axisForDots(values, edge, width - edge, 4);
  const spots = stacked(values, axis);
  const highest = Math.max(...spots.map(({ level }) => level)) + 1;
  const ground = TOP + highest * 2 * RADIUS;
  return svg(width, ground + FLOOR, title, alt, [
    line(0, ground + 1, width, ground + 1, 'zero'),
    html`<g class="tick" text-anchor="middle">${clearTicks(axis, bare).map((tick) => text(axis.at(tick), ground + 18, bare(tick)))}</g>`,
    html`<g class="series ink">${spots.map(({ x, level }) => circle(x, ground - RADIUS - level * 2 * RADIUS, RADIUS - 0.8, undefined))}</g>`,
  ]);
}

/** Columns as wide as a dot; a value stands in the middle of its column, on those before it. */
function stacked(values: readonly number[], { at }: Axis): readonly { x: number; level: number }[] {
  const heights = new Map<number, number>();
  return values.map((value) => {
    const column = Math.floor(at(value) / (2 * RADIUS));
    const level = heights.get(column) ?? 0;
    heights.set(column, level + 1);
    return { x: (column + 0.5) * 2 * RADIUS, level };
  });
}
