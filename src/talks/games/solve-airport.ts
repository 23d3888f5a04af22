import { compare, type Fraction, minus, plus, ZERO } from '../linkage/fraction.ts';
import { airport } from './airport.ts';
import { certain, type Solution } from './answer.ts';
import type { AirportInput } from './game.ts';
import { gameOfFractions } from './listed.ts';
import { answersOf, checked, MOST_CHECKED, UNCHECKED } from './proposals.ts';

/** Every answer of an airport's savings. */
export function solveAirport({ costs }: AirportInput): Solution {
  const players = costs.length;
  const { shapley, banzhafRaw, nucleolus, leastCore } = airport(costs);
  const answers = answersOf({ leastCore, prenucleolus: nucleolus, nucleolus });
  return {
    players,
    shapley: { value: shapley.map(certain) },
    banzhafRaw: { value: banzhafRaw.map(certain) },
    ...(players <= MOST_CHECKED
      ? checked(
          gameOfFractions(players, (mask) => saved(costs.filter((_, i) => mask & (1 << i)))),
          answers,
        )
      : { ...answers, kohlberg: UNCHECKED }),
  };
}

function saved(costs: readonly Fraction[]): Fraction {
  return minus(
    costs.reduce(plus, ZERO),
    costs.reduce((most, one) => (compare(one, most) > 0 ? one : most), ZERO),
  );
}
