import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  type Answer,
  alternatingOffers,
  type Bargain,
  MODEL_IDS,
  type ModelId,
  modelNamed,
  screen,
  stripOf,
} from '../../../src/talks/index.ts';
import { anyBargain, bargain, utility } from './bargains.ts';

const GRID = 2000;

function paymentOf(model: ModelId, of: Bargain): number {
  const answer = modelNamed(model).solve(of);
  if (answer.is !== 'point') throw new Error(`${model} gives ${answer.is}`);
  return answer.payment;
}

/** The best payment on a grid over the zone, by a rule that names what is to be greatest. */
function bestOnGrid(
  of: Bargain,
  worth: (sender: number, host: number, best: { sender: number; host: number }) => number,
): number {
  const width = of.hostMost - of.senderLeast;
  const u = (gain: number) => utility(of.attitudes.sender, width, gain);
  const v = (gain: number) => utility(of.attitudes.host, width, gain);
  const best = { sender: u(width), host: v(width) };
  let [top, at] = [Number.NEGATIVE_INFINITY, 0];
  for (let i = 0; i <= GRID; i++) {
    const gain = (width * i) / GRID;
    const value = worth(u(gain), v(width - gain), best);
    if (value > top) [top, at] = [value, gain];
  }
  return of.senderLeast + at;
}

describe('against brute force over a grid, one step of the grid apart at most', () => {
  const step = (of: Bargain) => ((of.hostMost - of.senderLeast) / GRID) * 1.01;
  const check = (model: ModelId, worth: Parameters<typeof bestOnGrid>[1]) =>
    fc.assert(
      fc.property(anyBargain, (of) => {
        expect(Math.abs(paymentOf(model, of) - bestOnGrid(of, worth))).toBeLessThanOrEqual(step(of));
      }),
      { numRuns: 60 },
    );

  it('Nash: the greatest product', () => check('nash', (sender, host) => sender * host));

  it('Nash with weights: the greatest weighted sum of logarithms', () =>
    fc.assert(
      fc.property(anyBargain, (of) => {
        fc.pre(of.senderWeight > 0 && of.senderWeight < 1);
        const best = bestOnGrid(
          of,
          (sender, host) => of.senderWeight * Math.log(sender) + (1 - of.senderWeight) * Math.log(host),
        );
        expect(Math.abs(paymentOf('asymmetric-nash', of) - best)).toBeLessThanOrEqual(step(of));
      }),
      { numRuns: 60 },
    ));

  // On a line of payments the lexicographic maximin of parts is where the lesser part is greatest.
  it('Kalai-Smorodinsky: the greatest lesser part of the best', () =>
    check('kalai-smorodinsky', (sender, host, best) => Math.min(sender / best.sender, host / best.host)));

  it('egalitarian: the greatest lesser gain', () =>
    check('egalitarian', (sender, host) => Math.min(sender, host)));

  it('utilitarian: no payment gives a greater sum', () =>
    fc.assert(
      fc.property(anyBargain, (of) => {
        const width = of.hostMost - of.senderLeast;
        const sum = (payment: number) =>
          utility(of.attitudes.sender, width, payment - of.senderLeast) +
          utility(of.attitudes.host, width, of.hostMost - payment);
        const answer = modelNamed('utilitarian').solve(of);
        const found = answer.is === 'point' ? sum(answer.payment) : sum(of.senderLeast);
        expect(found).toBeGreaterThanOrEqual(sum(bestOnGrid(of, (a, b) => a + b)) - 1e-9);
      }),
      { numRuns: 60 },
    ));

  it('screening: no demand gains more', () =>
    fc.assert(
      fc.property(
        fc.double({ min: -5, max: 5, noNaN: true }),
        fc.double({ min: 0, max: 5, noNaN: true }),
        fc.double({ min: 0.1, max: 5, noNaN: true }),
        (least, low, width) => {
          const high = low + width;
          fc.pre(least <= high);
          const gain = (demand: number) =>
            (demand - least) * Math.min(1, Math.max(0, (high - demand) / width));
          const of = bargain(high, Math.min(least, high), { hidden: { low, high } });
          const found = gain(paymentOf('screening', of));
          for (let i = 0; i <= GRID; i++)
            expect(found).toBeGreaterThanOrEqual(gain(low - 1 + ((width + 1) * i) / GRID) - 1e-12);
        },
      ),
      { numRuns: 40 },
    ));

  it('crisis: no demand gains more, and the expected gains are those of the play', () =>
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1.5, noNaN: true }),
        fc.double({ min: 0.01, max: 1.5, noNaN: true }),
        (p, costA, costBMax) => {
          const found = screen({ p, costA, costBMax });
          const play = (demand: number) => {
            const refused = Math.min(1, Math.max(0, (demand - p) / costBMax));
            return (1 - refused) * demand + refused * (p - costA);
          };
          expect(found.expectedA).toBeCloseTo(play(found.demand), 12);
          for (let i = 0; i <= GRID; i++)
            expect(found.expectedA).toBeGreaterThanOrEqual(play(i / GRID) - 1e-12);
          let ofB = 0;
          for (let i = 0; i < GRID; i++)
            ofB += Math.max(1 - found.demand, 1 - p - ((i + 0.5) / GRID) * costBMax) / GRID;
          expect(Math.abs(found.expectedB - ofB)).toBeLessThan(1e-3);
        },
      ),
      { numRuns: 60 },
    ));
});

