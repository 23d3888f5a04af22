import { type LocatedScalar, Names, Reader } from '../../document/index.ts';
import {
  BUILT_IN_CALENDARS,
  BUILT_IN_UNITS,
  type FiscalCalendars,
  type Period,
  parsePeriod,
  parseUnit,
  type TextProblem,
  type Unit,
  type Units,
} from '../../quantity/index.ts';
import type { FormulaText } from '../model.ts';

export const COLLECTIONS = [
  'party',
  'group',
  'source',
  'node',
  'figure',
  'category',
  'definition',
  'entry',
  'claim',
  'scenario',
  'stake',
] as const;
export type Collection = (typeof COLLECTIONS)[number];

/** Names of what could not be read; `all` when not even the names are known. */
class Broken {
  readonly names = new Set<string>();
  all = false;

  has(name: string): boolean {
    return this.all || this.names.has(name);
  }
}

/** What every part of resolving needs: where problems go, the names of the case, its calendars and units. */
export class Context extends Reader {
  readonly names = Object.fromEntries(COLLECTIONS.map((name) => [name, new Names()])) as Record<
    Collection,
    Names
  >;
  /** Names among the nodes that are assumptions, not measures. */
  readonly assumptionNames = new Set<string>();
  /** Every formula that was read, be its record whole or broken. */
  readonly formulas: FormulaText[] = [];
  calendars: FiscalCalendars = BUILT_IN_CALENDARS;
  units: Units = BUILT_IN_UNITS;
  /** Calendars and units that the case declares but that could not be read. */
  readonly brokenCalendars = new Broken();
  readonly brokenUnits = new Broken();
  private readonly periods = new Map<string, Period | TextProblem>();
  private readonly unitsRead = new Map<string, Unit | TextProblem>();

  /** Takes a name in a collection and reports one that is taken. */
  declare(collection: Collection, name: LocatedScalar): boolean {
    const earlier = this.names[collection].take(name);
    if (earlier === undefined) return true;
    this.report('id-duplicate', name, { related: [{ place: earlier, message: { key: 'related.first' } }] });
    return false;
  }

  /** Long tables repeat a few periods and units thousands of times. */
  period(text: string): Period | TextProblem {
    let read = this.periods.get(text);
    if (read === undefined) {
      read = parsePeriod(text, this.calendars);
      this.periods.set(text, read);
    }
    return read;
  }

  unit(text: string): Unit | TextProblem {
    let read = this.unitsRead.get(text);
    if (read === undefined) {
      read = parseUnit(text, this.units);
      this.unitsRead.set(text, read);
    }
    return read;
  }
}
