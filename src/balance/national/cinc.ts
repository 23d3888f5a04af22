import { NATIONAL_COMPONENTS } from '../components.ts';
import { meanOfShares } from '../shares.ts';
import { Sum } from '../sum.ts';
import type { StateYears } from './state-years.ts';

/**
 * The composite index of national capability of every state-year: each component as a share of the sum over all states
 * that have a value of it in that year, then the mean of the shares over the components that the state has.
 * Singer, Bremer and Stuckey (1972), Capability Distribution, Uncertainty, and Major Power War; Singer (1987),
 * International Interactions 14, 115-132.
 *
 * A missing component is left out of the sum of the world and of the state's mean, so a year's values sum to one when
 * nothing is missing and to a little more or less otherwise. Where the world's sum of a component is zero, its shares are
 * undefined and count as missing for all states.
 * @returns a pure number a row, in the order of the rows; NaN for a state with no component at all
 */
export function cincOf(rows: StateYears): Float64Array {
  const worlds = worldSums(rows);
  const index = new Float64Array(rows.length);
  for (let row = 0; row < rows.length; row++)
    index[row] = meanOfShares(rows.components(row), worlds.get(rows.year(row)) as Float64Array) ?? Number.NaN;
  return index;
}

/** What all states have together, by year, in the order of `NATIONAL_COMPONENTS`; zero where nobody has a value. */
export function worldSums(rows: StateYears): ReadonlyMap<number, Float64Array> {
  const sums = new Map<number, Sum[]>();
  for (let row = 0; row < rows.length; row++) {
    const year = rows.year(row);
    let ofYear = sums.get(year);
    if (ofYear === undefined) {
      ofYear = NATIONAL_COMPONENTS.map(() => new Sum());
      sums.set(year, ofYear);
    }
    const components = rows.components(row);
    for (let i = 0; i < components.length; i++) {
      const value = components[i] as number;
      if (!Number.isNaN(value)) ofYear[i]?.add(value);
    }
  }
  return new Map([...sums].map(([year, ofYear]) => [year, Float64Array.from(ofYear, ({ value }) => value)]));
}
