import { digitTable } from '../table/digit-table.ts';
import type { Marginal } from './marginal.ts';
import type { Curve } from './smooth-forms.ts';

/** A standard shape with its table, to be stretched and moved. */
export interface Standard {
  readonly curve: Curve;
  readonly table: Float64Array;
}

/** Tables kept: those of a model of two hundred inputs take 14 MB. */
const MOST = 200;
const kept = new Map<string, Standard>();

/**
 * The table of a standard shape, made once for each `key`, which must tell all its parameters: inputs of one case and
 * ensembles of one session share them. The one made first goes first when there are too many.
 */
export function standard(key: string, curve: () => Curve): Standard {
  const found = kept.get(key);
  if (found !== undefined) return found;
  const made = curve();
  const entry = { curve: made, table: digitTable(made) };
  for (const oldest of kept.keys()) {
    if (kept.size < MOST) break;
    kept.delete(oldest);
  }
  kept.set(key, entry);
  return entry;
}

/** The table of the normal score itself. */
export const scoreTable = (): Float64Array => standard('normal', () => (z) => z).table;

/** offset + scale times a standard shape. */
export function tabled({ curve, table }: Standard, offset: number, scale: number): Marginal {
  return {
    at: (z) => offset + scale * curve(z),
    fill: (loops, digits, rows, out) => loops.table(table, offset, scale, digits, rows, out),
    table,
  };
}
