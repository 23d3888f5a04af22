import {
  type Evaluator,
  Explainer,
  type GraphNode,
  isMissing,
  type Steps,
  tracePeriod,
} from '../graph/index.ts';
import { isProblem, type Period, parseUnit, sameDimension, type Unit } from '../quantity/index.ts';
import type { DrawOptions } from './draw-options.ts';
import { engineFor } from './engine.ts';
import type { Ground, Grounds } from './ground.ts';
import type { Shown, TraceStep } from './open.ts';
import type { Prepared } from './prepare.ts';

/** What a study is asked for; anything left out takes the case's own default. */
export interface StudyOptions {
  /** ISO date; evidence published later is not seen. */
  readonly asOf?: string;
  readonly period?: Period;
  readonly definition?: string;
  readonly scenario?: string;
  /** How draws are made; 4,096 scrambled Sobol draws when left out. */
  readonly drawing?: Partial<DrawOptions>;
  /** Whether Sobol' indices of the verdicts are made as well. */
  readonly indices?: boolean;
}

/**
 * The analyst's desk of one study: evaluates nodes under its scenario and as-of date, and writes the trace of every number it
 * hands out.
 */
export class Desk {
  readonly prepared: Prepared;
  readonly asOf: string;
  readonly period: Period;
  readonly definition: string | undefined;
  readonly scenario: string | undefined;
  readonly evaluator: Evaluator;
  /** Clauses that the claims of this study rested on, as they came up. */
  readonly lawTests: { readonly provisions: readonly string[] }[] = [];
  private readonly explainer: Explainer;
  private readonly grounds: Grounds;

  constructor(prepared: Prepared, options: StudyOptions, prefix = '') {
    const scenario = options.scenario === undefined ? undefined : prepared.scenarios.get(options.scenario);
    if (options.scenario !== undefined && scenario === undefined)
      throw new RangeError(`no scenario is named ${options.scenario}`);
    if (options.definition !== undefined && !prepared.case.ledger.definitions.has(options.definition)) {
      throw new RangeError(`no cost definition is named ${options.definition}`);
    }
    this.prepared = prepared;
    this.asOf = options.asOf ?? prepared.case.asOf;
    this.period = options.period ?? prepared.case.period;
    this.definition = options.definition ?? scenario?.definition ?? prepared.case.definition;
    this.scenario = options.scenario;
    const { evaluator, explained, grounds } = engineFor(prepared, {
      asOf: this.asOf,
      scenario: options.scenario,
      prefix,
    });
    this.evaluator = evaluator;
    this.explainer = new Explainer(evaluator, prefix, explained);
    this.grounds = grounds;
  }

  /** The same study under a scenario; the cost definition stays. */
  under(scenario: string): Desk {
    const { prepared, asOf, period, definition } = this;
    return new Desk(prepared, {
      asOf,
      period,
      scenario,
      ...(definition === undefined ? {} : { definition }),
    });
  }

  has(node: string): boolean {
    return this.prepared.graph.nodes.has(node);
  }

  /** A number in the unit of its node, without a trace; null where there is none. */
  plain(node: string, definition: string | undefined = this.definition): number | null {
    const outcome = this.evaluator.node(node, this.period, definition);
    return typeof outcome === 'number' ? outcome / this.unitOf(node).factor : null;
  }

  unitOf(node: string): Unit {
    return this.node(node).unit;
  }

  /** A node by its name. A figure has one of its own once it is asked for: `[figure]`. */
  node(name: string): GraphNode {
    if (name.startsWith('[')) this.prepared.graph.compiler.figure(name.slice(1, -1));
    return this.evaluator.nodeNamed(name);
  }

  /** Whether there is a number to show; asking writes no trace. */
  hasValue(node: string, period: Period): boolean {
    return !isMissing(this.evaluator.node(node, period, this.definition));
  }

  /** A number ready to be shown, with the key of its trace. */
  show(node: string, period: Period = this.period, definition: string | undefined = this.definition): Shown {
    const trace = this.explainer.explain(node, period, definition);
    const step = this.explainer.steps.get(trace) as TraceStep;
    const value = typeof step.value === 'boolean' ? Number(step.value) : step.value;
    const { recalled, assumed, sources } = this.groundOf(trace);
    return {
      value,
      ...(step.gap === undefined ? {} : { gap: step.gap }),
      unit: step.unit,
      period: step.period,
      ...(step.low === undefined ? {} : { low: step.low }),
      ...(step.high === undefined ? {} : { high: step.high }),
      trace,
      recalled,
      assumed,
      sources,
    };
  }

  /** A number in another unit of its kind (percent beside a ratio, km2 beside ha), so that one axis serves. */
  inUnit(shown: Shown, unit: Unit): Shown {
    const parsed = parseUnit(shown.unit, this.prepared.case.units);
    if (shown.unit === unit.text || isProblem(parsed) || !sameDimension(parsed.dimension, unit.dimension))
      return shown;
    const scale = parsed.factor / unit.factor;
    const { low, high } = shown;
    return {
      ...shown,
      value: shown.value === null ? null : shown.value * scale,
      unit: unit.text,
      ...(low === undefined ? {} : { low: low * scale }),
      ...(high === undefined ? {} : { high: high * scale }),
    };
  }

  /** Truth of a test, or undefined with the gap in its trace when it cannot be run. */
  truth(
    node: string,
    period: Period,
    definition: string | undefined,
  ): { truth: boolean | undefined; trace: string } {
    const trace = this.explainer.explain(node, period, definition);
    const outcome = this.evaluator.node(node, period, definition);
    return { truth: isMissing(outcome) ? undefined : outcome === true, trace };
  }

  stepAt(trace: string): TraceStep {
    return this.explainer.steps.get(trace) as TraceStep;
  }

  /** What a number stands on. */
  groundOf(trace: string): Ground {
    return this.grounds.of(trace);
  }

  periodOut(period: Period) {
    return tracePeriod(period);
  }

  /** Every step written so far, in order of first use. */
  get steps(): Steps {
    return this.explainer.steps;
  }

  get findingsPeriod() {
    return this.periodOut(this.period);
  }
}
