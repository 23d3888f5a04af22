import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civil, dayOf, formatDate, parseDate } from '../../src/quantity/index.ts';

const SPAN = { min: dayOf(1000, 1, 1), max: dayOf(2999, 12, 31) };

describe('dates', () => {
  // Day numbers: 1970-01-01 is 0 by definition; the others are Julian day numbers less 2440587.5 (US Naval Observatory).
  it.each([
    ['1970-01-01', 0],
    ['2000-01-01', 10957],
    ['1960-01-19', -3635],
    ['1600-03-01', -135080],
  ])('%s is day %d', (text, day) => {
    expect(parseDate(text)).toBe(day);
    expect(formatDate(day)).toBe(text);
  });

  it.each([
    ['2024-02-29', 'a leap year'],
    ['2000-02-29', 'a leap century'],
  ])('%s exists (%s)', (text) => {
    expect(parseDate(text)).toBeTypeOf('number');
  });

  it.each(['2023-02-29', '1900-02-29', '2024-02-30', '2024-04-31', '2024-00-01', '2024-13-01', '2024-01-00'])(
    '%s does not exist',
    (text) => {
      expect(parseDate(text)).toBeUndefined();
    },
  );

  it.each([
    '2024-1-1',
    '24-01-01',
    '0999-01-01',
    '3000-01-01',
    ' 2024-01-01',
    '2024-01-01T00:00',
    '２０２４-01-01',
    '',
  ])('%j is not written as a date', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  it('reads back every date it writes', () => {
    fc.assert(
      fc.property(fc.integer(SPAN), (day) => {
        expect(parseDate(formatDate(day))).toBe(day);
        const { year, month, day: date } = civil(day);
        expect(dayOf(year, month, date)).toBe(day);
      }),
    );
  });

  it('keeps the years 0 to 99, which Date.UTC moves to the 20th century', () => {
    expect(civil(dayOf(99, 12, 31))).toEqual({ year: 99, month: 12, day: 31 });
  });
});
