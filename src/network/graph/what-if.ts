import { type Change, changed } from './change.ts';
import { compareNetworks, type NetworkChange } from './compare.ts';
import { type MeasuredNetwork, type MeasureOptions, measureNetwork } from './measure.ts';
import { hedges, type Reaction, reactions, type SpillOver } from './spill-over.ts';

/** A change of ties, and what became of the network. */
export interface WhatIf {
  readonly before: MeasuredNetwork;
  readonly after: MeasuredNetwork;
  readonly comparison: NetworkChange;
  /** Exploratory; undefined unless a spill-over was asked for. `after` is then the network after allies have hedged. */
  readonly spillOver?: { readonly rule: SpillOver; readonly reactions: readonly Reaction[] };
}

/** Cuts, weakens and adds ties, lets allies react where that is asked for, and measures everything again. */
export function whatIf(
  before: MeasuredNetwork,
  changes: readonly Change[],
  options: MeasureOptions,
  rule: SpillOver,
): WhatIf {
  const made = changed(before.network, changes);
  const reacting = reactions(before.network, changes, made, rule);
  const after = measureNetwork(changed(made, hedges(reacting)), options, before);
  const comparison = compareNetworks(before, after);
  if (rule.carry === 0) return { before, after, comparison };
  return { before, after, comparison, spillOver: { rule, reactions: reacting } };
}

/** The network after all ties of one origin have ended, an alliance with all its duties; what others make of a pair stays. */
export function whatIfEnded(before: MeasuredNetwork, source: string, options: MeasureOptions): WhatIf {
  const { states, ties } = before.network;
  const left = { states, ties: ties.filter((tie) => tie.source !== source) };
  const after = measureNetwork(left, options, before);
  return { before, after, comparison: compareNetworks(before, after) };
}
