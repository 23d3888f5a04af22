import type { Figure } from '../case/index.ts';
import { formatDate, interval90, isGap, isProblem, type Period, parseUnit } from '../quantity/index.ts';
import { msg } from '../text/index.ts';
import type { Context, Read, StepLog } from './context.ts';
import type { Evaluator } from './evaluate.ts';
import type { AssumptionNode, FigureNode, FormulaNode, GraphNode, MeasureNode } from './node.ts';
import { asOutcome, isMissing, type Outcome } from './outcome.ts';
import type { Steps, TracePeriod, TraceStep } from './trace.ts';

type Asked = Omit<Read, 'role'>;

const NONE: readonly never[] = [];

/** A step, and what it asks to be explained in its turn. */
interface Explained {
  readonly step: TraceStep;
  readonly asks: readonly Asked[];
}

/** Steps worked out by one explainer, for the next one with the same evaluator and prefix. */
export type ExplainedBefore = Map<string, Explained>;

/**
 * Writes traces: for each number asked, one step for it and for everything it stands on. A step that only passes a number
 * on (a measure defined as another measure) is left out; so is what was not used (the branch of an IF not taken).
 */
export class Explainer {
  private readonly written = new Map<string, TraceStep>();
  private readonly evaluator: Evaluator;
  private readonly prefix: string;
  private readonly before: ExplainedBefore;

  /** `prefix` keeps the traces of one scenario apart from those of another in the same findings. */
  constructor(evaluator: Evaluator, prefix = '', before: ExplainedBefore = new Map()) {
    this.evaluator = evaluator;
    this.prefix = prefix;
    this.before = before;
  }

  get steps(): Steps {
    return this.written;
  }

  /** Explains a node for a period and returns the key of its step. */
  explain(node: string, period: Period, definition?: string): string {
    const root: Asked = {
      node,
      depth: undefined,
      period: this.evaluator.ownPeriod(node, period),
      definition: this.evaluator.readsDefinition(node) ? definition : undefined,
    };
    const open: Asked[] = [root];
    while (open.length > 0) {
      const asked = open.pop() as Asked;
      const key = this.keyOf(asked);
      if (this.written.has(key)) continue;
      const { step, asks } = this.explained(key, asked);
      this.written.set(key, step);
      open.push(...asks);
    }
    return this.keyOf(root);
  }

  private explained(key: string, asked: Asked): Explained {
    const known = this.before.get(key);
    if (known !== undefined) return known;
    const asks: Asked[] = [];
    const made = { step: this.step(asked, asks), asks };
    this.before.set(key, made);
    return made;
  }

  private keyOf({ node, depth, period, definition }: Asked): string {
    const layers = depth === undefined ? '' : `^${depth}`;
    return `${this.prefix}${node}${layers}@${period.label}${definition === undefined ? '' : `#${definition}`}`;
  }

  private step(asked: Asked, open: Asked[]): TraceStep {
    const source = this.withoutAlias(asked, false);
    if (source.node === asked.node) return this.ownStep(asked, open);
    const node = this.evaluator.nodeNamed(asked.node);
    const step = this.ownStep(source, open);
    return node.is === 'formula' && (node.isEntry || node.measure !== undefined)
      ? { ...step, title: node.title }
      : step;
  }

  private ownStep(asked: Asked, open: Asked[]): TraceStep {
    if (this.evaluator.changeInside(asked.node, asked.period, asked.depth) !== undefined) {
      const node = this.evaluator.nodeNamed(asked.node);
      return { ...this.plain(node, asked, this.valueOf(asked)), kind: 'gap', how: msg('how.gap') };
    }
    const layer = this.evaluator.overrideOf(asked.node, asked.period, asked.depth);
    if (layer !== undefined) return this.formula(asked, layer.node, layer.depth, open);
    const node = this.evaluator.nodeNamed(asked.node);
    switch (node.is) {
      case 'figure':
        return this.figure(node, asked);
      case 'assumption':
        return this.assumption(node, asked);
      case 'measure':
        return this.measure(node, asked, open);
      case 'formula':
        return this.formula(asked, node, undefined, open);
    }
  }

