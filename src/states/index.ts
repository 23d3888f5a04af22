/** One crosswalk of state codes: ISO 3166, Correlates of War, Gleditsch and Ward, bound to days. */
export { codesIn, spansOf, stateOn } from './lookup.ts';
export type { Scheme } from './model.ts';
