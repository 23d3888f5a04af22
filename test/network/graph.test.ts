import fc from 'fast-check';
import betweennessModule from 'graphology-metrics/centrality/betweenness.js';
import closenessModule from 'graphology-metrics/centrality/closeness.js';
import { describe, expect, it } from 'vitest';
import type { Centrality } from '../../src/network/graph/centrality.ts';
import { changed } from '../../src/network/graph/change.ts';
import { alignedTo, communities } from '../../src/network/graph/communities.ts';
import { graphOf, networkPortfolios } from '../../src/network/graph/network.ts';
import { pathMeasures } from '../../src/network/graph/paths.ts';
import {
  type Change,
  idle,
  type MeasuredNetwork,
  type MeasureOptions,
  measureNetwork,
  mergeTies,
  type Network,
  NO_SPILL_OVER,
  networkOf,
  pairChanges,
  STRENGTH,
  type Tie,
  whatIf,
} from '../../src/network/index.ts';

const OPTIONS: MeasureOptions = { least: 1, seed: 1 };

const owes = (from: string, to: string, kind: Tie['kind'] = 'defence'): Tie => ({
  from,
  to,
  kind,
  strength: STRENGTH[kind],
  source: 'test',
});
const pact = (a: string, b: string, kind: Tie['kind'] = 'defence'): Tie[] => [
  owes(a, b, kind),
  owes(b, a, kind),
];
const centralityOf = ({ network, centralities }: MeasuredNetwork, state: string): Centrality | undefined =>
  centralities[network.states.indexOf(state)];
const cut = (from: string, to: string, mutual = true): Change => ({ is: 'cut', from, to, mutual });

/** A guarantor with three allies who are not tied to each other, and one state outside. */
const STAR = networkOf(
  ['HUB', 'A', 'B', 'C', 'OUT'],
  ['A', 'B', 'C'].flatMap((ally) => pact('HUB', ally)),
);

describe('centralities', () => {
  it('of a hub and three spokes, by hand', () => {
    const star = measureNetwork(STAR, OPTIONS);
    // All 3 shortest paths between spokes run through the hub; of 4 others it lies between 6 pairs. It reaches 3 of 4
    // others in one step; a spoke reaches them in 1, 2 and 2.
    expect(centralityOf(star, 'HUB')).toMatchObject({
      degree: 3,
      strength: 9,
      betweenness: 3 / 6,
      closeness: 3 / 4,
    });
    expect(centralityOf(star, 'A')).toMatchObject({
      degree: 1,
      strength: 3,
      betweenness: 0,
      closeness: 0.45,
    });
    expect(centralityOf(star, 'OUT')).toMatchObject({ degree: 0, strength: 0, betweenness: 0, closeness: 0 });
    // The eigenvector of a star with k spokes is 1 at the hub and 1 / sqrt k at each, of length 1.
    expect(centralityOf(star, 'HUB')?.eigenvector).toBeCloseTo(Math.SQRT1_2, 6);
    expect(centralityOf(star, 'A')?.eigenvector).toBeCloseTo(Math.SQRT1_2 / Math.sqrt(3), 6);
    expect(centralityOf(star, 'OUT')?.eigenvector).toBeCloseTo(0, 6);
  });

  it('without ties nobody is central', () => {
    const { centralities } = measureNetwork(networkOf(['A', 'B', 'C'], []), OPTIONS);
    for (const one of centralities)
      expect(one).toEqual({ degree: 0, strength: 0, betweenness: 0, closeness: 0, eigenvector: 0 });
  });

  it('count ties from the level asked for on', () => {
    const network = networkOf(['A', 'B', 'C'], [...pact('A', 'B'), ...pact('B', 'C', 'non-aggression')]);
    expect(measureNetwork(network, { least: 1, seed: 1 }).tiedPairs).toBe(2);
    expect(measureNetwork(network, { least: 2, seed: 1 }).tiedPairs).toBe(1);
  });

  it('of a network of nobody and of one', () => {
    expect(measureNetwork(networkOf([], []), OPTIONS).tiedPairs).toBe(0);
    expect(centralityOf(measureNetwork(networkOf(['A'], []), OPTIONS), 'A')?.betweenness).toBe(0);
  });
});

