import { type Message, msg } from '../text/index.ts';
import { type Amount, readAmount } from './amount.ts';
import { readRangeOrPoint } from './range-text.ts';
import { type Shaped, sharedUnit, valuesOf, withTail } from './shaped.ts';
import { isProblem, type QuantityProblem } from './text-problem.ts';
import type { Uncertain } from './uncertain.ts';

interface Form {
  /** How the arguments are called. */
  readonly names: string;
  /** Arguments that are pure numbers, whatever is measured. */
  readonly pure?: readonly number[];
}

const DATA: Form = { names: 'value, value' };
const STUDENT: Form = { names: 'median, scale, df', pure: [2] };

/** The named shapes. */
const SHAPES: ReadonlyMap<string, Form> = new Map([
  ['normal', { names: 'mean, sd' }],
  ['lognormal', { names: 'median, sigma', pure: [1] }],
  ['uniform', { names: 'low, high' }],
  ['triangular', { names: 'low, mode, high' }],
  ['pert', { names: 'low, mode, high' }],
  ['beta', { names: 'alpha, beta', pure: [0, 1] }],
  ['gamma', { names: 'shape, scale', pure: [0] }],
  ['student', STUDENT],
  ['t', STUDENT],
  ['discrete', { names: 'value: probability, value: probability' }],
  ['data', DATA],
  ['empirical', DATA],
  ['truncated', { names: 'normal(...), low, high' }],
  ['shifted', { names: 'normal(...), by' }],
]);
const NAMES: readonly string[] = [...SHAPES.keys()];
const LISTS: ReadonlySet<string> = new Set(['discrete', 'data', 'empirical']);

/** Shapes within shapes at most: a truncated, shifted, truncated one is more than anybody means. */
const MAX_DEPTH = 4;

