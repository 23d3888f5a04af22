import { describe, expect, it } from 'vitest';
import type { CountOfRecord, Threat } from '../../../src/case/index.ts';
import { parseDate } from '../../../src/quantity/index.ts';
import { countingsOf, knownOn } from '../../../src/talks/index.ts';
import { record } from '../shipped.ts';

const at = { file: 'talks.yaml', line: 1, column: 1, endLine: 1, endColumn: 2 };
const counted = (by: CountOfRecord['record']['by'], carriedOut: 'in-part' | 'in-full'): CountOfRecord => ({
  ...{ id: 'one', title: 'One', reason: 'Counted.', at },
  record: { by, carriedOut },
});

function countIn(count: CountOfRecord, day: string) {
  const [found] = countingsOf(
    { counts: [count] } as unknown as Threat,
    knownOn(record(), parseDate(day) as number),
  );
  return found;
}

/** Read off the table of past rounds by eye: rows whose threat is conditional and of which it is known what came of it. */
describe('past threats in the shipped record', () => {
  const senders = ['sender', 'sender-legislature'] as const;

  it.each([
    ['2026-11-24', senders, 'in-part', 11, 2],
    ['2026-11-24', senders, 'in-full', 11, 0],
    ['2026-11-24', ['sender'], 'in-part', 8, 2],
    ['2026-11-24', ['host'], 'in-full', 14, 3],
    ['2026-11-24', [...senders, 'host'], 'in-part', 25, 6],
    // Before the talks of the first Trump government: Germany and the Rhine army 1967, and three amendments.
    ['2017-01-20', senders, 'in-part', 5, 2],
    ['1967-04-27', senders, 'in-part', 0, 0],
  ] as const)('as known on %s, by %j, %s: %i, of which carried out %i', (day, by, extent, n, carried) => {
    const found = countIn(counted(by, extent), day);
    expect(found).toMatchObject({ threats: n, carriedOut: carried });
    expect(found?.rounds).toHaveLength(n);
  });

  it('are left out where there is no record', () => {
    const stated = { ...{ id: 'own', title: 'Own', reason: 'Stated.', at }, threats: 4, carriedOut: 1 };
    const counts = [counted(['sender'], 'in-part'), stated];
    expect(countingsOf({ counts } as unknown as Threat, undefined)).toEqual([stated]);
  });
});