  private valueOf(asked: Asked): Outcome {
    const context: Context = { period: asked.period, definition: asked.definition };
    return asked.depth === undefined
      ? this.evaluator.node(asked.node, asked.period, asked.definition)
      : asOutcome(this.evaluator.read(asked.node, context, undefined, asked.depth));
  }

  /** What every step has; values are turned from base units into the unit of the node. */
  private plain(node: GraphNode, asked: Asked, outcome: Outcome): Omit<TraceStep, 'kind' | 'how'> {
    return {
      node: node.id,
      title: node.title,
      formula: null,
      period: node.is === 'assumption' ? null : tracePeriod(asked.period),
      value: typeof outcome === 'number' ? outcome / node.unit.factor : isMissing(outcome) ? null : outcome,
      ...(isMissing(outcome) ? { gap: outcome } : {}),
      unit: node.type.of === 'boolean' ? '' : node.unit.text,
      children: NONE,
      conversions: NONE,
      rivals: NONE,
      source: null,
      locator: null,
      label: null,
      verification: null,
      basis: null,
      reason: null,
    };
  }

  private figure(node: FigureNode, asked: Asked): TraceStep {
    const outcome = this.valueOf(asked);
    return {
      ...this.plain(node, asked, outcome),
      ...evidence(node.figure, 1),
      kind: isMissing(outcome) ? 'gap' : 'figure',
      how: msg('how.figure'),
    };
  }

  private assumption(node: AssumptionNode, asked: Asked): TraceStep {
    const { value, reason, source } = node.assumption;
    const range = interval90(value);
    return {
      ...this.plain(node, asked, this.valueOf(asked)),
      ...(range ?? {}),
      kind: 'assumption',
      how: msg('how.assumed'),
      reason,
      source: source ?? null,
    };
  }

  private measure(node: MeasureNode, asked: Asked, open: Asked[]): TraceStep {
    const { outcome, how, used, rivals } = this.evaluator.observe(node, asked.period);
    const plain = { ...this.plain(node, asked, outcome), basis: node.measure.basis ?? null, how };
    const [only] = used;
    const whole =
      used.length === 1 && only !== undefined && how.key !== 'how.prorated' && how.key !== 'how.gap';
    if (whole) {
      const scale = only.unit === node.unit.text ? 1 : this.factorOf(only.unit) / node.unit.factor;
      const rivalSteps = rivals.map((figure) => this.rival(figure, open));
      return {
        ...plain,
        ...evidence(only, scale),
        kind: isMissing(outcome) ? 'gap' : 'figure',
        rivals: rivalSteps,
      };
    }
    const children = used.map((figure) => ({ trace: this.ask(figure, open), role: null }));
    return { ...plain, kind: isMissing(outcome) ? 'gap' : 'measure', children };
  }

  private rival(figure: Figure, open: Asked[]): TraceStep['rivals'][number] {
    const trace = this.ask(figure, open);
    const outcome = this.evaluator.node(`[${figure.id}]`, figure.period);
    const value = typeof outcome === 'number' ? outcome / this.factorOf(figure.unit) : null;
    return { figure: figure.id, value, unit: figure.unit, trace };
  }

  private ask(figure: Figure, open: Asked[]): string {
    this.evaluator.graph.compiler.figure(figure.id);
    const asked: Asked = {
      node: `[${figure.id}]`,
      depth: undefined,
      period: figure.period,
      definition: undefined,
    };
    open.push(asked);
    return this.keyOf(asked);
  }

