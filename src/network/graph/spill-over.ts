import type { Change } from './change.ts';
import { type Network, strongest } from './network.ts';
import type { Strength } from './tie.ts';

/**
 * Exploratory: how far a guarantor's other allies read a tie that it ends as a sign of what theirs is worth. An ally's
 * belief that the guarantor would come to its aid is that of somebody who has seen it tested `memory` times and honoured
 * at the rate `belief` (the mean of a beta distribution); a tie that is cut counts as `carry` of a test failed before his
 * own eyes, one that is weakened as the part of it that is lost. An ally whose belief falls below `hedgeBelow` hedges:
 * it comes down from aid to consultation.
 */
export interface SpillOver {
  /** 0 (no ally minds what happens to another: Mercer 1996, Press 2005) to 1 (all commitments are one: Schelling 1966). */
  readonly carry: number;
  /** 0 to 1. How often allies fought when called on: 0.75 of cases in Leeds, Long and Mitchell (2000), 0.5 in Berkemeier and Fuhrmann (2018). */
  readonly belief: number;
  /** Weight of the belief, in tests remembered; above 0. A judgement: no study measures it. */
  readonly memory: number;
  /** Belief below which an ally hedges, 0 to 1. A judgement: no study measures it. */
  readonly hedgeBelow: number;
}

/** Nothing spills over unless it is asked for. */
export const NO_SPILL_OVER: SpillOver = { carry: 0, belief: 0.75, memory: 4, hedgeBelow: 0.5 };

/** What an ally makes of what its guarantor did to others. */
export interface Reaction {
  readonly ally: string;
  readonly guarantor: string;
  readonly belief: { readonly before: number; readonly after: number };
  readonly hedges: boolean;
}

const AID: Strength = 3;
const CONSULTATION: Strength = 2;

/**
 * Reactions of all to whom a guarantor still owes aid after changes by which it owes others less; the first named of a
 * change is the one who makes it. Sorted by guarantor and ally, as the network is. Nothing when `carry` is 0.
 */
export function reactions(
  before: Network,
  changes: readonly Change[],
  after: Network,
  rule: SpillOver,
): Reaction[] {
  if (rule.carry === 0) return [];
  const lost = new Map<string, number>();
  for (const change of changes) {
    const held = strongest(before).get(change.from)?.get(change.to) ?? 0;
    const left = strongest(after).get(change.from)?.get(change.to) ?? 0;
    if (held < AID || left >= held) continue;
    lost.set(change.from, (lost.get(change.from) ?? 0) + (held - left) / held);
  }
  return after.states.flatMap((guarantor) => {
    const failed = rule.carry * (lost.get(guarantor) ?? 0);
    if (failed === 0) return [];
    const belief = { before: rule.belief, after: (rule.belief * rule.memory) / (rule.memory + failed) };
    const allies = after.states.filter((state) => strongest(after).get(guarantor)?.get(state) === AID);
    return allies.map((ally) => ({ ally, guarantor, belief, hedges: belief.after < rule.hedgeBelow }));
  });
}

/** What allies that hedge change: their own aid to the guarantor comes down to consultation. */
export function hedges(reacting: readonly Reaction[]): Change[] {
  return reacting
    .filter((one) => one.hedges)
    .map(({ ally, guarantor }) => ({
      is: 'weaken',
      from: ally,
      to: guarantor,
      mutual: false,
      most: CONSULTATION,
    }));
}
