import { type Network, strongest } from './network.ts';

/** A duty this strong or stronger protects: to come to the aid of the other. */
const PROTECTS = 3;

/** Who is protected by whom. */
export interface Protection {
  /** States that owe each state aid, in the order of the network. */
  readonly guarantors: ReadonlyMap<string, readonly string[]>;
  /** States to which each state owes aid. */
  readonly wards: ReadonlyMap<string, readonly string[]>;
  /** Number of states to whom at least one other owes aid. */
  readonly protectedStates: number;
}

/** To whom aid is owed, by whom: duties of defence and offence, in their direction. */
export function protection(network: Network): Protection {
  const guarantors = new Map<string, string[]>(network.states.map((state) => [state, []]));
  const wards = new Map<string, string[]>(network.states.map((state) => [state, []]));
  const owed = strongest(network);
  for (const guarantor of network.states)
    for (const [state, strength] of owed.get(guarantor) ?? [])
      if (strength >= PROTECTS) {
        guarantors.get(state)?.push(guarantor);
        wards.get(guarantor)?.push(state);
      }
  const protectedStates = [...guarantors.values()].filter((some) => some.length > 0).length;
  return { guarantors, wards, protectedStates };
}
