import type { SourceText } from '../../document/index.ts';
import type { Place, Problems } from '../../problem/index.ts';
import { civil, formatDate } from '../../quantity/index.ts';
import { msg } from '../../text/index.ts';
import { LARGEST_CODE, type ResearchRow, researchRows } from './research-table.ts';
import { reportOverlaps } from './spells.ts';

/** A spell of membership in the system of states, first and last year; the last is Infinity for one that was cut off. */
export interface StateSpell {
  readonly code: number;
  /** As the file names it; empty where it does not. */
  readonly name: string;
  readonly firstYear: number;
  readonly lastYear: number;
}

type Column = 'ccode' | 'start_date' | 'end_date' | 'ongoing_2016';

/** Layout of the Correlates of War list of members of the state system, one row a spell. */
const COLUMNS = {
  needed: ['ccode', 'start_date', 'end_date', 'ongoing_2016'] as const satisfies readonly Column[],
  known: ['stateabb', 'statename'],
};

interface Placed {
  readonly key: number;
  readonly spell: StateSpell;
  readonly start: number;
  readonly end: number;
  readonly place: Place;
}

/**
 * Reads spells of membership in the system. A state counts in every year of which any day lies in a spell. A spell that
 * was still running when the list closed (`ongoing_2016` = 1) is taken to run on.
 */
export function readStates(source: SourceText, problems: Problems): readonly StateSpell[] {
  const placed = researchRows<Column | 'statename'>(source, COLUMNS, problems).flatMap(
    (row) => readSpell(row) ?? [],
  );
  reportOverlaps(placed, told, problems);
  return placed.map(({ spell }) => spell);
}

const told = (day: number): string => (Number.isFinite(day) ? formatDate(day) : '…');

function readSpell(row: ResearchRow<Column | 'statename'>): Placed | undefined {
  const code = row.whole('ccode', 1, LARGEST_CODE);
  const start = row.day('start_date');
  const end = row.day('end_date');
  const ongoing = row.whole('ongoing_2016', 0, 1);
  if (code === undefined || start === undefined || end === undefined || ongoing === undefined)
    return undefined;
  if (end < start)
    return row.report(
      'period-reversed',
      'end_date',
      msg('network.expected.not-before', { start: formatDate(start) }),
    );
  return {
    key: code,
    spell: {
      code,
      name: row.text('statename') ?? '',
      firstYear: civil(start).year,
      lastYear: ongoing === 1 ? Number.POSITIVE_INFINITY : civil(end).year,
    },
    start,
    end: ongoing === 1 ? Number.POSITIVE_INFINITY : end,
    place: row.placeOf('start_date'),
  };
}
