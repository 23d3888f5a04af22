import type { Column } from './basis.ts';
import { Basis } from './basis.ts';

/** A program solved: what it settles, and what is left of its columns. */
export interface Settled {
  /** Columns with a weight: their constraints hold with equality in every solution. */
  readonly binding: readonly Column[];
  /** Columns settled before. */
  readonly before: readonly Column[];
  /** Columns without a weight, as many as there are dimensions left. */
  readonly idle: readonly Column[];
}

export function settledBy(basis: Basis): Settled {
  const before = basis.columns.filter(({ role }) => role === 'settled');
  const open = basis.columns
    .map((column, row) => ({ column, row }))
    .filter(({ column }) => column.role !== 'settled');
  const binding = open.filter(({ row }) => basis.weight(row) !== 0).map(({ column }) => column);
  const idle = open.filter(({ row }) => basis.weight(row) === 0).map(({ column }) => column);
  return { binding, before, idle };
}

/**
 * The first basis of the next program. The coalitions that bind are balanced, so that one of them follows from the other
 * settled ones and is left out; the idle columns span what is left. A coalition and the others beside it, half each,
 * balance, which is a solution to begin with.
 */
export function nextBasis(
  players: number,
  settled: readonly Column[],
  idle: readonly Column[],
  start: (mask: number) => Column,
): Basis {
  const [{ mask }, ...rest] = idle as [Column, ...Column[]];
  const everyone = (1 << players) - 1;
  return new Basis(players, [...settled, start(mask), start(everyone ^ mask), ...rest]);
}
