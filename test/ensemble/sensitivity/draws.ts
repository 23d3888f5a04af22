import type { Model } from '../../../src/ensemble/model.ts';
import { drawAll } from '../../../src/ensemble/run.ts';
import type { NamedColumn } from '../../../src/ensemble/sensitivity/index.ts';

/** All draws of a model, its columns with their names. */
export function drawn(model: Model): {
  inputs: NamedColumn[];
  outputs: NamedColumn[];
  parts: number;
} {
  const { inputs, outputs, starts } = drawAll(model);
  return {
    inputs: inputs.map((values, at) => ({ name: model.plan.inputs[at]?.name as string, values })),
    outputs: outputs.map((values, at) => ({ name: model.outputs[at] as string, values })),
    parts: starts.length,
  };
}
