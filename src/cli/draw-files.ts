import { setImmediate } from 'node:timers/promises';
import { csvDraws, type DrawTable, type Progress, parquetDraws } from '../ensemble/index.ts';
import { type AskedNumber, drawTable, type Prepared, type StudyOptions } from '../study/index.ts';
import { msg } from '../text/index.ts';
import type { Asked } from './command.ts';
import { EXIT, Refusal } from './exit.ts';
import { pathOf, save, shortPath, sizeText } from './files.ts';
import { nodeNamed } from './node-name.ts';
import { stoppable } from './stoppable.ts';
import type { Terminal } from './terminal.ts';

const STANDARD_OUTPUT = '-';
/** Between two looks at the keyboard and two progress lines. */
const BREATH_MS = 100;

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

function namedNodes(asked: Asked, prepared: Prepared, options: StudyOptions): AskedNumber[] | undefined {
  const text = asked.value('node');
  return text?.split(',').map((name) => {
    const { node, period, definition } = nodeNamed(name.trim(), prepared);
    return {
      name: name.trim(),
      node,
      period: options.period ?? period ?? prepared.case.period,
      definition: options.definition ?? definition ?? prepared.case.definition,
    };
  });
}

async function finished(
  steps: Generator<Progress, DrawTable, undefined>,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<DrawTable> {
  const start = performance.now();
  let last = start;
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    const now = performance.now();
    if (now - last < BREATH_MS) continue;
    last = now;
    const share = value.done / value.draws;
    const seconds = Math.ceil(((now - start) / 1000) * (1 / share - 1));
    terminal.progress(msg('cli.progress.draws-share', { percent: Math.floor(share * 100), seconds }));
    await setImmediate();
    refuseIfStopped(signal);
  }
}

function refuseIfStopped(signal: AbortSignal): void {
  if (signal.aborted) throw new Refusal(EXIT.stopped, msg('cli.stopped'));
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
