import type { Case, Figure, Measure } from '../case/index.ts';
import { type Place, type Problem, Problems, shortened } from '../problem/index.ts';
import type { Unit } from '../quantity/index.ts';
import { msg, type Words } from '../text/index.ts';
import { Checker } from './check.ts';
import { type ConversionPlan, planConversion } from './conversion.ts';
import { findCircles } from './cycles.ts';
import { Declared } from './declared.ts';
import { displayUnit } from './display-unit.ts';
import { FormulaError } from './formula/error.ts';
import { type ParseContext, parseFormula } from './formula/parse.ts';
import type { Call } from './functions/function.ts';
import { functionNamed, functionNames } from './functions/index.ts';
import { entryNode } from './functions/ledger.ts';
import { refuseMismatch } from './mismatch.ts';
import type {
  AssumptionNode,
  FigureNode,
  FormulaNode,
  FormulaSource,
  GraphNode,
  MeasureNode,
} from './node.ts';
import { figuresIn, sidesOf } from './parts.ts';
import { placeOf } from './place.ts';
import { type NodeType, numberType } from './type.ts';

/** Every number of a case as a node, checked and free of circles; nothing is evaluated yet. */
export interface Graph {
  readonly case: Case;
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly plans: ReadonlyMap<Call, ConversionPlan>;
  readonly compiler: Compiler;
}

export interface Compiled {
  readonly graph: Graph;
  readonly problems: readonly Problem[];
}

/**
 * Compiles a case: parses each formula, checks units, kinds and periods, and looks for circles. All problems are gathered;
 * a formula with a problem is left out of the graph, and what reads it is not reported again.
 */
export function compileGraph(theCase: Case, sources: readonly FormulaSource[] = []): Compiled {
  const compiler = new Compiler(theCase);
  compiler.measures();
  compiler.ledger();
  for (const source of sources) compiler.add(source);
  compiler.checkLeftOut();
  compiler.refuseCircles();
  const graph: Graph = { case: theCase, nodes: compiler.nodes, plans: compiler.plans, compiler };
  return { graph, problems: compiler.problems.list };
}

export class Compiler {
  readonly nodes = new Map<string, GraphNode>();
  readonly plans = new Map<Call, ConversionPlan>();
  readonly problems = new Problems();
  private readonly currencyPlans = new Map<string, ConversionPlan>();
  private readonly case: Case;
  private readonly parseContext: ParseContext;
  private readonly declared: Declared;

  constructor(theCase: Case) {
    this.case = theCase;
    this.parseContext = {
      calendars: theCase.calendars,
      units: theCase.units,
      signature: functionNamed,
      functionNames,
    };
    this.declared = new Declared(theCase);
  }

  /** Nodes of measures, their figures and assumptions. */
  measures(): void {
    const figuresOf = new Map<string, Figure[]>();
    for (const figure of this.case.figures.values()) {
      const list = figuresOf.get(figure.measure);
      if (list === undefined) figuresOf.set(figure.measure, [figure]);
      else list.push(figure);
    }
    for (const assumption of this.case.assumptions.values()) {
      const unit = this.declared.unitOf(assumption.unit);
      if (unit === undefined) continue;
      const node: AssumptionNode = {
        is: 'assumption',
        id: assumption.id,
        title: assumption.title,
        unit,
        type: numberType(unit.dimension, assumption.kind),
        at: assumption.at,
        assumption,
      };
      this.nodes.set(assumption.id, node);
    }
    for (const measure of this.case.measures.values()) this.measure(measure, figuresOf.get(measure.id) ?? []);
  }

  private measure(measure: Measure, figures: readonly Figure[]): void {
    const unit = this.declared.unitOf(measure.unit);
    if (unit === undefined) return;
    const type = numberType(unit.dimension, measure.kind);
    if (measure.formula !== undefined) {
      const source = {
        id: measure.id,
        title: measure.title,
        text: measure.formula,
        at: measure.formulaAt ?? measure.at,
      };
      this.formula({ ...source, wants: 'number' }, { unit, type, measure });
      return;
    }
    const node: MeasureNode = {
      is: 'measure',
      id: measure.id,
      title: measure.title,
      unit,
      type,
      at: measure.at,
      measure,
      figures,
    };
    this.nodes.set(measure.id, node);
  }

  /** Nodes of the amounts of ledger entries. */
  ledger(): void {
    for (const entry of this.case.ledger.entries.values()) {
      if (entry.value === undefined) continue;
      const at = entry.valueAt ?? entry.at;
      const node = this.add({
        id: entryNode(entry.id),
        title: entry.title,
        text: entry.value,
        at,
        wants: 'money-flow',
        source: entry.source,
        reason: entry.note,
      });
      if (node !== undefined) this.planCaseCurrency(node);
    }
  }

  /** How an entry in another currency is brought into the currency of the case's answers; none when it is in it. */
  toCaseCurrency(id: string): ConversionPlan | undefined {
    return this.currencyPlans.get(id);
  }

  private planCaseCurrency(node: FormulaNode): void {
    const target = this.declared.unitOf(this.case.currency);
    if (target === undefined || node.type.of !== 'number') return;
    const plan = planConversion(node.type.dimension, target, 'market', this.declared.rates);
    if ('problem' in plan) {
      if (this.declared.lacksRates()) return;
      const hint = plan.hint === undefined ? {} : { hint: plan.hint };
      this.problems.add({
        code: 'formula-conversion',
        place: node.at,
        found: plan.found,
        expected: plan.problem,
        ...hint,
      });
      return;
    }
    this.currencyPlans.set(node.id, plan);
    this.nodes.set(node.id, { ...node, reads: [...new Set([...node.reads, ...plan.reads])] });
  }

