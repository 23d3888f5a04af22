import { setImmediate } from 'node:timers/promises';
import {
  columnsOf,
  csvHeader,
  csvRows,
  jsonRows,
  type TableOptions,
  type YearTable,
  yearTable,
} from '../../network/index.ts';
import { msg } from '../../text/index.ts';
import type { Asked } from '../command.ts';
import { EXIT, Refusal } from '../exit.ts';
import { pathOf, save, shortPath, sizeText } from '../files.ts';
import { stoppable } from '../stoppable.ts';
import { importedTables } from './inputs.ts';
import { refuseEmptyYears, remarkOnCoverage, remarkOnWeights, yearsOf } from './years.ts';

const STANDARD_OUTPUT = '-';

/** Computes the similarity of all pairs of the years asked for, and prints or writes it whole or not at all. */
export async function writeSimilarity(asked: Asked): Promise<void> {
  const { first, last } = yearsOf(asked);
  const { states, ties, weights } = await importedTables(asked);
  refuseEmptyYears(states, first, last);
  remarkOnCoverage(asked, ties, first, last);
  remarkOnWeights(asked, weights, first, last);
  const options: TableOptions = { more: asked.flag('more'), weights };
  const written = { rows: 0, years: last - first + 1 };
  function* tables(): Generator<YearTable> {
    for (let year = first; year <= last; year++) {
      asked.terminal.progress(msg('network.progress.year', { year, last }));
      const table = yearTable(states, ties, year, options);
      written.rows += table.values.length / table.columns.length;
      yield table;
    }
  }
  const chunks = asked.flag('json') ? jsonChunks(tables()) : csvChunks(tables(), options);
  const out = asked.value('out') ?? STANDARD_OUTPUT;
  if (out === STANDARD_OUTPUT) {
    for (const chunk of chunks) asked.terminal.write(chunk);
    return;
  }
  const path = pathOf(out, `similarity-${first === last ? first : `${first}-${last}`}.csv`);
  const bytes = await stoppable((signal) => save(path, encoded(chunks, signal)));
  if (asked.terminal.quiet || asked.flag('json')) return;
  const { t } = asked.terminal;
  const size = sizeText(bytes, asked.terminal);
  asked.terminal.write(`${t('network.written', { path: shortPath(path), size, ...written })}\n`);
}

function* csvChunks(tables: Iterable<YearTable>, options: TableOptions): Generator<string> {
  yield csvHeader(columnsOf(options));
  for (const table of tables) yield csvRows(table);
}

function* jsonChunks(tables: Iterable<YearTable>): Generator<string> {
  let before = '[\n';
  for (const table of tables) {
    const rows = [...jsonRows(table)].map((row) => JSON.stringify(row));
    if (rows.length === 0) continue;
    yield `${before}${rows.join(',\n')}`;
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

/** Chunks as bytes; a look at the keyboard between two of them. */
async function* encoded(chunks: Iterable<string>, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for (const chunk of chunks) {
    await setImmediate();
    if (signal.aborted) throw new Refusal(EXIT.stopped, msg('cli.stopped'));
    yield encoder.encode(chunk);
  }
}
