import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberIn } from '../../src/data/table/number.ts';
import type { Row } from '../../src/data/table/row.ts';
import { Scanner } from '../../src/data/table/scanner.ts';
import { Utf8Check } from '../../src/data/table/utf8.ts';
import { read } from './reading.ts';

function scanned(text: string, pieces: number, delimiter = ',') {
  const rows: { cells: string[]; line: number }[] = [];
  const faults: string[] = [];
  const scanner = new Scanner(delimiter, {
    row: (row: Row) => {
      if (!row.faulty)
        rows.push({ cells: Array.from({ length: row.count }, (_, i) => row.text(i)), line: row.line });
    },
    fault: ({ is }, row) => faults.push(`${row.line} ${is}`),
  });
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += pieces) scanner.push(bytes.subarray(at, at + pieces));
  scanner.end();
  return { rows, faults, unended: scanner.unended };
}

describe('a last line', () => {
  test.each([
    ['a,b\n1,2', 2],
    ['a,b\r1,"2\n3"', 2],
    ['a,b', 1],
    ['a,b\n1,2\n', undefined],
    ['a,b\r\n1,2\r', undefined],
    ['', undefined],
  ])('of %j that no line end closes is told', (text, line) => {
    for (const piece of [1, 3, 100]) expect(scanned(text, piece).unended).toBe(line);
  });
});

describe('cells', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', '1', ',', ';', '"', '\n', '\r', 'é', '語', ' x'),
    maxLength: 6,
  });
  const end = fc.constantFrom('\n', '\r\n', '\r');
  test('what RFC 4180 writes is read back, however the bytes are cut into pieces', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 }),
        end,
        fc.integer({ min: 1, max: 40 }),
        (table, lineEnd, piece) => {
          const quoted = (one: string) => (/[",;\r\n]/.test(one) ? `"${one.replaceAll('"', '""')}"` : one);
          const text = table.map((row) => row.map(quoted).join(',') + lineEnd).join('');
          let line = 1;
          const expected = table.flatMap((row) => {
            const at = line;
            line += 1 + row.flatMap((one) => one.match(/\r\n|\r|\n/g) ?? []).length;
            const cells = row.map((one) => one.trim());
            return row.every((one) => /^[ \t]*$/.test(one)) ? [] : [{ cells, line: at }];
          });
          const { rows, faults } = scanned(text, piece);
          expect(faults).toEqual([]);
          expect(rows.map(({ cells }) => cells)).toEqual(expected.map(({ cells }) => cells));
          expect(rows.map(({ line }) => line)).toEqual(expected.map((one) => one.line));
        },
      ),
      { numRuns: 300, seed: 1 },
    );
  });

  test.each([
    {
      says: 'a quotation mark that is not closed costs its line only',
      text: 'a,b\n"c,d\ne,f\n',
      rows: ['a|b', 'e|f'],
      faults: ['2 unclosed'],
    },
    {
      says: 'text behind a closing quotation mark',
      text: 'a,b\n"c"x,d\ne,f\n',
      rows: ['a|b', 'e|f'],
      faults: ['2 behind-quote'],
    },
    {
      says: 'one that seems to close on another line',
      text: '"a,b\nc,"d"\ne,f\n',
      rows: ['c|d', 'e|f'],
      faults: ['1 unclosed'],
    },
    { says: 'a NUL byte', text: 'a,b\nc\0,d\ne,f\n', rows: ['a|b', 'e|f'], faults: ['2 control'] },
    { says: 'no line end at the end', text: 'a,b\nc,d', rows: ['a|b', 'c|d'], faults: [] },
    { says: 'a quotation mark within a cell is text', text: 'a,5" gun\n', rows: ['a|5" gun'], faults: [] },
  ])('$says', ({ text, rows, faults }) => {
    for (const piece of [1, 2, 3, 100]) {
      const found = scanned(text, piece);
      expect(found.rows.map(({ cells }) => cells.join('|'))).toEqual(rows);
      expect(found.faults).toEqual(faults);
    }
  });

  test('a row without an end is given up at a megabyte, and the next is read', () => {
    const { rows, faults } = scanned(
      `a,b\n"${'x'.repeat(1_200_000)}\nc,d\n${'y'.repeat(1_200_000)}\ne,f\n`,
      1 << 16,
    );
    expect(faults).toEqual(['2 unclosed', '4 too-long']);
    expect(rows.map(({ cells, line }) => `${line} ${cells.join('|')}`)).toEqual(['1 a|b', '3 c|d', '5 e|f']);
  });

  test('more columns than any table has are refused', () => {
    expect(scanned(`${','.repeat(20_000)}\na,b\n`, 1000)).toEqual({
      rows: [{ cells: ['a', 'b'], line: 2 }],
      faults: ['1 too-wide'],
    });
  });
});

