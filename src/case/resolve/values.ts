import { contentPlace, type LocatedScalar } from '../../document/index.ts';
import { suggest } from '../../problem/index.ts';
import {
  type Gap,
  isGap,
  isProblem,
  type Period,
  parseOpenPeriod,
  parseQuantity,
  type TextProblem,
  type Uncertain,
  type Unit,
} from '../../quantity/index.ts';
import { type Message, type MessageKey, msg } from '../../text/index.ts';
import type { FormulaText } from '../model.ts';
import type { Record } from './record.ts';

/** Larger amounts are slips: all money of the world is below 1e16 yen. */
const LARGEST = 1e30;

export function readPeriod<K extends string>(record: Record<K>, name: K): Period | undefined {
  const node = record.scalar(name);
  if (node === undefined) return undefined;
  const read = record.context.period(node.text);
  if (!isProblem(read)) return read;
  return periodProblem(record, node, read);
}

/** A period that may lack one end: the years for which something stands. */
export function readOpenPeriod<K extends string>(record: Record<K>, name: K): Period | undefined {
  const node = record.scalar(name);
  if (node === undefined) return undefined;
  const read = parseOpenPeriod(node.text, record.context.calendars);
  return isProblem(read) ? periodProblem(record, node, read) : read;
}

function periodProblem(record: Record, node: LocatedScalar, problem: TextProblem): undefined {
  record.broken = true;
  // A calendar that could not be read may be the one that is named here.
  const prefix = /^\s*(?:\.\.)?\s*([A-Z]+)\d/i.exec(node.text)?.[1];
  if (prefix !== undefined && record.context.brokenCalendars.has(prefix.toUpperCase())) return undefined;
  return textProblem(record, node, problem, 'expected.period');
}

function textProblem(
  record: Record,
  node: LocatedScalar,
  { problem, hint, found, known }: TextProblem,
  expected: MessageKey,
): undefined {
  const meant = found === undefined ? [] : suggest(found, known ?? []);
  const advice: Message | undefined =
    meant.length > 0 ? msg('hint.did-you-mean', { names: meant.join(', ') }) : hint;
  return record.fail(problem, node, { expected: msg(expected), ...(advice && { hint: advice }) });
}

export function readUnit<K extends string>(
  record: Record<K>,
  name: K,
): (Unit & { written: string }) | undefined {
  const node = record.scalar(name);
  if (node === undefined) return undefined;
  const unit = record.context.unit(node.text);
  if (!isProblem(unit)) return { ...unit, written: node.text };
  record.broken = true;
  if (isBrokenUnit(record, unit)) return undefined;
  return textProblem(record, node, unit, 'expected.unit');
}

/** The case declares the unit, but its declaration is broken and has been reported. */
function isBrokenUnit({ context }: Record, { problem, found }: TextProblem): boolean {
  return problem === 'unit-unknown' && context.brokenUnits.has(found ?? '');
}

/** A quantity with the unit it names itself, checked and within bounds. */
export function readQuantity<K extends string>(
  record: Record<K>,
  name: K,
): { value: Uncertain | Gap; unit: (Unit & { written: string }) | undefined } | undefined {
  const node = record.scalar(name);
  if (node === undefined) return undefined;
  const read = parseQuantity(node.text);
  if (isProblem(read)) return textProblem(record, node, read, 'expected.quantity');
  if (!isGap(read.value) && !isBounded(read.value))
    return record.fail('number-out-of-range', node, { expected: msg('expected.bounded') });
  if (read.unit === undefined) return { value: read.value, unit: undefined };
  const unit = record.context.unit(read.unit);
  if (!isProblem(unit)) return { value: read.value, unit: { ...unit, written: read.unit } };
  record.broken = true;
  if (isBrokenUnit(record, unit)) return undefined;
  return textProblem(record, node, unit, 'expected.unit');
}

function isBounded(value: Uncertain): boolean {
  const within = (x: unknown): boolean => typeof x !== 'number' || Math.abs(x) < LARGEST;
  if (value.shape === 'discrete') return value.values.every((atom) => within(atom.value));
  if (value.shape === 'data') return value.values.every(within);
  return Object.values(value).every(within);
}

/** A plain number from `low` to `high`, without scale and unit. */
export function readNumber(
  record: Record,
  node: LocatedScalar,
  { low, high = LARGEST, expected }: { low: number; high?: number; expected: Message },
): number | undefined {
  if (!/^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i.test(node.text.trim()))
    return record.fail('number-malformed', node, { expected });
  const value = Number(node.text);
  return value >= low && value <= high ? value : record.fail('number-out-of-range', node, { expected });
}

/** The text of a formula and the place of its first letter. */
export function readFormula<K extends string>(record: Record<K>, name: K): FormulaText | undefined {
  const formula = readFormulaText(record, name);
  if (formula !== undefined) record.context.formulas.push(formula);
  return formula;
}

/** A formula of a scenario: what its BASE is depends on the record, so it is not checked without it. */
export function readFormulaText<K extends string>(record: Record<K>, name: K): FormulaText | undefined {
  const node = record.scalar(name);
  return node && { text: node.text, at: contentPlace(node) };
}
