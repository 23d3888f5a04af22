import { createReadStream } from 'node:fs';
import { StoredRows } from '../../data/index.ts';
import { msg } from '../../text/index.ts';
import type { Asked } from '../command.ts';
import { EXIT, type ExitCode, Refusal } from '../exit.ts';
import { wholeOf } from '../network/numbers.ts';
import { shownText } from '../render/data.ts';
import { jsonText, textOf } from '../render/lines.ts';
import { pageOf } from '../render/page.ts';
import { storedSet, workspaceOf } from './workspace.ts';

const ROWS = 20;
const MOST_ROWS = 1_000_000;

/** Which rows are asked for. */
interface Wanted {
  readonly values: ReadonlyMap<string, string>;
  readonly years: { readonly first: number; readonly last: number } | undefined;
}

/** `data show SET`: rows of a stored table with where they come from. */
export async function showSet(asked: Asked): Promise<ExitCode> {
  const { terminal } = asked;
  const { set, provenance, path } = await storedSet(asked, workspaceOf(asked));
  if (provenance === undefined)
    throw new Refusal(EXIT.files, msg('data.error.changed', { set, path }), msg('data.hint.import-again'));
  const columns = provenance.values.columns.map(({ name }) => name);
  const wanted = wantedOf(asked, set, columns);
  const most = asked.flag('all') ? MOST_ROWS : wholeOf(asked, 'rows', 1, MOST_ROWS, ROWS);
  const rows: string[][] = [];
  let total = 0;
  const reader = new StoredRows((row, header) => {
    const cell = (name: string) => row.text(header.indexOf(name));
    if (!isWanted(wanted, cell)) return;
    total += 1;
    if (rows.length < most) rows.push(columns.map(cell));
  });
  try {
    for await (const piece of createReadStream(path)) reader.push(piece as Uint8Array);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Refusal(EXIT.files, msg('cli.error.unreadable', { path, code: code ?? '' }));
  }
  reader.end();
  if (asked.flag('json')) {
    const named = rows.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at] ?? ''])));
    terminal.write(jsonText({ provenance, total, rows: named }));
  } else terminal.write(textOf(shownText(provenance, rows, total, pageOf(terminal))));
  return EXIT.fine;
}

function wantedOf(asked: Asked, set: string, columns: readonly string[]): Wanted {
  const values = new Map<string, string>();
  const where = asked.value('where');
  for (const part of where?.split(',') ?? []) {
    const [name = '', value] = part.split('=').map((one) => one.trim());
    if (value === undefined || name === '')
      throw new Refusal(EXIT.usage, msg('data.error.where', { text: where ?? '' }));
    if (!columns.includes(name))
      throw new Refusal(
        EXIT.usage,
        msg('data.error.no-column', { set, name }),
        msg('data.hint.columns', { names: columns.join(', ') }),
      );
    values.set(name, value);
  }
  const text = asked.value('year');
  if (text === undefined) return { values, years: undefined };
  const match = /^(\d{4})(?:(?:-|\.\.)(\d{4}))?$/.exec(text);
  if (match === null) throw new Refusal(EXIT.usage, msg('data.error.year', { text }));
  if (!columns.some((name) => YEARS.includes(name)))
    throw new Refusal(EXIT.usage, msg('data.error.no-years', { set }));
  return { values, years: { first: Number(match[1]), last: Number(match[2] ?? match[1]) } };
}

/** Columns that tell when a row begins; those of the same number that tell when it ends. */
const YEARS = ['year', 'start_year', 'start_date', 'start_month', 'yrent', 'begyr', 'date'];
const ENDS = ['year', 'end_year', 'end_date', 'end_month', 'yrexit', 'endyr', 'date'];

function isWanted({ values, years }: Wanted, cell: (name: string) => string): boolean {
  for (const [name, value] of values) if (cell(name) !== value) return false;
  if (years === undefined) return true;
  const at = YEARS.findIndex((name) => cell(name) !== '');
  const begins = Number.parseInt(cell(YEARS[at] ?? ''), 10);
  // 0 and an empty cell stand for what still goes on.
  const ends = Number.parseInt(cell(ENDS[at] ?? ''), 10) || Number.POSITIVE_INFINITY;
  return begins <= years.last && ends >= years.first;
}
