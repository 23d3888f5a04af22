export {
  BUILT_IN_CALENDARS,
  type CalendarRule,
  type FiscalCalendar,
  type FiscalCalendars,
  fiscalYear,
  type NewCalendar,
  withCalendars,
} from './calendar.ts';
export { centre, interval90 } from './centre.ts';
export { isCurrency, type Money, moneySymbol } from './currencies.ts';
export {
  AFTER_LAST_DAY,
  civil,
  DAYS_A_YEAR,
  type Day,
  dayOf,
  FIRST_DAY,
  formatDate,
  parseDate,
} from './date.ts';
export {
  type Dimension,
  dimensionKey,
  formatDimension,
  moneyOf,
  multiplyDimensions,
  powerDimension,
  replaceMoney,
  sameDimension,
} from './dimension.ts';
export { applyRate, findRatePath, type RateEdge, type RateStep, rebase } from './exchange.ts';
export { formatGap, formatQuantity } from './format.ts';
export { formatDay, formatPeriod } from './format-period.ts';
export type { NumberStyle } from './number-text.ts';
export { type ParsedQuantity, parseQuantity } from './parse.ts';
export { parseOpenPeriod, parsePeriod } from './parse-period.ts';
export { defineUnit, parseUnit } from './parse-unit.ts';
export {
  contains,
  daysIn,
  overlapDays,
  type Period,
  periodBetween,
  periodKey,
  samePeriod,
  shiftPeriod,
  yearsIn,
} from './period.ts';
export { averageByDays, type Part, type Prorated, prorate, type Share } from './prorate.ts';
export {
  isProblem,
  type PeriodProblem,
  type QuantityProblem,
  type TextProblem,
  type UnitProblem,
} from './text-problem.ts';
export { type Gap, isGap, scaleUncertain, type Uncertain, validateUncertain } from './uncertain.ts';
export {
  BUILT_IN_UNITS,
  divideUnits,
  knownUnitNames,
  multiplyUnits,
  powerUnit,
  type Unit,
  type Units,
  withUnits,
} from './unit.ts';
