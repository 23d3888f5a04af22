import { Evaluator, type ExplainedBefore } from '../graph/index.ts';
import { Grounds } from './ground.ts';
import type { Prepared } from './prepare.ts';

/**
 * What is worked out for a case as of a date and under a scenario, whatever period or definition is asked for. It is kept
 * with the case: another study of it, like that of the next period, evaluates only what is new to it.
 */
export interface Engine {
  readonly evaluator: Evaluator;
  readonly explained: ExplainedBefore;
  readonly grounds: Grounds;
}

interface Setting {
  readonly asOf: string;
  readonly scenario: string | undefined;
  /** Put before the keys of traces. */
  readonly prefix: string;
}

/** Dates kept ready for each case; a slider over decades must not keep them all. */
const DATES_KEPT = 4;

const ready = new WeakMap<Prepared, Map<string, Map<string, Engine>>>();

export function engineFor(prepared: Prepared, { asOf, scenario, prefix }: Setting): Engine {
  const engines = enginesAsOf(asOf, prepared);
  const name = `${prefix}${scenario ?? ''}`;
  const known = engines.get(name);
  if (known !== undefined) return known;
  const overrides = scenario === undefined ? undefined : prepared.scenarios.get(scenario)?.overrides;
  const explained: ExplainedBefore = new Map();
  const made = {
    evaluator: new Evaluator(prepared.graph, asOf, overrides),
    explained,
    grounds: new Grounds((trace) => explained.get(trace)?.step),
  };
  engines.set(name, made);
  return made;
}

function enginesAsOf(asOf: string, prepared: Prepared): Map<string, Engine> {
  const dates = ready.get(prepared) ?? new Map<string, Map<string, Engine>>();
  ready.set(prepared, dates);
  const engines = dates.get(asOf) ?? new Map<string, Engine>();
  // The date asked for last comes last, so that the one not asked for longest goes first.
  dates.delete(asOf);
  dates.set(asOf, engines);
  const [oldest] = dates.keys();
  if (dates.size > DATES_KEPT && oldest !== undefined) dates.delete(oldest);
  return engines;
}
