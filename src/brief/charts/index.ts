import { divergingBars } from './diverging-bars.ts';
import { quantileDots } from './quantile-dots.ts';
import { rangeStrip } from './range-strip.ts';
import { seriesChart } from './series.ts';
import { strip } from './strip.ts';

export type { Cell, Chart, DrawChart, Table } from './chart.ts';
export { letterOf } from './diverging-bars.ts';

/** Every chart of the brief by name. One file and one line here makes a new one. */
export const CHARTS = {
  'diverging-bars': divergingBars,
  'quantile-dots': quantileDots,
  'range-strip': rangeStrip,
  series: seriesChart,
  strip,
} as const;
