import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { loadMapping } from '../../src/data/index.ts';
import { read } from './reading.ts';
import { row, workbook } from './workbook.ts';

const SIPRI = {
  Front: row(1, 'Military expenditure'),
  'Current US$':
    row(1, 'Military expenditure by country') +
    row(6, 'Country', 'Notes', 1990, 1991, 2023) +
    row(7, 'Africa') +
    row(8, '<c t="s"><v>0</v></c>', '', 28800.5, 'xxx', 50000) +
    row(9, 'Germany', '', 30000, 40000, '. .') +
    row(10, 'USSR', '', 200000, '...', 'xxx'),
  'Share of GDP':
    row(6, 'Country', 'Notes', 1990, 1991, 2023) +
    row(7, '<c t="s"><v>1</v></c>', '', '<c s="3"><v>9.4E-3</v></c>', '', '<c s="3"><v>0.012</v></c>'),
};

describe('a workbook', () => {
  test('sheets of one data set are read together; names of states become codes; per cent is said by the format', async () => {
    const { problems, lines, sheets, remarks } = await read(workbook(SIPRI));
    expect(problems).toEqual([]);
    expect(sheets).toEqual(['Current US$', 'Share of GDP']);
    expect(remarks).toContain('data.remark.sheets');
    expect(lines).toEqual([
      'ccode,iso3,gw,year,measure,value,line',
      '740,JPN,740,1990,current-musd,28800.5,8',
      '740,JPN,740,2023,current-musd,50000,8',
      '255,DEU,260,1990,current-musd,30000,9',
      '255,DEU,260,1991,current-musd,40000,9',
      '365,SUN,365,1990,current-musd,200000,10',
      '740,JPN,740,1990,share-gdp-percent,0.94,7',
      '740,JPN,740,2023,share-gdp-percent,1.2,7',
    ]);
  });

  test('a share without the format of per cent could be either, and is refused with its cell', async () => {
    const bare = { 'Share of GDP': row(1, 'Country', 1990, 1991, 1992) + row(2, 'Japan', 0.94, '', '') };
    const { problems, findings } = await read(workbook(bare));
    expect(problems).toEqual(['2:2 unit-mismatch']);
    expect(findings.problems[0]?.place.file).toBe('table.csv[Share of GDP]');
  });

  test('only the sheet that is asked for; one that is not there is an error with those that are', async () => {
    expect((await read(workbook(SIPRI), { sheet: 'Current US$' })).rows).toBe(5);
    const missing = await read(workbook(SIPRI), { sheet: 'Nothing' });
    expect(missing.problems).toEqual(['1:1 reference-unknown']);
    expect(missing.findings.problems[0]?.hint?.params).toEqual({ names: 'Front, Current US$, Share of GDP' });
  });

  test('days, truths and formulas', async () => {
    const { mapping } = loadMapping(
      'm.yaml',
      new TextEncoder().encode(
        'id: own\ntitle: t\npublisher: p\nlicence: l\ncite: c\ndate: day\nheader_row: 2\nvalues:\n  - { column: a, name: a }\n  - { column: b, name: b, kind: text }\n',
      ),
    );
    const sets = mapping === undefined ? [] : [mapping.set];
    // 45357 is 6 March 2024 and 61 the first of March 1900, as a spreadsheet shows them.
    const sheet =
      row(1, 'A title') +
      row(2, 'day', 'a', 'b') +
      row(3, '<c s="1"><v>45357</v></c>', '<c><f>1+1</f><v>2</v></c>', '<c t="b"><v>1</v></c>') +
      row(4, '<c s="2"><v>61</v></c>', 3, '<c t="str"><f>"x"</f><v>x</v></c>');
    const { problems, lines, findings } = await read(workbook({ One: sheet }), { sets });
    expect(problems).toEqual([]);
    expect(lines).toEqual(['date,a,b,line', '2024-03-06,2,TRUE,3', '1900-03-01,3,x,4']);
    expect(findings.remarks.map(({ says }) => [says.key, says.params?.['number']])).toEqual([
      ['data.remark.formulas', 2],
    ]);
    const empty = await read(
      workbook({ One: row(2, 'day', 'a', 'b') + row(3, '<c s="1"><v>45357</v></c>', '<c><f>1+1</f></c>') }),
      { sets },
    );
    expect(empty.problems).toEqual(['3:2 csv-formula']);
  });
});