describe('alternating offers', () => {
  it('leave each side just what waiting is worth to it, with any attitude to risk', () =>
    fc.assert(
      fc.property(anyBargain, (of) => {
        const { patience, senderLeast, hostMost } = of;
        if (patience === undefined) throw new Error('no patience');
        const width = hostMost - senderLeast;
        const flipped = { ...patience, first: patience.first === 'host' ? 'sender' : 'host' } as const;
        const now = paymentOf('rubinstein', of) - senderLeast;
        const next = paymentOf('rubinstein', { ...of, patience: flipped }) - senderLeast;
        const answers = flipped.first;
        const gain = (money: number) => (answers === 'sender' ? money : width - money);
        const worth = (gained: number) => utility(of.attitudes[answers], width, Math.max(0, gained));
        const kept = patience.discount[answers] * (1 - patience.breakdown);
        // A payment is a double: a gain near nothing is known no finer than that, and is worth much to the risk-averse.
        const grain = 4 * Number.EPSILON * Math.max(Math.abs(senderLeast), Math.abs(hostMost), width);
        const blur = (gained: number) => worth(gained + grain) - worth(gained - grain);
        expect(Math.abs(worth(gain(now)) - kept * worth(gain(next)))).toBeLessThan(
          1e-7 * Math.max(1, worth(width)) + blur(gain(now)) + kept * blur(gain(next)),
        );
      }),
      { numRuns: 200 },
    ));

  it('with rounds that become instant come to Nash with power from patience', () => {
    // Binmore, Rubinstein and Wolinsky (1986): d = exp(-r D), weight 1/r; here rates 0.04 and 0.03.
    const [own, other] = [Math.exp(-0.04 * 1e-7), Math.exp(-0.03 * 1e-7)];
    const { shares, limit } = alternatingOffers({ delta1: own, delta2: other });
    expect(limit).toBeCloseTo(3 / 7, 8);
    expect(shares?.[0]).toBeCloseTo(3 / 7, 6);
  });

  it('with a small chance of breakdown come to Nash, whatever the attitudes to risk are', () =>
    fc.assert(
      fc.property(anyBargain, (of) => {
        const patience = { discount: { host: 1, sender: 1 }, breakdown: 1e-5, first: 'sender' as const };
        const width = of.hostMost - of.senderLeast;
        const apart = paymentOf('rubinstein', { ...of, patience }) - paymentOf('nash', of);
        expect(Math.abs(apart)).toBeLessThan(3e-3 * width);
      }),
      { numRuns: 100 },
    ));

  it('of two who never tire are settled by nothing', () => {
    expect(alternatingOffers({ delta1: 1, delta2: 1 })).toEqual({
      kept: [1, 1],
      shares: undefined,
      limit: 0.5,
    });
    const patience = { discount: { host: 1, sender: 1 }, breakdown: 0, first: 'sender' as const };
    expect(modelNamed('rubinstein').solve(bargain(3, 1, { patience }))).toMatchObject({
      is: 'range',
      low: 1,
      high: 3,
    });
  });
});

