import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { cincCsv, cincJson, cincOf, type StateYears } from '../../../src/balance/index.ts';
import { bytesOf, readMaterial } from './reading.ts';

const HEADER = 'ccode,year,milex,milper,irst,pec,tpop,upop';
const ROWS = ['2,2000,1,2,3,4,5,6', '710,2000,,-9,0,9e+07,.5,5.'];
const KNOWN = [
  [2, 2000, 1, 2, 3, 4, 5, 6],
  [710, 2000, Number.NaN, Number.NaN, 0, 9e7, 0.5, 5],
];

function read(...pieces: string[]): number[][] {
  const { rows, problems } = readMaterial(pieces.map(bytesOf));
  expect(problems).toEqual([]);
  return valuesOf(rows as StateYears);
}

const valuesOf = (rows: StateYears): number[][] =>
  Array.from({ length: rows.length }, (_, i) => [rows.ccode(i), rows.year(i), ...rows.components(i)]);

describe('a table of components', () => {
  it.each([
    ['as it is published', `${HEADER}\n${ROWS.join('\n')}\n`],
    ['without a last line end', `${HEADER}\n${ROWS.join('\n')}`],
    ['with a byte order mark and CRLF', `\ufeff${HEADER}\r\n${ROWS.join('\r\n')}\r\n`],
    ['with CR alone', `${HEADER}\r${ROWS.join('\r')}\r`],
    ['with blank lines and a remark before the header', `# v7\n\n${HEADER}\n,,,,,,,\n${ROWS.join('\n\n')}\n`],
    [
      'with blanks and quotation marks',
      `"ccode", year ,${HEADER.slice(11)}\n"2", 2000 ,"1",2,3,4,5,6\n${ROWS[1]}`,
    ],
  ])('is read %s', (_, text) => {
    expect(read(text)).toEqual(KNOWN);
  });

  it('is read with columns in another order and others beside them', () => {
    const text = 'note,upop,tpop,pec,irst,milper,milex,year,ccode,note\n"a, ""b""\nc",6,5,4,3,2,1,2000,2,x\n';
    expect(read(text)).toEqual([KNOWN[0]]);
  });

  it('may have no rows', () => {
    expect(read(`${HEADER}\n`)).toEqual([]);
  });

  it('comes out the same however its bytes are cut', () => {
    const bytes = bytesOf(`\ufeff${HEADER},名\r\n${ROWS.map((row) => `${row},日本`).join('\r\n')}\r\n`);
    fc.assert(
      fc.property(fc.array(fc.nat(bytes.length)), (cuts) => {
        const at = [0, ...cuts.toSorted((a, b) => a - b), bytes.length];
        const { rows } = readMaterial(at.slice(1).map((end, i) => bytes.subarray(at[i], end)));
        expect(valuesOf(rows as StateYears)).toEqual(KNOWN);
      }),
    );
  });

  it('of a hundred thousand rows keeps their order', () => {
    const rows = Array.from(
      { length: 100_000 },
      (_, i) => `${(i % 1000) + 1},${Math.floor(i / 1000) + 1},1,1,1,1,1,1`,
    );
    const found = readMaterial([bytesOf([HEADER, ...rows].join('\n'))]).rows as StateYears;
    expect([found.length, found.ccode(99_999), found.year(99_999)]).toEqual([100_000, 1000, 100]);
  });
});

interface BadTable {
  readonly name: string;
  readonly table: string;
  readonly problems: readonly string[];
}

const bad = parse(readFileSync(new URL('bad.yaml', import.meta.url), 'utf8')) as BadTable[];

describe('a table that must be refused', () => {
  test.each(bad)('$name', ({ table, problems }) => {
    const found = readMaterial([bytesOf(table.replace(/^H\n/, `${HEADER}\n`))]);
    expect(found.rows).toBeUndefined();
    expect(found.problems.map(({ code, place }) => `${code} ${place.line}:${place.column}`)).toEqual(
      problems,
    );
  });

  it('bytes that are no UTF-8, with their place', () => {
    const bytes = Uint8Array.of(...bytesOf(`${HEADER}\n2,2000,1`), 0x93, 0xfa);
    const [problem, ...others] = readMaterial([bytes]).problems;
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: 'file-encoding', place: { line: 2, column: 9 } });
  });

  it('mistakes keep their lines however the bytes are cut', () => {
    const bytes = bytesOf(`${HEADER}\r\n2,2000,x,1,1,1,1,1\r\n3,2000,1,1,1,1,1,x\r\n`);
    fc.assert(
      fc.property(fc.nat(bytes.length), (cut) => {
        const { problems } = readMaterial([bytes.subarray(0, cut), bytes.subarray(cut)]);
        expect(problems.map(({ place }) => `${place.line}:${place.column}`)).toEqual(['2:8', '3:18']);
      }),
    );
  });

  it('a line without end is given up, not read into memory', () => {
    const zeros = new Uint8Array(1 << 16);
    const pieces = function* (): Generator<Uint8Array> {
      for (;;) yield zeros;
    };
    expect(readMaterial(pieces()).problems).toMatchObject([{ code: 'value-too-long' }]);
  });

  it('reading stops after a thousand mistakes and says so', () => {
    const { problems } = readMaterial([bytesOf(`${HEADER}\n${'x,1,1,1,1,1,1,1\n'.repeat(5000)}`)]);
    expect(problems).toHaveLength(1000);
    expect(problems.at(-1)?.hint?.key).toBe('balance.hint.stopped');
  });

  it('any bytes give rows or problems', () => {
    const headed = fc.tuple(
      fc.constant(`${HEADER}\n`),
      fc.string({ unit: fc.constantFrom(...'0159,-.e"\n\r \u3042') }),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          headed.map((parts) => bytesOf(parts.join(''))),
        ),
        (bytes) => {
          const { rows, problems } = readMaterial([bytes]);
          expect(rows === undefined).toBe(problems.length > 0);
        },
      ),
    );
  });
});

describe('the index is written', () => {
  const { rows } = readMaterial([
    bytesOf(`${HEADER}\n2,2000,1,1,1,1,1,1\n20,2000,2,2,2,2,2,2\n40,2000,,,,,,\n`),
  ]);
  const all = rows as StateYears;

  it('as CSV with digits that read back as the same numbers', () => {
    const text = [...cincCsv(all, cincOf(all))].join('');
    expect(text).toBe(`ccode,year,cinc\n2,2000,${1 / 3}\n20,2000,${2 / 3}\n40,2000,\n`);
  });

  it('as JSON, null where it is not known', () => {
    expect(JSON.parse([...cincJson(all, cincOf(all))].join(''))).toEqual([
      { ccode: 2, year: 2000, cinc: 1 / 3 },
      { ccode: 20, year: 2000, cinc: 2 / 3 },
      { ccode: 40, year: 2000, cinc: null },
    ]);
  });
});
