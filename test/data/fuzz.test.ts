import { describe, expect, test } from 'vitest';
import { MOST_TOLD } from '../../src/data/index.ts';
import { read } from './reading.ts';
import { row, workbook } from './workbook.ts';

// Error or result, never anything else: no exception, and no file that is taken for whole although rows are gone.

const TABLE =
  '\ufeffstateabb,ccode,year,milex,milper,irst,pec,tpop,upop,note\r\nJPN,740,2000,45000,240,1,-9,126843,5,"a, ""b""\r\nc"\r\nUSA,2,2000,1,2,3,4,5,6,日本\r\nGMY,255,2000,1.5,2,3,4,5,6,\r\n';
const bytes = new TextEncoder().encode(TABLE);

/** A reading either has problems or every row of the table. */
async function errorOrResult(content: Uint8Array, as?: string) {
  const { problems, rows, lines, findings, set } = await read(content, as === undefined ? {} : { as });
  expect(findings.problems.length).toBeLessThanOrEqual(MOST_TOLD);
  if (problems.length === 0) {
    expect(set).toBeDefined();
    expect(rows).toBeGreaterThan(0);
    expect(lines).toHaveLength(rows + 1);
  } else expect(findings.hasErrors).toBe(true);
  return { problems, rows };
}

describe('a table of text', () => {
  test('cut off after every byte: whole rows are read, a row that breaks off is one with too few cells or a quote', async () => {
    for (let length = 0; length < bytes.length; length++) {
      const { problems, rows } = await errorOrResult(bytes.subarray(0, length), 'cow-nmc');
      const text = new TextDecoder().decode(bytes.subarray(0, length));
      const breaks = (text.replace(/"[^"]*(?:""[^"]*)*"/, '').match(/\r\n/g) ?? []).length;
      if (problems.length === 0) expect(rows).toBeGreaterThanOrEqual(breaks - 1);
    }
  });

  test('every byte changed to something nasty', async () => {
    const nasty = [0, 9, 10, 13, 34, 44, 59, 61, 0x80, 0xc3, 0xff];
    for (let at = 0; at < bytes.length; at++)
      for (const byte of nasty) {
        const changed = bytes.slice();
        changed[at] = byte;
        await errorOrResult(changed);
      }
  });

  test.each([
    ['CR alone', TABLE.replaceAll('\r\n', '\r')],
    ['LF', TABLE.replaceAll('\r\n', '\n')],
    ['no mark', TABLE.slice(1)],
  ])('%s makes no difference', async (_, text) => {
    const { problems, rows } = await errorOrResult(new TextEncoder().encode(text));
    expect([problems, rows]).toEqual([[], 3]);
  });

  test.each([
    ['nothing', ''],
    ['blanks', ' \n\t\n ,, \n'],
    ['a mark alone', '\ufeff'],
    ['quotation marks', '"""""""'],
    ['names of the prototype', '__proto__,constructor,toString\n1,2,3\n'],
    ['a header alone', 'ccode,year,milex,milper,irst,pec,tpop,upop\n'],
    ['half of UTF-16', 'c\0c\0o\0d\0e\0'],
    ['deep commas', ','.repeat(100_000)],
    ['formulas', '=1,@SUM(A1),+cmd,-x\n=1,=2,=3,=4\n'],
  ])('%s is an error', async (_, text) => {
    const { problems } = await errorOrResult(new TextEncoder().encode(text));
    expect(problems).not.toEqual([]);
  });

  test('numbers and codes beyond every range', async () => {
    const header = 'ccode,year,milex,milper,irst,pec,tpop,upop\n';
    for (const cell of [
      '1e300',
      '1e999',
      'NaN',
      'Infinity',
      '-0',
      '0x10',
      '1'.repeat(500),
      '９',
      '1;2',
      '--1',
      '1e',
      '𝟙',
    ])
      for (const line of [`${cell},2000,1,1,1,1,1,1`, `2,${cell},1,1,1,1,1,1`, `2,2000,${cell},1,1,1,1,1`])
        await errorOrResult(new TextEncoder().encode(header + line));
  });
});

describe('a workbook', () => {
  const nmc = 'ccode,year,milex,milper,irst,pec,tpop,upop'.split(',');
  const book = workbook({ One: row(1, ...nmc) + row(2, 740, 2000, 1, 2, 3, 4, 5, 6) });

  test('is read', async () => {
    expect((await errorOrResult(book)).rows).toBe(1);
  });

  test('cut off after every byte it is an error', async () => {
    for (let length = 4; length < book.length; length++) {
      const { problems } = await errorOrResult(book.subarray(0, length));
      expect(problems).not.toEqual([]);
    }
  });

  test('every byte turned over', async () => {
    for (let at = 0; at < book.length; at++) {
      const changed = book.slice();
      changed[at] = (changed[at] as number) ^ 0xff;
      await errorOrResult(changed);
    }
  });
});
