import type { StateSpell } from '../input/states-file.ts';
import type { TieSpell } from '../input/ties-file.ts';
import type { Weights } from '../input/weights-file.ts';
import { portfoliosOf } from '../system.ts';
import { MEASURES, MORE_MEASURES } from './measures.ts';
import { measurePairs, weighPairs } from './pairs.ts';

/** Similarity of all pairs of states of one year, as a table. */
export interface YearTable {
  readonly year: number;
  /** Codes of the states, rising. */
  readonly states: readonly string[];
  /** Names of the columns behind the pair, the year and the number of states. */
  readonly columns: readonly string[];
  /** A row a pair, in the order (first, second), (first, third), ...; NaN where a measure is not defined. */
  readonly values: Float64Array;
}

export interface TableOptions {
  /** Further readings of pi and kappa as well. */
  readonly more: boolean;
  /** Shares of the system by which S is weighed as well. */
  readonly weights?: Weights | undefined;
}

/** Columns that say whose similarity a row is. */
const KEYS = ['ccode1', 'ccode2', 'year', 'n_states'] as const;

const WEIGHTED = ['s_weighted_absolute', 's_weighted_squared'] as const;

/** Columns behind the keys. */
export function columnsOf({ more, weights }: TableOptions): readonly string[] {
  return [...MEASURES, ...(more ? MORE_MEASURES : []), ...(weights === undefined ? [] : WEIGHTED)];
}

/** The measures of every pair of states of a year. */
export function yearTable(
  states: readonly StateSpell[],
  ties: readonly TieSpell[],
  year: number,
  options: TableOptions,
): YearTable {
  const portfolios = portfoliosOf(states, ties, year);
  const measures = options.more ? [...MEASURES, ...MORE_MEASURES] : MEASURES;
  const plain = measurePairs(portfolios, measures);
  const columns = columnsOf(options);
  if (options.weights === undefined)
    return { year, states: portfolios.states, columns, values: plain.values };
  // A state whose weight is not known counts nothing.
  const ofYear = options.weights.get(year);
  const shares = Float64Array.from(portfolios.states, (code) => ofYear?.get(Number(code)) ?? 0);
  const absolute = weighPairs(portfolios, shares, 1);
  const squared = weighPairs(portfolios, shares, 2);
  const values = new Float64Array(absolute.length * columns.length);
  for (let row = 0; row < absolute.length; row++) {
    const at = row * columns.length;
    values.set(plain.values.subarray(row * measures.length, (row + 1) * measures.length), at);
    values[at + measures.length] = absolute[row] as number;
    values[at + measures.length + 1] = squared[row] as number;
  }
  return { year, states: portfolios.states, columns, values };
}

/** The table as lines of CSV, without the header. Numbers in their shortest form that reads back the same; not defined: empty. */
export function csvRows(table: YearTable): string {
  const lines: string[] = [];
  for (const { first, second, values } of rowsOf(table)) {
    let line = `${first},${second},${table.year},${table.states.length}`;
    for (const value of values) line += Number.isNaN(value) ? ',' : `,${value}`;
    lines.push(line);
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

export function csvHeader(columns: readonly string[]): string {
  return `${[...KEYS, ...columns].join(',')}\n`;
}

/** The rows as objects with the names of the columns; null where a measure is not defined. */
export function* jsonRows(table: YearTable): Generator<Readonly<Record<string, number | null>>> {
  for (const { first, second, values } of rowsOf(table))
    yield {
      ccode1: Number(first),
      ccode2: Number(second),
      year: table.year,
      n_states: table.states.length,
      ...Object.fromEntries(
        table.columns.map((name, k) => [name, Number.isNaN(values[k]) ? null : (values[k] as number)]),
      ),
    };
}

function* rowsOf({ states, columns, values }: YearTable) {
  let at = 0;
  for (const [i, first] of states.entries())
    for (const second of states.slice(i + 1)) {
      yield { first, second, values: values.subarray(at, at + columns.length) };
      at += columns.length;
    }
}
