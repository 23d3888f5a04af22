import { baseMapChart } from './base-map.ts';
import { divergingBars } from './diverging-bars.ts';
import { dutyMatrix } from './duty-matrix.ts';
import { forecastDots } from './forecast-dots.ts';
import { linkageFrontier } from './linkage-frontier.ts';
import { pastRounds } from './past-rounds.ts';
import { quantileDots } from './quantile-dots.ts';
import { rangeStrip } from './range-strip.ts';
import { seriesChart } from './series.ts';
import { settlementModels } from './settlement-models.ts';
import { strip } from './strip.ts';
import { tieRing } from './tie-ring.ts';
import { tornado } from './tornado.ts';
import { withWithout } from './with-without.ts';

export type { Cell, Chart, DrawChart, Table } from './chart.ts';
export { letterOf } from './diverging-bars.ts';
export type { Swings } from './tornado.ts';

/** Every chart of the brief by name. One file and one line here makes a new one. */
export const CHARTS = {
  'base-map': baseMapChart,
  'diverging-bars': divergingBars,
  'duty-matrix': dutyMatrix,
  'forecast-dots': forecastDots,
  'linkage-frontier': linkageFrontier,
  'past-rounds': pastRounds,
  'quantile-dots': quantileDots,
  'range-strip': rangeStrip,
  series: seriesChart,
  'settlement-models': settlementModels,
  strip,
  'tie-ring': tieRing,
  tornado,
  'with-without': withWithout,
} as const;
