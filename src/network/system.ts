import type { StateSpell } from './input/states-file.ts';
import type { TieSpell } from './input/ties-file.ts';
import { OWN, Portfolios } from './similarity/portfolios.ts';

/** Before this year the list of members of the state system has not begun; ties of earlier years are dropped. */
export const FIRST_SYSTEM_YEAR = 1816;

/** Codes of the states of a year, rising: those of which a spell holds any day of it. */
export function membersOf(spells: readonly StateSpell[], year: number): readonly number[] {
  if (year < FIRST_SYSTEM_YEAR) return [];
  const codes = spells.flatMap(({ code, firstYear, lastYear }) =>
    firstYear <= year && year <= lastYear ? [code] : [],
  );
  return [...new Set(codes)].sort((a, b) => a - b);
}

/** Ties of a year between members of the system; ties of those outside it are dropped. */
export function tiesOf(
  ties: readonly TieSpell[],
  members: readonly number[],
  year: number,
): readonly TieSpell[] {
  const inSystem = new Set(members);
  return ties.filter(
    ({ first, second, firstYear, lastYear }) =>
      firstYear <= year && year <= lastYear && inSystem.has(first) && inSystem.has(second),
  );
}

/** Portfolios of the states of a year over all of them, itself included: own tie the most, no tie where no row names one. */
export function portfoliosOf(
  states: readonly StateSpell[],
  ties: readonly TieSpell[],
  year: number,
): Portfolios {
  const members = membersOf(states, year);
  const n = members.length;
  const place = new Map(members.map((code, i) => [code, i]));
  const values = new Uint8Array(n * n);
  for (let i = 0; i < n; i++) values[(n + 1) * i] = OWN;
  for (const { first, second, commitment } of tiesOf(ties, members, year)) {
    const [i, j] = [place.get(first) as number, place.get(second) as number];
    values[n * i + j] = commitment;
    values[n * j + i] = commitment;
  }
  return new Portfolios(members.map(String), values);
}
