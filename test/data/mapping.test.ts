import { describe, expect, test } from 'vitest';
import { loadMapping } from '../../src/data/index.ts';
import { read } from './reading.ts';

const HEAD = 'id: own\ntitle: { en: Costs, ja: 費用 }\npublisher: Me\nlicence: Mine\ncite: Me (2024)\n';

function mappingOf(text: string) {
  const { mapping, problems } = loadMapping('own.yaml', new TextEncoder().encode(HEAD + text));
  return { mapping, problems: problems.map(({ code, place }) => `${place.line}:${place.column} ${code}`) };
}

async function readBy(mappingText: string, table: string) {
  const { mapping, problems } = mappingOf(mappingText);
  expect(problems).toEqual([]);
  const { set, ...form } = mapping as NonNullable<typeof mapping>;
  return read(table, { sets: [set], ...form });
}

describe('a mapping', () => {
  test('names, codes, scale, marks, header row, delimiter, decimal comma', async () => {
    const { problems, lines, columns, edition } = await readBy(
      `version: 3\nheader_row: 3\ndelimiter: semicolon\ndecimal: comma\nstate: { column: Land, codes: name }\nyear: Jahr\nkey:\n  - { column: Art, name: kind }\nvalues:\n  - { column: Betrag, name: cost, unit: EUR, scale: million, missing: ['-', -9], least: 0 }\n  - { column: Notiz, name: note, kind: text }\n`,
      'Land;Jahr\nTitle;;\nLand;Jahr;Art;Betrag;Notiz\nGermany;2000;a;1.234,5;x, y\nGermany;2000;b;-;\nGermany;2001;a;-9;=1\n',
    );
    expect(problems).toEqual(['6:19 csv-formula']);
    expect(lines).toEqual([
      'ccode,iso3,gw,year,kind,cost,note,line',
      '255,DEU,260,2000,a,1234500000,"x, y",4',
      '255,DEU,260,2000,b,,,5',
    ]);
    expect(columns.find(({ name }) => name === 'cost')).toEqual({ name: 'cost', unit: 'EUR', key: false });
    expect(edition).toBe('3');
  });

  test('years as columns, pairs of states, days', async () => {
    const wide = await readBy(
      'state: { column: code, codes: gw }\nyears: columns\nvalues:\n  - { name: cost }\n',
      'code,1995,1996\n260,1,\n340,2,3\n',
    );
    expect(wide.problems).toEqual(['3:1 state-unknown', '3:1 state-unknown']);
    const pairs = await readBy(
      'state: { column: a, codes: cow }\nother_state: { column: b, codes: iso3 }\ndate: day\nvalues:\n  - { column: v, name: v, kind: whole }\n',
      'a,b,day,v\n260,JPN,1980-05-01,1\n260,JPN,1991-05-01,1\n2,JPN,1991-02-30,1\n',
    );
    expect(pairs.lines.slice(0, 2)).toEqual([
      'ccode1,iso3_1,gw1,ccode2,iso3_2,gw2,date,v,line',
      '260,DEU,260,740,JPN,740,1980-05-01,1,2',
    ]);
    expect(pairs.problems).toEqual(['3:1 state-unknown', '4:7 date-malformed']);
  });

  test('a power of ten loses no digit', async () => {
    const { lines } = await readBy(
      'values:\n  - { column: v, name: v, scale: thousand }\n',
      'v\n1.1\n4.35\n0.0000001\n2e3\n-3\n',
    );
    // By hand: the decimal point moves by three.
    expect(lines.slice(1)).toEqual(['1100,2', '4350,3', '0.0001,4', '2000000,5', '-3000,6']);
  });

  test.each([
    ['values: []\n', ['6:9 value-empty']],
    ['value: 1\nvalues:\n  - { column: v, name: v }\n', ['6:1 key-unknown']],
    ['values:\n  - { column: v, name: V }\n', ['7:24 id-malformed']],
    ['values:\n  - { column: v, name: line }\n', ['7:24 id-duplicate']],
    ['values:\n  - { column: v, name: v }\n  - { column: w, name: v }\n', ['8:24 id-duplicate']],
    ['values:\n  - { name: v }\n', ['7:7 key-missing']],
    ['values:\n  - { column: v, name: v, scale: dozens }\n', ['7:34 number-malformed']],
    ['year: y\ndate: d\nvalues:\n  - { column: v, name: v }\n', ['7:1 fields-conflict']],
    ['state: { column: c, codes: iso2 }\nvalues:\n  - { column: v, name: v }\n', ['6:28 choice-unknown']],
    ['header_row: 0\nvalues:\n  - { column: v, name: v }\n', ['6:13 number-malformed']],
    ['values:\n  - a\n', ['7:5 type-mismatch']],
  ])('%j is refused with its place', (text, problems) => {
    expect(mappingOf(text).problems).toEqual(problems);
  });

  test('that is no mapping at all is an error', () => {
    for (const text of ['', '- a\n', 'a: &x 1\n', '\0', '{'])
      expect(loadMapping('own.yaml', new TextEncoder().encode(text)).problems.length).toBeGreaterThan(0);
  });

  test('a column that the table lacks is named', async () => {
    const { findings } = await readBy(
      'year: y\nvalues:\n  - { column: Cost, name: cost }\n',
      'y,costs\n2000,1\n',
    );
    expect(findings.problems[0]?.expected?.params).toEqual({ set: 'own', columns: 'cost' });
    expect(findings.problems[0]?.hint?.params).toEqual({ names: 'costs → cost' });
  });
});
