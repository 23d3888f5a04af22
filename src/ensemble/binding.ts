import { BLOCK } from './kernel/index.ts';
import type { Model } from './model.ts';

/**
 * Columns in the order of the plan's inputs, taken from those in the order of the program's. An input that is planned but
 * not read gets a column that nobody reads.
 *
 * @throws RangeError where the program reads an input that the plan does not draw
 */
export function columnsFor(model: Model, columns: readonly Float64Array[]): Float64Array[] {
  const places = new Map(model.program.inputs.map((name, at) => [name, at]));
  const planned = new Set(model.plan.inputs.map(({ name }) => name));
  const missing = model.program.inputs.find((name) => !planned.has(name));
  if (missing !== undefined) throw new RangeError(`The plan has no distribution for the input ${missing}`);
  return model.plan.inputs.map(({ name }) => {
    const place = places.get(name);
    return place === undefined ? new Float64Array(BLOCK) : (columns[place] as Float64Array);
  });
}

/** Positions of the named outputs. @throws RangeError where there is none of that name */
export function outputsNamed(model: Model, names: readonly string[]): number[] {
  const places = new Map(model.outputs.map((name, at) => [name, at]));
  return names.map((name) => {
    const place = places.get(name);
    if (place === undefined) throw new RangeError(`The model has no output ${name}`);
    return place;
  });
}
