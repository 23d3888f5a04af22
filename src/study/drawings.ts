import {
  type Digest,
  type DrawTable,
  digesting,
  drawing,
  type Estimate,
  errorIn,
  type Progress,
} from '../ensemble/index.ts';
import { Desk, type StudyOptions } from './desk.ts';
import { DEFAULT_DRAWS, type DrawOptions, RANDOMISATIONS } from './draw-options.ts';
import { type Asked, modelOf } from './draws.ts';
import { fairnessFindings } from './fairness.ts';
import type { Prepared } from './prepare.ts';
import { askedOf, QUANTILES } from './uncertainty.ts';

/** One number over draws, in its unit as shown. */
export interface NumberOverDraws {
  readonly name: string;
  readonly node: string;
  readonly unit: string;
  readonly digest: Digest;
}

export interface DrawsInShort {
  readonly draws: number;
  readonly randomisations: number;
  readonly seed: number;
  readonly method: DrawOptions['method'];
  readonly numbers: readonly NumberOverDraws[];
}

/**
 * What draws of nodes come to, or of every answer and of the verdicts under the chosen definition; no draw is kept, so that there
 * may be many. Hands back control after each block. Undefined when nothing asked for varies.
 *
 * @param above what is asked of each number besides, in its unit as shown: the chance to exceed this
 */
export function drawsInShort(
  prepared: Prepared,
  options: StudyOptions,
  nodes: readonly Asked[] | undefined,
  above: number | undefined,
): Generator<Progress, DrawsInShort, undefined> | undefined {
  const isChosen = (one: Asked, { definition }: Desk) =>
    one.definition === undefined || one.definition === definition;
  const { desk, settings, model, varying } = askedModel(prepared, options, nodes, isChosen);
  if (varying.length === 0) return undefined;
  const { seed, method } = settings;
  const factors = varying.map(({ node }) => desk.unitOf(node).factor);
  const requests = factors.map((factor) => ({
    probabilities: QUANTILES,
    thresholds: above === undefined ? [] : [above * factor],
    errors: true,
  }));
  return finishing(digesting(model, requests), (digests) => ({
    draws: digests[0]?.draws ?? 0,
    ...{ randomisations: RANDOMISATIONS, seed, method },
    numbers: varying.map(({ name, node }, at) => ({
      ...{ name, node, unit: desk.unitOf(node).text },
      digest: inUnit(digests[at] as Digest, factors[at] as number),
    })),
  }));
}

/**
 * Raw draws of nodes, or of every answer and verdict of the study, with the inputs that they rest on. Hands back control
 * after each block. Undefined when nothing asked for varies.
 */
export function drawTable(
  prepared: Prepared,
  options: StudyOptions,
  nodes?: readonly Asked[],
): Generator<Progress, DrawTable, undefined> | undefined {
  const { desk, settings, model, varying, inputs } = askedModel(prepared, options, nodes);
  if (varying.length === 0) return undefined;
  const { seed, method } = settings;
  return finishing(drawing(model), (draws) => ({
    columns: [
      ...inputs.map(({ name }, at) => columnOf(desk, name, name, 'input', draws.inputs[at])),
      ...varying.map(({ name, node }, at) => columnOf(desk, name, node, 'output', draws.outputs[at])),
    ],
    starts: draws.starts,
    facts: { seed, method, draws: draws.draws, randomisations: RANDOMISATIONS, asOf: desk.asOf },
  }));
}

/** @param unnamed which of all answers and verdicts are drawn where no nodes are named */
function askedModel(
  prepared: Prepared,
  options: StudyOptions,
  nodes: readonly Asked[] | undefined,
  unnamed: (one: Asked, desk: Desk) => boolean = () => true,
) {
  const desk = new Desk(prepared, options);
  const settings = { ...DEFAULT_DRAWS, ...options.drawing };
  const asked = nodes ?? askedOf(desk, fairnessFindings(desk)).filter((one) => unnamed(one, desk));
  return { desk, settings, ...modelOf(desk, asked, settings) };
}

function* finishing<Made, Found>(
  steps: Generator<Progress, Made, undefined>,
  finish: (made: Made) => Found,
): Generator<Progress, Found, undefined> {
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

/** A digest in a unit that is so many of the unit of the draws. */
function inUnit({ values, ...rest }: Digest, factor: number): Digest {
  if (values === null) return { ...rest, values };
  const { mean, sd, quantiles, thresholds } = values;
  const scaled = ({ value, error }: Estimate): Estimate => ({
    value: value / factor,
    error: errorIn(factor, error),
  });
  return {
    ...rest,
    values: {
      mean: scaled(mean),
      sd: scaled(sd),
      quantiles: quantiles.map((one) => ({ ...one, ...scaled(one) })),
      thresholds: thresholds.map((one) => ({ ...one, threshold: one.threshold / factor })),
    },
  };
}
