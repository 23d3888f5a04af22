import type { Case } from '../case/index.ts';
import {
  BUILT_IN_UNITS,
  formatDimension,
  isProblem,
  parseUnit,
  sameDimension,
  type Unit,
} from '../quantity/index.ts';
import type { Expr } from './formula/ast.ts';
import type { GraphNode } from './node.ts';
import type { NodeType } from './type.ts';

/**
 * The unit in which a formula without a declared unit is shown: the one its parts are written in, else base units.
 * `beside` is what stands on the other side of a comparison, whose unit serves as well.
 */
export function displayUnit(
  expr: Expr,
  type: NodeType,
  nodes: ReadonlyMap<string, GraphNode>,
  theCase: Case,
  beside?: Expr,
): Unit {
  const fits = (unit: Unit) => type.of === 'number' && sameDimension(unit.dimension, type.dimension);
  const candidates = [
    ...unitsIn(expr, nodes, theCase),
    ...(beside === undefined ? [] : unitsIn(beside, nodes, theCase)),
  ];
  const written = candidates.find(fits);
  if (written !== undefined) return written;
  const dimension = type.of === 'number' ? type.dimension : {};
  const text = Object.keys(dimension).length === 0 ? 'ratio' : formatDimension(dimension);
  const base = parseUnit(text, theCase.units);
  return isProblem(base) ? { text, dimension, factor: 1 } : base;
}

/** Units met in an expression, the outermost first. A quotient or product of two has none of its own. */
function unitsIn(expr: Expr, nodes: ReadonlyMap<string, GraphNode>, theCase: Case): Unit[] {
  switch (expr.op) {
    case 'number':
      return expr.unit === undefined ? [] : [expr.unit];
    case 'name':
    case 'figure': {
      const node = nodes.get(expr.op === 'name' ? expr.name : `[${expr.id}]`);
      return node === undefined ? [] : [node.unit];
    }
    case 'negate':
      return unitsIn(expr.of, nodes, theCase);
    case 'binary':
      if (expr.operator === '/' || expr.operator === '^') return [];
      return [...unitsIn(expr.left, nodes, theCase), ...unitsIn(expr.right, nodes, theCase)];
    case 'call':
      return unitsInCall(expr, nodes, theCase);
    default:
      return [];
  }
}

function unitsInCall(
  expr: Extract<Expr, { op: 'call' }>,
  nodes: ReadonlyMap<string, GraphNode>,
  theCase: Case,
): Unit[] {
  const target = expr.args.flatMap((arg) => (arg.is === 'unit' ? [arg.unit] : []));
  if (target.length > 0) return target;
  if (expr.name.startsWith('LEDGER')) {
    const unit = parseUnit(theCase.currency, BUILT_IN_UNITS);
    return isProblem(unit) ? [] : [unit];
  }
  return expr.args.flatMap((arg) => (arg.is === 'expr' ? unitsIn(arg.expr, nodes, theCase) : []));
}
