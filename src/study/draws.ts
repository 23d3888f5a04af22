import { type Draws, drawAll, type Lowered, lower, type Model } from '../ensemble/index.ts';
import { Evaluator, type Input, Inputs, isTerm, type Numeric } from '../graph/index.ts';
import type { Period } from '../quantity/index.ts';
import type { Desk } from './desk.ts';
import { type DrawOptions, RANDOMISATIONS } from './draw-options.ts';

/** A number that is asked for over draws. */
export interface Asked {
  readonly name: string;
  readonly node: string;
  readonly period: Period;
  readonly definition: string | undefined;
}

/** What was asked for that varies, drawn together, so that any two of the numbers may be compared draw by draw. */
export interface Drawn {
  readonly model: Model;
  readonly inputs: readonly Input[];
  readonly draws: Draws;
  /** Draws of a number by its name; undefined for one that does not vary or has no value. */
  column(name: string): Float64Array | undefined;
}

/** Draws the numbers of a study that rest on ranges; undefined when none does or no draws are wanted. */
export function drawnNumbers(desk: Desk, asked: readonly Asked[], options: DrawOptions): Drawn | undefined {
  if (options.draws === 0) return undefined;
  const { model, varying, inputs } = modelOf(desk, asked, options);
  if (varying.length === 0) return undefined;
  const draws = drawAll(model);
  const columns = new Map(varying.map(({ name }, at) => [name, draws.outputs[at] as Float64Array]));
  return { model, inputs, draws, column: (name) => columns.get(name) };
}

/** The program of everything asked for that varies, in the units of the nodes. */
export function modelOf(
  desk: Desk,
  asked: readonly Asked[],
  { draws, seed, method }: DrawOptions,
): { readonly model: Model; readonly varying: readonly Asked[]; readonly inputs: readonly Input[] } {
  const collected = new Inputs();
  const { graph } = desk.prepared;
  const overrides =
    desk.scenario === undefined ? undefined : desk.prepared.scenarios.get(desk.scenario)?.overrides;
  const evaluator = new Evaluator(graph, desk.asOf, overrides, collected);
  const varying: Asked[] = [];
  const terms: Numeric[] = [];
  for (const one of asked) {
    const value = evaluator.nodeOverDraws(one.node, one.period, one.definition);
    if (!isTerm(value)) continue;
    varying.push(one);
    terms.push(value);
  }
  const { program, inputs }: Lowered = lower(terms, collected.list);
  const names = new Set(inputs.map(({ name }) => name));
  const correlations = desk.prepared.case.correlations.filter(({ a, b }) => names.has(a) && names.has(b));
  const plan = { inputs, correlations, seed, draws, method, randomisations: RANDOMISATIONS };
  return { model: { program, plan, outputs: varying.map(({ name }) => name) }, varying, inputs };
}
