import fc from 'fast-check';
import type { Attitude, Bargain } from '../../../src/talks/index.ts';

export const NEUTRAL: Attitude = { is: 'neutral' };

/** A bargain over a zone, both sides indifferent to risk unless said. */
export function bargain(hostMost: number, senderLeast: number, more: Partial<Bargain> = {}): Bargain {
  return {
    hostMost,
    senderLeast,
    attitudes: { host: NEUTRAL, sender: NEUTRAL },
    senderWeight: 0.5,
    ...more,
  };
}

const attitude: fc.Arbitrary<Attitude> = fc.oneof(
  fc.constant(NEUTRAL),
  fc.double({ min: 0, max: 0.95, noNaN: true }).map((aversion) => ({ is: 'relative' as const, aversion })),
  // The definition loses its digits below that; what comes of tiny aversions is tested apart.
  fc
    .oneof(fc.constant(0), fc.double({ min: 1e-6, max: 3, noNaN: true }))
    .map((aversion) => ({ is: 'absolute' as const, aversion })),
);

const share = fc.double({ min: 0, max: 1, noNaN: true });

/** Bargains with a zone of a width from 0.5 to 10, and all inputs stated. */
export const anyBargain: fc.Arbitrary<Bargain> = fc
  .record({
    senderLeast: fc.double({ min: -20, max: 20, noNaN: true }),
    width: fc.double({ min: 0.5, max: 10, noNaN: true }),
    host: attitude,
    sender: attitude,
    senderWeight: share,
    discount: fc.record({
      host: fc.double({ min: 0, max: 0.99, noNaN: true }),
      sender: fc.double({ min: 0, max: 0.99, noNaN: true }),
    }),
    breakdown: share,
    first: fc.constantFrom('host' as const, 'sender' as const),
  })
  .map(({ senderLeast, width, host, sender, senderWeight, discount, breakdown, first }) => ({
    hostMost: senderLeast + width,
    senderLeast,
    attitudes: { host, sender },
    senderWeight,
    patience: { discount, breakdown, first },
    hidden: { low: senderLeast + width / 4, high: senderLeast + width },
  }));

/** Utility of a gain by its definition, for brute force. */
export function utility(attitude: Attitude, width: number, gain: number): number {
  if (attitude.is === 'absolute' && attitude.aversion > 0)
    return (1 - Math.exp(-attitude.aversion * gain)) / attitude.aversion;
  return width * (gain / width) ** (attitude.is === 'relative' ? 1 - attitude.aversion : 1);
}
