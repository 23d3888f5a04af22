import { type Message, msg } from '../text/index.ts';
import { type Amount, readAmount } from './amount.ts';
import { numeralValue } from './numeral.ts';
import { isProblem, type QuantityProblem } from './text-problem.ts';
import type { Uncertain } from './uncertain.ts';

/** The named shapes and how their arguments are called. */
const SHAPES: ReadonlyMap<string, string> = new Map([
  ['normal', 'mean, sd'],
  ['lognormal', 'median, sigma'],
  ['uniform', 'low, high'],
  ['triangular', 'low, mode, high'],
  ['pert', 'low, mode, high'],
  ['beta', 'alpha, beta'],
  ['discrete', 'value: probability, value: probability'],
  ['data', 'value, value'],
]);
const NAMES: readonly string[] = [...SHAPES.keys()];

/** Amounts of one quantity with the unit that they share. */
export interface Shaped {
  readonly value: Uncertain;
  readonly unit?: string;
  readonly unitAt: number;
}

/** `triangular(1bn, 2bn, 3bn) JPY`; undefined when the text has no such form. */
export function readShape(text: string): Shaped | QuantityProblem | undefined {
  const call = /^([A-Za-z]+)\s*\(/.exec(text);
  if (call === null) return undefined;
  const name = (call[1] ?? '').toLowerCase();
  const names = SHAPES.get(name);
  if (names === undefined)
    return {
      problem: 'shape-invalid',
      offset: 0,
      hint: msg('quantity.hint.shapes', { known: NAMES.join(', ') }),
      found: name,
      known: NAMES,
    };
  const hint = msg('quantity.hint.shape', { form: `${name}(${names})` });
  const close = text.indexOf(')');
  if (close < 0) return { problem: 'shape-invalid', offset: text.length, hint };
  const pieces = split(text, call[0].length, close);
  const expected = names.split(', ').length;
  const isList = name === 'data' || name === 'discrete';
  if (isList ? pieces.length < 2 : pieces.length !== expected)
    return { problem: 'shape-invalid', offset: 0, hint };
  const made = name === 'discrete' ? readDiscrete(pieces, hint) : readArguments(name, pieces);
  if (isProblem(made)) return made;
  return withTail(made, text, close + 1);
}

interface Piece {
  readonly text: string;
  readonly at: number;
}

function split(text: string, from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const piece of text.slice(from, to).split(',')) {
    pieces.push({ text: piece, at });
    at += piece.length + 1;
  }
  return pieces;
}

function readArguments(name: string, pieces: readonly Piece[]): Shaped | QuantityProblem {
  const amounts = readAll(pieces);
  if (isProblem(amounts)) return amounts;
  const values = valuesOf(amounts);
  if (isProblem(values)) return values;
  // Sigma and the two parameters of beta are pure numbers, whatever is measured.
  const pure = name === 'beta' ? amounts : name === 'lognormal' ? amounts.slice(1) : [];
  const unitful = pure.find(({ unit }) => unit !== undefined);
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

/** The values of amounts as they stand. */
export function valuesOf(amounts: readonly Amount[]): number[] | QuantityProblem {
  const values: number[] = [];
  for (const { numeral, at } of amounts) {
    const value = numeralValue(numeral);
    if (value === undefined)
      return { problem: 'number-out-of-range', offset: at, hint: msg('quantity.hint.size') };
    values.push(value);
  }
  return values;
}

/** The one unit among amounts; those without a unit take it over. */
export function sharedUnit(amounts: readonly Amount[]): { unit?: string; unitAt: number } | QuantityProblem {
  const [first, ...others] = amounts.filter(({ unit }) => unit !== undefined);
  if (first?.unit === undefined) return { unitAt: 0 };
  const other = others.find(({ unit }) => unit !== first.unit);
  if (other !== undefined)
    return { problem: 'unit-mismatch', offset: other.unitAt, hint: msg('quantity.hint.two-units') };
  return { unit: first.unit, unitAt: first.unitAt };
}

/** A unit behind the closing bracket stands for all arguments. */
function withTail(shaped: Shaped, text: string, at: number): Shaped | QuantityProblem {
  if (text.slice(at).trim() === '') return shaped;
  const tail = readAmount(`1 ${text.slice(at)}`, 0);
  if (isProblem(tail)) return { ...tail, offset: Math.max(0, tail.offset - 2) + at };
  if (tail.numeral.scale !== 'none')
    return { problem: 'shape-invalid', offset: at, hint: msg('quantity.hint.scale-inside') };
  if (shaped.unit !== undefined && shaped.unit !== tail.unit)
    return { problem: 'unit-mismatch', offset: at, hint: msg('quantity.hint.two-units') };
  return {
    value: shaped.value,
    ...(tail.unit !== undefined && { unit: tail.unit }),
    unitAt: tail.unitAt - 2 + at,
  };
}
