import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changed } from '../../src/network/graph/change.ts';
import {
  compareNetworks,
  DUTY_KINDS,
  dutyBlocks,
  type MeasureOptions,
  measureNetwork,
  type Network,
  NO_SPILL_OVER,
  networkOf,
  positionsOf,
  STRENGTH,
  type Tie,
  whatIf,
  whatIfEnded,
} from '../../src/network/index.ts';

const OPTIONS: MeasureOptions = { least: 1, seed: 1 };

const owes = (from: string, to: string, kind: Tie['kind'] = 'defence', source = 'pact'): Tie => ({
  ...{ from, to, kind, strength: STRENGTH[kind], source },
});
const circle = (states: readonly string[], source: string): Tie[] =>
  states.flatMap((a) => states.flatMap((b) => (a === b ? [] : [owes(a, b, 'defence', source)])));

/** Names that are keys of every object, among others. */
const NAMES = ['A', 'B', 'C', '__proto__', 'constructor', 'D D'];
const anyTie = fc
  .tuple(
    fc.constantFrom(...NAMES),
    fc.constantFrom(...NAMES),
    fc.constantFrom(...DUTY_KINDS),
    fc.constantFrom('one', 'two'),
  )
  .map(([from, to, kind, source]) => owes(from, to, kind, source));
const anyNetwork = fc
  .uniqueArray(anyTie, { selector: (tie) => JSON.stringify(tie), maxLength: 40 })
  .map((ties) => networkOf(NAMES, ties));

const sorted = (ties: readonly Tie[]) => ties.map((tie) => JSON.stringify(tie)).toSorted();

describe('duties in blocks', () => {
  it('of a circle of three and one who owes two of them, by hand', () => {
    const ties = [...circle(['A', 'B', 'C'], 'pact'), owes('D', 'A'), owes('D', 'B')];
    // A owes B and C, B owes A and C, C owes A and B: one block of three. D is nobody's equal.
    expect(dutyBlocks(ties)).toEqual([
      { source: 'pact', kinds: ['defence'], from: ['A', 'B', 'C'], to: ['A', 'B', 'C'] },
      { source: 'pact', kinds: ['defence'], from: ['D'], to: ['A', 'B'] },
    ]);
  });

  it('are the ties, no more and no fewer', () => {
    fc.assert(
      fc.property(anyNetwork, ({ ties }) => {
        const back = dutyBlocks(ties).flatMap(({ source, kinds, from, to }) =>
          from.flatMap((a) =>
            to.flatMap((b) => (a === b ? [] : kinds.map((kind) => owes(a, b, kind, source)))),
          ),
        );
        expect(sorted(back)).toEqual(sorted(ties));
      }),
    );
  });
});

describe('positions', () => {
  it('of a hub and three spokes: the spokes are one, until one of them owes something else', () => {
    const spokes = ['A', 'B', 'C'].flatMap((ally) => [owes('HUB', ally), owes(ally, 'HUB')]);
    const star = networkOf(['HUB', 'A', 'B', 'C'], spokes);
    expect(positionsOf([star])).toEqual([['A', 'B', 'C'], ['HUB']]);
    const uneven = networkOf(['HUB', 'A', 'B', 'C'], [...spokes, owes('A', 'HUB', 'consultation')]);
    expect(positionsOf([uneven])).toEqual([['A'], ['B', 'C'], ['HUB']]);
    expect(positionsOf([star, uneven])).toEqual([['A'], ['B', 'C'], ['HUB']]);
    expect(positionsOf([star], (state) => Number(state === 'C'))).toEqual([['A', 'B'], ['C'], ['HUB']]);
  });

  it('hold states that can change places without any tie changing, and only those', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const kinds = ({ from, to, kind }: Tie) => JSON.stringify([from, to, kind]);
        const owed = new Set(network.ties.map(kinds));
        const swapped = (a: string, b: string) => {
          const other = (state: string) => (state === a ? b : state === b ? a : state);
          const ties = network.ties.map((tie) => kinds({ ...tie, from: other(tie.from), to: other(tie.to) }));
          return ties.every((tie) => owed.has(tie));
        };
        const positions = positionsOf([network]);
        const positionOf = (state: string) => positions.findIndex((one) => one.includes(state));
        for (const a of NAMES)
          for (const b of NAMES)
            expect(a === b || swapped(a, b) === (positionOf(a) === positionOf(b))).toBe(true);
      }),
    );
  });

  it('share every measure', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const { centralities, protection } = measureNetwork(network, OPTIONS);
        const of = (state: string) => centralities[network.states.indexOf(state)];
        for (const [first, ...others] of positionsOf([network]) as [string, ...string[]][])
          for (const other of others) {
            expect(of(other)?.degree).toBe(of(first)?.degree);
            expect(of(other)?.strength).toBe(of(first)?.strength);
            expect(of(other)?.betweenness).toBeCloseTo(of(first)?.betweenness as number, 12);
            expect(of(other)?.closeness).toBeCloseTo(of(first)?.closeness as number, 12);
            expect(protection.guarantors.get(other)?.length).toBe(protection.guarantors.get(first)?.length);
            expect(protection.wards.get(other)?.length).toBe(protection.wards.get(first)?.length);
          }
      }),
    );
  });
});

describe('an alliance that ends', () => {
  it('takes its own ties along and leaves those that others make of the same pair', () => {
    const network = networkOf(
      ['A', 'B'],
      [
        owes('A', 'B', 'defence', 'one'),
        owes('A', 'B', 'consultation', 'two'),
        owes('B', 'A', 'defence', 'one'),
      ],
    );
    const { after, comparison } = whatIfEnded(measureNetwork(network, OPTIONS), 'one', OPTIONS);
    expect(after.network.ties).toEqual([owes('A', 'B', 'consultation', 'two')]);
    expect(comparison.unprotected).toEqual(['A', 'B']);
    expect(comparison.tiedPairs).toEqual({ before: 1, after: 1 });
  });

  it('of two states is what cutting the pair is', () => {
    fc.assert(
      fc.property(anyNetwork, ({ states, ties }) => {
        const apart = ties.filter(
          ({ from, to }) => ![from, to].every((state) => state === 'A' || state === 'B'),
        );
        const own = [owes('A', 'B', 'defence', 'own'), owes('B', 'A', 'consultation', 'own')];
        const before = measureNetwork({ states, ties: [...apart, ...own] }, OPTIONS);
        const pair = { is: 'cut', from: 'A', to: 'B', mutual: true } as const;
        const cut = whatIf(before, [pair], OPTIONS, NO_SPILL_OVER);
        expect(whatIfEnded(before, 'own', OPTIONS).comparison).toEqual(cut.comparison);
      }),
    );
  });

  it('changes nothing when its ties are added again', () => {
    fc.assert(
      fc.property(anyNetwork, (network: Network) => {
        const before = measureNetwork(network, OPTIONS);
        const { after } = whatIfEnded(before, 'one', OPTIONS);
        const again = network.ties
          .filter(({ source }) => source === 'one')
          .map(({ from, to, kind }) => ({ is: 'add', from, to, kind, mutual: false }) as const);
        const back = measureNetwork(changed(after.network, again), OPTIONS, after);
        expect(back.centralities).toEqual(before.centralities);
        expect([...back.similarity.values]).toEqual([...before.similarity.values]);
        expect(compareNetworks(before, back).unprotected).toEqual([]);
      }),
    );
  });
});