const kinds = fc.constantFrom<Tie['kind']>('defence', 'consultation', 'non-aggression');

/** Networks of up to so many states and ties, anybody with anybody. */
const networks = (states: number, ties: number) =>
  fc
    .tuple(
      fc.integer({ min: 1, max: states }),
      fc.array(fc.tuple(fc.nat(states - 1), fc.nat(states - 1), kinds), { maxLength: ties }),
    )
    .map(([n, pairs]) =>
      networkOf(
        Array.from({ length: n }, (_, i) => String(i)),
        pairs.map(([a, b, kind]) => owes(String(a), String(b), kind)),
      ),
    );
const network = networks(14, 40);

describe('paths', () => {
  // The library's own, which walk the graph once for each of the two.
  const betweennessOf = betweennessModule as unknown as typeof betweennessModule.default;
  const closenessOf = closenessModule as unknown as typeof closenessModule.default;

  // Up to 80 states: three words of bits.
  it.each([
    ['few', network],
    ['many', networks(80, 160)],
  ])('of %s states agree with the library', (_, some) => {
    fc.assert(
      fc.property(some, (one) => {
        const graph = graphOf(networkPortfolios(one), 1);
        const { betweenness, closeness } = pathMeasures(graph);
        const between = betweennessOf(graph, { getEdgeWeight: null, normalized: true });
        const close = closenessOf(graph, { wassermanFaust: true });
        for (const [i, state] of graph.nodes().entries()) {
          // The library divides by no pairs where there are none.
          if (graph.order > 2) expect(betweenness[i]).toBeCloseTo(between[state] as number, 12);
          expect(closeness[i]).toBeCloseTo(close[state] as number, 12);
        }
      }),
    );
  });
});

describe('communities', () => {
  const club = (names: string[]) => names.flatMap((a, i) => names.slice(i + 1).flatMap((b) => pact(a, b)));
  const TWO = networkOf('ABCDEFGH', [...club([...'ABCD']), ...club([...'EFGH']), ...pact('D', 'E')]);

  it('two clubs of four with one tie between them are two, with the modularity by hand', () => {
    const found = communities(graphOf(networkPortfolios(TWO), 1), 1);
    expect(found.of).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
    // 12 of 13 ties lie within; each club has half of all ends: 12/13 - 2 (1/2)^2.
    expect(found.modularity).toBeCloseTo(12 / 13 - 0.5, 12);
  });

  it('depend neither on the order of states and ties nor on the run', () => {
    fc.assert(
      fc.property(network, fc.nat(), (one, seed) => {
        const turned = networkOf([...one.states].reverse(), one.ties);
        const found = communities(graphOf(networkPortfolios(one), 1), seed);
        expect(communities(graphOf(networkPortfolios(turned), 1), seed)).toEqual(found);
      }),
    );
  });

  it('after a change keep the numbers of those that they continue', () => {
    const before = communities(graphOf(networkPortfolios(TWO), 1), 1);
    const after = communities(
      graphOf(networkPortfolios(changed(TWO, [cut('A', 'B'), cut('A', 'C'), cut('A', 'D')])), 1),
      1,
    );
    // The second club is the larger now and would be number 0 by itself.
    expect(after.of[4]).toBe(0);
    expect(alignedTo(before, after)).toEqual([2, 0, 0, 0, 1, 1, 1, 1]);
  });
});

describe('protection', () => {
  it('goes one way where the duty does, and consultation does not protect', () => {
    const one = networkOf(
      ['USA', 'JPN', 'KOR'],
      [owes('USA', 'JPN'), owes('JPN', 'USA', 'consultation'), ...pact('USA', 'KOR')],
    );
    const { protection } = measureNetwork(one, OPTIONS);
    expect(protection.guarantors.get('JPN')).toEqual(['USA']);
    expect(protection.guarantors.get('USA')).toEqual(['KOR']);
    expect(protection.protectedStates).toBe(3);
  });
});

