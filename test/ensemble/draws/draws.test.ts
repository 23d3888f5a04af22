import fc from 'fast-check';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { csvDraws, type DrawTable, parquetBuffer, parquetDraws } from '../../../src/ensemble/draws/index.ts';

const TABLE: DrawTable = {
  columns: [
    { name: 'usd-rate', unit: 'JPY/USD', role: 'input', values: Float64Array.of(0.1, -0, 1e-7, 1e21) },
    {
      name: 'share',
      unit: '',
      role: 'output',
      values: Float64Array.of(1 / 3, Number.NaN, Infinity, -Infinity),
    },
  ],
  starts: [0, 2],
  facts: { seed: 7, method: 'sobol' },
};

/** A table of columns of doubles with any bits. */
const anyTable = fc
  .record({
    columns: fc.nat(3),
    rows: fc.nat(40),
    bits: fc.array(fc.double(), { minLength: 160, maxLength: 160 }),
  })
  .map(
    ({ columns, rows, bits }): DrawTable => ({
      columns: Array.from({ length: columns + 1 }, (_, at) => ({
        name: `column-${at}`,
        unit: '',
        role: 'output',
        values: Float64Array.from(bits.slice(40 * at, 40 * at + rows)),
      })),
      starts: [0],
      facts: {},
    }),
  );

/** Rows of the file: one object a draw. */
async function read(file: ArrayBuffer): Promise<Record<string, unknown>[]> {
  return parquetReadObjects({ file });
}

describe('draws as CSV', () => {
  it('have a heading with units, CRLF, shortest numbers and empty fields for NaN (RFC 4180)', () => {
    expect([...csvDraws(TABLE)].join('')).toBe(
      [
        'draw,randomisation,usd-rate [JPY/USD],share',
        '0,0,0.1,0.3333333333333333',
        '1,0,-0,',
        '2,1,1e-7,Infinity',
        '3,1,1e+21,-Infinity',
        '',
      ].join('\r\n'),
    );
  });

  it('read back as the same doubles', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const lines = [...csvDraws(table)].join('').split('\r\n').slice(1, -1);
        lines.forEach((line, draw) => {
          const fields = line.split(',').slice(2);
          const numbers = fields.map((field) => (field === '' ? Number.NaN : Number(field)));
          expect(numbers).toEqual(table.columns.map(({ values }) => values[draw]));
        });
        expect(lines).toHaveLength(table.columns[0]?.values.length ?? 0);
      }),
    );
  });

  it('come in chunks, and cut nowhere but between rows', () => {
    const values = new Float64Array(5000).fill(0.5);
    const chunks = [
      ...csvDraws({ columns: [{ name: 'x', unit: '', role: 'input', values }], starts: [0], facts: {} }),
    ];
    expect(chunks).toHaveLength(6);
    for (const chunk of chunks) expect(chunk.endsWith('\r\n')).toBe(true);
    expect(chunks.join('').split('\r\n')).toHaveLength(5002);
  });

  it('quote headings that need it, and none is a formula', () => {
    const heading = (name: string, unit: string) => {
      const column = { name, unit, role: 'input', values: new Float64Array(0) } as const;
      return [...csvDraws({ columns: [column], starts: [0], facts: {} })]
        .join('')
        .slice('draw,randomisation,'.length);
    };
    expect(heading('a,b', 'x')).toBe('"a,b [x]"\r\n');
    expect(heading('say "no"', '')).toBe('"say ""no"""\r\n');
    expect(heading('=1+1', '')).toBe('"\'=1+1"\r\n');
  });
});

describe('draws as Parquet', () => {
  it('hold the same doubles under the same names, and units in the metadata', async () => {
    const file = await parquetBuffer(TABLE);
    expect(await read(file)).toEqual([
      { draw: 0, randomisation: 0, 'usd-rate': 0.1, share: 1 / 3 },
      { draw: 1, randomisation: 0, 'usd-rate': -0, share: Number.NaN },
      { draw: 2, randomisation: 1, 'usd-rate': 1e-7, share: Infinity },
      { draw: 3, randomisation: 1, 'usd-rate': 1e21, share: -Infinity },
    ]);
    const { schema, key_value_metadata } = parquetMetadata(file);
    expect(schema.map(({ name, type }) => [name, type])).toEqual([
      ['draws', undefined],
      ['draw', 'INT32'],
      ['randomisation', 'INT32'],
      ['usd-rate', 'DOUBLE'],
      ['share', 'DOUBLE'],
    ]);
    const about = key_value_metadata?.find(({ key }) => key === 'treatyscope')?.value ?? '';
    expect(JSON.parse(about)).toEqual({
      columns: [
        { name: 'usd-rate', unit: 'JPY/USD', role: 'input' },
        { name: 'share', unit: '', role: 'output' },
      ],
      facts: { seed: 7, method: 'sobol' },
    });
  });

  it('read back as the same doubles', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, async (table) => {
        const rows = await read(await parquetBuffer(table));
        expect(rows).toHaveLength(table.columns[0]?.values.length ?? 0);
        rows.forEach((row, draw) => {
          for (const { name, values } of table.columns) expect(row[name]).toBe(values[draw]);
        });
      }),
      { numRuns: 50 },
    );
  });

  it('come in row groups of some megabytes, the same bytes as in one piece', async () => {
    const columns = Array.from({ length: 40 }, (_, at) => ({
      name: `x${at}`,
      unit: '',
      role: 'input' as const,
      values: Float64Array.from({ length: 60_000 }, (_, draw) => draw / (at + 1)),
    }));
    const table = { columns, starts: [0, 30_000], facts: {} };
    const chunks: Uint8Array[] = [];
    for await (const chunk of parquetDraws(table)) chunks.push(chunk);
    expect(chunks.length).toBeGreaterThan(2);
    for (const chunk of chunks) expect(chunk.length).toBeLessThan(9_000_000);
    const whole = await parquetBuffer(table);
    expect(Buffer.concat(chunks).equals(Buffer.from(whole))).toBe(true);
    const rows = await read(whole);
    expect(rows[59_999]).toMatchObject({ draw: 59_999, randomisation: 1, x0: 59_999, x39: 59_999 / 40 });
  });

  it('hold no rows where there are no draws', async () => {
    expect(await read(await parquetBuffer({ columns: [], starts: [0], facts: {} }))).toEqual([]);
  });
});

describe('a table of draws', () => {
  it('refuses columns that differ in length or share a name', () => {
    const column = (name: string, length: number) =>
      ({ name, unit: '', role: 'input', values: new Float64Array(length) }) as const;
    const start = (columns: DrawTable['columns']) => () => [...csvDraws({ columns, starts: [0], facts: {} })];
    expect(start([column('a', 1), column('b', 2)])).toThrow(RangeError);
    expect(start([column('a', 1), column('a', 1)])).toThrow(RangeError);
    expect(start([column('draw', 1)])).toThrow(RangeError);
  });
});
