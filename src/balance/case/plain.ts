import type { BalanceScenario, CaseTheatre, PowerBalance } from '../../case/index.ts';
import { type Evaluator, isMissing } from '../../graph/index.ts';
import type { Period } from '../../quantity/index.ts';
import type { Component, Holdings } from '../components.ts';
import type { World } from '../power-index.ts';
import { reachNamed } from '../reach/index.ts';
import type { Deal, Reach, Switches, Theatre } from '../sides/index.ts';
import { sumOf } from '../sum.ts';
import { holdsNode, WORLD } from './names.ts';

/** Nodes of the graph, which are compiled once for all periods, take the usual number since 1946. */
const SINCE_1946 = 1946;

export function dealOf({ host, ally, bases, states }: PowerBalance): Deal {
  const commits = new Map(
    [...states.values()].flatMap(({ id, commits: part }) =>
      part === undefined ? [] : [[id, part] as const],
    ),
  );
  return { host, ally, bases, commits };
}

/** How a case lets strength fall with distance; the number usual in a year where it states none. */
export function reachOf({ reach }: PowerBalance, year = SINCE_1946): Reach {
  const form = reachNamed(reach.form);
  return { form, parameter: reach.parameter ?? form.parameter?.usual(year) ?? 0 };
}

export function theatreOf({ id, lat, lon, challenger, defender }: CaseTheatre, ally: string): Theatre {
  return { id, place: { lat, lon }, challenger, defender, ally };
}

export function switchesOf({
  allyKeeps,
  hostNeutral,
  hostSpends,
  decided,
  delay,
}: BalanceScenario): Switches {
  return {
    ...(allyKeeps === undefined ? {} : { allyKeeps }),
    ...(hostNeutral ? { hostNeutral } : {}),
    ...(hostSpends === undefined
      ? {}
      : {
          hostSpends: {
            share: hostSpends,
            ...(decided === undefined ? {} : { decided }),
            ...(delay === undefined ? {} : { delay }),
          },
        }),
  };
}

/** What the states of a case hold in a period, as far as its formulas have a value; in the base units of the graph. */
export function worldOf(
  balance: PowerBalance,
  evaluator: Evaluator,
  period: Period,
  definition: string | undefined,
): World {
  const amount = (component: Component, state: string): number | undefined => {
    const outcome = evaluator.node(holdsNode(component, state), period, definition);
    return typeof outcome === 'number' && !isMissing(outcome) ? outcome : undefined;
  };
  const states = new Map(
    [...balance.states.values()].map(({ id, holds }): [string, Holdings] => [
      id,
      holdingsOf([...holds.keys()], (component) => amount(component, id)),
    ]),
  );
  const others = holdingsOf([...balance.world.keys()], (component) => {
    const world = amount(component, WORLD);
    const listed = sumOf([...states.values()].flatMap((holdings) => holdings[component] ?? []));
    return world === undefined ? undefined : Math.max(0, world - listed);
  });
  return { states, others };
}

function holdingsOf(
  components: readonly Component[],
  amountOf: (component: Component) => number | undefined,
): Holdings {
  return Object.fromEntries(
    components.flatMap((component) => {
      const amount = amountOf(component);
      return amount === undefined ? [] : [[component, amount]];
    }),
  );
}
