import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseDate } from '../../../src/quantity/index.ts';
import {
  cameOf,
  type Filed,
  filed,
  filedText,
  forecast,
  hashOfText,
  readFiled,
  scoreOutcome,
} from '../../../src/talks/forecast/index.ts';
import { studentLogDensity } from '../../../src/talks/forecast/student.ts';
import { knownOn, knownText } from '../../../src/talks/record/index.ts';
import { shippedRecord } from '../record/records.ts';

const record = shippedRecord();
const DAY = parseDate('2020-06-01') as number;

function made() {
  const known = knownOn(record, DAY);
  const round = known.rounds.find(({ id }) => id === 'KOR-SMA11');
  if (round === undefined) throw new Error('no round');
  return filed({
    filedOn: '2020-06-01',
    product: '0.1.0',
    seed: 0,
    hashes: { case: null, record: hashOfText(record.text), known: hashOfText(knownText(known)) },
    forecast: forecast(known, round),
  });
}

const one = made();
const text = filedText(one);

describe('a filed forecast', () => {
  it('is read as it was written, also with its lines laid out otherwise', () => {
    expect(readFiled(text)).toEqual(one);
    expect(readFiled(JSON.stringify(JSON.parse(text)))).toEqual(one);
  });

  it('is found out when any digit in it was changed', () => {
    const digits = [...text.matchAll(/\d/g)].map(({ index }) => index);
    fc.assert(
      fc.property(fc.constantFrom(...digits), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const digit = String((Number(text[at]) + by) % 10);
        const changed = `${text.slice(0, at)}${digit}${text.slice(at + 1)}`;
        // A last digit beyond what a double holds changes nothing; a leading zero is no JSON.
        const same = (() => {
          try {
            return JSON.stringify(JSON.parse(changed)) === JSON.stringify(JSON.parse(text));
          } catch {
            return false;
          }
        })();
        expect(typeof readFiled(changed) === 'string').toBe(!same);
      }),
    );
  });

  test.each([
    ['not-json', '{'],
    ['not-json', ''],
    ['not-a-forecast', '[]'],
    ['not-a-forecast', '{"__proto__": {}, "hash": "0"}'],
    ['not-a-forecast', text.replace('"treatyscope-forecast-1"', '"treatyscope-forecast-0"')],
    ['changed', text.replace('"filedOn": "2020-06-01"', '"filedOn": "2020-05-01"')],
    ['changed', text.replace('"seed": 0', '"seed": 0, "note": "added"')],
  ])('says %s', (what, bad) => expect(readFiled(bad)).toBe(what));

  it('still fits a record that has grown: the facts known then have not changed', () => {
    const grown = { ...record, rounds: record.rounds.filter(({ id }) => id !== 'JPN-SMA2027') };
    expect(hashOfText(knownText(knownOn(grown, DAY)))).toBe(one.hashes.known);
  });
});

describe('a filed forecast that is scored', () => {
  const part = { df: 4, location: 0, scale: 0.1, weight: 1 };
  const forecasted = {
    noDeal: { probability: 0.1 },
    ended: { probability: 0.2 },
    round: { id: 'x', prior: 100 },
    ratio: { mixture: { parts: [part] } },
    byModel: null,
  } as unknown as Filed['forecast'];

  it('by what is worked out by hand', () => {
    const settled = scoreOutcome(forecasted, { outcome: 'settled', amount: 100 });
    expect(settled.brier).toBeCloseTo(0.01, 12);
    expect(settled.logScore).toBeCloseTo(Math.log(0.9 * 0.8) + studentLogDensity(part, 0), 12);
    expect(settled.pit).toBeCloseTo(0.5, 12);
    expect(settled.inside).toEqual({ 50: true, 80: true, 95: true });
    expect(settled.noChange).toBe(0);
    const far = scoreOutcome(forecasted, { outcome: 'settled', amount: 120 });
    expect(far.noChange).toBeCloseTo(Math.log(1.2), 12);
    expect(far.inside).toEqual({ 50: false, 80: false, 95: true });
    const noDeal = scoreOutcome(forecasted, { outcome: 'no-deal' });
    expect(noDeal.brier).toBeCloseTo(0.81, 12);
    expect(noDeal.logScore).toBeCloseTo(Math.log(0.1), 12);
    const ended = scoreOutcome(forecasted, { outcome: 'ended' });
    expect(ended.logScore).toBeCloseTo(Math.log(0.9 * 0.2), 12);
    expect(ended.crps).toBeNull();
  });

  it('by what the record says came of it', () => {
    const later = knownOn(record, parseDate('2022-01-01') as number);
    const round = later.rounds.find(({ id }) => id === 'KOR-SMA11');
    expect(round && cameOf(round)).toEqual({ outcome: 'settled', amount: 1183.3 });
    const score = scoreOutcome(one.forecast, { outcome: 'settled', amount: 1183.3 });
    expect(score.ratio).toBeCloseTo(1183.3 / 1038.9, 12);
    expect(score.inside?.[95]).toBe(true);
  });
});

describe('the forecasts that come with the product', () => {
  const folder = new URL('../../../records/forecasts/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

  it('hold one for the agreement that runs out on 31 March 2027', () => {
    expect(files.some((name) => name.startsWith('JPN-SMA2027-'))).toBe(true);
  });

  test.each(files)('%s is unchanged, and the record still says what was known then', (name) => {
    const read = readFiled(readFileSync(new URL(name, folder), 'utf8'));
    if (typeof read === 'string') throw new Error(read);
    const asOf = parseDate(read.forecast.asOf) as number;
    expect(hashOfText(knownText(knownOn(record, asOf)))).toBe(read.hashes.known);
  });
});
