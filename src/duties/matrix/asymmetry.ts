import { FORCE_CLASSES } from './classes.ts';
import type { Matrix, MatrixRow } from './matrix.ts';

/** In how many kinds of incident in which one party is hit the other has to help, may help, or is barred from it. */
export interface HelpCount {
  readonly party: string;
  readonly towards: string;
  readonly kinds: number;
  readonly must: number;
  readonly mustIf: number;
  readonly may: number;
  readonly mustNot: number;
  readonly none: number;
  readonly contested: number;
}

/** Counts for every ordered pair of parties, over the kinds of incident with force in them. */
export function helpCounts({ parties, rows }: Matrix): HelpCount[] {
  return parties.flatMap((party) =>
    parties.flatMap((towards) => (party === towards ? [] : [countOf(rows, party, towards)])),
  );
}

function countOf(rows: readonly MatrixRow[], party: string, towards: string): HelpCount {
  const count = { kinds: 0, must: 0, mustIf: 0, may: 0, mustNot: 0, none: 0, contested: 0 };
  for (const row of rows) {
    if (row.of !== towards || !FORCE_CLASSES.has(row.class)) continue;
    const cell = row.cells.find((one) => one.parties.includes(party) && one.towards.includes(towards));
    if (cell === undefined) continue;
    count.kinds += 1;
    if (cell.contested) count.contested += 1;
    if (cell.strength === 'must') count.must += 1;
    else if (cell.strength === 'must-if') count.mustIf += 1;
    else if (cell.strength === 'may' || cell.strength === 'may-if') count.may += 1;
    else if (cell.strength.startsWith('must-not')) count.mustNot += 1;
    else count.none += 1;
  }
  return { party, towards, ...count };
}
