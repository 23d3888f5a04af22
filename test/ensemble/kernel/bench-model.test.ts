import { describe, expect, it } from 'vitest';
import { INPUT_NAMES, OUTPUT_NAMES, writeModel } from '../../../bench/ensemble/model-steps.mjs';
import { type Backend, compileKernel } from '../../../src/ensemble/kernel/index.ts';
import { ProgramBuilder } from '../../../src/ensemble/program/index.ts';
// Made by bench/ensemble/peers/reference.py at 50 digits, from the model's description alone.
import reference from '../bench-model.json' with { type: 'json' };

const builder = new ProgramBuilder();
writeModel(builder);
const program = builder.build();

describe('the bench model', () => {
  it('has the inputs and outputs described, and the 62 divisions', () => {
    expect(program.inputs).toEqual(INPUT_NAMES);
    expect([INPUT_NAMES.length, OUTPUT_NAMES.length, program.outputs.length]).toEqual([60, 80, 80]);
    expect(program.operations.filter(({ op }) => op === 'div').length).toBe(62);
  });

  it.each<Backend>(['wasm', 'script', 'tape'])('comes out as at 50 digits, by %s', (backend) => {
    const kernel = compileKernel(program, backend);
    for (const [draw, values] of reference.inputs.entries())
      for (const [i, column] of kernel.inputs.entries()) column[draw] = values[i] as number;
    kernel.run(reference.inputs.length);
    for (const [draw, expected] of reference.outputs.entries())
      for (const [i, name] of OUTPUT_NAMES.entries()) {
        const [ours, right] = [(kernel.outputs[i] as Float64Array)[draw] as number, expected[i] as number];
        // 1e-12 of the value, or of 0.1 for a gap near zero: a difference of shares that are themselves about 0.1.
        expect(Math.abs(ours - right), `${name} of draw ${draw}`).toBeLessThanOrEqual(
          1e-12 * Math.max(Math.abs(right), 0.1),
        );
      }
  });
});
