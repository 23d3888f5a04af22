import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { readText, SourceText } from '../../src/document/index.ts';
import {
  columnsOf,
  csvHeader,
  csvRows,
  jsonRows,
  MEASURES,
  membersOf,
  readStates,
  readTies,
  readWeights,
  yearTable,
} from '../../src/network/index.ts';
import { Problems, sortProblems } from '../../src/problem/index.ts';
import { naiveMeasures } from './naive.ts';

interface BadTable {
  readonly name: string;
  readonly in: 'ties' | 'states' | 'weights';
  readonly encoding?: 'bytes';
  readonly text: string;
  readonly problems: readonly string[];
}

const READERS = { ties: readTies, states: readStates, weights: readWeights };

const BAD = parse(readFileSync(new URL('bad/tables.yaml', import.meta.url), 'utf8')) as BadTable[];

describe('tables with mistakes', () => {
  it.each(BAD.map((one): [string, BadTable] => [one.name, one]))(
    '%s',
    (_, { in: kind, encoding, text, problems }) => {
      const bytes =
        encoding === 'bytes'
          ? Uint8Array.from(text.split(' '), (byte) => Number.parseInt(byte, 16))
          : new TextEncoder().encode(text);
      const found = new Problems();
      const source = readText('table.csv', bytes, 'csv', found);
      if (source !== undefined) READERS[kind](source, found);
      const told = sortProblems(found.list).map(
        ({ severity, code, place }) =>
          `${severity === 'error' ? '' : 'warning '}${code} ${place.line}:${place.column}`,
      );
      expect(told).toEqual(problems);
    },
  );
});

function read<T>(reader: (source: SourceText, problems: Problems) => T, text: string): T {
  const problems = new Problems();
  const result = reader(new SourceText('table.csv', text), problems);
  expect(problems.list).toEqual([]);
  return result;
}

const STATES = `ccode,stateabb,statename,start_date,end_date,ongoing_2016
2,USA,United States of America,1816-01-01,2016-12-31,1
20,CAN,Canada,1920-01-10,2016-12-31,1
40,CUB,Cuba,1902-05-20,1906-09-25,0
40,CUB,Cuba,1909-01-23,2016-12-31,1
255,GMY,Germany,1816-01-01,1945-05-08,0
`;
const TIES = `ccode1,ccode2,start_year,end_year,commitment,defense,offense,neutral,nonagg,consul,held_out
2,20,1900,1950,3,1,0,0,0,0,0
2,40,1905,1910,2,0,0,1,0,0,0
2,255,1900,1950,1,0,0,0,1,0,0
`;
const states = read(readStates, STATES);
const ties = read(readTies, TIES);

describe('the system of a year', () => {
  it.each([
    ['any day of the year is enough, and the last day counts', 1906, [2, 40, 255]],
    ['between two spells a state is none', 1907, [2, 255]],
    ['a spell may begin late in the year', 1920, [2, 20, 40, 255]],
    ['a spell that was cut off in 2016 runs on', 2030, [2, 20, 40]],
    ['it begins in 1816', 1815, []],
  ])('%s (%i)', (_, year, members) => {
    expect(membersOf(states, year)).toEqual(members);
  });

  it('drops ties of those outside it, and takes pairs without a row as untied', () => {
    // 1907: 2 and 255 alone, tied by 1; portfolios (3, 1) and (1, 3).
    const table = yearTable(states, ties, 1907, { more: false });
    expect(table.states).toEqual(['2', '255']);
    const [value] = table.values;
    expect(value).toBeCloseTo(1 - (2 * 8) / 18, 15);
  });

  it('has one row a pair, the smaller code first, in their order', () => {
    const rows = [...jsonRows(yearTable(states, ties, 1920, { more: true }))];
    expect(rows.map(({ ccode1, ccode2 }) => `${ccode1}-${ccode2}`)).toEqual([
      '2-20',
      '2-40',
      '2-255',
      '20-40',
      '20-255',
      '40-255',
    ]);
    // Over 2, 20, 40, 255 in this order.
    const portfolios: Record<string, number[]> = {
      2: [3, 3, 0, 1],
      20: [3, 3, 0, 0],
      40: [0, 0, 3, 0],
      255: [1, 0, 0, 3],
    };
    for (const { ccode1, ccode2, year, n_states, ...measures } of rows) {
      expect([year, n_states]).toEqual([1920, 4]);
      const expected = naiveMeasures(portfolios[String(ccode1)] ?? [], portfolios[String(ccode2)] ?? []);
      for (const [name, value] of Object.entries(measures))
        expect(value, name).toBeCloseTo(expected[name as keyof typeof expected], 14);
    }
  });
});