test('numbers are those of the language, to the last bit', () => {
  const parsed = (text: string) => numberIn(new TextEncoder().encode(text), 0, text.length);
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.nat(20), (value, decimals) => {
      for (const text of [String(value), value.toFixed(decimals).slice(0, 40), value.toExponential()])
        expect(parsed(text)).toBe(Number(text));
    }),
    { numRuns: 500, seed: 1 },
  );
  for (const text of ['', '+', '-', '.', '1.2.3', '0x10', '1e', 'Infinity', 'NaN', '1_000', '１'])
    expect(parsed(text)).toBeNaN();
});

describe('bytes that no UTF-8 text could hold', () => {
  const badIn = (bytes: readonly number[], piece: number): number | undefined => {
    const check = new Utf8Check();
    for (let at = 0; at < bytes.length; at += piece) {
      const bad = check.push(Uint8Array.from(bytes.slice(at, at + piece)));
      if (bad !== undefined) return bad;
    }
    return check.end();
  };

  // Where a character begins that is none (Unicode standard, table 3-7).
  test.each([
    { says: 'a character that breaks off', bytes: [0x41, 0xe3, 0x81, 0x41], at: 1 },
    { says: 'one that breaks off with the file', bytes: [0x41, 0x42, 0xf0, 0x9f, 0x98], at: 2 },
    { says: 'a surrogate', bytes: [0x41, 0xed, 0xa0, 0x80], at: 1 },
    { says: 'an overlong form', bytes: [0xe0, 0x80, 0x80], at: 0 },
    { says: 'a number above U+10FFFF', bytes: [0x41, 0xf4, 0x90, 0x80, 0x80], at: 1 },
    { says: 'a byte that goes on with nothing', bytes: [0x41, 0x80], at: 1 },
  ])('$says', ({ bytes, at }) => {
    for (const piece of [1, 2, 100]) expect(badIn(bytes, piece)).toBe(at);
  });

  test('are those that the platform refuses', () => {
    const byte = fc.constantFrom(
      0x41,
      0x7f,
      0x80,
      0x8f,
      0x90,
      0xa0,
      0xbf,
      0xc0,
      0xc2,
      0xdf,
      0xe0,
      0xed,
      0xef,
      0xf0,
      0xf4,
      0xf5,
    );
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 8 }), fc.integer({ min: 1, max: 5 }), (bytes, piece) => {
        let isGood = true;
        try {
          new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
        } catch {
          isGood = false;
        }
        expect(badIn(bytes, piece) === undefined).toBe(isGood);
      }),
      { numRuns: 2000, seed: 1 },
    );
  });
});

