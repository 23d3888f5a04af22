import type { SourceText } from '../../document/index.ts';
import type { Problems } from '../../problem/index.ts';
import { msg } from '../../text/index.ts';
import { FIRST_YEAR, LARGEST_CODE, LAST_YEAR, researchRows } from './research-table.ts';

/** Weights of states by year, then by code: their shares of the system's capabilities. */
export type Weights = ReadonlyMap<number, ReadonlyMap<number, number>>;

const COLUMNS = {
  needed: ['ccode', 'year', 'cinc'] as const,
  known: ['stateabb', 'version', 'milex', 'milper', 'irst', 'pec', 'tpop', 'upop'],
};

/** Reads weights, one row a state and year; an empty cell is one that is not known, and a state that stands twice is reported. */
export function readWeights(source: SourceText, problems: Problems): Weights {
  const weights = new Map<number, Map<number, number>>();
  for (const row of researchRows(source, COLUMNS, problems)) {
    const code = row.whole('ccode', 1, LARGEST_CODE);
    const year = row.whole('year', FIRST_YEAR, LAST_YEAR);
    const weight = row.text('cinc') === undefined ? undefined : row.weight('cinc');
    if (code === undefined || year === undefined || weight === undefined) continue;
    const ofYear = weights.get(year) ?? new Map<number, number>();
    weights.set(year, ofYear);
    if (ofYear.has(code)) row.report('id-duplicate', 'ccode', msg('network.expected.once', { year }));
    else ofYear.set(code, weight);
  }
  return weights;
}
