import type { Holdings } from '../components.ts';
import type { World } from '../power-index.ts';
import { type HostSpending, spendingShare } from './scenario.ts';

/**
 * A world in which one state spends another part of its output on its forces, everything else as it was. Spending changes
 * at market rates and at purchasing power parity where output is known at each; people, steel, energy and output do not.
 * Spending of a year is taken for strength of that year: what a force is worth is built up over decades, so this is a
 * bound, not a forecast.
 */
export function rearmed(world: World, state: string, spending: HostSpending, year: number): World {
  const holdings = world.states.get(state);
  if (holdings === undefined) return world;
  const changed: Holdings = {
    ...holdings,
    ...spent('milex', holdings.milex, holdings.gdp, spending, year),
    ...spent('spending', holdings.spending, holdings.gdp, spending, year),
    ...spent('spending-ppp', holdings['spending-ppp'], holdings['gdp-ppp'], spending, year),
  };
  return { ...world, states: new Map(world.states).set(state, changed) };
}

function spent(
  component: 'milex' | 'spending' | 'spending-ppp',
  now: number | undefined,
  output: number | undefined,
  spending: HostSpending,
  year: number,
): Holdings {
  if (output === undefined || !(output > 0)) return {};
  const before = now === undefined ? undefined : now / output;
  // Steps from an unknown start are unknown.
  if (before === undefined && spending.decided !== undefined) return {};
  return { [component]: output * spendingShare(spending, year, before ?? 0) };
}