describe('encodings and delimiters', () => {
  const TEXT = 'countryname,ccode,iso3c,year,troops\n日本の基地,740,JPN,1960,5\n日本の港,740,JPN,1961,6\n';
  const latin = Uint8Array.from(
    'countryname,ccode,year,troops\nCôte d’Ivoire,437,1990,5\n'.replace('’', '\x92'),
    (c) => c.charCodeAt(0),
  );
  const utf16 = (text: string, little: boolean) => {
    const bytes = new Uint8Array(2 * text.length + 2);
    const view = new DataView(bytes.buffer);
    view.setUint16(0, 0xfeff, little);
    [...text].forEach((c, i) => {
      view.setUint16(2 * i + 2, c.charCodeAt(0), little);
    });
    return bytes;
  };
  // 日本の基地 and 日本の港 in Shift_JIS (JIS X 0208 by table).
  const sjis = Uint8Array.from([
    ...[...'countryname,ccode,year,troops\n'].map((c) => c.charCodeAt(0)),
    ...[0x93, 0xfa, 0x96, 0x7b, 0x82, 0xcc, 0x8a, 0xee, 0x92, 0x6e],
    ...[...',740,1960,5\n'].map((c) => c.charCodeAt(0)),
  ]);
  const plain = new TextEncoder().encode(TEXT);

  test.each([
    { says: 'UTF-8', bytes: plain, encoding: 'utf-8', name: '日本の基地' },
    {
      says: 'UTF-8 with a mark',
      bytes: Uint8Array.from([0xef, 0xbb, 0xbf, ...plain]),
      encoding: 'utf-8',
      name: '日本の基地',
    },
    { says: 'UTF-16, little end first', bytes: utf16(TEXT, true), encoding: 'utf-16le', name: '日本の基地' },
    { says: 'UTF-16, big end first', bytes: utf16(TEXT, false), encoding: 'utf-16be', name: '日本の基地' },
    { says: 'Shift_JIS', bytes: sjis, encoding: 'shift_jis', name: '日本の基地' },
    { says: 'Windows-1252', bytes: latin, encoding: 'windows-1252', name: 'Côte d’Ivoire' },
  ])('$says, whatever the pieces', async ({ bytes, encoding, name }) => {
    for (const piece of [1, 3, 1000]) {
      const outcome = await read(bytes, { piece });
      expect([outcome.problems, outcome.encoding]).toEqual([[], encoding]);
      expect(outcome.lines[1]).toContain(name);
    }
  });

  test('accented letters of the West are not taken for Japanese', async () => {
    for (const word of ['São Tomé', 'Réunion', 'Curaçao', 'Türkiye', 'Åland', 'Côte']) {
      const bytes = Uint8Array.from(`countryname,ccode,year,troops\n${word},740,1990,5\n`, (c) =>
        c.charCodeAt(0),
      );
      const { encoding, lines } = await read(bytes);
      expect([encoding, lines[1]?.includes(word)]).toEqual(['windows-1252', true]);
    }
  });

  test('a byte that means nothing is an error with its place', async () => {
    const bytes = Uint8Array.from('countryname,ccode,year,troops\nA,740,1990,5\nB\x81,740,1991,5\n', (c) =>
      c.charCodeAt(0),
    );
    for (const encoding of ['utf-8', 'windows-1252', undefined] as const) {
      const { problems, findings } = await read(bytes, encoding === undefined ? {} : { encoding });
      expect(problems).toEqual(['3:1 file-encoding']);
      // 30 bytes of header, 13 of the first row, B.
      expect(findings.problems[0]?.expected?.params).toEqual({ encoding: encoding ?? 'utf-8', byte: 45 });
    }
  });

  test.each([',', ';', '\t'])('columns parted by %j', async (sign) => {
    const { problems, delimiter, rows } = await read(TEXT.replaceAll(',', sign));
    expect([problems, delimiter, rows]).toEqual([[], sign, 2]);
  });

  test('the wrong delimiter is an error that says which was taken', async () => {
    const { problems, findings } = await read(TEXT, { delimiter: ';' });
    expect(problems).toEqual(['1:1 csv-header']);
    expect(findings.problems[0]?.expected?.params).toEqual({ parted: ';' });
  });
});
