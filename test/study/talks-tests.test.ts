import { describe, expect, it } from 'vitest';
import { openFindings } from '../../src/brief/index.ts';
import { prepare, study } from '../../src/study/index.ts';
import type { TalksRecord } from '../../src/talks/index.ts';
import { flagship } from '../cases/flagship.ts';
import { library } from '../duties/library.ts';
import { record } from '../talks/shipped.ts';

/** The parts of the claim that ask what the next settlement pays, under a record. */
function partsUnder(of: TalksRecord) {
  const { prepared } = prepare(flagship().case, library(), of);
  const claim = openFindings(study(prepared)).claims.find(({ id }) => id === 'article-paymore');
  return new Map(claim?.parts.map((part) => [part.id, part]));
}

/** The shipped record with another round to come. */
const withNext = (change: Partial<TalksRecord['rounds'][number]>): TalksRecord => ({
  ...record(),
  rounds: record().rounds.map((round) => (round.id === 'JPN-SMA2027' ? { ...round, ...change } : round)),
});

describe('a claim about the next settlement', () => {
  it('is put to the forecast in the unit of the round, whatever its scale', () => {
    const billions = partsUnder(record()).get('eight-billion');
    const millions = partsUnder(withNext({ prior: 211_000, unit: 'JPY million' })).get('eight-billion');
    expect(billions?.verdict).toBe('contradicted');
    expect(millions?.tests[0]?.asked?.found).toEqual(billions?.tests[0]?.asked?.found);
  });

  it.each([
    ['nothing is known of what was paid before', { prior: 0 }],
    ['the round is in another currency', { unit: 'USD billion' }],
    ['the round has a unit that is none', { unit: 'shells' }],
  ])('is not checkable where %s', (_, change) => {
    const part = partsUnder(withNext(change)).get('eight-billion');
    expect(part?.verdict).toBe('not-checkable');
    expect(part?.tests).toEqual([]);
  });
});
