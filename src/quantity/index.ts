export {
  BUILT_IN_CALENDARS,
  type FiscalCalendars,
  type NewCalendar,
  withCalendars,
} from './calendar.ts';
export { centre, interval90 } from './centre.ts';
export { isCurrency, type Money, moneySymbol } from './currencies.ts';
export {
  civil,
  dayOf,
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
export {
  betaFactor,
  betaLogOdds,
  betaOfPert,
  deviance,
  gammaFactor,
  gammaLogQuantile,
  type Level,
  levelBetween,
  levelOf,
  levelsOfEnds,
  logFactorial,
  massBetween,
  normalLevel,
  normalScore,
  ofScore,
  quantile,
  studentLevels,
  studentQuantile,
  Z95,
} from './distribution/index.ts';
export { countedWords, EXP, exp, LOG, log, mixedWord } from './elementary/index.ts';
export { findRatePath } from './exchange.ts';
export { formatGap, formatQuantity } from './format.ts';
export { formatPeriod } from './format-period.ts';
export { SCALES } from './numeral.ts';
export { parseQuantity } from './parse.ts';
export { parseOpenPeriod, parsePeriod } from './parse-period.ts';
export { defineUnit, parseUnit } from './parse-unit.ts';
export {
  contains,
  daysIn,
  fiscalYear,
  overlapDays,
  type Period,
  periodBetween,
  periodKey,
  samePeriod,
  shiftPeriod,
  yearsIn,
} from './period.ts';
export { averageByDays, type Part, prorate } from './prorate.ts';
export {
  isProblem,
  type TextProblem,
} from './text-problem.ts';
export { type Gap, isGap, type ShapeOf, scaleUncertain, type Uncertain } from './uncertain.ts';
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
export { validateUncertain } from './validate.ts';