  /** Adds a formula of a room. */
  add(source: FormulaSource): FormulaNode | undefined {
    const node = this.formula(source, undefined);
    if (node === undefined) this.declared.leaveOut(source.id);
    return node;
  }

  /** Checks the formulas of records that were left out for other mistakes; they make no nodes. */
  checkLeftOut(): void {
    for (const { text, at } of this.case.leftOut.formulas) {
      this.formula({ id: '', title: '', text, at, wants: 'anything' }, undefined);
    }
  }

  /** A formula that takes the place of a node in a scenario: same unit and kind, and `BASE` is the node before. */
  override(node: GraphNode, text: string, at: Place, reason: Words): FormulaNode | undefined {
    const source: FormulaSource = { id: node.id, title: node.title, text, at, wants: 'number', reason };
    return this.formula(source, { unit: node.unit, type: node.type, measure: undefined }, node.type);
  }

  /** A node of its own for a single figure, made when first asked for. */
  figure(id: string): FigureNode | undefined {
    const key = `[${id}]`;
    const made = this.nodes.get(key);
    if (made?.is === 'figure') return made;
    const figure = this.case.figures.get(id);
    const measure = figure === undefined ? undefined : this.case.measures.get(figure.measure);
    const type = this.declared.figureType(id);
    if (figure === undefined || measure === undefined || type === undefined) return undefined;
    const unit = this.declared.unitOf(figure.unit) as Unit;
    const node: FigureNode = {
      is: 'figure',
      id: key,
      title: measure.title,
      unit,
      type,
      at: figure.at,
      figure,
    };
    this.nodes.set(key, node);
    return node;
  }

  /** Reports every circle once, at its first node, with all nodes on it; they leave the graph. */
  refuseCircles(): void {
    const readsOf = (id: string): readonly string[] => {
      const node = this.nodes.get(id);
      return node?.is === 'formula' ? node.reads : [];
    };
    for (const circle of findCircles(this.nodes.keys(), readsOf)) {
      const nodes = circle.map((id) => this.nodes.get(id)).filter((node) => node !== undefined);
      const ordered = nodes.sort(
        (a, b) =>
          a.at.file.localeCompare(b.at.file, 'en') || a.at.line - b.at.line || a.at.column - b.at.column,
      );
      const [first, ...others] = ordered as [GraphNode, ...GraphNode[]];
      this.problems.add({
        code: 'formula-cycle',
        place: first.at,
        found: shortened([...circle, circle[0]].join(' > '), 200),
        expected: msg('formula.expected.no-circle'),
        related: others.map((node) => ({
          place: node.at,
          message: msg('formula.on-circle', { name: node.id }),
        })),
      });
      for (const id of circle) this.nodes.delete(id);
    }
  }

  private formula(
    source: FormulaSource,
    declared: { unit: Unit; type: NodeType; measure: Measure | undefined } | undefined,
    base?: NodeType,
  ): FormulaNode | undefined {
    try {
      const expr = parseFormula(source.text, this.parseContext);
      const checker = new Checker(this.declared, base);
      const inferred = checker.typeOf(expr);
      if (inferred !== undefined) refuseMismatch(inferred, source, declared, expr.span);
      for (const error of checker.errors) this.report(error, source);
      if (checker.errors.length > 0 || inferred === undefined) return undefined;
      for (const [call, plan] of checker.plans) this.plans.set(call, plan);
      for (const id of figuresIn(expr)) this.figure(id);
      const type = declared?.type ?? inferred;
      const unit = declared?.unit ?? displayUnit(expr, type, this.nodes, this.case);
      const node: FormulaNode = {
        is: 'formula',
        id: source.id,
        title: source.title,
        unit,
        type,
        at: source.at,
        expr,
        text: source.text.trim(),
        measure: declared?.measure,
        reads: [...checker.reads],
        readsDefinition: checker.readsDefinition,
        isEntry: source.wants === 'money-flow',
        ...(source.source === undefined ? {} : { source: source.source }),
        ...(source.reason === undefined ? {} : { reason: source.reason }),
      };
      if (base === undefined && source.wants !== 'anything') {
        this.nodes.set(source.id, node);
        if (declared === undefined) this.declared.declareRoomNode(source.id, type);
        if (type.of === 'boolean') this.sides(node);
      }
      return node;
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      this.report(error, source);
      return undefined;
    }
  }

  /** The two sides of a test become nodes of their own, so that a margin can be shown and explained. */
  private sides(node: FormulaNode): void {
    const sides = sidesOf(node.expr);
    if (sides === undefined) return;
    for (const [name, expr] of [
      ['left', sides.left],
      ['right', sides.right],
    ] as const) {
      const checker = new Checker(this.declared);
      const type = checker.typeOf(expr);
      if (type === undefined || type.of === 'boolean') return;
      const other = name === 'left' ? sides.right : sides.left;
      const text = node.text.slice(expr.span.from, expr.span.to);
      const unit = displayUnit(expr, type, this.nodes, this.case, other);
      const part = {
        ...node,
        id: `${node.id}/${name}`,
        expr,
        text,
        type,
        unit,
        reads: [...checker.reads],
        readsDefinition: checker.readsDefinition,
      };
      for (const [call, plan] of checker.plans) this.plans.set(call, plan);
      this.nodes.set(part.id, part);
    }
  }

  private report(error: FormulaError, source: FormulaSource): void {
    this.problems.add({
      code: error.code,
      place: placeOf(error.span, source),
      found: shortened(error.found ?? (source.text.slice(error.span.from, error.span.to) || source.text)),
      ...(error.expected === undefined ? {} : { expected: error.expected }),
      ...(error.hint === undefined ? {} : { hint: error.hint }),
    });
  }
}
