import { describe, expect, it } from 'vitest';
import { forecast } from '../../../src/talks/forecast/index.ts';
import { knownOn, knownText } from '../../../src/talks/record/index.ts';
import { shippedRecord } from '../record/records.ts';
import { scrambled } from './scrambled.ts';

const record = shippedRecord();

/** Every day on which something may become known, the day before and the day after. */
const days = [
  ...new Set(
    record.rounds.flatMap((one) =>
      [one.foreseen, one.opened, one.closed, one.demandKnown, one.offerKnown, one.threatKnown].flatMap(
        (when) => (when === undefined ? [] : [when.last - 1, when.last, when.last + 1]),
      ),
    ),
  ),
].sort((a, b) => a - b);

describe('what became known later', () => {
  it(`changes nothing of what was known, on any of ${days.length} days`, () => {
    for (const [seed, day] of days.entries()) {
      const before = knownOn(record, day);
      const after = knownOn(scrambled(record, day, seed), day);
      // A forecast is a function of these alone: equal inputs, equal forecasts of every round.
      expect(after, String(day)).toEqual(before);
      expect(knownText(after)).toBe(knownText(before));
    }
  });

  it('is changed by the scrambling at all', () => {
    const day = days[Math.floor(days.length / 2)] as number;
    const end = days.at(-1) as number;
    expect(knownText(knownOn(scrambled(record, day, 1), end))).not.toBe(knownText(knownOn(record, end)));
  });

  it('changes no byte of a forecast', { timeout: 120_000 }, () => {
    for (const [id, share] of [
      ['KOR-SMA11', 0.5],
      ['JPN-SMA2021', 0.2],
      ['ESP-88', 0.9],
      ['JPN-SMA2027', 0.1],
    ] as const) {
      const round = record.rounds.find((one) => one.id === id);
      if (round === undefined) throw new Error(`No round ${id}`);
      const from = Math.min(round.opened.last, round.foreseen?.last ?? Number.POSITIVE_INFINITY);
      const until = (round.closed?.first ?? from + 500) - 1;
      const day = Math.round(from + share * (until - from));
      const told = [record, scrambled(record, day, 3)].map((one) => {
        const known = knownOn(one, day);
        const asked = known.rounds.find((other) => other.id === id);
        return asked && JSON.stringify(forecast(known, asked));
      });
      expect(told[0]).toContain('"quantiles"');
      expect(told[1]).toBe(told[0]);
    }
  });
});
