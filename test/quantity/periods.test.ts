import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BUILT_IN_CALENDARS,
  contains,
  dayOf,
  daysIn,
  fiscalYear,
  formatDate,
  isProblem,
  overlapDays,
  type Period,
  parseOpenPeriod,
  parsePeriod,
  periodKey,
  samePeriod,
  shiftPeriod,
  withCalendars,
  yearsIn,
} from '../../src/quantity/index.ts';
import { say } from '../../src/text/index.ts';

const calendars = withCalendars(BUILT_IN_CALENDARS, [
  { prefix: 'INFY', starts: { month: 4, day: 1 }, namedBy: 'start' },
  { prefix: 'THFY', starts: { month: 10, day: 1 }, namedBy: 'end' },
  { prefix: 'XFY', starts: { month: 1, day: 1 }, namedBy: 'end' },
]);

function period(text: string): Period {
  const parsed = parsePeriod(text, calendars);
  if (isProblem(parsed)) throw new Error(`${text}: ${JSON.stringify(parsed)}`);
  return parsed;
}

describe('periods', () => {
  // Boundaries: 31 U.S.C. 1102 and the Congressional Budget Act of 1974, section 501 (United States); 財政法第11条
  // (Japan); 국가재정법 제2조 (Korea, calendar); the rest by the definition in docs/case-format.md.
  it.each([
    ['2024', '2024-01-01', '2025-01-01', '2024'],
    ['CY2024', '2024-01-01', '2025-01-01', '2024'],
    ['2024年', '2024-01-01', '2025-01-01', '2024'],
    ['JFY2024', '2024-04-01', '2025-04-01', 'JFY2024'],
    ['jfy2024', '2024-04-01', '2025-04-01', 'JFY2024'],
    ['2024年度', '2024-04-01', '2025-04-01', 'JFY2024'],
    ['２０２４年度', '2024-04-01', '2025-04-01', 'JFY2024'],
    ['USFY2016', '2015-10-01', '2016-10-01', 'USFY2016'],
    ['USFY1976', '1975-07-01', '1976-07-01', 'USFY1976'],
    ['USFY1976TQ', '1976-07-01', '1976-10-01', 'USFY1976TQ'],
    ['USFY1977', '1976-10-01', '1977-10-01', 'USFY1977'],
    ['USFY1976..USFY1977', '1975-07-01', '1977-10-01', 'USFY1976..USFY1977'],
    ['KFY2024', '2024-01-01', '2025-01-01', 'KFY2024'],
    ['UKFY2024', '2024-04-01', '2025-04-01', 'UKFY2024'],
    ['AUFY2024', '2023-07-01', '2024-07-01', 'AUFY2024'],
    ['INFY2024', '2024-04-01', '2025-04-01', 'INFY2024'],
    ['THFY2024', '2023-10-01', '2024-10-01', 'THFY2024'],
    ['XFY2024', '2024-01-01', '2025-01-01', 'XFY2024'],
    ['2016..2019', '2016-01-01', '2020-01-01', '2016..2019'],
    ['2016..2016', '2016-01-01', '2017-01-01', '2016'],
    ['JFY2022..JFY2026', '2022-04-01', '2027-04-01', 'JFY2022..JFY2026'],
    ['JFY2022..2026', '2022-04-01', '2027-04-01', 'JFY2022..JFY2026'],
    [' 2016 .. 2019 ', '2016-01-01', '2020-01-01', '2016..2019'],
    ['2024-03', '2024-03-01', '2024-04-01', '2024-03'],
    ['2024年3月', '2024-03-01', '2024-04-01', '2024-03'],
    ['2024-12', '2024-12-01', '2025-01-01', '2024-12'],
    ['2024-03..2024-05', '2024-03-01', '2024-06-01', '2024-03..2024-05'],
    ['2024Q1', '2024-01-01', '2024-04-01', '2024Q1'],
    ['2024q4', '2024-10-01', '2025-01-01', '2024Q4'],
    ['2024-03-06', '2024-03-06', '2024-03-07', '2024-03-06'],
    ['2015-04-01/2016-04-01', '2015-04-01', '2016-04-01', '2015-04-01/2016-04-01'],
  ])('%s runs from %s until the day before %s', (text, start, end, label) => {
    const read = period(text);
    expect([formatDate(read.start), formatDate(read.end), read.label]).toEqual([start, end, label]);
  });

  it.each([
    ['JFY2024-13', 'period-malformed', 0],
    ['JFY2024-12', 'period-malformed', 0],
    ['2024-13', 'period-malformed', 5],
    ['2024-00', 'period-malformed', 5],
    ['2024-02-30', 'period-malformed', 8],
    ['2024-3', 'period-malformed', 0],
    ['2016-2019', 'period-malformed', 0],
    ['2016–2019', 'period-malformed', 0],
    ['2019..2016', 'period-reversed', 6],
    ['JFY2022..USFY2024', 'period-malformed', 9],
    ['2022..JFY2024', 'period-malformed', 6],
    ['2024-03..2024', 'period-malformed', 9],
    ['2016..', 'period-malformed', 6],
    ['..2016', 'period-malformed', 0],
    ['2016...2019', 'period-malformed', 6],
    ['2016-04-01/2015-04-01', 'period-reversed', 11],
    ['2015-04-01/2015-04-01', 'period-reversed', 11],
    ['2015-04-01/2016-04-31', 'period-malformed', 11],
    ['2015/2016', 'period-malformed', 0],
    ['2024Q5', 'period-malformed', 5],
    ['JFY0999', 'period-malformed', 0],
    ['JFY1885', 'period-malformed', 0],
    ['20245', 'period-malformed', 0],
    ['soon', 'period-malformed', 0],
    ['', 'value-empty', 0],
    ['   ', 'value-empty', 0],
    ['9'.repeat(101), 'value-too-long', 0],
  ])('%j is %s at %d', (text, problem, offset) => {
    expect(parsePeriod(text, calendars)).toMatchObject({ problem, offset });
  });

  it('names the calendars it knows when a prefix is wrong', () => {
    expect(parsePeriod('JPFY2024', calendars)).toMatchObject({
      problem: 'period-malformed',
      found: 'JPFY',
      known: expect.arrayContaining(['JFY', 'USFY', 'INFY']),
    });
  });

  it('says what to write instead', () => {
    const hints = ['JFY2024-13', '2024-02-30', '2016-2019', '2024-3-6'].map((text) => {
      const read = parsePeriod(text, calendars);
      return isProblem(read) && read.hint !== undefined ? say(read.hint, 'en') : '';
    });
    expect(hints).toEqual([
      'JFY2024 is a whole fiscal year; write its months by the calendar, like 2024-12.',
      'Month 2 of 2024 has no day 30.',
      'Write a span as 2016..2019.',
      'Write 2024-03-06.',
    ]);
  });

  it.each([
    ['JFY1978..', '1978-04-01', '3000-01-01', 'JFY1978..'],
    ['..1977', '1000-01-01', '1978-01-01', '..1977'],
    [' 2016 ..', '2016-01-01', '3000-01-01', '2016..'],
    ['JFY1978..JFY1990', '1978-04-01', '1991-04-01', 'JFY1978..JFY1990'],
  ])('%s may lack an end', (text, start, end, label) => {
    const read = parseOpenPeriod(text, calendars);
    if (isProblem(read)) throw new Error(read.problem);
    expect([formatDate(read.start), formatDate(read.end), read.label]).toEqual([start, end, label]);
  });

  it.each([
    ['..', 'value-empty'],
    ['..2024-13', 'period-malformed'],
    ['2024-13..', 'period-malformed'],
  ])('%s is no open period', (text, problem) => {
    expect(parseOpenPeriod(text, calendars)).toMatchObject({ problem });
  });

  // Day counts of the Gregorian calendar.
  it.each([
    ['2023', 365],
    ['2024', 366],
    ['JFY2023', 366],
    ['JFY2024', 365],
    ['USFY1976TQ', 92],
    ['2024-02', 29],
    ['2000..2399', 146_097],
  ])('%s has %d days', (text, days) => {
    expect(daysIn(period(text))).toBe(days);
  });

  it('measures years by the Gregorian mean, exact over its cycle of 400', () => {
    expect(yearsIn(period('2000..2399'))).toBeCloseTo(400, 12);
  });

  it.each([
    ['JFY2024', -1, 'JFY2023'],
    ['JFY2024', 2, 'JFY2026'],
    ['2024', -24, '2000'],
    ['2016..2019', -1, '2012..2015'],
    ['JFY2022..JFY2026', 1, 'JFY2027..JFY2031'],
    ['2024-01', -1, '2023-12'],
    ['2024-11..2024-12', 1, '2025-01..2025-02'],
    ['2024Q1', -1, '2023Q4'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2015-04-01/2016-04-01', -1, '2014-04-01/2015-04-01'],
    ['2024-01-31/2024-02-10', 1, '2024-02-10/2024-02-20'],
    ['USFY1977', -1, 'USFY1976'],
    ['USFY1976TQ', 1, '1976-10-01/1977-01-01'],
    ['JFY1886', -1, '1885-04-01/1886-04-01'],
  ])('%s moved by %d is %s', (text, n, label) => {
    expect(shiftPeriod(period(text), n, calendars).label).toBe(label);
  });

  it('knows one period under two names', () => {
    const [named, dates, other] = [period('JFY2015'), period('2015-04-01/2016-04-01'), period('2015')];
    expect(samePeriod(named, dates)).toBe(true);
    expect(periodKey(named)).toBe(periodKey(dates));
    expect(samePeriod(named, other)).toBe(false);
    expect(overlapDays(named, other)).toBe(275);
    expect(contains(period('2015..2016'), named)).toBe(true);
    expect(contains(other, named)).toBe(false);
  });

  it('refuses a fiscal year that no calendar has', () => {
    expect(fiscalYear(calendars, 'JFY', 2024)).toEqual(period('JFY2024'));
    expect(() => fiscalYear(calendars, 'QFY', 2024)).toThrow(RangeError);
  });

  it('gives every day of a regular calendar to one fiscal year', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('JFY', 'USFY', 'UKFY', 'AUFY', 'THFY'),
        fc.integer({ min: 1980, max: 2998 }),
        (prefix, year) => {
          expect(fiscalYear(calendars, prefix, year).end).toBe(fiscalYear(calendars, prefix, year + 1).start);
        },
      ),
    );
  });

  it('reads back its own labels, and shifting there and back returns', () => {
    const labels = fc.oneof(
      fc
        .record({
          prefix: fc.constantFrom('', 'JFY', 'USFY', 'THFY'),
          year: fc.integer({ min: 1980, max: 2400 }),
          more: fc.nat(9),
        })
        .map(({ prefix, year, more }) => `${prefix}${year}..${prefix}${year + more}`),
      // Longer ones may land on whole months by chance, and then move by months.
      fc
        .record({
          start: fc.integer({ min: dayOf(1900, 1, 1), max: dayOf(2400, 1, 1) }),
          days: fc.integer({ min: 2, max: 27 }),
        })
        .map(({ start, days }) => `${formatDate(start)}/${formatDate(start + days)}`),
      fc
        .record({
          year: fc.integer({ min: 1900, max: 2400 }),
          month: fc.integer({ min: 1, max: 12 }),
          more: fc.integer({ min: 1, max: 60 }),
        })
        .map(
          ({ year, month, more }) =>
            `${formatDate(dayOf(year, month, 1))}/${formatDate(dayOf(year, month + more, 1))}`,
        ),
      fc.integer({ min: dayOf(1900, 1, 1), max: dayOf(2400, 1, 1) }).map(formatDate),
    );
    fc.assert(
      fc.property(labels, fc.integer({ min: -20, max: 20 }), (label, n) => {
        const read = period(label);
        expect(period(read.label)).toEqual(read);
        const back = shiftPeriod(shiftPeriod(read, n, calendars), -n, calendars);
        expect(samePeriod(back, read)).toBe(true);
      }),
    );
  });

  it('never throws, and points into the text', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom(
          '2',
          '0',
          '1',
          '-',
          '.',
          '/',
          'J',
          'F',
          'Y',
          'Q',
          '年',
          '度',
          '２',
          ' ',
          '\u3099',
        ),
      }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        for (const read of [parsePeriod(text, calendars), parseOpenPeriod(text, calendars)]) {
          if (isProblem(read)) {
            expect(read.offset).toBeGreaterThanOrEqual(0);
            expect(read.offset).toBeLessThanOrEqual(text.length);
          } else expect(read.end).toBeGreaterThan(read.start);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
