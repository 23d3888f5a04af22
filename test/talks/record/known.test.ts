import { describe, expect, it, test } from 'vitest';
import { parseDate } from '../../../src/quantity/index.ts';
import { atOpening, knownOn, pastRounds } from '../../../src/talks/record/index.ts';
import { type Cells, recordOfCells } from './records.ts';

const day = (text: string) => parseDate(text) as number;

const A: Cells = {
  id: 'a',
  alliance: 'X',
  direction: 'host_to_sender',
  opened: '1990',
  closed: '1991-03',
  outcome: 'settled',
  prior: 10,
  demand: 40,
  offer: 11,
  settled: 12,
  exit_threat: 'sender',
  exit_conditional: 'yes',
};
const B: Cells = { ...A, id: 'b', opened: '1990-06-01', closed: '1992', prior: 12, settled: 13 };
const C: Cells = { ...A, id: 'c', foreseen: '1993-01-15', opened: '1994', closed: '', outcome: 'pending' };
const { settled: _, ...pending } = C;

/** What of a round is known at the end of a day; the columns are those of records/README.md. */
const cases: readonly [string, Cells[], string, string, readonly string[] | undefined][] = [
  ['a year is known from its last day', [A], 'a', '1990-12-30', undefined],
  ['then the round, its prior and the demand made at the table', [A], 'a', '1990-12-31', ['prior', 'demand']],
  ['on the day before the last that `closed` may mean no more', [A], 'a', '1991-03-30', ['prior', 'demand']],
  ['then everything', [A], 'a', '1991-03-31', ['prior', 'demand', 'offer', 'threat', 'result']],
  [
    'a demand that was told later is known from the close',
    [{ ...A, demand_kind: 'reported later' }],
    'a',
    '1991-01-01',
    ['prior'],
  ],
  [
    'a demand, an offer and a threat with days of their own',
    [{ ...A, demand_known: '1991-02-01', offer_known: '1991-02-02', threat_known: '1991-02-03' }],
    'a',
    '1991-02-02',
    ['prior', 'demand', 'offer'],
  ],
  [
    'a threat on its day',
    [{ ...A, threat_known: '1991-02' }],
    'a',
    '1991-02-28',
    ['prior', 'demand', 'threat'],
  ],
  ['the prior hides while an earlier round is open', [A, B], 'b', '1991-03-30', ['demand']],
  ['and is known once that is over', [A, B], 'b', '1991-03-31', ['prior', 'demand']],
  [
    'rounds that may have opened on one day hide each other',
    [A, { ...B, opened: '1990' }],
    'a',
    '1991-03-01',
    ['demand'],
  ],
  [
    'a round of another direction hides nothing',
    [{ ...A, direction: 'pool' }, B],
    'b',
    '1990-06-01',
    ['prior', 'demand'],
  ],
  [
    'a round of another alliance hides nothing',
    [{ ...A, alliance: 'Y' }, B],
    'b',
    '1990-06-01',
    ['prior', 'demand'],
  ],
  ['a round that was foreseen is there, with its prior', [pending], 'c', '1993-01-15', ['prior']],
  ['its demand is not, before it opens', [pending], 'c', '1994-12-30', ['prior']],
  [
    'a round that closed early in the year of its opening',
    [{ ...A, closed: '1990-02' }],
    'a',
    '1990-02-28',
    ['prior', 'demand', 'offer', 'threat', 'result'],
  ],
];

describe('what is known on a day', () => {
  test.each(cases)('%s', (_name, rows, id, date, facts) => {
    const round = knownOn(recordOfCells(rows), day(date)).rounds.find((one) => one.id === id);
    const told = (['prior', 'demand', 'offer', 'threat', 'result'] as const).filter(
      (fact) => round?.[fact] !== undefined,
    );
    expect(round === undefined ? undefined : told).toEqual(facts);
  });
});

describe('a past round as it stood at its opening', () => {
  it('has no result, and nothing that came after the opening', () => {
    const known = knownOn(
      recordOfCells([{ ...A, opened: '1990-05', offer_known: '1990-07' }]),
      day('2000-01-01'),
    );
    const [past] = pastRounds(known);
    expect(past && Object.keys(atOpening(past.round)).sort()).toEqual(
      ['alliance', 'demand', 'direction', 'from', 'id', 'prior'].sort(),
    );
    expect(past?.eve).toBe(day('1990-05-31'));
  });

  it('is forecast from before any day on which it may have closed', () => {
    const known = knownOn(recordOfCells([{ ...A, closed: '1990' }]), day('2000-01-01'));
    expect(pastRounds(known)[0]?.eve).toBe(day('1989-12-31'));
  });
});
