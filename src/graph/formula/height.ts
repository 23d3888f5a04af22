import { msg } from '../../text/index.ts';
import type { Expr } from './ast.ts';
import { FormulaError } from './error.ts';

/** Levels of an expression that every later step can walk by recursion, with room for formulas that read formulas. */
const MAX_HEIGHT = 250;

/**
 * Refuses an expression of too many levels. Brackets are counted while they are read, but `1 + 1 + ... + 1` has no brackets
 * and still a level for each operator.
 */
export function refuseHigh(root: Expr): void {
  let level: readonly Expr[] = [root];
  for (let height = 0; level.length > 0; height++) {
    if (height > MAX_HEIGHT) {
      throw new FormulaError(
        'formula-too-deep',
        root.span,
        msg('formula.expected.height', { max: MAX_HEIGHT }),
      );
    }
    level = level.flatMap(partsOf);
  }
}

function partsOf(expr: Expr): readonly Expr[] {
  switch (expr.op) {
    case 'negate':
      return [expr.of];
    case 'binary':
      return [expr.left, expr.right];
    case 'call':
      return expr.args.flatMap((arg) => (arg.is === 'expr' ? [arg.expr] : []));
    default:
      return [];
  }
}