describe('a workbook that is none', () => {
  const nmc = 'ccode,year,milex,milper,irst,pec,tpop,upop'.split(',');
  const good = { One: row(1, ...nmc) + row(2, 740, 2000, 1, 2, 3, 4, 5, 6) };
  const codes = async (bytes: Uint8Array) =>
    (await read(bytes)).findings.problems.map(({ code, expected }) => `${code} ${expected?.key ?? ''}`);
  const part = (xml: string) => workbook(good, { 'xl/worksheets/sheet1.xml': strToU8(xml) });

  test.each([
    {
      says: 'old Office or a password',
      bytes: Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      is: 'file-unreadable data.expected.table-file',
    },
    {
      says: 'gzip',
      bytes: Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]),
      is: 'file-unreadable data.expected.table-file',
    },
    {
      says: 'another archive',
      bytes: zipSync({ 'a.txt': strToU8('a') }),
      is: 'file-unreadable data.expected.zip-not-zip',
    },
    {
      says: 'broken off',
      bytes: workbook(good).subarray(0, 700),
      is: 'file-unreadable data.expected.zip-cut-off',
    },
    {
      says: 'a document type',
      bytes: part('<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>'),
      is: 'xml-doctype ',
    },
    {
      says: 'an entity of its own',
      bytes: part('<worksheet><sheetData><row><c><v>&a;</v></c></row></sheetData></worksheet>'),
      is: 'xml-syntax ',
    },
    { says: 'XML that breaks off', bytes: part('<worksheet><sheetData><row>'), is: 'xml-syntax ' },
    {
      says: 'a shared text that is not there',
      bytes: part(`<worksheet><sheetData>${row(1, '<c t="s"><v>9</v></c>')}</sheetData></worksheet>`),
      is: 'file-unreadable data.expected.zip-damaged',
    },
    {
      says: 'cells out of order',
      bytes: part(
        '<worksheet><sheetData><row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row></sheetData></worksheet>',
      ),
      is: 'file-unreadable data.expected.zip-damaged',
    },
    { says: 'an empty sheet', bytes: workbook({ One: '' }), is: 'csv-header data.expected.rows' },
  ])('$says', async ({ bytes, is }) => {
    expect(await codes(bytes)).toEqual([is]);
  });

  test('a bomb is put out before it grows', async () => {
    // 40 MB of blanks in 40 kB.
    const bomb = workbook(good, {
      'xl/worksheets/sheet1.xml': [strToU8(`<worksheet>${' '.repeat(40_000_000)}</worksheet>`), { level: 9 }],
    });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await codes(bomb)).toEqual(['file-too-large data.expected.zip-ratio']);
  });

  test('what the directory says of sizes, checksums and places is checked', async () => {
    const bytes = workbook(good);
    const view = new DataView(bytes.buffer);
    const central: number[] = [];
    for (let at = 0; at + 4 < bytes.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) central.push(at);
    const changed = (change: (at: number, entry: number, of: DataView) => void) => {
      const copy = bytes.slice();
      central.forEach((at, entry) => {
        change(at, entry, new DataView(copy.buffer));
      });
      return copy;
    };
    // Offsets within an entry of the directory: 8 flags, 16 checksum, 24 unpacked size, 42 place (PKWARE, APPNOTE 4.3.12).
    const tries: readonly (readonly [Uint8Array, string])[] = [
      [changed((at, _, of) => of.setUint16(at + 8, 1, true)), 'file-unreadable data.expected.zip-encrypted'],
      [changed((at, _, of) => of.setUint32(at + 16, 1, true)), 'file-unreadable data.expected.zip-damaged'],
      [changed((at, _, of) => of.setUint32(at + 24, 5, true)), 'file-unreadable data.expected.zip-size'],
      [
        changed((at, _, of) => of.setUint32(at + 24, 0xfffffff0, true)),
        'file-too-large data.expected.zip-too-large',
      ],
      [
        changed((at, _, of) => of.setUint32(at + 42, 0, true)),
        'file-too-large data.expected.zip-overlapping',
      ],
    ];
    for (const [copy, is] of tries) expect(await codes(copy)).toEqual([is]);
  });
});
