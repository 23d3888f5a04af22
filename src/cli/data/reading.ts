import { setImmediate } from 'node:timers/promises';
import {
  DATA_SETS,
  loadMapping,
  type Outcome,
  type ReadHooks,
  type ReadOptions,
  readData,
} from '../../data/index.ts';
import { FileChanged, type fileSource } from '../../node/index.ts';
import { msg } from '../../text/index.ts';
import type { Asked } from '../command.ts';
import { EXIT, Refusal } from '../exit.ts';
import { readOneFile, tellProblems } from '../one-file.ts';

const SIGNS: Readonly<Record<string, string>> = { comma: ',', semicolon: ';', tab: '\t' };
/** Between two looks at the keyboard and two progress lines. */
const BREATH_MS = 100;

/** How the user wants a file to be read, and the bytes of the mapping. */
export interface AskedReading {
  readonly options: ReadOptions;
  readonly mapping: { readonly path: string; readonly bytes: Uint8Array } | undefined;
}

export async function readingOf(asked: Asked): Promise<AskedReading> {
  const path = asked.value('mapping');
  const as = asked.value('as');
  if (path !== undefined && as !== undefined) throw new Refusal(EXIT.usage, msg('data.error.mapping-and-as'));
  const delimiter = SIGNS[asked.value('delimiter') ?? ''];
  const encoding = asked.value('encoding');
  const sheet = asked.value('sheet');
  const given = {
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(encoding === undefined ? {} : { encoding: encoding as NonNullable<ReadOptions['encoding']> }),
    ...(sheet === undefined ? {} : { sheet }),
  };
  if (path === undefined) {
    const sets = as === undefined ? DATA_SETS : DATA_SETS.filter(({ id }) => id === as);
    return { options: { sets, ...given }, mapping: undefined };
  }
  const bytes = await readOneFile(path);
  const { mapping, problems } = loadMapping(path, bytes);
  tellProblems(path, bytes, problems, asked.terminal);
  if (mapping === undefined) throw new Refusal(EXIT.caseErrors, msg('cli.error.file-broken', { path }));
  const { set, ...form } = mapping;
  if (DATA_SETS.some(({ id }) => id === set.id))
    throw new Refusal(
      EXIT.usage,
      msg('data.error.name-taken', { name: set.id }),
      msg('data.hint.name-taken'),
    );
  return { options: { sets: [set], ...form, ...given }, mapping: { path, bytes } };
}

/** Reads a file with progress on standard error, until the signal stops it. */
export async function readWatched(
  asked: Asked,
  source: Awaited<ReturnType<typeof fileSource>>,
  options: ReadOptions,
  signal: AbortSignal,
  hooks: Pick<ReadHooks, 'write' | 'restart'>,
): Promise<Outcome> {
  const start = performance.now();
  let last = start;
  try {
    return await readData(source, options, {
      ...hooks,
      async progress(done, total) {
        const now = performance.now();
        if (now - last < BREATH_MS) return;
        last = now;
        // A signal is seen between two turns of the event loop only.
        await setImmediate();
        refuseIfStopped(signal);
        const share = Math.min(1, done / total);
        const seconds = Math.ceil(((now - start) / 1000) * (1 / share - 1));
        asked.terminal.progress(
          msg('data.progress', { file: source.name, percent: Math.floor(share * 100), seconds }),
        );
      },
    });
  } catch (error) {
    if (error instanceof FileChanged)
      throw new Refusal(EXIT.files, msg('data.error.file-grew', { file: source.name }));
    throw error;
  }
}

export function refuseIfStopped(signal: AbortSignal): void {
  if (signal.aborted) throw new Refusal(EXIT.stopped, msg('cli.stopped'));
}
