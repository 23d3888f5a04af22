import { meant } from '../../problem/index.ts';
import type { Scheme } from '../../states/index.ts';
import { msg } from '../../text/index.ts';
import { isoOfName, knownNames } from '../codes/names.ts';
import { type NoState, type Resolved, resolve, resolveAnyTime } from '../codes/resolve.ts';
import { GROUPS, RENAMED, TERRITORIES } from '../codes/territories.ts';
import { wholeIn } from '../table/number.ts';
import type { Row } from '../table/row.ts';
import type { RowContext } from './context.ts';
import type { Header, Named } from './header.ts';
import type { Rule } from './model.ts';

export type StateScheme = Scheme | 'name';

export interface StateOptions {
  readonly column: Named;
  readonly scheme: StateScheme;
  /** Told apart where a row has two states: `ccode1`, `iso3_1`, `gw1`. */
  readonly suffix?: '1' | '2';
  /**
   * What a code is that stands for no state at the time: a mistake, or a state that the publisher carries back or keeps
   * beside the list, which is kept without the codes of other lists and remarked on.
   */
  readonly unknown: 'error' | 'remark';
  /** Numbers from here on are places and no states. */
  readonly placesFrom?: number;
}

/** Codes of one state in every list: three cells. */
export function state(options: StateOptions): Rule {
  const { column, suffix = '' } = options;
  return {
    needs: [column],
    takes: [],
    gives: [
      { name: `ccode${suffix}` },
      { name: suffix === '' ? 'iso3' : `iso3_${suffix}` },
      { name: `gw${suffix}` },
    ],
    bind: (header) => stateStep(header, options),
  };
}

interface Known {
  /** The three cells with the commas between them. */
  readonly cells: Uint8Array;
  readonly fault?: NoState;
  readonly skip?: true;
  /** A place that is no state. */
  readonly place?: true;
}

const MOST_REMEMBERED = 200_000;
const encoder = new TextEncoder();
const LARGEST_CODE = 99_999;

function stateStep(header: Header, options: StateOptions): ReturnType<Rule['bind']> {
  const column = header.column(options.column);
  const isNumber = options.scheme === 'cow' || options.scheme === 'gw';
  const remembered = new Remembered();
  // Of names, and of codes that are not written as codes are.
  let words = new Map<string, Known>();
  return (row, out, context) => {
    const { fromYear, untilYear } = context;
    const code = column < row.count ? shortCode(row, column, isNumber, options.scheme) : 0;
    let known = code > 0 && fromYear === untilYear ? remembered.get(code, untilYear) : undefined;
    if (known === undefined) {
      const written = row.text(column);
      const key = `${fromYear}-${untilYear}-${written}`;
      known = words.get(key);
      if (known === undefined) {
        const read = isNumber ? wholeNumber(written) : letters(written, options.scheme);
        if (read === undefined) {
          failMalformed(row, column, written, context, options.scheme);
          out.joined(NOTHING);
          return;
        }
        known = knownOf(options.scheme, read, fromYear, untilYear, options);
        if (code > 0 && fromYear === untilYear) remembered.set(code, untilYear, known);
        else {
          if (words.size >= MOST_REMEMBERED) words = new Map();
          words.set(key, known);
        }
      }
    }
    if (known.skip) context.skip = true;
    if (known.fault !== undefined) tellFault(known.fault, row, column, context, options);
    out.joined(known.cells);
  };
}

/** What codes stand for in single years: a table names the same states in the same years again and again. */
class Remembered {
  private codes = new Map<number, Map<number, Known>>();
  private count = 0;

  get(code: number, year: number): Known | undefined {
    return this.codes.get(code)?.get(year);
  }

  set(code: number, year: number, known: Known): void {
    if (this.count >= MOST_REMEMBERED) {
      this.codes = new Map();
      this.count = 0;
    }
    this.count += 1;
    const years = this.codes.get(code);
    if (years === undefined) this.codes.set(code, new Map([[year, known]]));
    else years.set(year, known);
  }
}

