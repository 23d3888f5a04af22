import type { Basis } from '../case/index.ts';
import { Evaluator, Explainer, isMissing, keysUnder, tracePeriod } from '../graph/index.ts';
import { isProblem, type Period, parseUnit, sameDimension, type Unit } from '../quantity/index.ts';
import type { Shown, TraceStep } from './findings.ts';
import type { Prepared } from './prepare.ts';

/** What a study is asked for; anything left out takes the case's own default. */
export interface StudyOptions {
  /** ISO date; evidence published later is not seen. */
  readonly asOf?: string;
  readonly period?: Period;
  readonly definition?: string;
  readonly scenario?: string;
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
  private readonly under = new Map<string, Pick<Shown, 'recalled' | 'assumed' | 'sources'>>();

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
    this.evaluator = new Evaluator(prepared.graph, this.asOf, scenario?.overrides);
    this.explainer = new Explainer(this.evaluator, prefix);
  }

  has(node: string): boolean {
    return this.prepared.graph.nodes.has(node);
  }

  /** A number ready to be shown, with the key of its trace. */
  show(node: string, period: Period = this.period, definition: string | undefined = this.definition): Shown {
    const trace = this.explainer.explain(node, period, definition);
    const step = this.explainer.steps.get(trace) as TraceStep;
    const value = typeof step.value === 'boolean' ? Number(step.value) : step.value;
    return {
      value,
      ...(step.gap === undefined ? {} : { gap: step.gap }),
      unit: step.unit,
      period: step.period,
      ...(step.low === undefined ? {} : { low: step.low }),
      ...(step.high === undefined ? {} : { high: step.high }),
      trace,
      ...this.groundOf(trace),
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

  /** What a number stands on: its sources in order of first use, and whether any figure is recalled or any value assumed. */
  groundOf(trace: string): Pick<Shown, 'recalled' | 'assumed' | 'sources'> {
    const known = this.under.get(trace);
    if (known !== undefined) return known;
    const steps = keysUnder(trace, this.explainer.steps).map(
      (key) => this.explainer.steps.get(key) as TraceStep,
    );
    const ground = {
      recalled: steps.some((step) => step.verification === 'recalled'),
      assumed: steps.some((step) => step.kind === 'assumption' || step.kind === 'scenario'),
      sources: [...new Set(steps.flatMap((step) => (step.source === null ? [] : [step.source])))],
    };
    this.under.set(trace, ground);
    return ground;
  }

  /** Budget, obligation, outlay, ...: what the figures under a number are. */
  basesUnder(trace: string): Basis[] {
    const bases = keysUnder(trace, this.explainer.steps).map((key) => this.explainer.steps.get(key)?.basis);
    return [...new Set(bases.filter((basis) => basis != null))];
  }

  periodOut(period: Period) {
    return tracePeriod(period);
  }

  /** Every step written so far, in order of first use. */
  get traces(): Record<string, TraceStep> {
    return Object.fromEntries(this.explainer.steps) as Record<string, TraceStep>;
  }

  get findingsPeriod() {
    return this.periodOut(this.period);
  }
}
