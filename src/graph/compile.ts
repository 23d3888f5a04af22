import type { Case, Figure, Measure } from '../case/index.ts';
import { Problems, type Place, type Problem } from '../problem/index.ts';
import { daysIn, formatDimension, isProblem, moneyOf, parseUnit, sameDimension, type Unit } from '../quantity/index.ts';
import { msg, type Words } from '../text/index.ts';
import { Checker, type Declarations } from './check.ts';
import { planConversion, rateBook, type ConversionPlan } from './conversion.ts';
import { findCircles } from './cycles.ts';
import { displayUnit } from './display-unit.ts';
import { isComparison, type Expr, type Span } from './formula/ast.ts';
import { FormulaError } from './formula/error.ts';
import { parseFormula, type ParseContext } from './formula/parse.ts';
import type { Call } from './functions/function.ts';
import { entryNode } from './functions/ledger.ts';
import { functionNamed, functionNames } from './functions/index.ts';
import type { AssumptionNode, FigureNode, FormulaNode, FormulaSource, GraphNode, MeasureNode } from './node.ts';
import { BOOLEAN, commonKind, numberType, type NodeType } from './type.ts';

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
  private readonly units = new Map<string, Unit>();
  private readonly parseContext: ParseContext;
  private readonly declarations: Declarations;

  constructor(theCase: Case) {
    this.case = theCase;
    this.parseContext = {
      calendars: theCase.calendars,
      units: theCase.units,
      signature: functionNamed,
      functionNames,
    };
    this.declarations = {
      typeOf: (name) => this.declaredType(name),
      figureType: (id) => this.figureType(id),
      names: () => [...theCase.measures.keys(), ...theCase.assumptions.keys()],
      figureIds: () => [...theCase.figures.keys()],
      case: theCase,
      rates: rateBook(theCase, (id) => this.unitOf(theCase.measures.get(id)?.unit)?.dimension),
    };
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
      const unit = this.unitOf(assumption.unit);
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
    const unit = this.unitOf(measure.unit);
    if (unit === undefined) return;
    const type = numberType(unit.dimension, measure.kind);
    if (measure.formula !== undefined) {
      const source = { id: measure.id, title: measure.title, text: measure.formula, at: measure.formulaAt ?? measure.at };
      this.formula({ ...source, wants: 'number' }, { unit, type, measure });
      return;
    }
    const node: MeasureNode = { is: 'measure', id: measure.id, title: measure.title, unit, type, at: measure.at, measure, figures };
    this.nodes.set(measure.id, node);
  }

  /** Nodes of the amounts of ledger entries. */
  ledger(): void {
    for (const entry of this.case.ledger.entries.values()) {
      if (entry.value === undefined) continue;
      const at = entry.valueAt ?? entry.at;
      const node = this.add({ id: entryNode(entry.id), title: entry.title, text: entry.value, at, wants: 'money-flow', source: entry.source, reason: entry.note });
      if (node !== undefined) this.planCaseCurrency(node);
    }
  }

  /** How an entry in another currency is brought into the currency of the case's answers; none when it is in it. */
  toCaseCurrency(id: string): ConversionPlan | undefined {
    return this.currencyPlans.get(id);
  }

  private planCaseCurrency(node: FormulaNode): void {
    const target = this.unitOf(this.case.currency);
    if (target === undefined || node.type.of !== 'number') return;
    const plan = planConversion(node.type.dimension, target, 'market', this.declarations.rates);
    if ('problem' in plan) {
      const hint = plan.hint === undefined ? {} : { hint: plan.hint };
      this.problems.add({ code: 'formula-conversion', place: node.at, found: plan.found, expected: plan.problem, ...hint });
      return;
    }
    this.currencyPlans.set(node.id, plan);
    this.nodes.set(node.id, { ...node, reads: [...new Set([...node.reads, ...plan.reads])] });
  }

  /** Adds a formula of a room. */
  add(source: FormulaSource): FormulaNode | undefined {
    return this.formula(source, undefined);
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
    const type = this.figureType(id);
    if (figure === undefined || measure === undefined || type === undefined) return undefined;
    const unit = this.unitOf(figure.unit) as Unit;
    const node: FigureNode = { is: 'figure', id: key, title: measure.title, unit, type, at: figure.at, figure };
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
      const ordered = nodes.sort((a, b) => a.at.file.localeCompare(b.at.file, 'en') || a.at.line - b.at.line || a.at.column - b.at.column);
      const [first, ...others] = ordered as [GraphNode, ...GraphNode[]];
      this.problems.add({
        code: 'formula-cycle',
        place: first.at,
        found: [...circle, circle[0]].join(' > '),
        expected: msg('formula.expected.no-circle'),
        related: others.map((node) => ({ place: node.at, message: msg('formula.on-circle', { name: node.id }) })),
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
      const checker = new Checker(this.declarations, base);
      const inferred = checker.typeOf(expr);
      if (inferred !== undefined) this.refuseMismatch(inferred, source, declared, expr.span);
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
        ...(source.source === undefined ? {} : { source: source.source }),
        ...(source.reason === undefined ? {} : { reason: source.reason }),
      };
      if (base === undefined) {
        this.nodes.set(source.id, node);
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
    for (const [name, expr] of [['left', sides.left], ['right', sides.right]] as const) {
      const checker = new Checker(this.declarations);
      const type = checker.typeOf(expr);
      if (type === undefined || type.of === 'boolean') return;
      const other = name === 'left' ? sides.right : sides.left;
      const text = node.text.slice(expr.span.from, expr.span.to);
      const unit = displayUnit(expr, type, this.nodes, this.case, other);
      const part = { ...node, id: `${node.id}/${name}`, expr, text, type, unit, reads: [...checker.reads], readsDefinition: checker.readsDefinition };
      for (const [call, plan] of checker.plans) this.plans.set(call, plan);
      this.nodes.set(part.id, part);
    }
  }

  private refuseMismatch(
    inferred: NodeType,
    source: FormulaSource,
    declared: { unit: Unit; type: NodeType } | undefined,
    span: Span,
  ): void {
    if ((inferred.of === 'boolean') !== (source.wants === 'boolean')) {
      const expected = source.wants === 'boolean' ? msg('formula.expected.truth') : msg('formula.expected.number');
      throw new FormulaError('formula-kind', span, expected);
    }
    if (inferred.of !== 'number') return;
    if (source.wants === 'money-flow') {
      const money = moneyOf(inferred.dimension);
      if (money === undefined || Object.keys(inferred.dimension).length > 1 || money.priceYear !== undefined) {
        throw new FormulaError('formula-dimension', span, msg('formula.expected.money'), undefined, formatDimension(inferred.dimension));
      }
      if (inferred.kind !== 'flow' && inferred.kind !== 'free') {
        throw new FormulaError('formula-kind', span, msg('formula.expected.flow'), undefined, inferred.kind);
      }
    }
    if (declared?.type.of === 'number' && inferred.zero !== true) {
      const { type, unit } = declared;
      if (!sameDimension(type.dimension, inferred.dimension)) {
        const found = formatDimension(inferred.dimension);
        throw new FormulaError('formula-dimension', span, msg('formula.expected.unit-of-measure', { unit: unit.text }), undefined, found);
      }
      if (commonKind(type.kind, inferred.kind) === undefined) {
        throw new FormulaError('formula-kind', span, msg('formula.expected.kind-of-measure', { kind: type.kind }), msg('formula.hint.kinds'), inferred.kind);
      }
    }
  }

  private report(error: FormulaError, source: FormulaSource): void {
    this.problems.add({
      code: error.code,
      place: placeOf(error.span, source),
      found: error.found ?? (source.text.slice(error.span.from, error.span.to) || source.text),
      ...(error.expected === undefined ? {} : { expected: error.expected }),
      ...(error.hint === undefined ? {} : { hint: error.hint }),
    });
  }

  private declaredType(name: string): NodeType | undefined {
    const declared = this.case.measures.get(name) ?? this.case.assumptions.get(name);
    const unit = this.unitOf(declared?.unit);
    if (declared !== undefined && unit !== undefined) return numberType(unit.dimension, declared.kind);
    return this.nodes.get(name)?.type ?? (name.includes(':') ? BOOLEAN : undefined);
  }

  private figureType(id: string): NodeType | undefined {
    const figure = this.case.figures.get(id);
    const measure = figure === undefined ? undefined : this.case.measures.get(figure.measure);
    const unit = this.unitOf(figure?.unit);
    if (figure === undefined || measure === undefined || unit === undefined) return undefined;
    return numberType(unit.dimension, measure.kind, daysIn(figure.period));
  }

  private unitOf(text: string | undefined): Unit | undefined {
    if (text === undefined) return undefined;
    const known = this.units.get(text);
    if (known !== undefined) return known;
    const unit = parseUnit(text, this.case.units);
    if (isProblem(unit)) return undefined;
    this.units.set(text, unit);
    return unit;
  }
}

/** The compared quantities of a test that is a plain comparison, ABOUT or BETWEEN's nearest bound left out. */
export function sidesOf(expr: Expr): { left: Expr; right: Expr; relation: string } | undefined {
  if (expr.op === 'binary' && isComparison(expr.operator)) return { left: expr.left, right: expr.right, relation: expr.operator };
  if (expr.op === 'call' && expr.name === 'ABOUT') {
    const [left, right] = expr.args;
    if (left?.is === 'expr' && right?.is === 'expr') return { left: left.expr, right: right.expr, relation: 'ABOUT' };
  }
  return undefined;
}

function figuresIn(expr: Expr): string[] {
  switch (expr.op) {
    case 'figure':
      return [expr.id];
    case 'negate':
      return figuresIn(expr.of);
    case 'binary':
      return [...figuresIn(expr.left), ...figuresIn(expr.right)];
    case 'call':
      return expr.args.flatMap((arg) => (arg.is === 'expr' ? figuresIn(arg.expr) : []));
    default:
      return [];
  }
}

/** Where a part of a formula stands in its file. A formula with escapes or line breaks is pointed at as a whole. */
function placeOf(span: Span, source: FormulaSource): Place {
  const { at } = source;
  if (at.line !== at.endLine || at.endColumn - at.column !== source.text.length) return at;
  const from = at.column + Math.min(span.from, Math.max(0, source.text.length - 1));
  return { ...at, column: from, endColumn: Math.max(from + 1, at.column + span.to) };
}
