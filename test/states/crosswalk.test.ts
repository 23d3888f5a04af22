import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { codesIn, type Scheme, spansOf, stateOn } from '../../src/states/index.ts';

const SCHEMES: readonly Scheme[] = ['iso3', 'cow', 'gw'];

/**
 * Traps: what a code stands for on a day. Numbers: Correlates of War, State System Membership v2016, and Gleditsch and
 * Ward, list of independent states; letters: ISO 3166-1 and 3166-3.
 */
const ON_A_DAY: readonly [
  Scheme,
  string | number,
  string,
  Partial<Record<Scheme, string | number | null>>,
][] = [
  // Germany: number 255 again after unification in the one list, still 260 in the other
  ['iso3', 'DEU', '1938-01-01', { cow: 255, gw: 255 }],
  ['iso3', 'DEU', '1960-01-01', { cow: 260, gw: 260 }],
  ['iso3', 'DEU', '1990-10-02', { cow: 260, gw: 260 }],
  ['iso3', 'DEU', '1990-10-03', { cow: 255, gw: 260 }],
  ['gw', 260, '2000-01-01', { iso3: 'DEU', cow: 255 }],
  ['iso3', 'DDR', '1980-01-01', { cow: 265, gw: 265 }],
  // Soviet Union
  ['cow', 365, '1914-08-01', { iso3: 'RUS' }],
  ['cow', 365, '1960-01-01', { iso3: 'SUN' }],
  ['cow', 365, '1991-12-25', { iso3: 'SUN' }],
  ['cow', 365, '1991-12-26', { iso3: 'RUS' }],
  // Vietnam: the letters of the South became those of the whole, whose number is that of the North
  ['iso3', 'VNM', '1965-01-01', { cow: 817 }],
  ['iso3', 'VDR', '1965-01-01', { cow: 816 }],
  ['iso3', 'VNM', '1980-01-01', { cow: 816, gw: 816 }],
  ['gw', 815, '1850-01-01', { iso3: null, cow: null }],
  // Yemen
  ['iso3', 'YEM', '1990-05-21', { cow: 678, gw: 678 }],
  ['iso3', 'YEM', '1990-05-22', { cow: 679, gw: 678 }],
  ['cow', 680, '1980-01-01', { iso3: 'YMD' }],
  // Serbia
  ['cow', 345, '1900-01-01', { iso3: 'SRB', gw: 340 }],
  ['cow', 345, '1980-01-01', { iso3: 'YUG', gw: 345 }],
  ['cow', 345, '2004-01-01', { iso3: 'SCG', gw: 345 }],
  ['cow', 345, '2010-01-01', { iso3: 'SRB', gw: 340 }],
  // Czechoslovakia
  ['iso3', 'CSK', '1968-08-20', { cow: 315, gw: 315 }],
  ['iso3', 'CZE', '1993-01-01', { cow: 316, gw: 316 }],
  // The same number for two islands
  ['cow', 970, '2010-01-01', { iso3: 'NRU', gw: 971 }],
  ['gw', 970, '2010-01-01', { iso3: 'KIR', cow: 946 }],
  // Letters that were replaced
  ['iso3', 'ZAR', '1980-01-01', { iso3: 'COD', cow: 490 }],
];

describe('codes on a day', () => {
  it.each(ON_A_DAY)('%s %s on %s', (scheme, code, day, expected) => {
    expect(stateOn(scheme, code, day)).toMatchObject(expected);
  });

  it.each([
    ['iso3', 'DEU', '1947-01-01'],
    ['cow', 260, '1995-01-01'],
    ['iso3', 'SUN', '1992-01-01'],
    ['iso3', 'SVK', '1990-01-01'],
    ['iso3', '__proto__', '2000-01-01'],
    ['cow', 'USA', '2000-01-01'],
    ['gw', 679, '2000-01-01'],
  ] as const)('%s %s stands for nothing on %s', (scheme, code, day) => {
    expect(stateOn(scheme, code, day)).toBeUndefined();
  });
});

describe('the lists', () => {
  it.each(SCHEMES)('a code of %s never stands for two states at once', (scheme) => {
    for (const code of codesIn(scheme)) {
      const spans = [...spansOf(scheme, code)].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
      for (const [i, { from }] of spans.entries()) {
        if (i === 0) continue;
        expect(from, String(code)).toBeDefined();
        expect((spans[i - 1]?.until ?? '9999') <= (from ?? ''), String(code)).toBe(true);
      }
    }
  });

  it('a way there leads back', () => {
    for (const scheme of SCHEMES)
      for (const code of codesIn(scheme))
        for (const codes of spansOf(scheme, code)) {
          const day = codes.from ?? '1890-01-01';
          for (const other of SCHEMES)
            if (codes[other] !== null) expect(stateOn(other, codes[other], day)).toBe(codes);
        }
  });
});

const FOLDER = new URL('../../../shared/data/cow-states/', import.meta.url);

test.skipIf(!existsSync(FOLDER))(
  'every member of the state system has its letters at the end of 2016, and every spell a state (needs optional data set cow-states)',
  () => {
    const rows = (file: string) =>
      readFileSync(new URL(file, FOLDER), 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split(','));
    for (const row of rows('ccode-iso3c.csv')) {
      const [code, iso3] = [row[0] as string, row.at(-1) as string];
      expect(stateOn('cow', code, '2016-12-31')?.iso3, code).toBe(iso3);
    }
    for (const row of rows('states.csv'))
      for (const day of [row.at(-3), row.at(-2)])
        expect(stateOn('cow', row[0] as string, day as string), `${row[0]} ${day}`).toBeDefined();
  },
);
