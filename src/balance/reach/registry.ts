import { REACH_IDS, type ReachId } from '../schema.ts';
import type { ReachForm } from './form.ts';
import { anywhere } from './forms/anywhere.ts';
import { gradient } from './forms/gradient.ts';
import { warTrap } from './forms/war-trap.ts';

/** Every form of loss with distance, by its name in cases and on the command line. */
export const REACH_FORMS = {
  'war-trap': warTrap,
  gradient,
  anywhere,
} as const satisfies Record<ReachId, ReachForm>;

export { REACH_IDS, type ReachId };

export function reachNamed(id: ReachId): ReachForm {
  return REACH_FORMS[id];
}
