import type { Case } from '../case/index.ts';
import {
  centre,
  formatDate,
  type Period,
  samePeriod,
  shiftPeriod,
  type Uncertain,
} from '../quantity/index.ts';
import { type Message, msg } from '../text/index.ts';
import type { Graph } from './compile.ts';
import type { Context } from './context.ts';
import type { ConversionPlan } from './conversion.ts';
import { convert } from './convert.ts';
import { definitionReaders } from './definition-readers.ts';
import type { Expr } from './formula/ast.ts';
import type { Call, Evaluating } from './functions/function.ts';
import { functionNamed } from './functions/index.ts';
import { type Inputs, valueWithRange } from './inputs.ts';
import type { FormulaNode, GraphNode, MeasureNode } from './node.ts';
import { type Observation, Observations } from './observe.ts';
import { compare, compute } from './operators.ts';
import {
  asNumber,
  asOutcome,
  firstGap,
  isMissing,
  type Missing,
  missing,
  type Outcome,
  type Value,
} from './outcome.ts';
import { changeInside, type Overrides, overrideFor } from './overrides.ts';
import { periodsOf } from './period-of.ts';
import { add, isTerm, multiply, type Numeric, negate } from './term.ts';

/**
 * Levels of expressions, through all nodes on the way, before the rest is put on a work list. With those of one more
 * formula on top they stay well inside every engine's stack.
 */
const MAX_NESTING = 300;

/** Asks the driver loop to evaluate a node first; long chains of formulas then need no deep stack. */
class Postponed extends Error {
  readonly node: string;
  readonly context: Context;
  constructor(node: string, context: Context) {
    super('postponed');
    this.node = node;
    this.context = context;
  }
}

/**
 * Values of nodes for periods, as of a date and under a scenario. Results are kept, so asking again costs a look-up.
 * Values are in base units; see `GraphNode.unit` for showing them.
 */
export class Evaluator implements Evaluating {
  readonly graph: Graph;
  readonly asOf: string;
  private readonly overrides: Overrides;
  private readonly memo = new Map<string, Value>();
  private readonly observed = new Map<string, Observations>();
  private definitionReaders: ReadonlySet<string> | undefined;
  private nesting = 0;

  private readonly inputs: Inputs | undefined;

  /** With `inputs`, what sources and authors state as ranges becomes terms; without, each stands at its median. */
  constructor(graph: Graph, asOf: string, overrides: Overrides = new Map(), inputs?: Inputs) {
    this.graph = graph;
    this.asOf = asOf;
    this.overrides = overrides;
    this.inputs = inputs;
  }

  get case(): Case {
    return this.graph.case;
  }

  /** Value of a node. Throws RangeError for a name that is no node. */
  node(id: string, period: Period, definition?: string): Outcome {
    return asOutcome(this.nodeOverDraws(id, period, definition));
  }

  /** Value of a node, or the term that has one in every draw when this evaluator was given inputs. */
  nodeOverDraws(id: string, period: Period, definition?: string): Value {
    const work: { node: string; context: Context }[] = [{ node: id, context: { period, definition } }];
    for (;;) {
      const { node, context } = work.at(-1) as { node: string; context: Context };
      try {
        this.nesting = 0;
        const outcome = this.valueOfNode(node, context);
        work.pop();
        if (work.length === 0) return outcome;
      } catch (error) {
        if (!(error instanceof Postponed)) throw error;
        work.push(error);
      }
    }
  }

  /** Value of an expression inside a node's formula. */
  value(expr: Expr, context: Context): Value {
    this.nesting++;
    const outcome = this.valueOf(expr, context);
    this.nesting--;
    return outcome;
  }

