import { setImmediate } from 'node:timers/promises';
import { csvDraws, type DrawTable, parquetDraws } from '../ensemble/index.ts';
import { drawTable, type Prepared, type StudyOptions } from '../study/index.ts';
import { msg } from '../text/index.ts';
import type { Asked } from './command.ts';
import { finished, namedNodes, refuseIfStopped } from './draw-steps.ts';
import { EXIT, Refusal } from './exit.ts';
import { pathOf, save, shortPath, sizeText } from './files.ts';
import { stoppable } from './stoppable.ts';

const STANDARD_OUTPUT = '-';

/** Draws and writes them whole or not at all; Ctrl-C leaves nothing behind. */
export async function writeDraws(asked: Asked, prepared: Prepared, options: StudyOptions): Promise<void> {
  const { terminal } = asked;
  const steps = drawTable(prepared, options, namedNodes(asked, prepared, options));
  if (steps === undefined) throw new Refusal(EXIT.usage, msg('cli.draws.none'), msg('cli.draws.none.hint'));
  await stoppable(async (signal) => {
    const table = await finished(steps, terminal, signal);
    await written(asked, prepared, table, signal);
  });
}

async function written(
  asked: Asked,
  prepared: Prepared,
  table: DrawTable,
  signal: AbortSignal,
): Promise<void> {
  const { terminal } = asked;
  const out = asked.value('out');
  const format = asked.value('format') ?? 'csv';
  if (out === STANDARD_OUTPUT && format === 'csv') {
    for (const chunk of csvDraws(table)) terminal.write(chunk);
    return;
  }
  if (out === STANDARD_OUTPUT) throw new Refusal(EXIT.usage, msg('cli.draws.parquet-to-screen'));
  const path = pathOf(out, `${prepared.case.id}-draws.${format}`);
  const bytes = await save(
    path,
    watched(format === 'csv' ? encoded(csvDraws(table)) : parquetDraws(table), signal),
  );
  if (terminal.quiet) return;
  terminal.write(
    `${terminal.t('cli.draws.written', {
      path: shortPath(path),
      size: sizeText(bytes, terminal),
      draws: table.columns[0]?.values.length ?? 0,
      columns: table.columns.length,
    })}\n`,
  );
}

async function* encoded(chunks: Iterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for (const chunk of chunks) yield encoder.encode(chunk);
}

async function* watched(chunks: AsyncIterable<Uint8Array>, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    await setImmediate();
    refuseIfStopped(signal);
    yield chunk;
  }
}
