import type { Base, Place } from '../reach/index.ts';

/** A place that two sides may fight over, and who would fight. States by their codes. */
export interface Theatre {
  readonly id: string;
  readonly place: Place;
  readonly challenger: readonly string[];
  /** The side that is defended, the ally apart. */
  readonly defender: readonly string[];
  /** Whose support is in question: the guarantor. */
  readonly ally: string;
}

/** Between whom the deal is: who gives bases and is defended, and who uses them. */
export interface Deal {
  readonly host: string;
  readonly ally: string;
  readonly bases: readonly Base[];
  /** Which part of its power each state would commit, from 0 to 1; all of it where none is stated. */
  readonly commits?: ReadonlyMap<string, number>;
}