  private valueOf(expr: Expr, context: Context): Value {
    switch (expr.op) {
      case 'number':
      case 'boolean':
        return expr.value;
      case 'name':
        return this.read(expr.name, context);
      case 'figure':
        return this.read(`[${expr.id}]`, context);
      case 'base': {
        const base = context.base as { node: string; depth: number };
        return this.read(base.node, context, undefined, base.depth - 1);
      }
      case 'negate': {
        const value = asNumber(this.value(expr.of, context));
        return isMissing(value) ? value : negate(value);
      }
      case 'binary': {
        const left = this.value(expr.left, context);
        const right = this.value(expr.right, context);
        const gap = firstGap([left, right]);
        if (gap !== undefined) return gap;
        const result =
          compare(expr.operator, left, right) ?? compute(expr.operator, left as Numeric, right as Numeric);
        return typeof result === 'number' && !Number.isFinite(result)
          ? this.undefinedAt(expr.operator)
          : result;
      }
      case 'call': {
        const fn = functionNamed(expr.name);
        if (fn === undefined) throw new TypeError(`the parser let ${expr.name} pass`);
        const result = fn.evaluate(expr, this, context);
        return typeof result === 'number' && !Number.isFinite(result) ? this.undefinedAt(expr.name) : result;
      }
    }
  }

  /** Value of another node, noted as a step. `depth` counts scenario layers; none given means all. */
  read(node: string, context: Context, role?: Message, depth?: number): Value {
    const { period, definition } = context;
    context.log?.reads.push({
      node,
      depth,
      period: this.ownPeriod(node, period),
      definition: this.ownDefinition(node, definition),
      role,
    });
    return this.valueOfNode(node, {
      period,
      definition,
      ...(depth === undefined ? {} : { base: { node, depth } }),
    });
  }

  /** A figure is for its own period, whatever is asked. */
  ownPeriod(node: string, period: Period): Period {
    const found = this.graph.nodes.get(node);
    return found?.is === 'figure' ? found.figure.period : period;
  }

  private ownDefinition(node: string, definition: string | undefined): string | undefined {
    return this.readsDefinition(node) ? definition : undefined;
  }

  /** Whether a node's value can differ between cost definitions, directly or through what it reads. */
  readsDefinition(id: string): boolean {
    this.definitionReaders ??= definitionReaders(this.graph, this.overrides);
    return this.definitionReaders.has(id);
  }

  valueOfNode(id: string, context: Context): Value {
    const depth = context.base?.node === id ? context.base.depth : undefined;
    const definition = this.ownDefinition(id, context.definition);
    const { period } = context;
    const key = `${id}|${period.start}|${period.end}|${definition ?? ''}|${depth ?? ''}`;
    const known = this.memo.get(key);
    if (known !== undefined) return known;
    if (this.nesting >= MAX_NESTING) throw new Postponed(id, context);
    const outcome = this.compute(id, { period, definition }, depth);
    this.memo.set(key, outcome);
    return outcome;
  }

  private compute(id: string, context: Context, depth: number | undefined): Value {
    const change = this.changeInside(id, context.period, depth);
    if (change !== undefined)
      return missing('unknown', msg('gap.changes-inside', { date: formatDate(change) }));
    const layer = overrideFor(this.overrides, id, context.period, depth);
    if (layer !== undefined)
      return this.value(layer.node.expr, { ...context, base: { node: id, depth: layer.depth } });
    const node = this.nodeNamed(id);
    if (node.type.of === 'number' && node.is === 'formula')
      return this.checked(this.value(node.expr, context));
    return this.leaf(node, context);
  }

  private checked(outcome: Value): Value {
    return typeof outcome === 'number' && !Number.isFinite(outcome) ? this.undefinedAt('=') : outcome;
  }

  private leaf(node: GraphNode, context: Context): Value {
    switch (node.is) {
      case 'formula':
        return this.value(node.expr, context);
      case 'assumption':
        return this.stated(node.id, node.assumption.value, node.unit.factor);
      case 'figure': {
        if (node.figure.knownOn > this.asOf)
          return missing('unknown', msg('gap.not-yet-known', { date: node.figure.knownOn }));
        const { value } = node.figure;
        return 'gap' in value
          ? { gap: value.gap, reason: value.reason }
          : this.stated(node.id, valueWithRange(node.figure, value), node.unit.factor);
      }
      case 'measure':
        return this.fromFigures(node, context.period);
    }
  }

