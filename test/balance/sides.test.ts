import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agreementOf,
  balanceAt,
  type Holdings,
  indexNamed,
  type Question,
  reachNamed,
  rearmed,
  type Strengths,
  type Switches,
  spendingShare,
} from '../../src/balance/index.ts';

/** A degree along the equator. */
const DEGREE_KM = (6371.0088 * Math.PI) / 180;

/**
 * Invented: the challenger C at the theatre, the host H ten degrees away, the ally A with a base in H and its own land
 * ninety degrees away. Spending 50, 10 and 40 of 100; the gradient takes one percent of strength a degree.
 */
const QUESTION: Question = {
  year: 2020,
  world: {
    states: new Map<string, Holdings>([
      ['C', { spending: 50, gdp: 1000 }],
      ['H', { spending: 10, gdp: 1000 }],
      ['A', { spending: 40, gdp: 2000 }],
    ]),
  },
  theatre: { id: 't', place: { lat: 0, lon: 0 }, challenger: ['C'], defender: ['H'], ally: 'A' },
  deal: {
    host: 'H',
    ally: 'A',
    bases: [
      { id: 'c', user: 'C', host: 'C', lat: 0, lon: 0 },
      { id: 'h', user: 'H', host: 'H', lat: 0, lon: -10 },
      { id: 'ah', user: 'A', host: 'H', lat: 0, lon: -10 },
      { id: 'a', user: 'A', host: 'A', lat: 0, lon: -90 },
    ],
  },
  index: indexNamed('spending'),
  reach: { form: reachNamed('gradient'), parameter: 100 / (100 * (DEGREE_KM / 1000)) },
  switches: {},
};

const strengths = (switches: Switches, more: Partial<Question> = {}): number[] => {
  const { challenger, withAlly, withoutAlly } = balanceAt({ ...QUESTION, ...more, switches })
    .strengths as Strengths;
  return [challenger, withAlly, withoutAlly];
};
const near = (found: readonly number[], expected: readonly number[]): void =>
  found.forEach((value, i) => {
    expect(value).toBeCloseTo(expected[i] as number, 12);
  });

describe('the balance at a theatre, by hand', () => {
  it('as it is: both of the defended side come from ten degrees away', () => {
    near(strengths({}), [0.5, 0.9 * 0.5, 0.9 * 0.1]);
  });

  it('the ally leaves: nothing of it is left', () => {
    near(strengths({ allyKeeps: 0 }), [0.5, 0.09, 0.09]);
  });

  it('half of its units stay, from the same bases', () => {
    near(strengths({ allyKeeps: 0.5 }), [0.5, 0.9 * 0.3, 0.09]);
  });

  it('the host is neutral: it does not fight, and the ally comes from its own land', () => {
    near(strengths({ hostNeutral: true }), [0.5, 0.1 * 0.4, 0]);
  });

  it('the host spends five percent of its output: 50 in the measure of the world as it is', () => {
    near(strengths({ hostSpends: { share: 0.05 } }), [0.5, 0.9 * (0.5 + 0.4), 0.9 * 0.5]);
  });

  it('what the host does moves no balance between others', () => {
    const theatre = { ...QUESTION.theatre, defender: [] };
    const reach = { form: reachNamed('war-trap'), parameter: 500 };
    expect(strengths({ hostSpends: { share: 0.05 } }, { theatre, reach })).toEqual(
      strengths({}, { theatre, reach }),
    );
  });

  it('commits a stated part only', () => {
    const deal = { ...QUESTION.deal, commits: new Map([['A', 0.25]]) };
    near(strengths({}, { deal }), [0.5, 0.9 * 0.2, 0.09]);
  });

  it('is not struck without a state that belongs to it, and names it', () => {
    const states = new Map(QUESTION.world.states).set('C', { gdp: 1000 });
    const balance = balanceAt({ ...QUESTION, world: { states } });
    expect([balance.strengths, balance.missing]).toEqual([undefined, ['C']]);
    const theatre = { ...QUESTION.theatre, defender: ['H', 'X'] };
    expect(balanceAt({ ...QUESTION, theatre }).missing).toEqual(['X']);
  });

  it('is struck without what is not known of somebody who stays away', () => {
    const states = new Map(QUESTION.world.states).set('A', {});
    near(strengths({ allyKeeps: 0 }, { world: { states } }), [50 / 60, (0.9 * 10) / 60, (0.9 * 10) / 60]);
  });

  it('never falls when the ally keeps more', () => {
    const part = fc.double({ min: 0.001, max: 1, noNaN: true });
    fc.assert(
      fc.property(part, part, (a, b) => {
        const [, less] = strengths({ allyKeeps: Math.min(a, b) }) as [number, number, number];
        const [, more] = strengths({ allyKeeps: Math.max(a, b) }) as [number, number, number];
        expect(less).toBeLessThanOrEqual(more);
      }),
    );
  });
});

describe('a host that rearms', () => {
  it('waits for the decision, then goes in equal steps, and stays', () => {
    const path = { share: 0.03, decided: 2025, delay: 10 };
    const shares = [2024, 2025, 2030, 2035, 2040].map((year) => spendingShare(path, year, 0.01));
    near(shares, [0.01, 0.01, 0.02, 0.03, 0.03]);
  });

  it('may spend less than before, and at once', () => {
    expect(spendingShare({ share: 0.01, decided: 2025 }, 2025, 0.02)).toBe(0.01);
    expect(spendingShare({ share: 0.02 }, 1990, 0.01)).toBe(0.02);
  });

  it('changes spending where output is known, and nothing else', () => {
    const host: Holdings = { milex: 1, spending: 2, gdp: 100, 'spending-ppp': 2, milper: 7 };
    const world = { states: new Map([['H', host]]) };
    expect(rearmed(world, 'H', { share: 0.05 }, 2020).states.get('H')).toEqual({
      ...host,
      milex: 5,
      spending: 5,
    });
    expect(rearmed(world, 'X', { share: 0.05 }, 2020)).toBe(world);
    expect(world.states.get('H')).toBe(host);
  });
});

describe('where indices agree', () => {
  const of = (ratioWith: number, ratioWithout: number): Strengths => ({
    challenger: 1,
    withAlly: ratioWith,
    withoutAlly: ratioWithout,
    ratioWith,
    ratioWithout,
  });

  it('four of five find that the lead turns', () => {
    expect(agreementOf([of(2, 0.5), of(2, 0.9), of(1.1, 0.1), of(3, 0.2), of(4, 2), undefined])).toEqual({
      indices: 5,
      aheadWith: 5,
      aheadWithout: 1,
      turns: 4,
      majority: { ahead: 'challenger', count: 4 },
    });
  });

  it('has no majority when answers are equally common or there is none', () => {
    expect(agreementOf([of(2, 0.5), of(2, 2)]).majority).toBeUndefined();
    expect(agreementOf([undefined]).majority).toBeUndefined();
  });

  it('counts what differs by rounding only as even, and a side without rival as ahead', () => {
    expect(agreementOf([of(1, 1 - 1e-12)]).majority).toEqual({ ahead: 'even', count: 1 });
    expect(agreementOf([of(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY)]).aheadWithout).toBe(1);
    expect(agreementOf([of(Number.NaN, Number.NaN)]).indices).toBe(0);
  });
});
