import {
  given,
  headOf,
  type InSource,
  type Located,
  type LocatedMap,
  type LocatedScalar,
  placeOf,
  type Reader,
} from '../../document/index.ts';
import { meant } from '../../problem/index.ts';
import { msg } from '../../text/index.ts';
import { compare, type Fraction, ZERO } from '../linkage/fraction.ts';
import { readNumber } from './number.ts';

/** The fields of one object of a game file; every accessor reports what is wrong and gives nothing then. */
export class Fields {
  private readonly reader: Reader;
  private readonly map: LocatedMap;

  constructor(reader: Reader, map: LocatedMap, known: readonly string[]) {
    this.reader = reader;
    this.map = map;
    for (const { key } of map.entries.values())
      if (!known.includes(key.text))
        // Notes, sources and answers of others may stand beside the game.
        reader.report('key-unknown', key, { severity: 'warning', ...meant(key.text, known) });
  }

  has(name: string): boolean {
    return this.map.entries.has(name);
  }

  /** What stands behind a name. */
  value(name: string): Located | undefined {
    const value = this.map.entries.get(name)?.value;
    if (value === undefined)
      this.reader.reportAt('key-missing', placeOf(headOf(this.map)), {
        expected: msg('expected.field', { name }),
      });
    return value;
  }

  object(name: string): LocatedMap | undefined {
    const value = this.value(name);
    if (value === undefined || value.kind === 'map') return value;
    return this.wrong(value, 'expected.json-object');
  }

  text(name: string): LocatedScalar | undefined {
    const value = this.value(name);
    if (value === undefined || (value.kind === 'scalar' && value.style === 'quoted')) return value;
    return this.wrong(value, 'expected.text');
  }

  number(name: string): Fraction | undefined {
    const value = this.value(name);
    return value && numberIn(value, this.reader);
  }

  /** Numbers of a list that is not empty, none below zero. */
  amounts(name: string): Fraction[] | undefined {
    const value = this.value(name);
    if (value === undefined) return undefined;
    if (value.kind !== 'list' || value.items.length === 0) return this.wrong(value, 'expected.list');
    const numbers = value.items.map((item) => (item === undefined ? undefined : amountIn(item, this.reader)));
    return numbers.every((one) => one !== undefined) ? numbers : undefined;
  }

  amount(name: string): Fraction | undefined {
    const value = this.value(name);
    return value && amountIn(value, this.reader);
  }

  wrong(at: InSource, expected: Parameters<typeof msg>[0], params?: Parameters<typeof msg>[1]): undefined {
    this.reader.report('type-mismatch', at, { expected: msg(expected, params) });
    return undefined;
  }
}

/** A number, or text that is one: `3`, `"2.5"`, `"1/3"`. */
export function numberIn(node: Located, reader: Reader): Fraction | undefined {
  if (node.kind !== 'scalar') {
    reader.report('type-mismatch', node, { expected: msg('games.expected.number') });
    return undefined;
  }
  const read = readNumber(node.text);
  if (typeof read === 'object') return read;
  if (read === 'too-long')
    reader.report('number-out-of-range', node, { expected: msg('games.expected.digits') });
  else
    reader.report('number-malformed', node, {
      expected: msg('games.expected.number'),
      ...given({ hint: read === 'zero-denominator' ? msg('games.hint.zero-denominator') : undefined }),
    });
  return undefined;
}

function amountIn(node: Located, reader: Reader): Fraction | undefined {
  const number = numberIn(node, reader);
  if (number === undefined || compare(number, ZERO) >= 0) return number;
  reader.report('number-out-of-range', node, { expected: msg('games.expected.amount') });
  return undefined;
}
