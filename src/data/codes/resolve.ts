import { type Scheme, spansOf, stateOn } from '../../states/index.ts';
import { type Message, msg } from '../../text/index.ts';

/** What a code of a list stands for in a stretch of years. */
export interface Resolved {
  readonly ccode: number | null;
  readonly iso3: string | null;
  readonly gw: number | null;
}

/** A code that stands for no state then, and what to put in its place. */
export interface NoState {
  readonly is: 'unknown' | 'other-time';
  readonly hint?: Message;
}

const SCHEMES = ['cow', 'gw', 'iso3'] as const satisfies readonly Scheme[];

/**
 * The state that a code stands for on any day of a year, with its codes in every list as they are when the year ends, or
 * when the state does. A stretch of years is looked up at both ends; the codes are those of its last year.
 */
export function resolve(
  scheme: Scheme,
  code: string | number,
  fromYear: number,
  untilYear: number,
): Resolved | NoState {
  const first = fromYear === untilYear ? undefined : stateIn(scheme, code, fromYear);
  const last = stateIn(scheme, code, untilYear);
  if (last === undefined) return noState(scheme, code, untilYear);
  if (fromYear !== untilYear && first === undefined) return noState(scheme, code, fromYear);
  return { ccode: last.cow, iso3: last.iso3, gw: last.gw };
}

/** The state of a code whenever it was one, where the year is not known. */
export function resolveAnyTime(scheme: Scheme, code: string | number): Resolved | NoState {
  const last = spansOf(scheme, code).at(-1);
  return last === undefined ? noState(scheme, code, 0) : { ccode: last.cow, iso3: last.iso3, gw: last.gw };
}

function stateIn(scheme: Scheme, code: string | number, year: number) {
  const [first, last] = [`${padded(year)}-01-01`, `${padded(year)}-12-31`];
  return (
    stateOn(scheme, code, last) ??
    spansOf(scheme, code).findLast(
      ({ from, until }) => (from === undefined || from <= last) && (until === undefined || until > first),
    )
  );
}

const padded = (year: number): string => String(year).padStart(4, '0');

function noState(scheme: Scheme, code: string | number, year: number): NoState {
  const date = `${padded(year)}-12-31`;
  const spans = spansOf(scheme, code);
  if (spans.length === 0) return { is: 'unknown', ...elsewhere(scheme, code, date) };
  // The same state under the code that it has on the day: by its letters, else by its number in another list.
  for (const span of spans)
    for (const other of SCHEMES) {
      const known = other === scheme ? null : span[other];
      const then = known === null ? undefined : stateOn(other, known, date)?.[scheme];
      if (then != null && then !== code)
        return {
          is: 'other-time',
          hint: msg('data.hint.code-then', { date, state: span.iso3 ?? String(code), code: then }),
        };
    }
  const [span] =
    spans.length === 1 ? spans : [spans.findLast(({ from }) => from === undefined || from <= date)];
  return {
    is: 'other-time',
    hint: msg('data.hint.code-span', {
      code,
      from: span?.from ?? spans[0]?.from ?? '…',
      until: span?.until ?? '…',
    }),
  };
}

/** A code of another list, most likely. */
function elsewhere(scheme: Scheme, code: string | number, date: string): { hint?: Message } {
  for (const other of SCHEMES) {
    if (other === scheme || (typeof code === 'string') !== (other === 'iso3')) continue;
    const found = stateOn(other, code, date);
    const ours = found?.[scheme];
    if (ours != null) return { hint: msg(`data.hint.code-of-${other}`, { code, ours }) };
  }
  return {};
}
