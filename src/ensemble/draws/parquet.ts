import type { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { DRAW, type DrawTable, drawsOf, RANDOMISATION, randomisations } from './table.ts';

/** Bytes a chunk and row group, about: readers fetch and skip whole groups. */
const GROUP_BYTES = 8_000_000;
const FEWEST_ROWS = 1024;

/**
 * Draws as Parquet in chunks of bytes, one row group each and then the footer: one column of doubles per input and
 * output under its name, after the numbers of the draw and its randomisation. Draws without a value stay NaN or
 * infinite. Names, units and roles stand as JSON in the file's metadata under `treatyscope`, beside the facts.
 */
export async function* parquetDraws(table: DrawTable): AsyncGenerator<Uint8Array, void, undefined> {
  const draws = drawsOf(table);
  // Loaded on demand: few runs write Parquet, and all of them start.
  const library = await import('hyparquet-writer');
  const bytes = new library.ByteWriter();
  const writer = writerFor(library, bytes, table);
  const rows = Math.max(FEWEST_ROWS, Math.floor(GROUP_BYTES / (8 * (table.columns.length + 1))));
  for (let first = 0; first < draws; first += rows) {
    await writeGroup(writer, table, first, Math.min(rows, draws - first));
    yield taken(bytes);
  }
  await writer.finish();
  yield taken(bytes);
}

/** The same in one piece. */
export async function parquetBuffer(table: DrawTable): Promise<ArrayBuffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of parquetDraws(table)) chunks.push(chunk);
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let place = 0;
  for (const chunk of chunks) {
    whole.set(chunk, place);
    place += chunk.length;
  }
  return whole.buffer;
}

function writerFor(
  library: typeof import('hyparquet-writer'),
  writer: ByteWriter,
  { columns, facts }: DrawTable,
): ParquetWriter {
  const about = { columns: columns.map(({ name, unit, role }) => ({ name, unit, role })), facts };
  return new library.ParquetWriter({
    writer,
    schema: [
      { name: 'draws', num_children: columns.length + 2 },
      { name: DRAW, type: 'INT32', repetition_type: 'REQUIRED' },
      { name: RANDOMISATION, type: 'INT32', repetition_type: 'REQUIRED' },
      ...columns.map(({ name }) => ({ name, type: 'DOUBLE', repetition_type: 'REQUIRED' }) as const),
    ],
    // Random digits do not compress, and every reader knows plain doubles.
    codec: 'UNCOMPRESSED',
    createdBy: 'treatyscope',
    kvMetadata: [{ key: 'treatyscope', value: JSON.stringify(about) }],
  });
}

async function writeGroup(
  writer: ParquetWriter,
  { columns, starts }: DrawTable,
  first: number,
  rows: number,
): Promise<void> {
  const numbers = Int32Array.from({ length: rows }, (_, i) => first + i);
  const parts = new Int32Array(rows);
  randomisations(starts, first, parts);
  await writer.write({
    columnData: [
      { name: DRAW, data: numbers, encoding: 'PLAIN' },
      { name: RANDOMISATION, data: parts, encoding: 'PLAIN' },
      ...columns.map(
        ({ name, values }) =>
          ({ name, data: values.subarray(first, first + rows), encoding: 'PLAIN' }) as const,
      ),
    ],
    rowGroupSize: rows,
  });
}

/** What has been written since the last call; the writer goes on counting its place in the file. */
function taken(bytes: ByteWriter): Uint8Array {
  const chunk = bytes.getBytes().slice();
  bytes.index = 0;
  return chunk;
}
