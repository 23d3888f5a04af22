import { type Draws, type DrawTable, drawing, type Progress } from '../ensemble/index.ts';
import { Desk, type StudyOptions } from './desk.ts';
import { DEFAULT_DRAWS, RANDOMISATIONS } from './draw-options.ts';
import { type Asked, modelOf } from './draws.ts';
import { fairnessFindings } from './fairness.ts';
import type { Prepared } from './prepare.ts';
import { askedOf } from './uncertainty.ts';

/**
 * Raw draws of nodes, or of every answer and verdict of the study, with the inputs that they rest on. Hands back control
 * after each block. Undefined when nothing asked for varies.
 */
export function drawTable(
  prepared: Prepared,
  options: StudyOptions,
  nodes?: readonly Asked[],
): Generator<Progress, DrawTable, undefined> | undefined {
  const desk = new Desk(prepared, options);
  const settings = { ...DEFAULT_DRAWS, ...options.drawing };
  const { model, varying, inputs } = modelOf(desk, nodes ?? askedOf(desk, fairnessFindings(desk)), settings);
  if (varying.length === 0) return undefined;
  const { seed, method } = settings;
  return table(drawing(model), (draws) => ({
    columns: [
      ...inputs.map(({ name }, at) => columnOf(desk, name, name, 'input', draws.inputs[at])),
      ...varying.map(({ name, node }, at) => columnOf(desk, name, node, 'output', draws.outputs[at])),
    ],
    starts: draws.starts,
    facts: { seed, method, draws: draws.draws, randomisations: RANDOMISATIONS, asOf: desk.asOf },
  }));
}

function* table(
  steps: Generator<Progress, Draws, undefined>,
  finish: (draws: Draws) => DrawTable,
): Generator<Progress, DrawTable, undefined> {
  return finish(yield* steps);
}

function columnOf(
  desk: Desk,
  name: string,
  node: string,
  role: 'input' | 'output',
  values: Float64Array = new Float64Array(),
): DrawTable['columns'][number] {
  const { factor, text } = desk.unitOf(node);
  return { name, unit: text, role, values: factor === 1 ? values : values.map((value) => value / factor) };
}