/** A code as a small number, read off the bytes: that of a list, or three capitals; 0 for anything else. */
function shortCode(row: Row, column: number, isNumber: boolean, scheme: StateScheme): number {
  const { bytes } = row;
  const [start, end] = [row.starts[column] as number, row.ends[column] as number];
  if (isNumber) {
    const code = wholeIn(bytes, start, end);
    return code > 0 && code <= LARGEST_CODE ? code : 0;
  }
  if (scheme !== 'iso3' || end - start !== 3) return 0;
  let packed = 0;
  for (let at = start; at < end; at++) {
    const letter = (bytes[at] as number) - 64;
    if (letter < 1 || letter > 26) return 0;
    packed = packed * 27 + letter;
  }
  return packed;
}

const NOTHING = encoder.encode(',,');

function knownOf(
  scheme: StateScheme,
  written: string | number,
  from: number,
  until: number,
  { placesFrom }: StateOptions,
): Known {
  if (typeof written === 'number' && placesFrom !== undefined && written >= placesFrom)
    return { cells: encoder.encode(`${written},,`), place: true };
  const code = scheme === 'name' ? isoOfName(String(written)) : written;
  if (code === undefined) {
    const { hint } = meant(String(written), knownNames());
    return { cells: NOTHING, fault: { is: 'unknown', ...(hint === undefined ? {} : { hint }) } };
  }
  if (typeof code === 'string' && scheme !== 'name') {
    if (GROUPS.has(code)) return { cells: NOTHING, skip: true };
    if (TERRITORIES.has(code)) return { cells: encoder.encode(`,${code},`), place: true };
  }
  const list: Scheme = scheme === 'name' ? 'iso3' : scheme;
  const found = until === 0 ? resolveAnyTime(list, code) : resolve(list, code, from, until);
  if (!('is' in found)) return { cells: cellsOf(found) };
  const own: Resolved = {
    ccode: list === 'cow' ? Number(code) : null,
    iso3: list === 'iso3' ? String(code) : null,
    gw: list === 'gw' ? Number(code) : null,
  };
  return { cells: cellsOf(own), fault: found };
}

function cellsOf({ ccode, iso3, gw }: Resolved): Uint8Array {
  return encoder.encode(`${ccode ?? ''},${iso3 ?? ''},${gw ?? ''}`);
}

/** Numbers that came as decimals from a statistics program: `2.0`. */
function wholeNumber(written: string): number | undefined {
  const match = /^0*(\d{1,5})(?:\.0*)?$/.exec(written);
  const value = match === null ? 0 : Number(match[1]);
  return value > 0 ? value : undefined;
}

function letters(written: string, scheme: StateScheme): string | undefined {
  if (scheme === 'name') return written === '' ? undefined : written;
  const code = written.toUpperCase();
  return /^[A-Z]{3}$/.test(code) ? (RENAMED.get(code) ?? code) : undefined;
}

function failMalformed(
  row: Row,
  column: number,
  written: string,
  context: RowContext,
  scheme: StateScheme,
): void {
  const code = written === '' ? 'value-empty' : 'state-unknown';
  context.fail(code, row, column, { expected: msg(`data.expected.state-${scheme}`) });
}

function tellFault(
  fault: NoState,
  row: Row,
  column: number,
  context: RowContext,
  { scheme, unknown }: StateOptions,
): void {
  const { fromYear, untilYear } = context;
  const years = fromYear === untilYear ? String(untilYear) : `${fromYear}-${untilYear}`;
  if (unknown === 'error') {
    context.fail('state-unknown', row, column, {
      expected: msg(untilYear === 0 ? `data.expected.state-${scheme}` : `data.expected.state-${scheme}-in`, {
        years,
      }),
      ...(fault.hint === undefined ? {} : { hint: fault.hint }),
    });
    return;
  }
  const code = row.text(column);
  const key = fault.is === 'unknown' ? 'data.remark.state-unknown' : 'data.remark.state-other-time';
  context.findings.remark(`${key}:${code}`, msg(key, { code, years }), row.line);
}