/** `triangular(1bn, 2bn, 3bn) JPY`; undefined when the text has no such form. */
export function readShape(text: string, depth = 0): Shaped | QuantityProblem | undefined {
  const call = /^([A-Za-z]+)\s*\(/.exec(text);
  if (call === null) return undefined;
  const name = (call[1] ?? '').toLowerCase();
  const form = SHAPES.get(name);
  if (form === undefined)
    return {
      problem: 'shape-invalid',
      offset: 0,
      hint: msg('quantity.hint.shapes', { known: NAMES.join(', ') }),
      found: name,
      known: NAMES,
    };
  const hint = msg('quantity.hint.shape', { form: `${name}(${form.names})` });
  const { pieces, close } = split(text, call[0].length);
  if (close === undefined) return { problem: 'shape-invalid', offset: text.length, hint };
  const expected = form.names.split(', ').length;
  if (depth > MAX_DEPTH || (LISTS.has(name) ? pieces.length < 2 : pieces.length !== expected))
    return { problem: 'shape-invalid', offset: 0, hint };
  const read = readPieces(name, form, pieces, hint, depth);
  return isProblem(read) ? read : withTail(read, text, close + 1);
}

interface Piece {
  readonly text: string;
  readonly at: number;
}

/** The arguments up to the bracket that closes, which is undefined when none does. */
function split(text: string, from: number): { pieces: Piece[]; close?: number } {
  const pieces: Piece[] = [];
  let at = from;
  let depth = 0;
  for (let position = from; position < text.length; position++) {
    const sign = text.charAt(position);
    const ends = depth === 0 && (sign === ',' || sign === ')');
    if (ends) {
      pieces.push({ text: text.slice(at, position), at });
      at = position + 1;
    }
    if (sign === '(') depth += 1;
    if (sign !== ')') continue;
    if (depth === 0) return { pieces, close: position };
    depth -= 1;
  }
  return { pieces };
}

function readPieces(
  name: string,
  form: Form,
  pieces: readonly Piece[],
  hint: Message,
  depth: number,
): Shaped | QuantityProblem {
  if (name === 'discrete') return readDiscrete(pieces, hint);
  if (name === 'truncated' || name === 'shifted') return readNested(name, pieces, depth);
  return readArguments(name, form.pure ?? [], pieces);
}

/** `truncated(normal(5bn, 2bn), 0, none)`, `shifted(gamma(2, 3bn), 1bn)`: a shape or a range, then amounts of its unit. */
function readNested(
  name: 'truncated' | 'shifted',
  [first, ...others]: readonly Piece[],
  depth: number,
): Shaped | QuantityProblem {
  const { text = '', at = 0 } = first ?? {};
  const start = at + text.length - text.trimStart().length;
  const inner = readShape(text.trim(), depth + 1) ?? readRangeOrPoint(text.trim());
  if (isProblem(inner)) return { ...inner, offset: inner.offset + start };
  const isOpen = (piece: Piece): boolean => name === 'truncated' && /^\s*(?:none|なし)\s*$/i.test(piece.text);
  const amounts = readAll(others.filter((piece) => !isOpen(piece)));
  if (isProblem(amounts)) return amounts;
  const values = valuesOf(amounts);
  if (isProblem(values)) return values;
  const unit = sharedUnit([{ ...inner, unitAt: inner.unitAt + start }, ...amounts]);
  if (isProblem(unit)) return unit;
  const numbers = [...values];
  const [low, high] = others.map((piece) => (isOpen(piece) ? undefined : numbers.shift()));
  const value: Uncertain =
    name === 'shifted'
      ? { shape: 'shifted', of: inner.value, by: low ?? Number.NaN }
      : {
          shape: 'truncated',
          of: inner.value,
          ...(low !== undefined && { low }),
          ...(high !== undefined && { high }),
        };
  return { value, ...unit };
}

function readArguments(
  name: string,
  pure: readonly number[],
  pieces: readonly Piece[],
): Shaped | QuantityProblem {
  const amounts = readAll(pieces);
  if (isProblem(amounts)) return amounts;
  const values = valuesOf(amounts);
  if (isProblem(values)) return values;
  const unitful = amounts.find(({ unit }, place) => unit !== undefined && pure.includes(place));
  if (unitful !== undefined)
    return { problem: 'unit-mismatch', offset: unitful.unitAt, hint: msg('quantity.hint.pure') };
  const unit = sharedUnit(amounts);
  return isProblem(unit) ? unit : { value: made(name, values), ...unit };
}

function made(name: string, values: readonly number[]): Uncertain {
  const [a = Number.NaN, b = Number.NaN, c = Number.NaN] = values;
  switch (name) {
    case 'normal':
      return { shape: 'normal', mean: a, sd: b };
    case 'lognormal':
      return { shape: 'lognormal', median: a, sigma: b };
    case 'uniform':
      return { shape: 'uniform', low: a, high: b };
    case 'triangular':
      return { shape: 'triangular', low: a, mode: b, high: c };
    case 'pert':
      return { shape: 'pert', low: a, mode: b, high: c };
    case 'beta':
      return { shape: 'beta', alpha: a, beta: b };
    case 'gamma':
      return { shape: 'gamma', k: a, scale: b };
    case 'student':
    case 't':
      return { shape: 'student', median: a, scale: b, df: c };
    default:
      return { shape: 'data', values };
  }
}

function readDiscrete(pieces: readonly Piece[], hint: Message): Shaped | QuantityProblem {
  const malformed = (offset: number): QuantityProblem => ({
    problem: 'shape-invalid',
    offset,
    ...(hint && { hint }),
  });
  const amounts: Amount[] = [];
  const values: { value: number; probability: number }[] = [];
  for (const { text, at } of pieces) {
    const colon = text.indexOf(':');
    if (colon < 0) return malformed(at);
    const pair = readAll([
      { text: text.slice(0, colon), at },
      { text: text.slice(colon + 1), at: at + colon + 1 },
    ]);
    if (isProblem(pair)) return pair;
    const numbers = valuesOf(pair);
    if (isProblem(numbers)) return numbers;
    const [amount, chance] = pair;
    const [value = 0, stated = 0] = numbers;
    if (amount === undefined || (chance?.unit !== undefined && chance.unit !== 'percent'))
      return malformed(at + colon + 1);
    amounts.push(amount);
    values.push({ value, probability: chance?.unit === 'percent' ? stated / 100 : stated });
  }
  const unit = sharedUnit(amounts);
  return isProblem(unit) ? unit : { value: { shape: 'discrete', values }, ...unit };
}

function readAll(pieces: readonly Piece[]): Amount[] | QuantityProblem {
  const amounts: Amount[] = [];
  for (const { text, at } of pieces) {
    const amount = readAmount(text, 0);
    if (isProblem(amount)) return { ...amount, offset: amount.offset + at };
    amounts.push({ ...amount, at: amount.at + at, unitAt: amount.unitAt + at });
  }
  return amounts;
}