  private formula(asked: Asked, node: FormulaNode, depth: number | undefined, open: Asked[]): TraceStep {
    const log: StepLog = { reads: [], conversions: [] };
    const outcome = this.valueOf(asked);
    const base = depth === undefined ? {} : { base: { node: asked.node, depth } };
    this.evaluator.value(node.expr, { period: asked.period, definition: asked.definition, log, ...base });
    const children = new Map<string, TraceStep['children'][number]>();
    for (const read of log.reads) {
      const { role, ...target } = this.withoutAlias(read, true);
      const trace = this.keyOf(target);
      if (children.has(trace)) continue;
      children.set(trace, { trace, role: role ?? null });
      open.push(target);
    }
    const conversions = log.conversions.map(({ read, ...conversion }) => {
      open.push(read);
      return { ...conversion, period: tracePeriod(read.period), trace: this.keyOf(read) };
    });
    const ground = children.size === 0 && conversions.length === 0;
    return {
      ...this.plain(node, asked, outcome),
      kind: depth !== undefined ? 'scenario' : isMissing(outcome) ? 'gap' : ground ? 'literal' : 'formula',
      how: depth !== undefined ? msg('how.scenario') : ground ? msg('how.stated') : msg('how.formula'),
      formula: node.text,
      children: [...children.values()],
      conversions: [
        ...new Map(
          conversions.map((conversion) => [`${conversion.trace}${conversion.to}`, conversion]),
        ).values(),
      ],
      source: node.source ?? null,
      reason: node.reason ?? null,
    };
  }

  /**
   * Follows formulas that are nothing but another node's name: they pass its number on and add no step. `keeping` stops
   * at a ledger entry, which its reader knows by its own title.
   */
  private withoutAlias<T extends Asked>(asked: T, keeping: boolean): T {
    let current = asked;
    for (;;) {
      const target = this.passedOn(current);
      const node = this.evaluator.graph.nodes.get(current.node);
      if (target === undefined || (keeping && node?.is === 'formula' && node.isEntry)) return current;
      current = {
        ...current,
        node: target,
        depth: undefined,
        period: this.evaluator.ownPeriod(target, current.period),
      };
    }
  }

  /** The node whose number a formula only passes on, in the same unit and unchanged by the scenario. */
  private passedOn({ node: id, period, depth }: Asked): string | undefined {
    const node = this.evaluator.graph.nodes.get(id);
    if (node?.is !== 'formula' || this.evaluator.overrideOf(id, period, depth) !== undefined)
      return undefined;
    const name =
      node.expr.op === 'name' ? node.expr.name : node.expr.op === 'figure' ? `[${node.expr.id}]` : undefined;
    const target = name === undefined ? undefined : this.evaluator.graph.nodes.get(name);
    return target?.unit.text === node.unit.text ? name : undefined;
  }

  private factorOf(unit: string): number {
    const parsed = parseUnit(unit, this.evaluator.case.units);
    return isProblem(parsed) ? 1 : parsed.factor;
  }
}

/** What a figure brings to its step; `scale` turns its own unit into the one the step is shown in. */
function evidence(figure: Figure, scale: number) {
  const stated = isGap(figure.value) ? undefined : interval90(figure.value);
  const low = figure.low ?? stated?.low;
  const high = figure.high ?? stated?.high;
  return {
    source: figure.source ?? null,
    locator: figure.locator ?? null,
    label: figure.label ?? null,
    verification: figure.verification,
    reason: figure.note ?? null,
    ...(figure.basis === undefined ? {} : { basis: figure.basis }),
    ...(low === undefined ? {} : { low: low * scale }),
    ...(high === undefined ? {} : { high: high * scale }),
  };
}

/** Periods are asked for again and again, and their dates are long to write. */
const written = new WeakMap<Period, TracePeriod>();

export function tracePeriod(period: Period): TracePeriod {
  const known = written.get(period);
  if (known !== undefined) return known;
  const made = { label: period.label, start: formatDate(period.start), end: formatDate(period.end) };
  written.set(period, made);
  return made;
}
