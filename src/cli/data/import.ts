import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type Outcome, provenanceOf } from '../../data/index.ts';
import { fileSource, productVersion } from '../../node/index.ts';
import { msg } from '../../text/index.ts';
import type { Asked } from '../command.ts';
import { EXIT, type ExitCode, Refusal } from '../exit.ts';
import { shortPath } from '../files.ts';
import { doneText, outcomeJson, problemsText } from '../render/data.ts';
import { jsonText, textOf } from '../render/lines.ts';
import { pageOf } from '../render/page.ts';
import { stoppable } from '../stoppable.ts';
import { checkStored } from './list.ts';
import { type AskedReading, readingOf, readWatched, refuseIfStopped } from './reading.ts';
import { changing, workspaceOf } from './workspace.ts';

type OpenSource = Awaited<ReturnType<typeof fileSource>>;

/** `data import FILE`: reads, checks and stores a file, whole or not at all. */
export function importData(asked: Asked): Promise<ExitCode> {
  return stoppable((signal) => readAndStore(asked, signal));
}

async function readAndStore(asked: Asked, signal: AbortSignal): Promise<ExitCode> {
  const reading = await readingOf(asked);
  const source = await openSource(asked);
  const workspace = workspaceOf(asked);
  const { folder } = workspace;
  const draft = await changing('', folder, () => workspace.draft());
  try {
    const outcome = await readWatched(asked, source, reading.options, signal, {
      write: (bytes) => changing('', folder, () => draft.write(bytes)),
      restart: () => changing('', folder, () => draft.restart()),
    });
    if (outcome.findings.hasErrors || outcome.set === undefined) return await refused(asked, source, outcome);
    await setImmediate();
    refuseIfStopped(signal);
    const { id } = outcome.set;
    const values = await changing(id, folder, () => draft.finish());
    const storing = await storingOf(asked, source, reading);
    const provenance = provenanceOf(outcome, { ...storing, values });
    await changing(id, folder, async () => {
      await draft.describe(provenance, reading.mapping?.bytes);
      await workspace.store(id, draft);
    });
    const path = shortPath(folder);
    if (asked.flag('json'))
      asked.terminal.write(
        jsonText(outcomeJson(outcome, provenance.source, { path, provenance }, asked.terminal.lang)),
      );
    else if (!asked.terminal.quiet)
      asked.terminal.write(
        textOf(
          doneText(
            outcome,
            provenance,
            { path, hasPrevious: workspace.hasPrevious(id) },
            pageOf(asked.terminal),
          ),
        ),
      );
    return EXIT.fine;
  } finally {
    await draft.discard();
    await workspace.tidy();
  }
}

/** `data check FILE`: the same without storing; without a file, whether what is stored is as it was. */
export async function checkData(asked: Asked): Promise<ExitCode> {
  if (asked.argument(1) === undefined) return checkStored(asked);
  const reading = await readingOf(asked);
  const source = await openSource(asked);
  const outcome = await stoppable((signal) => readWatched(asked, source, reading.options, signal, {}));
  if (outcome.findings.hasErrors || outcome.set === undefined) return refused(asked, source, outcome);
  const storing = await storingOf(asked, source, reading);
  const provenance = provenanceOf(outcome, { ...storing, values: { file: '', sha256: '', bytes: 0 } });
  if (asked.flag('json'))
    asked.terminal.write(jsonText(outcomeJson(outcome, provenance.source, undefined, asked.terminal.lang)));
  else if (!asked.terminal.quiet)
    asked.terminal.write(textOf(doneText(outcome, provenance, undefined, pageOf(asked.terminal))));
  return EXIT.fine;
}

async function openSource(asked: Asked): Promise<OpenSource> {
  const path = asked.argument(1);
  if (path === undefined)
    throw new Refusal(
      EXIT.usage,
      msg('data.error.no-target', { action: 'import', what: asked.terminal.t('data.what.file') }),
      msg('cli.hint.help', { command: 'data' }),
    );
  try {
    return await fileSource(path, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'ENOENT'
      ? new Refusal(EXIT.files, msg('cli.error.no-file', { path }))
      : new Refusal(EXIT.files, msg('cli.error.unreadable', { path, code: code ?? '' }));
  }
}

async function storingOf(asked: Asked, source: OpenSource, { mapping }: AskedReading) {
  return {
    source: { file: basename(source.name), bytes: source.size, sha256: await source.hash() },
    mapping:
      mapping === undefined
        ? null
        : {
            file: basename(mapping.path),
            sha256: createHash('sha256').update(mapping.bytes).digest('hex'),
          },
    edition: asked.value('edition'),
    importedAt: new Date().toISOString(),
    importedBy: `treatyscope ${productVersion()}`,
  };
}

/** Tells the problems; those of a check are its answer, those of an import stand in its way. */
async function refused(asked: Asked, source: OpenSource, outcome: Outcome): Promise<ExitCode> {
  const { terminal } = asked;
  const isCheck = asked.argument(0) === 'check';
  if (asked.flag('json')) {
    const form = { file: basename(source.name), bytes: source.size, sha256: await source.hash() };
    terminal.write(jsonText(outcomeJson(outcome, form, undefined, terminal.lang)));
    return EXIT.caseErrors;
  }
  const paint = (isCheck ? terminal.colours : terminal.errorColours).problem;
  const text = await problemsText(source, outcome, { all: asked.flag('all'), paint, lang: terminal.lang });
  if (isCheck) terminal.write(text);
  else terminal.note(text);
  throw new Refusal(
    EXIT.caseErrors,
    msg(isCheck ? 'data.error.check' : 'data.error.broken', { file: source.name }),
  );
}
