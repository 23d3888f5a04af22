import { describe, expect, it } from 'vitest';
import {
  COMPONENTS,
  cincOf,
  type Holdings,
  INDEX_IDS,
  type IndexId,
  indexNamed,
  inputsOf,
  powersOf,
  StateYears,
  type World,
} from '../../src/balance/index.ts';

/** Invented, so that every share is a simple fraction. */
const WORLD: World = {
  states: new Map<string, Holdings>([
    [
      'A',
      {
        milex: 6,
        spending: 6,
        'spending-ppp': 4,
        milper: 1,
        irst: 1,
        pec: 1,
        tpop: 10,
        upop: 1,
        gdp: 40,
        'gdp-ppp': 20,
        warheads: 3,
      },
    ],
    [
      'B',
      {
        milex: 2,
        spending: 2,
        'spending-ppp': 4,
        milper: 1,
        irst: 1,
        pec: 3,
        tpop: 30,
        upop: 3,
        gdp: 60,
        'gdp-ppp': 60,
        warheads: 1,
      },
    ],
  ]),
};

/** Shares of A, by hand. */
const SHARES: Record<IndexId, number> = {
  // 3/4, 1/2, 1/2, 1/4, 1/4, 1/4: 2.5 / 6
  cinc: 5 / 12,
  spending: 3 / 4,
  'spending-ppp': 1 / 2,
  output: 2 / 5,
  // 40 * 40 / 10 = 160 against 60 * 60 / 30 = 120
  'output-per-head': 4 / 7,
  // (17.5 * 1/4 + 17.5 * 1/2 + 10 * 1/4) / 45
  composite: 15.625 / 45,
  warheads: 3 / 4,
};

describe('an index of power', () => {
  it.each(INDEX_IDS)('%s, by hand', (id) => {
    const powers = powersOf(indexNamed(id), WORLD);
    expect(powers.get('A')?.share).toBeCloseTo(SHARES[id], 14);
    expect(powers.get('B')?.share).toBeCloseTo(1 - SHARES[id], 14);
  });

  it.each(INDEX_IDS)('%s states its inputs with units, and its source', (id) => {
    const index = indexNamed(id);
    expect(inputsOf(index).length).toBeGreaterThan(0);
    for (const { component, unit } of inputsOf(index)) expect(COMPONENTS[component]).toBe(unit);
    expect(index.source).not.toBe('');
  });

  it('takes shares of the world where the sums of all other states are known', () => {
    const { states } = WORLD;
    expect(powersOf(indexNamed('spending'), { states, others: { spending: 8 } }).get('A')?.share).toBe(
      6 / 16,
    );
  });

  it('names what it does not know, and has no share without any of it', () => {
    const states = new Map<string, Holdings>([...WORLD.states, ['C', { tpop: 40 }]]);
    const of = (id: IndexId) => powersOf(indexNamed(id), { states }).get('C');
    expect(of('output-per-head')).toEqual({ share: undefined, missing: ['gdp'] });
    expect(of('composite')).toEqual({ share: undefined, missing: ['gdp-ppp', 'spending-ppp'] });
    // By its definition this one makes do with what is known: 40 of 80 people.
    expect(of('cinc')).toEqual({ share: 1 / 2, missing: ['milex', 'milper', 'irst', 'pec', 'upop'] });
  });

  it('takes the weights of the reader', () => {
    expect(powersOf(indexNamed('composite'), WORLD, [0, 1, 0]).get('A')?.share).toBe(1 / 2);
  });

  it('of national capability is the one of the tables', () => {
    const rows = new StateYears();
    for (const { milex, milper, irst, pec, tpop, upop } of WORLD.states.values())
      rows.add(
        rows.length + 1,
        2000,
        [milex, milper, irst, pec, tpop, upop].map((one) => one ?? Number.NaN),
      );
    const powers = powersOf(indexNamed('cinc'), WORLD);
    expect([...powers.values()].map(({ share }) => share)).toEqual([...cincOf(rows)]);
  });

  it('never mixes warheads with anything', () => {
    for (const id of INDEX_IDS) {
      const index = indexNamed(id);
      const holdsWarheads = inputsOf(index).some(({ component }) => component === 'warheads');
      expect(holdsWarheads).toBe(index.apart === true);
      if (holdsWarheads) expect(inputsOf(index)).toHaveLength(1);
    }
  });
});
