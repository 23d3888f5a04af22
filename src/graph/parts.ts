import { type Expr, isComparison } from './formula/ast.ts';

/** The two quantities that a test compares, when it is a plain comparison or ABOUT; other tests have no one margin. */
export function sidesOf(expr: Expr): { left: Expr; right: Expr; relation: string } | undefined {
  if (expr.op === 'binary' && isComparison(expr.operator))
    return { left: expr.left, right: expr.right, relation: expr.operator };
  if (expr.op === 'call' && expr.name === 'ABOUT') {
    const [left, right] = expr.args;
    if (left?.is === 'expr' && right?.is === 'expr')
      return { left: left.expr, right: right.expr, relation: 'ABOUT' };
  }
  return undefined;
}

/** Ids of the single figures that an expression names. */
export function figuresIn(expr: Expr): string[] {
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
