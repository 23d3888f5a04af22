import { formatDimension, moneyOf, sameDimension, type Unit } from '../quantity/index.ts';
import { msg } from '../text/index.ts';
import type { Span } from './formula/ast.ts';
import { FormulaError } from './formula/error.ts';
import type { FormulaSource } from './node.ts';
import { commonKind, type NodeType } from './type.ts';

/** Throws FormulaError when a formula is not what its owner wants or what its measure declares. */
export function refuseMismatch(
  inferred: NodeType,
  source: FormulaSource,
  declared: { unit: Unit; type: NodeType } | undefined,
  span: Span,
): void {
  if (source.wants === 'anything') return;
  if ((inferred.of === 'boolean') !== (source.wants === 'boolean')) {
    const expected =
      source.wants === 'boolean' ? msg('formula.expected.truth') : msg('formula.expected.number');
    throw new FormulaError('formula-kind', span, expected);
  }
  if (inferred.of !== 'number') return;
  if (source.wants === 'money-flow') {
    const money = moneyOf(inferred.dimension);
    if (money === undefined || Object.keys(inferred.dimension).length > 1 || money.priceYear !== undefined) {
      throw new FormulaError(
        'formula-dimension',
        span,
        msg('formula.expected.money'),
        undefined,
        formatDimension(inferred.dimension),
      );
    }
    if (inferred.kind !== 'flow' && inferred.kind !== 'free') {
      throw new FormulaError('formula-kind', span, msg('formula.expected.flow'), undefined, inferred.kind);
    }
  }
  if (declared?.type.of === 'number' && inferred.zero !== true) {
    const { type, unit } = declared;
    if (!sameDimension(type.dimension, inferred.dimension)) {
      const found = formatDimension(inferred.dimension);
      throw new FormulaError(
        'formula-dimension',
        span,
        msg('formula.expected.unit-of-measure', { unit: unit.text }),
        undefined,
        found,
      );
    }
    if (commonKind(type.kind, inferred.kind) === undefined) {
      throw new FormulaError(
        'formula-kind',
        span,
        msg('formula.expected.kind-of-measure', { kind: type.kind }),
        msg('formula.hint.kinds'),
        inferred.kind,
      );
    }
  }
}
