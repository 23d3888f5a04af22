import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shippedRecord } from './records.ts';

const FACTS = new URL('../../../../shared/facts/settlements.csv', import.meta.url);

describe('the record that comes with the product', () => {
  const { rounds } = shippedRecord();

  it('has 119 rounds and no mistake', () => expect(rounds).toHaveLength(119));

  it('says for each round where it stands, or that it is recalled', () => {
    for (const { id, source, verification, recalled } of rounds)
      expect(source !== undefined || verification === 'recalled' || recalled.includes('all'), id).toBe(true);
  });

  it('has one pending round: the agreement from April 2027', () => {
    expect(rounds.filter(({ outcome }) => outcome === 'pending').map(({ id }) => id)).toEqual([
      'JPN-SMA2027',
    ]);
  });

  it('leaves lump sums, shares, kind and rounds without a payment out of the ratios, each with a reason', () => {
    const left = new Set(['lump', 'percent', 'in-kind', 'none']);
    for (const { id, basis, ratioUse, ratioReason } of rounds) {
      expect(ratioUse, id).toBe(!left.has(basis));
      expect(ratioReason === undefined, id).toBe(ratioUse);
    }
  });

  it.skipIf(!existsSync(FACTS))('agrees with the facts row by row (needs optional data set facts)', () => {
    const facts = readFileSync(FACTS, 'utf8').trimEnd().split('\n').slice(1);
    const ids = facts.map((line) => line.slice(0, line.indexOf(',')));
    expect([...ids].sort()).toEqual(rounds.map(({ id }) => id));
    for (const { id, prior, demand, settled } of rounds) {
      const line = facts[ids.indexOf(id)] ?? '';
      for (const amount of [prior, demand, settled])
        if (amount !== undefined) expect(line.split(',').map(Number), id).toContain(amount);
    }
  });
});
