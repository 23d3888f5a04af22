import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import {
  cincCsv,
  cincJson,
  cincOf,
  type NationalMaterial,
  NationalMaterialReader,
} from '../../balance/index.ts';
import { renderProblems, sortProblems } from '../../problem/index.ts';
import { msg } from '../../text/index.ts';
import type { Asked } from '../command.ts';
import { tableInUse } from '../data/workspace.ts';
import { EXIT, Refusal } from '../exit.ts';
import { pathOf, save, shortPath, sizeText } from '../files.ts';
import { readOneFile, tellProblems } from '../one-file.ts';
import { STUDY_OPTIONS } from '../options.ts';

const STANDARD = '-';
/** Options that only the balance of a case understands. */
const OF_CASE = [
  'case',
  ...STUDY_OPTIONS.map(({ name }) => name),
  'theatre',
  'reach',
  'reach-parameter',
  'composite',
];
/** Larger tables get their problems without excerpts, which would take the whole text into memory. */
const LARGEST_WITH_EXCERPTS = 50_000_000;

/** `balance cinc`: reads a table of components and writes the index of every state-year, whole or not at all. */
export async function writeCinc(asked: Asked): Promise<void> {
  const { terminal } = asked;
  const alien = OF_CASE.find((name) => asked.value(name) !== undefined);
  if (alien !== undefined)
    throw new Refusal(EXIT.usage, msg('cli.balance.error.of-case', { option: `--${alien}` }));
  const data = asked.value('data') ?? (await tableInUse('cow-nmc', terminal));
  if (data === undefined)
    throw new Refusal(
      EXIT.usage,
      msg('cli.error.value-missing', { option: '--data FILE' }),
      msg('data.hint.needed', { set: 'cow-nmc' }),
    );
  terminal.progress(msg('cli.progress.reading', { name: data }));
  const { rows, problems } = await readMaterial(data);
  if (rows === undefined) return refuse(data, problems, asked);
  const index = cincOf(rows);
  const content = asked.flag('json') ? cincJson(rows, index) : cincCsv(rows, index);
  const out = asked.value('out') ?? STANDARD;
  if (out === STANDARD) {
    for (const piece of content) terminal.write(piece);
    return;
  }
  const path = pathOf(out, asked.flag('json') ? 'cinc.json' : 'cinc.csv');
  const bytes = await save(path, content);
  // With --json, standard output is JSON and nothing else.
  if (terminal.quiet || asked.flag('json')) return;
  terminal.write(
    `${terminal.t('cli.balance.written', { path: shortPath(path), rows: rows.length, size: sizeText(bytes, terminal) })}\n`,
  );
}

async function readMaterial(path: string): Promise<NationalMaterial> {
  const reader = new NationalMaterialReader(path);
  const pieces = path === STANDARD ? process.stdin : createReadStream(path, { highWaterMark: 1 << 20 });
  try {
    for await (const piece of pieces) if (!reader.push(piece as Uint8Array)) break;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'ENOENT'
      ? new Refusal(EXIT.files, msg('cli.error.no-file', { path }))
      : new Refusal(EXIT.files, msg('cli.error.unreadable', { path, code: code ?? '' }));
  }
  return reader.end();
}

/** Prints the problems, with excerpts where the file may be read again, and ends the command. */
async function refuse(
  path: string,
  problems: NationalMaterial['problems'],
  { terminal }: Asked,
): Promise<void> {
  const again = path === STANDARD ? undefined : await stat(path);
  if (again?.isFile() && again.size <= LARGEST_WITH_EXCERPTS)
    tellProblems(path, await readOneFile(path), problems, terminal);
  terminal.note(
    renderProblems(sortProblems(problems), new Map(), terminal.lang, terminal.errorColours.problem),
  );
  throw new Refusal(EXIT.caseErrors, msg('cli.error.file-broken', { path }));
}