describe('the table as text', () => {
  it('begins with the columns that were promised', () => {
    expect(csvHeader(columnsOf({ more: false }))).toBe(
      'ccode1,ccode2,year,n_states,s_valued_squared,s_valued_absolute,s_binary,pi_valued,pi_binary,kappa_valued,kappa_valued_ranks,kappa_binary,tau_b\n',
    );
  });

  it('writes numbers so that they read back the same, and leaves empty what is not defined', () => {
    // Two states tied by 3: both portfolios are (3, 3), and only S says anything.
    const pair = read(readTies, 'ccode1,ccode2,start_year,end_year,commitment\n2,255,1900,1950,3\n');
    expect(csvRows(yearTable(states, pair, 1907, { more: false }))).toBe('2,255,1907,2,1,1,1,,,,,,\n');
    const [row] = [...jsonRows(yearTable(states, pair, 1907, { more: false }))];
    expect(row).toMatchObject({ s_binary: 1, pi_valued: null, tau_b: null });
    const table = yearTable(states, ties, 1920, { more: false });
    const cells = csvRows(table).split('\n')[0]?.split(',').slice(4).map(Number);
    expect(cells).toEqual([...table.values.slice(0, MEASURES.length)]);
  });

  it('weighs S by shares; a state without one counts nothing', () => {
    const weights = read(readWeights, 'ccode,year,cinc\n2,1920,0.5\n20,1920,0.25\n40,1920,0.25\n255,1920,\n');
    const table = yearTable(states, ties, 1920, { more: false, weights });
    const [row] = [...jsonRows(table)].filter(({ ccode1, ccode2 }) => ccode1 === 20 && ccode2 === 40);
    // (3, 3, 0, 0) and (0, 0, 3, 0): apart by 3 for 2, 20 and 40, whose weights are all there is.
    expect(row).toMatchObject({ s_weighted_absolute: -1, s_weighted_squared: -1 });
  });
});

const DATA = new URL('../../../shared/data/', import.meta.url);

test.skipIf(!existsSync(new URL('atop/dyad-spells.csv', DATA)))(
  'all pairs of the states of 2018 agree with the definitions taken at their word (needs optional data set atop)',
  () => {
    const file = (path: string) => readFileSync(new URL(path, DATA), 'utf8');
    const spells = read(readTies, file('atop/dyad-spells.csv'));
    const table = yearTable(read(readStates, file('cow-states/states.csv')), spells, 2018, { more: true });
    // The list of members says 195 states from 2011 on: 195 * 194 / 2 pairs.
    expect(table.states).toHaveLength(195);
    const rows = [...jsonRows(table)];
    expect(rows).toHaveLength(18_915);
    const running = spells.filter(({ firstYear, lastYear }) => firstYear <= 2018 && 2018 <= lastYear);
    const tied = new Map(running.map(({ first, second, commitment }) => [`${first} ${second}`, commitment]));
    const portfolio = (code: number) =>
      table.states
        .map(Number)
        .map((other) =>
          code === other ? 3 : (tied.get(`${Math.min(code, other)} ${Math.max(code, other)}`) ?? 0),
        );
    // Every 700th pair: the definitions are slow.
    for (let at = 0; at < rows.length; at += 700) {
      const { ccode1, ccode2, year, n_states, ...measures } = rows[at] as (typeof rows)[number];
      const expected = naiveMeasures(portfolio(ccode1 as number), portfolio(ccode2 as number));
      for (const [name, value] of Object.entries(measures))
        expect(value, `${ccode1} ${ccode2} ${name}`).toBeCloseTo(expected[name as keyof typeof expected], 12);
    }
  },
);