describe('origins', () => {
  it('a pair that is encoded takes nothing from the import, also where the encoding says less', () => {
    const merged = mergeTies([owes('USA', 'JPN')], [...pact('JPN', 'USA'), ...pact('USA', 'KOR')]);
    expect(merged).toEqual([owes('USA', 'JPN'), ...pact('USA', 'KOR')]);
  });

  it('ties of and to strangers and to oneself are left out', () => {
    expect(networkOf(['A', 'B'], [owes('A', 'A'), owes('A', 'C'), owes('A', 'B')]).ties).toEqual([
      owes('A', 'B'),
    ]);
  });
});

describe('changes', () => {
  const pair = networkOf(
    ['A', 'B', 'C'],
    [...pact('A', 'B'), ...pact('A', 'B', 'consultation'), ...pact('B', 'C', 'neutrality')],
  );
  const left = (change: Change) =>
    changed(pair, [change])
      .ties.filter(({ from, to }) => from !== 'C' && to !== 'C')
      .map(({ from, to, kind, strength }) => `${from}>${to} ${kind} ${strength}`);

  it.each<[string, Change, string[]]>([
    ['a cut ends everything between the two', cut('A', 'B'), []],
    ['a cut of one side leaves the other', cut('A', 'B', false), ['B>A defence 3', 'B>A consultation 2']],
    [
      'weakened aid leaves consultation',
      { is: 'weaken', from: 'A', to: 'B', mutual: false, most: 2 },
      ['A>B consultation 2', 'B>A defence 3', 'A>B consultation 2', 'B>A consultation 2'],
    ],
    [
      'weakened further it leaves the promise not to attack',
      { is: 'weaken', from: 'A', to: 'B', mutual: true, most: 1 },
      ['A>B non-aggression 1', 'B>A non-aggression 1', 'A>B non-aggression 1', 'B>A non-aggression 1'],
    ],
    [
      'only the side that lacks a duty is given it',
      { is: 'add', from: 'A', to: 'B', mutual: true, kind: 'offence' },
      [
        'A>B defence 3',
        'B>A defence 3',
        'A>B consultation 2',
        'B>A consultation 2',
        'A>B offence 3',
        'B>A offence 3',
      ],
    ],
  ])('%s', (_, change, expected) => {
    expect(left(change)).toEqual(expected);
  });

  it.each<[string, Change, ReturnType<typeof idle>]>([
    ['a stranger', cut('A', 'X'), 'stranger'],
    ['oneself', cut('A', 'A'), 'stranger'],
    ['no tie to cut', cut('A', 'C'), 'no-tie'],
    ['no tie that strong', { is: 'weaken', from: 'B', to: 'C', mutual: true, most: 2 }, 'not-stronger'],
    ['a tie that is there', { is: 'add', from: 'A', to: 'B', mutual: true, kind: 'defence' }, 'there'],
    ['a change that changes something', cut('A', 'B'), undefined],
  ])('tells %s', (_, change, reason) => {
    expect(idle(pair, change)).toBe(reason);
  });

  it('cutting what was added leads back', () => {
    fc.assert(
      fc.property(network, (one) => {
        const [a, b] = one.states;
        const known = one.ties.some(({ from, to }) =>
          [from, to].every((state) => state === a || state === b),
        );
        fc.pre(a !== undefined && b !== undefined && !known);
        const added = changed(one, [{ is: 'add', from: a, to: b, mutual: true, kind: 'defence' }]);
        expect(added.ties).toHaveLength(one.ties.length + 2);
        expect(changed(added, [cut(a, b)])).toEqual(one);
      }),
    );
  });

  it('measured on from what was measured before, everything is as if measured from the start', () => {
    fc.assert(
      fc.property(network, (one) => {
        const [first] = one.ties;
        fc.pre(first !== undefined);
        const before = measureNetwork(one, OPTIONS);
        const { after } = whatIf(before, [cut(first.from, first.to)], OPTIONS, NO_SPILL_OVER);
        expect(after).toEqual(measureNetwork(changed(one, [cut(first.from, first.to)]), OPTIONS));
      }),
    );
  });

  it('without a change nothing is told to change', () => {
    const before = measureNetwork(STAR, OPTIONS);
    const { comparison, after } = whatIf(before, [], OPTIONS, NO_SPILL_OVER);
    expect([
      comparison.moved,
      comparison.unprotected,
      pairChanges(before, after, 's_valued_squared'),
    ]).toEqual([[], [], []]);
  });

  it('a cut spoke loses its guarantor, and only pairs with the two change', () => {
    const before = measureNetwork(STAR, OPTIONS);
    const { comparison, after } = whatIf(before, [cut('HUB', 'A')], OPTIONS, NO_SPILL_OVER);
    expect(comparison.unprotected).toEqual(['A']);
    expect(comparison.protectedStates).toEqual({ before: 4, after: 3 });
    expect(comparison.tiedPairs).toEqual({ before: 3, after: 2 });
    const concerned = pairChanges(before, after, 's_valued_absolute');
    expect(concerned.length).toBeGreaterThan(0);
    for (const { first, second } of concerned)
      expect([first, second].some((state) => state === 'HUB' || state === 'A')).toBe(true);
  });
});

