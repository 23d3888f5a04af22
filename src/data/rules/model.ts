import type { Words } from '../../text/index.ts';
import type { Row } from '../table/row.ts';
import type { RowContext } from './context.ts';
import type { Header, Named } from './header.ts';

import type { Out } from './out.ts';

/** A column of the stored table. */
export interface Canonical {
  readonly name: string;
  /** In the words of docs/data.md; absent for names and codes. */
  readonly unit?: string;
}

/** Writes the cells of a rule for one row, and reports what is wrong with them. */
export type Step = (row: Row, out: Out, context: RowContext) => void;

/** How some cells of the stored table come out of the cells of a file. */
export interface Rule {
  /** Columns without which the rule cannot work. */
  readonly needs: readonly Named[];
  /** Columns that it looks at where they are there. */
  readonly takes: readonly Named[];
  readonly gives: readonly Canonical[];
  /** Columns that are not there give empty cells. */
  bind(header: Header): Step;
}

/** The time that a row is about, as far as codes of states need it. */
export interface TimeRule {
  readonly needs: readonly Named[];
  bind(header: Header): (row: Row, context: RowContext) => void;
}

/** One row of a wide table gives a row for each of these columns. */
export interface Unfolded {
  readonly column: number;
  /** 0 where the column names no year. */
  readonly year: number;
  readonly label: string;
}

/** One way in which a data set is laid out. */
export interface Layout {
  readonly id: string;
  /** Come first, and together stand once in the table. */
  readonly key: readonly Rule[];
  readonly values: readonly Rule[];
  readonly time?: TimeRule;
  /** Columns that stand for rows; the value rule reads the cell of the column in turn. */
  readonly unfold?: {
    /** Whether a column, by its name in small letters, is one of them; its year or label. */
    readonly columns: (name: string) => { readonly year: number; readonly label: string } | undefined;
    /** At least so many columns make such a table. */
    readonly least: number;
  };
  /** Rows with another content of a column are passed over, and counted. */
  readonly only?: { readonly column: Named; readonly is: readonly string[] };
  /** A line at the end that is no row; it may tell the edition. */
  readonly footer?: RegExp;
  /** A column that tells the edition. */
  readonly edition?: Named;
  /** Spells of one key may not overlap; both ends belong to them. */
  readonly spells?: SpellRule;
  /** Rows of one key, and spells that overlap, are remarked on and kept: the publisher has them. */
  readonly repeats?: true;
  /** Sheets of a workbook that hold such tables, with the label of each. */
  readonly sheets?: (name: string) => string | undefined;
  readonly delimiter?: string;
  /** Which line or row the header is on, where it is not found by itself. */
  readonly headerLine?: number;
}

/** Spells, from the time that the layout's time rule reads. */
export interface SpellRule {
  /** Which cells of a row name what it is a spell of, from 0. */
  readonly of: readonly number[];
  /** Whether one may begin at the time at which another ends: where only the month is known. */
  readonly meet?: true;
}

/** A data set that can be imported. */
export interface DataSet {
  readonly id: string;
  readonly title: Words;
  readonly publisher: string;
  /** Where the publisher offers it: a name to look for, not an address that may be dead tomorrow. */
  readonly home: string;
  readonly cite: string;
  readonly licence: Words;
  /** Layouts that it comes in, the publisher's own first. */
  readonly layouts: readonly Layout[];
  /** The edition, where the user's mapping tells it. */
  readonly edition?: string;
}
