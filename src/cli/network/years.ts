import {
  FIRST_SYSTEM_YEAR,
  membersOf,
  type StateSpell,
  type TieSpell,
  type Weights,
} from '../../network/index.ts';
import { msg } from '../../text/index.ts';
import type { Asked } from '../command.ts';
import { EXIT, Refusal } from '../exit.ts';

const LAST_YEAR = 2999;

/** The year or years asked for: `1914`, `1816-2018`, `1816..2018`. */
export function yearsOf(asked: Asked): { readonly first: number; readonly last: number } {
  const text = asked.value('year');
  if (text === undefined)
    throw new Refusal(EXIT.usage, msg('network.error.year-missing'), msg('network.hint.year'));
  const match = /^(\d{4})(?:(?:-|\.\.)(\d{4}))?$/.exec(text);
  const first = Number(match?.[1]);
  const last = Number(match?.[2] ?? match?.[1]);
  if (match === null || first > last || last > LAST_YEAR)
    throw new Refusal(EXIT.usage, msg('network.error.year', { text }), msg('network.hint.year'));
  return { first, last };
}

/** Refuses years in which no state is a member of the system: a table of nobody would say nothing. */
export function refuseEmptyYears(states: readonly StateSpell[], first: number, last: number): void {
  for (let year = first; year <= last; year++)
    if (membersOf(states, year).length === 0) {
      const began = Math.max(FIRST_SYSTEM_YEAR, Math.min(...states.map(({ firstYear }) => firstYear)));
      const hint = Number.isFinite(began) ? msg('network.hint.system-begins', { year: began }) : undefined;
      throw new Refusal(EXIT.usage, msg('network.error.no-states', { year }), hint);
    }
}

/** A remark where the ties end before the years asked for do: from then on every portfolio is empty. */
export function remarkOnCoverage(asked: Asked, ties: readonly TieSpell[], first: number, last: number): void {
  if (asked.terminal.quiet) return;
  let begins = Number.POSITIVE_INFINITY;
  let ends = Number.NEGATIVE_INFINITY;
  for (const { firstYear, lastYear } of ties) {
    begins = Math.min(begins, firstYear);
    ends = Math.max(ends, lastYear);
  }
  if (first >= begins && last <= ends) return;
  const { t, note } = asked.terminal;
  note(
    `${ties.length === 0 ? t('network.remark.no-ties') : t('network.remark.coverage', { begins, ends })}\n`,
  );
}

/** A remark where no state has a weight in a year: S weighed by nothing is not defined. */
export function remarkOnWeights(
  asked: Asked,
  weights: Weights | undefined,
  first: number,
  last: number,
): void {
  if (asked.terminal.quiet || weights === undefined) return;
  const without: number[] = [];
  for (let year = first; year <= last; year++) if (!weights.has(year)) without.push(year);
  const [begins] = without;
  if (begins === undefined) return;
  const { t, note } = asked.terminal;
  note(`${t('network.remark.weights', { count: without.length, begins, ends: without.at(-1) as number })}\n`);
}