describe('every model', () => {
  const single = MODEL_IDS.filter((id) => id !== 'zone' && id !== 'utilitarian');

  it('stays in the zone, and moves with the unit and the zero of money', () =>
    fc.assert(
      fc.property(anyBargain, fc.double({ min: 0.1, max: 10, noNaN: true }), (of, scale) => {
        const moved = rescaled(of, scale, 100);
        for (const id of single) {
          const payment = paymentOf(id, of);
          expect(payment).toBeGreaterThanOrEqual(of.senderLeast - 1e-12);
          expect(payment).toBeLessThanOrEqual(of.hostMost + 1e-12);
          expect(paymentOf(id, moved)).toBeCloseTo(payment * scale + 100, 7);
        }
      }),
      { numRuns: 100 },
    ));

  it('gives the sender no less when the host fears risk more', () =>
    fc.assert(
      fc.property(
        anyBargain,
        fc.double({ min: 0, max: 0.9, noNaN: true }),
        fc.double({ min: 0, max: 0.9, noNaN: true }),
        (of, a, b) => {
          const averse = (aversion: number) => ({
            ...of,
            attitudes: { ...of.attitudes, host: { is: 'relative' as const, aversion } },
          });
          for (const id of ['nash', 'kalai-smorodinsky'] as const)
            expect(paymentOf(id, averse(Math.max(a, b)))).toBeGreaterThanOrEqual(
              paymentOf(id, averse(Math.min(a, b))) - 1e-9,
            );
        },
      ),
      { numRuns: 100 },
    ));

  test.each(MODEL_IDS)('%s gives no point where the zone is empty, and says why', (id) => {
    const patience = { discount: { host: 0.9, sender: 0.9 }, breakdown: 0, first: 'host' as const };
    // Two losses make a positive product: at 1.5 both are half a unit below their limits.
    const of = bargain(1, 2, { patience, hidden: { low: 0, high: 1 } });
    const answer: Answer = modelNamed(id).solve(of);
    expect(answer).toMatchObject({ is: 'none', why: { key: expect.stringMatching(/^talks\.none\./) } });
  });

  test.each(MODEL_IDS)('%s gives the one payment of a zone of one', (id) => {
    const patience = { discount: { host: 0.9, sender: 0.9 }, breakdown: 0, first: 'host' as const };
    const answer = modelNamed(id).solve(bargain(2, 2, { patience, hidden: { low: 2, high: 2 } }));
    if (answer.is === 'point') expect(answer).toMatchObject({ payment: 2, place: { share: null } });
    else expect(answer).toMatchObject({ is: 'range', low: 2, high: 2 });
  });

  it('says what it lacks when the case does not state it', () => {
    const { answers } = stripOf(bargain(2, 1));
    const unset = answers.filter(({ answer }) => answer.is === 'unset').map(({ model }) => model);
    expect(unset).toEqual(['rubinstein', 'screening']);
  });

  it('places its payment against the last one', () => {
    const last = (payment: number) => {
      const answer = modelNamed('nash').solve(bargain(payment + 1, payment - 1, { last: 4 }));
      return answer.is === 'point' ? [answer.place.toLast, answer.place.timesLast] : undefined;
    };
    expect(last(2)).toEqual(['below', 0.5]);
    expect(last(4)).toEqual(['same', 1]);
    expect(last(6)).toEqual(['above', 1.5]);
    expect(last(-2)).toEqual(['below', null]);
  });
});

describe('models that agree', () => {
  const rich = fc.record({
    of: anyBargain,
    weight: fc.constantFrom(0, 0.5, 1, 0.3),
    breakdown: fc.constantFrom(0, 1, 0.2),
    alike: fc.boolean(),
  });
  const varied = rich.map(({ of, weight, breakdown, alike }): Bargain => {
    const { patience, attitudes } = of;
    if (patience === undefined) throw new Error('no patience');
    return {
      ...of,
      senderWeight: weight,
      patience: { ...patience, breakdown },
      attitudes: alike ? { host: attitudes.sender, sender: attitudes.sender } : attitudes,
    };
  });

  it('are said to agree only where they do', () =>
    fc.assert(
      fc.property(varied, (of) => {
        for (const { models } of stripOf(of).same) {
          const payments = models.map((id) => paymentOf(id, of));
          expect(Math.max(...payments) - Math.min(...payments)).toBeLessThan(
            1e-6 * (of.hostMost - of.senderLeast),
          );
        }
      }),
      { numRuns: 300 },
    ));

  it('agree with money that counts the same at every level, and part when one side fears risk', () => {
    const same = (of: Bargain) => stripOf(of).same.map(({ models, why }) => [models.join(' '), why]);
    expect(same(bargain(10, 0, { senderWeight: 0.4 }))).toEqual([
      ['nash kalai-smorodinsky egalitarian', 'talks.same.line'],
    ]);
    const host = { is: 'relative', aversion: 0.5 } as const;
    const sender = { is: 'absolute', aversion: 0.1 } as const;
    const apart = bargain(10, 0, { senderWeight: 0.4, attitudes: { host, sender } });
    expect(same(apart)).toEqual([]);
    const payments = (['nash', 'kalai-smorodinsky', 'egalitarian', 'utilitarian'] as const).map((id) =>
      paymentOf(id, apart),
    );
    expect(new Set(payments.map((payment) => payment.toFixed(3))).size).toBe(4);
  });
});

