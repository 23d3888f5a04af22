import { ProgramBuilder } from '../../dist/ensemble.js';
import { writeModel } from './model-steps.mjs';

/** The bench model as a program of the engine as built: 60 inputs, 80 outputs. */
export function benchProgram() {
  const builder = new ProgramBuilder();
  writeModel(builder);
  return builder.build();
}
