import { type Message, msg } from '../text/index.ts';
import { type FoldedText, foldText } from './folded-text.ts';
import { readRangeOrPoint } from './range-text.ts';
import { readShape } from './shape-text.ts';
import { isProblem, type QuantityProblem } from './text-problem.ts';
import type { Gap, Uncertain } from './uncertain.ts';
import { validateUncertain } from './validate.ts';

/** A quantity as read. The unit is undefined where the text names none; `unitAt` is its offset in the text. */
export interface ParsedQuantity {
  readonly value: Uncertain | Gap;
  readonly unit?: string;
  readonly unitAt?: number;
}

/** Room for `data(...)` with some thousand values; every other form is short. */
const MAX_LENGTH = 100_000;

/**
 * A quantity as analysts write it: `205.6bn`, `2.6bn to 3.2bn` (90% interval), `3%`, `¥430bn`, `1兆2,337億円`,
 * `triangular(1, 2, 3)`, `not known: reason`. Units of the case's own are returned as written, for the caller to check.
 */
export function parseQuantity(text: string): ParsedQuantity | QuantityProblem {
  if (text.length > MAX_LENGTH) return { problem: 'value-too-long', offset: 0 };
  const folded = foldText(text);
  const start = folded.text.length - folded.text.trimStart().length;
  const trimmed = folded.text.trim();
  if (trimmed === '') return { problem: 'value-empty', offset: 0, hint: msg('quantity.hint.number') };
  const gap = readGap(text, folded, start);
  if (gap !== undefined) return { value: gap };
  const read = readShape(trimmed) ?? readRangeOrPoint(trimmed);
  if (isProblem(read)) return { ...read, offset: folded.origin(start + read.offset) };
  const invalid = validateUncertain(read.value);
  if (invalid !== undefined)
    return { problem: invalid, offset: folded.origin(start), hint: hintOfInvalid(read.value) };
  if (read.unit === undefined) return { value: read.value };
  return { value: read.value, unit: read.unit, unitAt: folded.origin(start + read.unitAt) };
}

const GAP = /^\s*(?:(not known|unknown|n\/k|不明)|not applicable|n\/a|該当なし)(?:\s*$|\s*[:(]\s*)/i;

/** `not known`, `not applicable` and their like, with the reason behind a colon or in brackets. */
function readGap(original: string, folded: FoldedText, start: number): Gap | undefined {
  const found = GAP.exec(folded.text.slice(start));
  if (found === null) return undefined;
  const reason = original.slice(folded.origin(start + found[0].length)).trim();
  const bracketed = found[0].includes('(') && /[)）]$/.test(reason);
  return {
    gap: found[1] === undefined ? 'inapplicable' : 'unknown',
    reason: bracketed ? reason.slice(0, -1).trim() : reason,
  };
}

function hintOfInvalid(value: Uncertain): Message {
  const { shape } = value;
  // What is wrong within says more than that something is.
  if ('of' in value && (value.of.shape === 'point' || validateUncertain(value.of) !== undefined))
    return value.of.shape === 'point' ? msg('quantity.hint.within', { shape }) : hintOfInvalid(value.of);
  if (shape === 'truncated') return msg('quantity.hint.truncated', { shape: innermost(value).shape });
  return msg(shape === 'discrete' ? 'quantity.hint.probabilities' : 'quantity.hint.parameters', { shape });
}

const innermost = (value: Uncertain): Uncertain => ('of' in value ? innermost(value.of) : value);