describe('inputs that mean nothing', () => {
  const patience = { discount: { host: 0.9, sender: 0.9 }, breakdown: 0, first: 'host' as const };
  test.each<[string, () => unknown]>([
    ['a discount factor above 1', () => alternatingOffers({ delta1: 1.1, delta2: 0.5 })],
    ['a negative discount factor', () => alternatingOffers({ delta1: 0.5, delta2: -0.1 })],
    ['no number', () => alternatingOffers({ delta1: Number.NaN, delta2: 0.5 })],
    ['a chance of breakdown above 1', () => alternatingOffers({ delta1: 0.5, delta2: 0.5, breakdown: 2 })],
    ['a chance of winning above 1', () => screen({ p: 1.01, costA: 0, costBMax: 1 })],
    ['a negative cost of A', () => screen({ p: 0.5, costA: -0.1, costBMax: 1 })],
    ['a negative cost of B', () => screen({ p: 0.5, costA: 0, costBMax: -1 })],
    ['a cost without bound', () => screen({ p: 0.5, costA: 0, costBMax: Number.POSITIVE_INFINITY })],
    ['an amount that is no number', () => stripOf(bargain(Number.NaN, 0))],
    ['an amount beyond all money', () => stripOf(bargain(1e300, 0))],
    ['a weight above 1', () => stripOf(bargain(1, 0, { senderWeight: 1.5 }))],
    [
      'a relative aversion of 1',
      () =>
        stripOf(
          bargain(1, 0, { attitudes: { host: { is: 'relative', aversion: 1 }, sender: { is: 'neutral' } } }),
        ),
    ],
    [
      'a negative aversion',
      () =>
        stripOf(
          bargain(1, 0, { attitudes: { host: { is: 'absolute', aversion: -1 }, sender: { is: 'neutral' } } }),
        ),
    ],
    ['bounds of the host the wrong way round', () => stripOf(bargain(1, 0, { hidden: { low: 2, high: 1 } }))],
    [
      'patience that is no number',
      () => stripOf(bargain(1, 0, { patience: { ...patience, breakdown: Number.NaN } })),
    ],
  ])('%s is refused', (_, run) => {
    expect(run).toThrow(RangeError);
  });

  it('but extreme ones have answers that are numbers', () => {
    for (const aversion of [1e-300, 1e-12, 1e12, 1e30]) {
      const attitudes = {
        host: { is: 'absolute', aversion },
        sender: { is: 'relative', aversion: 1 - 2 ** -53 },
      } as const;
      for (const { answer } of stripOf(bargain(1e30, -1e30, { attitudes, patience })).answers)
        if (answer.is === 'point') expect(Number.isFinite(answer.payment)).toBe(true);
    }
  });
});

function rescaled(of: Bargain, scale: number, shift: number): Bargain {
  const money = (value: number) => value * scale + shift;
  const attitude = (one: Bargain['attitudes']['host']) =>
    one.is === 'absolute' ? { ...one, aversion: one.aversion / scale } : one;
  return {
    ...of,
    hostMost: money(of.hostMost),
    senderLeast: money(of.senderLeast),
    attitudes: { host: attitude(of.attitudes.host), sender: attitude(of.attitudes.sender) },
    ...(of.hidden === undefined
      ? {}
      : { hidden: { low: money(of.hidden.low), high: money(of.hidden.high) } }),
  };
}
