import type { SourceText } from '../../document/index.ts';
import type { Place, Problems } from '../../problem/index.ts';
import { msg } from '../../text/index.ts';
import type { DutyKind } from '../graph/tie.ts';
import { type Commitment, MOST } from '../similarity/agreement.ts';
import { FIRST_YEAR, LARGEST_CODE, LAST_YEAR, type ResearchRow, researchRows } from './research-table.ts';
import { reportOverlaps } from './spells.ts';

/** Two states tied by the same commitment from one year to another, both included. `first` is below `second`. */
export interface TieSpell {
  readonly first: number;
  readonly second: number;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly commitment: Commitment;
  /** The duty that commits most; undefined where there is none. Where obligations are not given, the usual one of the level. */
  readonly kind: DutyKind | undefined;
}

type Column = 'ccode1' | 'ccode2' | 'start_year' | 'end_year' | 'commitment';

/** Obligations, 1 where either side owes it; empty where they are not published. */
type Obligation = 'defense' | 'offense' | 'neutral' | 'nonagg' | 'consul';

/** Layout of undirected dyads by spells of unchanged obligations. */
const COLUMNS = {
  needed: ['ccode1', 'ccode2', 'start_year', 'end_year', 'commitment'] as const satisfies readonly Column[],
  known: ['defense', 'offense', 'neutral', 'nonagg', 'consul', 'held_out'],
};

interface Placed extends TieSpell {
  readonly place: Place;
}

/** Reads ties of pairs of states. A pair without a row has none. */
export function readTies(source: SourceText, problems: Problems): readonly TieSpell[] {
  const placed = researchRows<Column | Obligation>(source, COLUMNS, problems).flatMap(
    (row) => readSpell(row) ?? [],
  );
  reportOverlaps(
    placed.map((spell) => ({
      ...spell,
      key: `${spell.first}-${spell.second}`,
      start: spell.firstYear,
      end: spell.lastYear,
    })),
    String,
    problems,
  );
  return placed;
}

function readSpell(row: ResearchRow<Column | Obligation>): Placed | undefined {
  const pair = readPair(row);
  const span = readSpan(row);
  const commitment = row.whole('commitment', 0, MOST);
  if (pair === undefined || span === undefined || commitment === undefined) return undefined;
  return {
    ...pair,
    ...span,
    commitment: commitment as Commitment,
    kind: kindOf(row, commitment as Commitment),
    place: row.placeOf('ccode1'),
  };
}

function kindOf(row: ResearchRow<Column | Obligation>, commitment: Commitment): DutyKind | undefined {
  switch (commitment) {
    case 3:
      return row.text('defense') === '0' ? 'offence' : 'defence';
    case 2:
      return row.text('neutral') === '1' ? 'neutrality' : 'consultation';
    case 1:
      return 'non-aggression';
    case 0:
      return undefined;
  }
}

function readPair(row: ResearchRow<Column | Obligation>): { first: number; second: number } | undefined {
  const first = row.whole('ccode1', 1, LARGEST_CODE);
  const second = row.whole('ccode2', 1, LARGEST_CODE);
  if (first === undefined || second === undefined) return undefined;
  if (first < second) return { first, second };
  const hint = msg(first === second ? 'network.hint.own-tie' : 'network.hint.swap');
  return row.report('fields-conflict', 'ccode2', msg('network.expected.rising', { first }), { hint });
}

function readSpan(
  row: ResearchRow<Column | Obligation>,
): { firstYear: number; lastYear: number } | undefined {
  const firstYear = row.whole('start_year', FIRST_YEAR, LAST_YEAR);
  const lastYear = row.whole('end_year', FIRST_YEAR, LAST_YEAR);
  if (firstYear === undefined || lastYear === undefined) return undefined;
  if (firstYear <= lastYear) return { firstYear, lastYear };
  return row.report('period-reversed', 'end_year', msg('network.expected.not-before', { start: firstYear }));
}