describe('spill-over (exploratory)', () => {
  const before = measureNetwork(STAR, OPTIONS);
  const run = (rule: Partial<typeof NO_SPILL_OVER>, changes: Change[] = [cut('HUB', 'A')]) =>
    whatIf(before, changes, OPTIONS, { ...NO_SPILL_OVER, ...rule });

  it('is off unless asked for', () => {
    expect(NO_SPILL_OVER.carry).toBe(0);
    expect(run({}).spillOver).toBeUndefined();
    expect(run({}).comparison.protectedStates.after).toBe(3);
  });

  it('a belief of 0.75 from 4 cases falls to 0.75 * 4 / 5 when a whole promise is broken', () => {
    const { spillOver } = run({ carry: 1 });
    expect(spillOver?.reactions.map(({ ally, belief, hedges }) => [ally, belief.after, hedges])).toEqual([
      ['B', 0.6, false],
      ['C', 0.6, false],
    ]);
  });

  it('a weakened promise counts as the part that is lost', () => {
    const { spillOver } = run({ carry: 1 }, [{ is: 'weaken', from: 'HUB', to: 'A', mutual: true, most: 2 }]);
    // A third of the promise: 0.75 * 4 / (4 + 1/3).
    expect(spillOver?.reactions[0]?.belief.after).toBeCloseTo(3 / (4 + 1 / 3), 14);
  });

  it('allies whose belief falls below the bound owe the guarantor no aid any more', () => {
    const { after, spillOver } = run({ carry: 1, hedgeBelow: 0.61 });
    expect(spillOver?.reactions.every(({ hedges }) => hedges)).toBe(true);
    expect(after.protection.guarantors.get('HUB')).toEqual([]);
    // The guarantor still owes them.
    expect(after.protection.guarantors.get('B')).toEqual(['HUB']);
  });

  it('the end of a duty that promised no aid breaks no promise of aid', () => {
    const beside = networkOf([...STAR.states], [...STAR.ties, owes('HUB', 'OUT', 'consultation')]);
    const { spillOver } = whatIf(measureNetwork(beside, OPTIONS), [cut('HUB', 'OUT')], OPTIONS, {
      ...NO_SPILL_OVER,
      carry: 1,
    });
    expect(spillOver?.reactions).toEqual([]);
  });

  it('only what the one who ends a tie owes is held against it', () => {
    expect(run({ carry: 1 }, [cut('A', 'HUB', false)]).spillOver?.reactions).toEqual([]);
  });
});

/** Names of states are data: none of them is a key of an object. */
it('states may be called anything', () => {
  const odd: Network = networkOf(['__proto__', 'constructor', 'toString'], pact('__proto__', 'constructor'));
  const measured = measureNetwork(odd, OPTIONS);
  expect(centralityOf(measured, '__proto__')?.degree).toBe(1);
  // In the order of their names: __proto__, constructor, toString.
  expect(measured.communities.of).toEqual([0, 0, 1]);
  expect(centralityOf(measured, '__proto__')?.eigenvector).toBeCloseTo(Math.SQRT1_2, 6);
});
