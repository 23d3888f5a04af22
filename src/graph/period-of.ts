import type { Period } from '../quantity/index.ts';
import type { Graph } from './compile.ts';
import type { Expr } from './formula/ast.ts';
import { periodOfAt, stepsOfShift } from './functions/time.ts';

/** What is asked of the evaluator to know which periods an expression is about. */
export interface PeriodHost {
  readonly graph: Graph;
  ownPeriod(node: string, period: Period): Period;
  shifted(period: Period, steps: number): Period;
}

/** The periods that the parts of an expression are about when it is asked for `period`; constants are about none. */
export function periodsOf(expr: Expr, period: Period, host: PeriodHost): Period[] {
  switch (expr.op) {
    case 'number':
    case 'boolean':
      return [];
    case 'base':
      return [period];
    case 'name': {
      const node = host.graph.nodes.get(expr.name);
      if (node?.is === 'assumption') return [];
      return node?.is === 'formula' && node.isEntry ? periodsOf(node.expr, period, host) : [period];
    }
    case 'figure':
      return [host.ownPeriod(`[${expr.id}]`, period)];
    case 'negate':
      return periodsOf(expr.of, period, host);
    case 'binary':
      return [...periodsOf(expr.left, period, host), ...periodsOf(expr.right, period, host)];
    case 'call': {
      if (expr.name === 'AT') return [periodOfAt(expr)];
      const inner = expr.name === 'SHIFT' ? host.shifted(period, stepsOfShift(expr)) : period;
      const exprs = expr.args.flatMap((arg) => (arg.is === 'expr' ? [arg.expr] : []));
      return exprs.length === 0 ? [inner] : exprs.flatMap((arg) => periodsOf(arg, inner, host));
    }
  }
}
