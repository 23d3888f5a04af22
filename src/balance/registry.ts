import { cinc } from './indices/cinc.ts';
import { composite } from './indices/composite.ts';
import { output } from './indices/output.ts';
import { outputPerHead } from './indices/output-per-head.ts';
import { spending } from './indices/spending.ts';
import { spendingPpp } from './indices/spending-ppp.ts';
import { warheads } from './indices/warheads.ts';
import type { PowerIndex } from './power-index.ts';

/** Every index of power, by its name in cases and on the command line, in the order in which faces show them. */
export const INDICES = {
  cinc,
  spending,
  'spending-ppp': spendingPpp,
  output,
  'output-per-head': outputPerHead,
  composite,
  warheads,
} as const satisfies Record<string, PowerIndex>;

export type IndexId = keyof typeof INDICES;

export const INDEX_IDS = Object.keys(INDICES) as IndexId[];

export function indexNamed(id: IndexId): PowerIndex {
  return INDICES[id];
}
