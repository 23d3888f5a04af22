import { CHANGING } from './changing.ts';
import type { Scheme, StateCodes } from './model.ts';
import { SAME_IN_BOTH } from './same-in-both.ts';

/** Letters that ISO or the World Bank replaced while the state went on: they are read as those in use now. */
const REPLACED: ReadonlyMap<string, string> = new Map([
  ['BUR', 'MMR'],
  ['BYS', 'BLR'],
  ['DHY', 'BEN'],
  ['HVO', 'BFA'],
  ['KSV', 'XKX'],
  ['NHB', 'VUT'],
  ['RHO', 'ZWE'],
  ['ROM', 'ROU'],
  ['TMP', 'TLS'],
  ['ZAR', 'COD'],
]);

const ALL: readonly StateCodes[] = [
  ...Object.entries(SAME_IN_BOTH).map(([iso3, number]) => ({ iso3, cow: number, gw: number })),
  ...CHANGING,
];

/** Every code of a list with the times at which it stands for something. */
const BY_SCHEME: Readonly<Record<Scheme, ReadonlyMap<string | number, readonly StateCodes[]>>> = {
  iso3: byCode('iso3'),
  cow: byCode('cow'),
  gw: byCode('gw'),
};

function byCode(scheme: Scheme): ReadonlyMap<string | number, readonly StateCodes[]> {
  const index = new Map<string | number, StateCodes[]>();
  for (const codes of ALL) {
    const code = codes[scheme];
    if (code === null) continue;
    const spans = index.get(code);
    if (spans === undefined) index.set(code, [codes]);
    else spans.push(codes);
  }
  return index;
}

/**
 * The state that a code of a list stands for on a day (`YYYY-MM-DD`), with its codes in the other lists. Undefined for
 * a code that the list does not have, or that stands for nothing on that day. For a table by years, ask for the last day
 * of the year: where a code changes within it, that is the one with which the year ends.
 */
export function stateOn(scheme: Scheme, code: string | number, day: string): StateCodes | undefined {
  const asked = scheme === 'iso3' ? (REPLACED.get(String(code)) ?? code) : Number(code);
  return BY_SCHEME[scheme]
    .get(asked)
    ?.find(({ from, until }) => (from === undefined || from <= day) && (until === undefined || day < until));
}

/** The times at which a code of a list stands for something, in the order of time. */
export function spansOf(scheme: Scheme, code: string | number): readonly StateCodes[] {
  return BY_SCHEME[scheme].get(scheme === 'iso3' ? code : Number(code)) ?? [];
}

/** Every code of a list. */
export function codesIn(scheme: Scheme): readonly (string | number)[] {
  return [...BY_SCHEME[scheme].keys()];
}
