import type { Case } from '../case/index.ts';
import { fiscalYear, type Period, samePeriod } from '../quantity/index.ts';
import { type Message, msg } from '../text/index.ts';
import type { Context, Read } from './context.ts';
import type { ConversionPlan } from './conversion.ts';
import { asNumber, isMissing, type Missing, missing, type Value } from './outcome.ts';
import { divide, multiply, type Numeric } from './term.ts';

/** What a conversion needs of the evaluator: the values of its rates and indices. */
export interface ConversionHost {
  readonly case: Case;
  read(node: string, context: Context, role?: Message): Value;
  valueOfNode(id: string, context: Context): Value;
  undefinedAt(operation: string): Missing;
}

/** Carries an amount of a period through a conversion; each rate is noted with the number it came from. */
export function convert(
  amount: Numeric,
  plan: ConversionPlan,
  period: Period | undefined,
  context: Context,
  host: ConversionHost,
): Value {
  if (plan.reads.length === 0) return amount;
  if (period === undefined) return missing('inapplicable', msg('gap.mixed-periods'));
  let result = amount;
  const from = plan.inflate;
  const to = plan.deflate;
  if (from !== undefined && to !== undefined && plan.rates.length === 0) {
    return rebased(host, result, from, yearOf(from.year, host), yearOf(to.year, host), to.year, context);
  }
  if (from !== undefined) {
    const inflated = rebased(host, result, from, yearOf(from.year, host), period, undefined, context);
    if (typeof inflated === 'boolean' || isMissing(inflated)) return inflated;
    result = inflated;
  }
  for (const rate of plan.rates) {
    const value = asNumber(
      note(host, rate.id, period, context, { kind: plan.kind, from: rate.from, to: rate.to }, (r) =>
        rate.invert ? divide(1, r) : r,
      ),
    );
    if (isMissing(value)) return value;
    if (typeof value === 'number' && value <= 0) return host.undefinedAt('IN');
    result = rate.invert ? divide(result, value) : multiply(result, value);
  }
  return to === undefined
    ? result
    : rebased(host, result, to, period, yearOf(to.year, host), to.year, context);
}

/** An amount between the prices of two periods; one that stays where it is needs no index. */
function rebased(
  host: ConversionHost,
  amount: Numeric,
  step: { index: string; currency: string; year: number },
  from: Period,
  to: Period,
  year: number | undefined,
  context: Context,
): Value {
  if (samePeriod(from, to)) return amount;
  const target = asNumber(host.read(step.index, { ...context, period: to }, msg('role.price-index')));
  if (isMissing(target)) return target;
  const names = {
    kind: 'prices' as const,
    from: step.currency + (year === undefined ? step.year : ''),
    to: step.currency + (year ?? ''),
  };
  const source = asNumber(note(host, step.index, from, context, names, (index) => divide(target, index)));
  if (isMissing(source)) return source;
  return source === 0 ? host.undefinedAt('IN') : divide(multiply(amount, target), source);
}

/** Reads a rate or index and notes the conversion it serves; kept out of the formula's own reads. */
function note(
  host: ConversionHost,
  id: string,
  period: Period,
  context: Context,
  names: { kind: 'market' | 'ppp' | 'prices'; from: string; to: string },
  rateOf: (value: Numeric) => Numeric,
): Value {
  const value = asNumber(host.valueOfNode(id, { period, definition: context.definition }));
  const read: Read = { node: id, depth: undefined, period, definition: undefined, role: undefined };
  if (isMissing(value)) context.log?.reads.push(read);
  // Only values are explained, so that a rate on a trace is a number.
  else context.log?.conversions.push({ ...names, rate: rateOf(value) as number, read });
  return value;
}

function yearOf(year: number, host: ConversionHost): Period {
  return fiscalYear(host.case.calendars, 'CY', year);
}
