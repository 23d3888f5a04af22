import { type PowerIndex, powersOf, type World, wholesOf } from '../power-index.ts';
import { type Nearest, nearestBase, type ReachForm } from '../reach/index.ts';
import { sumOf } from '../sum.ts';
import { rearmed } from './rearm.ts';
import type { Switches } from './scenario.ts';
import type { Deal, Theatre } from './theatre.ts';

/** A way to lose strength with distance, and its number. */
export interface Reach {
  readonly form: ReachForm;
  readonly parameter: number;
}

/** What a state brings to a theatre. */
export interface Contribution {
  readonly state: string;
  /** Share of power at home, a pure number; undefined when the index is not known of it. */
  readonly share: number | undefined;
  /** Which part of it is committed, from 0 to 1. */
  readonly commits: number;
  readonly from: Nearest | undefined;
  /** What is left of the share there, times what is committed. */
  readonly strength: number | undefined;
}

/** The strengths of the two sides at a theatre by one index, and the ratios of defender to challenger. */
export interface Balance {
  readonly challenger: readonly Contribution[];
  readonly defender: readonly Contribution[];
  readonly ally: Contribution;
  readonly strengths: Strengths | undefined;
  /** States whose power or place is not known: no sum is made without them. */
  readonly missing: readonly string[];
}

/** Sums, in shares of power at the theatre. Ratios are infinite where the challenger has none. */
export interface Strengths {
  readonly challenger: number;
  readonly withAlly: number;
  readonly withoutAlly: number;
  readonly ratioWith: number;
  readonly ratioWithout: number;
}

/** What a balance is struck over. */
export interface Question {
  readonly world: World;
  /** Calendar year of the world. */
  readonly year: number;
  readonly theatre: Theatre;
  readonly deal: Deal;
  readonly index: PowerIndex;
  readonly weights?: readonly number[];
  readonly reach: Reach;
  readonly switches: Switches;
}

/** The balance at a theatre: powers under the switches, brought there from the nearest place to set out from. */
export function balanceAt(question: Question): Balance {
  const { theatre, deal, switches } = question;
  const contribution = contributions(question);
  const { allyKeeps = 1, hostNeutral = false } = switches;
  const challenger = theatre.challenger.map((state) => contribution(state, 1));
  const defender = theatre.defender.map((state) =>
    contribution(state, hostNeutral && state === deal.host ? 0 : 1),
  );
  const ally = contribution(theatre.ally, theatre.ally === deal.ally ? allyKeeps : 1);
  const missing = [...challenger, ...defender, ally]
    .filter(({ strength }) => strength === undefined)
    .map(({ state }) => state);
  return { challenger, defender, ally, missing, strengths: strengthsOf(challenger, defender, ally) };
}

function contributions({ world, year, theatre, deal, index, weights, reach, switches }: Question) {
  const { hostSpends, allyKeeps = 1, hostNeutral = false } = switches;
  const changed = hostSpends === undefined ? world : rearmed(world, deal.host, hostSpends, year);
  // Of the world as it is: what one state changes must not move the balance between others.
  const powers = powersOf(index, changed, weights, wholesOf(index, world));
  // Who has left or is kept out has no use of the host's bases.
  const closed = new Set(hostNeutral || allyKeeps === 0 ? [deal.host] : []);
  return (state: string, part: number): Contribution => {
    const share = powers.get(state)?.share;
    const from = nearestBase(state, theatre.place, deal.bases, closed);
    const commits = part * (deal.commits?.get(state) ?? 1);
    const there =
      share === undefined || from === undefined
        ? undefined
        : reach.form.strength(share, from.km, reach.parameter);
    // What stays away is nothing, whether or not we know what it would have been.
    const strength = commits === 0 ? 0 : there === undefined ? undefined : commits * there;
    return { state, share, commits, from, strength };
  };
}

function strengthsOf(
  challenger: readonly Contribution[],
  defender: readonly Contribution[],
  ally: Contribution,
): Strengths | undefined {
  const [theirs, ours, allys] = [challenger, defender, [ally]].map(total);
  if (theirs === undefined || ours === undefined || allys === undefined) return undefined;
  const withAlly = ours + allys;
  return {
    challenger: theirs,
    withAlly,
    withoutAlly: ours,
    ratioWith: withAlly / theirs,
    ratioWithout: ours / theirs,
  };
}

function total(side: readonly Contribution[]): number | undefined {
  const strengths = side.flatMap(({ strength }) => strength ?? []);
  return strengths.length < side.length ? undefined : sumOf(strengths);
}
