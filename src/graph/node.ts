import type { Assumption, Figure, Measure } from '../case/index.ts';
import type { Place } from '../problem/index.ts';
import type { Unit } from '../quantity/index.ts';
import type { Words } from '../text/index.ts';
import type { Expr } from './formula/ast.ts';
import type { NodeType } from './type.ts';

interface NodeBase {
  /** Name in formulas, or `room:id` for formulas that belong to a ledger entry, a claim or an answer. */
  readonly id: string;
  readonly title: Words;
  /** Unit the node is shown in; values inside the graph are in base units. */
  readonly unit: Unit;
  readonly type: NodeType;
  readonly at: Place;
}

/** A measure with published figures. */
export interface MeasureNode extends NodeBase {
  readonly is: 'measure';
  readonly measure: Measure;
  readonly figures: readonly Figure[];
}

/** A single figure, for `[id]` in formulas and for traces. */
export interface FigureNode extends NodeBase {
  readonly is: 'figure';
  readonly figure: Figure;
}

export interface AssumptionNode extends NodeBase {
  readonly is: 'assumption';
  readonly assumption: Assumption;
}

/** A number that follows from others. `measure` is set when it is a derived measure of the case. */
export interface FormulaNode extends NodeBase {
  readonly is: 'formula';
  readonly expr: Expr;
  readonly text: string;
  readonly measure: Measure | undefined;
  /** Names of the nodes it reads, each once, in order of first use. */
  readonly reads: readonly string[];
  readonly readsDefinition: boolean;
  /** A ledger entry's amount. */
  readonly isEntry: boolean;
  /** Where its own numbers are stated and why, for formulas with literals: a claim's words, a scenario's. */
  readonly source?: string;
  readonly reason?: Words;
}

export type GraphNode = MeasureNode | FigureNode | AssumptionNode | FormulaNode;

/** A formula that a room brings to the graph: a ledger entry's amount, a claim's test, an answer. */
export interface FormulaSource {
  readonly id: string;
  readonly title: Words;
  readonly text: string;
  readonly at: Place;
  /** `anything`: only its own consistency is checked, and no node is made. */
  readonly wants: 'number' | 'money-flow' | 'boolean' | 'anything';
  readonly source?: string | undefined;
  readonly reason?: Words | undefined;
}