  /** What a source or an author states: the input for it, or its median. */
  private stated(name: string, value: Uncertain, factor: number): Numeric {
    return this.inputs?.of(name, value, factor) ?? centre(value) * factor;
  }

  /** A measure's value from its figures: over draws their sum by weight, else as observed. */
  private fromFigures(node: MeasureNode, period: Period): Value {
    const { outcome, parts } = this.observe(node, period);
    if (this.inputs === undefined || isMissing(outcome)) return outcome;
    const amounts = parts.map(({ figure, weight, factor }) => {
      const value = figure.value as Uncertain;
      const amount = this.stated(`[${figure.id}]`, valueWithRange(figure, value), factor);
      return weight === 1 ? amount : multiply(weight, amount);
    });
    // Points add up as observed, to the last bit.
    return amounts.some(isTerm) ? amounts.reduce((a, b) => add(a, b)) : outcome;
  }

  nodeNamed(id: string): GraphNode {
    const node = this.graph.nodes.get(id);
    if (node === undefined) throw new RangeError(`no node is named ${id}`);
    return node;
  }

  /** The scenario layer that gives a node its value for a period, if one does. */
  overrideOf(
    id: string,
    period: Period,
    depth: number | undefined,
  ): { node: FormulaNode; depth: number; scenario: string } | undefined {
    return overrideFor(this.overrides, id, period, depth);
  }

  /** The day inside a period on which the scenario changes a node, if it does. */
  changeInside(id: string, period: Period, depth: number | undefined): number | undefined {
    return changeInside(this.overrides, id, period, depth);
  }

  /** How a measure with figures comes to its value. */
  observe(node: MeasureNode, period: Period): Observation {
    return this.observations(node).at(period);
  }

  observations(node: MeasureNode): Observations {
    const made = this.observed.get(node.id) ?? new Observations(node, this.case, this.asOf);
    this.observed.set(node.id, made);
    return made;
  }

  planOf(call: Call): ConversionPlan {
    const plan = this.graph.plans.get(call);
    if (plan === undefined) throw new TypeError('a conversion was not planned at compile time');
    return plan;
  }

  /** Carries an amount of a period through a conversion; each rate is noted with the number it came from. */
  convert(amount: Numeric, plan: ConversionPlan, period: Period | undefined, context: Context): Value {
    return convert(amount, plan, period, context, this);
  }

  /** Amount of a money node in the currency of the case's answers, at the market rate of the period. */
  inCaseCurrency(id: string, context: Context): Value {
    const amount = this.read(id, context);
    if (typeof amount === 'boolean' || isMissing(amount)) return amount;
    const plan = this.graph.compiler.toCaseCurrency(id);
    return plan === undefined
      ? amount
      : this.convert(amount, plan, this.periodOf({ op: 'name', name: id, span: NOWHERE }, context), context);
  }

  /** The period a part of a formula is about; undefined when it mixes several. A pure number takes the period asked. */
  periodOf(expr: Expr, context: Context): Period | undefined {
    const periods = periodsOf(expr, context.period, this);
    const [first, ...others] = periods.length > 0 ? periods : [context.period];
    return others.every((period) => samePeriod(period, first as Period)) ? first : undefined;
  }

  shifted(period: Period, steps: number): Period {
    return shiftPeriod(period, steps, this.case.calendars);
  }

  missing(gap: Missing['gap'], reason: Message): Missing {
    return missing(gap, reason);
  }

  /** The gap of an operation that has no value there: a division by zero, the root of a negative number. */
  undefinedAt(operation: string): Missing {
    return missing('inapplicable', msg('gap.undefined', { operation }));
  }
}

const NOWHERE = { from: 0, to: 0 };
