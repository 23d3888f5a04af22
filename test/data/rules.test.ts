import { describe, expect, test } from 'vitest';
import { say } from '../../src/text/index.ts';
import { read } from './reading.ts';

const NMC = 'ccode,year,milex,milper,irst,pec,tpop,upop';
const nmc = (code: number, year: number) => `${NMC}\n${code},${year},1,2,3,4,5,6\n`;

describe('codes of states', () => {
  // Days and numbers of the crosswalk (src/states), whose sources are named there.
  test.each([
    { code: 260, year: 1995, hint: 'On 1995-12-31 DEU is 255 in this list.' },
    { code: 255, year: 1970, hint: 'On 1970-12-31 DEU is 260 in this list.' },
    { code: 265, year: 1995, hint: '265 stands for a state from 1949-10-07 to 1990-10-03 only.' },
    { code: 678, year: 1995, hint: 'On 1995-12-31 YEM is 679 in this list.' },
    { code: 679, year: 1985, hint: 'On 1985-12-31 YEM is 678 in this list.' },
    { code: 817, year: 1980, hint: 'On 1980-12-31 VNM is 816 in this list.' },
    { code: 340, year: 2010, hint: '340 is a Gleditsch-Ward number; in this list that state is 345.' },
    { code: 316, year: 1980, hint: '316 stands for a state from 1993-01-01 to … only.' },
    { code: 999, year: 1990, hint: undefined },
  ])('$code in $year is an error: $hint', async ({ code, year, hint }) => {
    const { problems, findings } = await read(nmc(code, year));
    expect(problems).toEqual(['2:1 state-unknown']);
    const given = findings.problems[0]?.hint;
    expect(given && say(given, 'en')).toBe(hint);
  });

  test.each([
    // The year in which a code ends or begins knows both.
    { code: 260, year: 1990, stored: '260,DEU,260' },
    { code: 255, year: 1990, stored: '255,DEU,260' },
    { code: 365, year: 1980, stored: '365,SUN,365' },
    { code: 365, year: 2000, stored: '365,RUS,365' },
    { code: 345, year: 1995, stored: '345,YUG,345' },
    { code: 345, year: 2010, stored: '345,SRB,340' },
    { code: 679, year: 1995, stored: '679,YEM,678' },
    { code: 816, year: 1960, stored: '816,VDR,816' },
    { code: 970, year: 2000, stored: '970,NRU,971' },
  ])('$code in $year is stored as $stored', async ({ code, year, stored }) => {
    const { problems, lines } = await read(nmc(code, year));
    expect(problems).toEqual([]);
    expect(lines[1]).toBe(`${stored},${year},1,2,3,4,5,6,,2`);
  });

  test('a publisher that carries the states of today back is remarked on, and the values are kept', async () => {
    const { problems, lines, remarks } = await read(
      'iso3c,year,gdp_usd\nRUS,1988,1\nRUS,1995,2\nSRB,1995,3\nHKG,1995,4\n',
    );
    expect(problems).toEqual([]);
    expect(lines.slice(1)).toEqual([
      ',RUS,,1988,1,2',
      '365,RUS,365,1995,2,3',
      ',SRB,,1995,3,4',
      ',HKG,,1995,4,5',
    ]);
    expect(remarks).toEqual(['data.remark.state-other-time', 'data.remark.state-other-time']);
  });

  test('letters that ISO replaced are read as those in use now', async () => {
    const { lines } = await read('iso3c,year,gdp_usd\nROM,1995,1\nZAR,1990,1\n');
    expect(lines.slice(1)).toEqual(['360,ROU,360,1995,1,2', '490,COD,490,1990,1,3']);
  });
});

describe('rows', () => {
  test('every mistake of a table is told at once, with its place', async () => {
    const { problems } = await read(
      `${NMC}\n2,1990,x,2,3,4,5,6\n2,1991,-5,2,"1,234",4,5,6\n2,1992,1,2,3\n2,1700,1,2,3,4,5,6\n2,1993,=A1,2,3,4,5,6\n,1994,1,2,3,4,5,6\n2,1995,1e400,2,3,4,5,6\n2,1996.5,1,2,3,4,5,6\n`,
    );
    expect(problems).toEqual([
      '2:8 number-malformed',
      '3:8 number-out-of-range',
      '3:13 number-malformed',
      '4:1 csv-row-length',
      '5:3 number-out-of-range',
      '6:8 csv-formula',
      '7:1 value-empty',
      '8:8 number-malformed',
      '9:3 number-malformed',
    ]);
  });

  test('digits are stored as they stand, a plus sign and blanks dropped', async () => {
    const { lines, problems } = await read(`${NMC}\n2,1990,+1.50,  2 ,3e3,0.1000000000000000055,.5,6.\n`);
    expect(problems).toEqual([]);
    expect(lines[1]).toBe('2,USA,2,1990,1.50,2,3e3,0.1000000000000000055,.5,6.,,2');
  });

  test('a state and year that stand twice name the line of the first, however many rows lie between', async () => {
    // One state of each year of two centuries, so that no key but the last two stands twice.
    const years = Array.from({ length: 200 }, (_, i) => `2,${1816 + i},1,2,3,4,5,6`);
    const { problems, findings } = await read(
      `${NMC}\n${years.join('\n')}\n2,1816,1,2,3,4,5,6\n2.0,1816,1,2,3,4,5,6\n`,
    );
    expect(problems).toEqual(['202:1 id-duplicate', '203:1 id-duplicate']);
    expect(findings.problems.map(({ related }) => related?.[0]?.place.line)).toEqual([2, 2]);
  });

  test('spells of a pair do not overlap, and the smaller number comes first', async () => {
    const { problems } = await read(
      'ccode1,ccode2,start_year,end_year,commitment\n2,20,1950,1960,3\n2,20,1960,1970,3\n20,2,1980,1990,3\n2,200,1990,1980,3\n2,200,1995,1999,4\n',
    );
    expect(problems.toSorted()).toEqual([
      '3:1 dates-overlap',
      '4:4 fields-conflict',
      '5:1 period-reversed',
      '6:17 number-out-of-range',
    ]);
  });

  test('a table of mistakes is counted whole, and told up to a bound', async () => {
    const rows = Array.from({ length: 12_000 }, (_, i) => `2,${1816 + (i % 200)},x,2,3,4,5,6`);
    const { findings } = await read(`${NMC}\n${rows.join('\n')}\n`);
    expect(findings.total).toBe(12_000);
    expect(findings.problems).toHaveLength(10_000);
    expect(findings.counts.get('number-malformed')).toBe(12_000);
  });

  test('columns: capitals and order do not matter, one that is read stands once, others are passed over', async () => {
    const moved = await read('Year,CCODE,MILEX,milper,irst,pec,tpop,upop,x,x\n1990,2,1,2,3,4,5,6,7,8\n');
    expect([moved.problems, moved.remarks]).toEqual([[], ['data.remark.columns']]);
    const twice = await read(`${NMC},milex\n2,1990,1,2,3,4,5,6,7\n`);
    expect(twice.problems).toEqual(['1:44 csv-header']);
  });
});
