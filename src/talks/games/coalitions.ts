import {
  type Located,
  type LocatedMap,
  type LocatedScalar,
  placeOf,
  type Reader,
} from '../../document/index.ts';
import { msg } from '../../text/index.ts';
import { compare, type Fraction, ZERO } from '../linkage/fraction.ts';
import { numberIn } from './fields.ts';

/** The number of every coalition by mask, between two ends; one list where no number has a range. */
export interface Worths {
  readonly low: readonly Fraction[];
  readonly high: readonly Fraction[];
}

/** Coalitions that a message names before it only counts. */
const MOST_NAMED = 8;

/**
 * Reads `{"1": "0", "1,2": "1", "1,3": ["1/2", 1]}`: players counted from 1, in any order, and a number or the two ends of
 * a range for each coalition. Every coalition has its number, unless `others` is one for all that are not listed.
 */
export function readWorths(
  values: LocatedMap,
  players: number,
  others: Fraction | undefined,
  reader: Reader,
): Worths | undefined {
  const coalitions = 1 << players;
  const low: (Fraction | undefined)[] = Array.from({ length: coalitions }, () => others);
  const high: (Fraction | undefined)[] = [];
  const keys: (LocatedScalar | undefined)[] = Array.from({ length: coalitions });
  let isComplete = true;
  low[0] = ZERO;
  for (const { key, value } of values.entries.values()) {
    const mask = maskOf(key, players, reader);
    const ends = value && endsOf(value, reader);
    if (mask === undefined || value === undefined || ends === undefined) {
      isComplete = false;
      continue;
    }
    const first = keys[mask];
    keys[mask] = key;
    if (first !== undefined) {
      const related = [{ place: placeOf(first), message: msg('related.first') }];
      reader.report('id-duplicate', key, { related, hint: msg('games.hint.same-coalition') });
      isComplete = false;
    } else if (mask === 0 && (compare(ends[0], ZERO) !== 0 || compare(ends[1], ZERO) !== 0)) {
      reader.report('number-out-of-range', value, { expected: msg('games.expected.nobody') });
      isComplete = false;
    }
    low[mask] = ends[0];
    if (ends[0] !== ends[1]) high[mask] = ends[1];
  }
  // What is wrong above may be the number that is missing below.
  if (!isComplete) return undefined;
  const missing = low.flatMap((worth, mask) => (worth === undefined ? [mask] : []));
  if (missing.length > 0) {
    reader.reportAt('key-missing', placeOf(values), {
      expected: msg('games.expected.coalitions', {
        count: missing.length,
        names:
          missing.slice(0, MOST_NAMED).map(nameOf).join('; ') + (missing.length > MOST_NAMED ? '; ...' : ''),
      }),
      hint: msg('games.hint.others'),
    });
    return undefined;
  }
  const ends = low as Fraction[];
  return { low: ends, high: high.length === 0 ? ends : ends.map((worth, mask) => high[mask] ?? worth) };
}

/** `1,3` for the first and third player. */
function nameOf(mask: number): string {
  return Array.from({ length: 32 - Math.clz32(mask) }, (_, i) => i)
    .filter((i) => mask & (1 << i))
    .map((i) => i + 1)
    .join(',');
}

function maskOf(key: LocatedScalar, players: number, reader: Reader): number | undefined {
  const { text } = key;
  if (text.trim() === '') return 0;
  let mask = 0;
  for (const part of text.split(',')) {
    const player = /^\s*\d{1,9}\s*$/.test(part) ? Number(part) : 0;
    if (player < 1) {
      reader.report('id-malformed', key, { expected: msg('games.expected.coalition') });
      return undefined;
    }
    if (player > players) {
      reader.report('reference-unknown', key, { expected: msg('games.expected.player', { players }) });
      return undefined;
    }
    const bit = 1 << (player - 1);
    if ((mask & bit) !== 0) {
      reader.report('id-malformed', key, { expected: msg('games.expected.once') });
      return undefined;
    }
    mask |= bit;
  }
  return mask;
}

/** A number twice, or the two ends of a range. */
function endsOf(value: Located, reader: Reader): readonly [Fraction, Fraction] | undefined {
  if (value.kind !== 'list') {
    const number = numberIn(value, reader);
    return number && [number, number];
  }
  const [first, second] = value.items;
  if (first === undefined || second === undefined || value.items.length > 2) {
    reader.report('type-mismatch', value, { expected: msg('games.expected.range') });
    return undefined;
  }
  const [low, high] = [numberIn(first, reader), numberIn(second, reader)];
  if (low === undefined || high === undefined) return undefined;
  const order = compare(low, high);
  if (order <= 0) return order === 0 ? [low, low] : [low, high];
  reader.report('interval-reversed', value, { expected: msg('games.expected.range') });
  return undefined;
}
