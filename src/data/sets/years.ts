import type { Layout } from '../rules/model.ts';

/** A year and no more of a time to come. */
const FIRST_YEAR = 1500;
export const LAST_YEAR = 2100;

/** Columns named by a year, like `1960`, `1960 [YR1960]` or `x1960`. */
export const yearColumns: NonNullable<Layout['unfold']> = {
  columns(name) {
    const match = /^x?(\d{4})(?: \[yr\d{4}\])?$/.exec(name);
    const year = Number(match?.[1]);
    return match !== null && year >= FIRST_YEAR && year <= LAST_YEAR ? { year, label: '' } : undefined;
  },
  least: 3,
};
