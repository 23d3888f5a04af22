import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ATTACK_INPUTS,
  type Attack,
  oneAtATime,
  RELIABILITY,
  RELIABILITY_IDS,
  reckon,
  slopesOf,
} from '../../src/balance/index.ts';

/** By hand: 6 against 4 alone is 0.6, against 4 + 10 is 0.3; victory 10, defeat -2, war 2, peace 0. */
const ATTACK: Attack = {
  challenger: 6,
  target: 4,
  ally: 10,
  decisiveness: 1,
  belief: 0.5,
  gain: 10,
  loss: 2,
  cost: 2,
  peace: 0,
};

describe('whether to attack, by hand', () => {
  it('chances, thresholds and utilities', () => {
    const found = reckon(ATTACK);
    expect(found.winAlone).toBeCloseTo(0.6, 15);
    expect(found.winAgainstBoth).toBeCloseTo(0.3, 15);
    expect(found.win).toBeCloseTo(0.45, 15);
    // (2 + 2 + 0) / 12
    expect(found.winNeeded).toBeCloseTo(1 / 3, 15);
    // 0.6 * 10 - 0.4 * 2 - 2; 0.3 * 10 - 0.7 * 2 - 2; 0.45 * 10 - 0.55 * 2 - 2
    expect(found.advantageWithoutDuty).toBeCloseTo(3.2, 14);
    expect(found.advantageIfHonoured).toBeCloseTo(-0.4, 14);
    expect(found.advantage).toBeCloseTo(1.4, 14);
    // (0.6 - 1/3) / (0.6 - 0.3)
    expect(found.beliefNeeded).toBeCloseTo(8 / 9, 14);
    expect(found.outcome).toBe('attacks-despite');
  });

  it.each<[Partial<Attack>, ReturnType<typeof reckon>['outcome']]>([
    [{ belief: 0.9 }, 'held-back'],
    [{ belief: 0.88 }, 'attacks-despite'],
    [{ cost: 6 }, 'no-temptation'],
    [{ ally: 1, belief: 1 }, 'attacks-anyway'],
    [{ ally: 0, belief: 1 }, 'attacks-anyway'],
  ])('with %o: %s', (change, outcome) => {
    const found = reckon({ ...ATTACK, ...change });
    expect(found.outcome).toBe(outcome);
    if (outcome === 'no-temptation' || outcome === 'attacks-anyway')
      expect(found.beliefNeeded).toBeUndefined();
  });

  it('strength counts more the more decisive it is', () => {
    // 6^2 / (6^2 + 4^2) and 36 / (36 + 14^2)
    const found = reckon({ ...ATTACK, decisiveness: 2 });
    expect(found.winAlone).toBeCloseTo(36 / 52, 14);
    expect(found.winAgainstBoth).toBeCloseTo(36 / 232, 14);
  });

  it('nobody with strength: a toss; one without any: no chance', () => {
    expect(reckon({ ...ATTACK, challenger: 0, target: 0, ally: 0 }).winAlone).toBe(0.5);
    expect(reckon({ ...ATTACK, challenger: 0 }).win).toBe(0);
    expect(reckon({ ...ATTACK, target: 0 }).winAlone).toBe(1);
    expect(reckon({ ...ATTACK, challenger: 1e300, target: 1e-300, decisiveness: 5 }).winAlone).toBe(1);
  });
});

const amount = fc.double({ min: 0.01, max: 100, noNaN: true });
const anyAttack: fc.Arbitrary<Attack> = fc.record({
  challenger: amount,
  target: amount,
  ally: amount,
  decisiveness: fc.double({ min: 0.2, max: 4, noNaN: true }),
  belief: fc.double({ min: 0, max: 1, noNaN: true }),
  gain: amount,
  loss: amount,
  cost: amount,
  peace: amount,
});

describe('laws', () => {
  it('more belief never makes the attack more attractive', () => {
    fc.assert(
      fc.property(anyAttack, fc.double({ min: 0, max: 1, noNaN: true }), (attack, other) => {
        const [low, high] = [Math.min(attack.belief, other), Math.max(attack.belief, other)];
        const at = (belief: number) => reckon({ ...attack, belief }).advantage;
        expect(at(high)).toBeLessThanOrEqual(at(low) + 1e-9);
      }),
    );
  });

  it('only ratios of utilities and of strengths matter', () => {
    fc.assert(
      fc.property(anyAttack, (attack) => {
        const { challenger, target, ally, gain, loss, cost, peace } = attack;
        const scaled = {
          ...attack,
          ...{ challenger: 4 * challenger, target: 4 * target, ally: 4 * ally },
          ...{ gain: 8 * gain, loss: 8 * loss, cost: 8 * cost, peace: 8 * peace },
        };
        expect(reckon(scaled).outcome).toBe(reckon(attack).outcome);
      }),
    );
  });

  it('at the belief needed the challenger is indifferent', () => {
    fc.assert(
      fc.property(anyAttack, (attack) => {
        const { beliefNeeded } = reckon(attack);
        fc.pre(beliefNeeded !== undefined);
        expect(Math.abs(reckon({ ...attack, belief: beliefNeeded as number }).advantage)).toBeLessThan(1e-9);
      }),
    );
  });

  it('the slopes are those of differences', () => {
    fc.assert(
      fc.property(anyAttack, fc.constantFrom(...ATTACK_INPUTS), (attack, input) => {
        const step = 1e-5 * Math.max(attack[input], 0.01);
        const at = (value: number) => reckon({ ...attack, [input]: value }).advantage;
        const difference = (at(attack[input] + step) - at(attack[input] - step)) / (2 * step);
        const slope = slopesOf(attack)[input];
        expect(Math.abs(slope - difference)).toBeLessThan(1e-4 * (1 + Math.abs(slope)));
      }),
    );
  });
});

describe('one at a time', () => {
  const tried = oneAtATime(ATTACK, [
    { input: 'cost', low: 1.5, high: 2.5 },
    { input: 'belief', low: 0, high: 1 },
  ]);

  it('puts what moves the advantage most first', () => {
    expect(tried.map(({ input }) => input)).toEqual(['belief', 'cost']);
  });

  it('finds where the decision turns, and where it does not', () => {
    expect(tried[0]?.turnsAt).toBeCloseTo(8 / 9, 14);
    expect(tried[1]?.turnsAt).toBeUndefined();
  });
});

describe('published reliability', () => {
  it.each(RELIABILITY_IDS)('%s is a rate with years and a source', (id) => {
    const { rate, from, to, source } = RELIABILITY[id];
    expect(rate).toBeGreaterThan(0);
    expect(rate).toBeLessThan(1);
    expect(from).toBeLessThan(to);
    expect(source).toMatch(/\(\d{4}\)/);
  });

  it('decides: the same challenger attacks at one published rate and not at another', () => {
    // At a cost of 3 the belief needed is (0.6 - 5/12) / 0.3 = 0.611.
    const outcomes = RELIABILITY_IDS.map(
      (id) => reckon({ ...ATTACK, cost: 3, belief: RELIABILITY[id].rate }).outcome,
    );
    expect(outcomes).toEqual([
      'attacks-despite',
      'held-back',
      'attacks-despite',
      'held-back',
      'attacks-despite',
      'attacks-despite',
    ]);
  });
});
