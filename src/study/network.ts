import {
  type Centrality,
  dutyBlocks,
  type Network,
  NO_SPILL_OVER,
  pairChanges,
  pairMeasures,
  positionsOf,
  reactions,
  STRENGTH,
  type Tie,
  type WhatIf,
} from '../network/index.ts';
import { stateOn } from '../states/index.ts';
import { type Words, wordsIn } from '../text/index.ts';
import type { Desk } from './desk.ts';
import type { CaseLaw } from './law.ts';
import { LIKENESS } from './network-shapes.ts';
import { ofTheLaw } from './of-the-law.ts';
import type { OpenFindings } from './open.ts';
import { placeFindings } from './places.ts';

type NetworkFindings = NonNullable<OpenFindings['network']>;
type Position = NetworkFindings['positions'][number];

/** Every commitment is one: the upper end of the literature (Schelling 1966). */
const ALL_SPILLS_OVER = { ...NO_SPILL_OVER, carry: 1 };

/** The network of encoded alliances on the as-of date, and what becomes of it when the alliance of the case ends. */
export function networkFindings(desk: Desk): OpenFindings['network'] {
  const { law: caseLaw } = desk.prepared;
  if (caseLaw === undefined) return null;
  const { law, alliance } = caseLaw;
  const network = known(law, `${alliance.id} ${desk.asOf}`, () => networkIn(caseLaw, desk.asOf));
  return { ...network, places: placeFindings(desk, caseLaw, nameOfStates(caseLaw, desk.asOf)) };
}

const known = ofTheLaw<Omit<NetworkFindings, 'places'>>(8);

function networkIn(caseLaw: CaseLaw, asOf: string): Omit<NetworkFindings, 'places'> {
  const { law, alliance, matrixOn, networkOn } = caseLaw;
  const ended = networkOn(asOf);
  const { before, after, comparison } = ended;
  const parties = matrixOn(asOf).parties.filter((party) => before.network.states.includes(party));
  const nameOf = nameOfStates(caseLaw, asOf);
  const duties = dutyBlocks(before.network.ties);
  const positions = positionsIn(ended, nameOf);
  return {
    asOf,
    alliance: alliance.id,
    parties: [...parties],
    states: Object.fromEntries(before.network.states.map((state) => [state, nameOf(state)])),
    alliances: Object.fromEntries(
      [...new Set([alliance.id, ...duties.map(({ source }) => source)])].map((id) => [
        id,
        law.alliances.get(id)?.title ?? id,
      ]),
    ),
    strengths: { ...STRENGTH },
    duties: duties.map(({ source, kinds, from, to }) => ({
      source,
      kinds: [...kinds],
      from: [...from],
      to: [...to],
    })),
    whole: {
      tiedPairs: comparison.tiedPairs,
      protectedStates: comparison.protectedStates,
      communities: comparison.communities,
      modularity: comparison.modularity,
    },
    positions,
    lost: lostDuties(before.network, after.network),
    unguarded: [...comparison.unprotected],
    moved: [...comparison.moved],
    similarity: {
      measures: [...LIKENESS],
      changed: pairChanges(before, after, 's_valued_absolute').length,
      pairs: (before.network.states.length * (before.network.states.length - 1)) / 2,
      rows: parties.flatMap((party) => similarityOf(party, positions, ended)),
    },
    spillOver: spillOver(ended),
  };
}

/** Names of states: those of the law, else those of the lists of states on the day, else the code. */
export function nameOfStates({ law }: CaseLaw, day: string): (state: string) => Words {
  return (state) => law.states.get(state)?.name ?? stateOn('iso3', state, day)?.name ?? state;
}

/** Positions with and without the alliance; who is in one has the same figures, so those of the first serve. */
function positionsIn({ before, after, comparison }: WhatIf, nameOf: (state: string) => Words): Position[] {
  const place = new Map(before.network.states.map((state, i) => [state, i]));
  const communityOf = (state: string) =>
    comparison.states[place.get(state) as number]?.community as Position['community'];
  const found = positionsOf([before.network, after.network], (state) => {
    const { before: old, after: now } = communityOf(state);
    return `${old} ${now}`;
  });
  const named = (state: string) => wordsIn(nameOf(state), 'en').toLowerCase();
  const byName = (a: string, b: string) => (named(a) < named(b) ? -1 : named(a) > named(b) ? 1 : 0);
  const positions = found.map((members) => {
    const sorted = [...members].sort(byName);
    const [first] = sorted as [string];
    const figuresIn = (network: WhatIf['before']) => ({
      ...(network.centralities[place.get(first) as number] as Centrality),
      guarantors: network.protection.guarantors.get(first)?.length ?? 0,
      wards: network.protection.wards.get(first)?.length ?? 0,
    });
    return {
      members: sorted,
      community: { ...communityOf(first) },
      before: figuresIn(before),
      after: figuresIn(after),
    };
  });
  return positions.sort(
    (a, b) =>
      a.community.before - b.community.before || byName(a.members[0] as string, b.members[0] as string),
  );
}

/** Duties whose strongest kind is weaker or gone. */
function lostDuties(before: Network, after: Network): NetworkFindings['lost'] {
  const [old, now] = [strongestTies(before), strongestTies(after)];
  return [...old.values()].flatMap(({ from, to, kind, strength }) => {
    const left = now.get(pairOf(from, to));
    if (left !== undefined && left.strength >= strength) return [];
    return [{ from, to, before: kind, after: left?.kind ?? null }];
  });
}

const pairOf = (from: string, to: string): string => JSON.stringify([from, to]);

function strongestTies({ ties }: Network): ReadonlyMap<string, Tie> {
  const found = new Map<string, Tie>();
  for (const tie of ties) {
    const key = pairOf(tie.from, tie.to);
    if (tie.strength > (found.get(key)?.strength ?? 0)) found.set(key, tie);
  }
  return found;
}

/** A party beside any state of every other position. */
function similarityOf(
  party: string,
  positions: readonly Position[],
  { before, after }: WhatIf,
): NetworkFindings['similarity']['rows'] {
  return positions.flatMap(({ members }, position) => {
    const other = members.find((state) => state !== party);
    if (other === undefined) return [];
    const measured = ({ similarity }: WhatIf['before']) => {
      const values = pairMeasures(similarity, party, other) ?? {};
      return LIKENESS.map((measure) => finite(values[measure]));
    };
    return [{ party, position, before: measured(before), after: measured(after) }];
  });
}

const finite = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) ? value : null;

/** What other allies would make of it if they counted it whole as a promise broken to themselves: exploratory. */
export function spillOver({ before, after }: WhatIf): NetworkFindings['spillOver'] {
  const ended = lostDuties(before.network, after.network);
  const cuts = ended.map(({ from, to }) => ({ is: 'cut' as const, from, to, mutual: false }));
  const found = reactions(before.network, cuts, after.network, ALL_SPILLS_OVER);
  const { carry, belief, hedgeBelow } = ALL_SPILLS_OVER;
  return {
    carry,
    before: belief,
    after: found.length === 0 ? null : Math.min(...found.map((one) => one.belief.after)),
    hedgeBelow,
    allies: found.length,
    hedging: found.filter(({ hedges }) => hedges).length,
  };
}
