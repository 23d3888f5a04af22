import { Reader, readTable, readText, type SourceText } from '../../document/index.ts';
import { type Problem, Problems, suggest } from '../../problem/index.ts';
import { msg } from '../../text/index.ts';
import { type Actor, weightOf } from './actor.ts';

/** An actor as its file gives it, with what else stands in its row. */
export interface ListedActor extends Actor {
  /** Other columns by name, in the order of the file: sources, reasons, notes. */
  readonly notes: readonly (readonly [column: string, text: string])[];
}

/** A table of actors as far as it could be read. */
export interface LoadedActors {
  /** Undefined when there are errors. */
  readonly actors: readonly ListedActor[] | undefined;
  readonly problems: readonly Problem[];
}

const COLUMNS = ['Actor', 'Capability', 'Position', 'Salience'] as const;
type Column = (typeof COLUMNS)[number];
type Row = NonNullable<ReturnType<typeof readTable>>['rows'][number];
type Cell = NonNullable<ReturnType<Row['cell']>>;

/** A round takes about the cube of their number of steps. */
const MOST_ACTORS = 200;
/** Beyond this, differences and products of positions and weights lose all meaning. */
const LARGEST = 1e12;

/**
 * Reads a table with the columns Actor, Capability, Position and Salience in any order; other columns are kept as notes.
 * Salience is a share, from 0 to 1; where one number is above 1, all are percentages. Never throws.
 */
export function readActors(file: string, bytes: Uint8Array): LoadedActors {
  const problems = new Problems();
  const source = readText(file, bytes, 'csv', problems);
  const actors = source && actorsIn(source, new Reader(problems));
  return { actors: problems.hasErrors ? undefined : actors, problems: problems.list };
}

function actorsIn(source: SourceText, reader: Reader): ListedActor[] | undefined {
  const header = headerOf(source.text);
  const lacking = COLUMNS.filter((name) => !header.includes(name));
  // A column that is nearly one that lacks is a slip of the finger, which reading the table reports.
  const extra = header.filter(
    (name) => name !== '' && !isColumn(name) && suggest(name, lacking).length === 0,
  );
  const table = readTable(source, { known: [...COLUMNS, ...extra], required: COLUMNS }, reader.problems);
  if (table === undefined) return undefined;
  const named = new Map<string, Cell>();
  const read = table.rows
    .filter(({ broken }) => !broken)
    .map((row) => {
      const cell = (column: Column): Cell | undefined => {
        const index = table.columns.get(column);
        if (index === undefined) return undefined;
        const found = row.cell(index);
        if (found === undefined)
          reader.reportAt('key-missing', source.place(row.span), {
            expected: msg('expected.field', { name: column }),
          });
        return found?.isRefused ? undefined : found;
      };
      const number = (column: Column, least: number, most: number) =>
        numberIn(cell(column), least, most, reader);
      const name = cell('Actor');
      if (name !== undefined) checkName(name, named, reader);
      return {
        name: name?.text ?? '',
        capability: number('Capability', 0, LARGEST),
        position: number('Position', -LARGEST, LARGEST),
        salience: number('Salience', 0, 100),
        notes: extra.flatMap((column): [string, string][] => {
          const text = row.cell(table.columns.get(column) ?? Number.POSITIVE_INFINITY)?.text;
          return text === undefined ? [] : [[column, text]];
        }),
      };
    });
  return soundActors(read, source, reader);
}

/** Actors whose numbers were read, with salience as a share. */
function soundActors(
  read: readonly { [name in keyof ListedActor]: ListedActor[name] | undefined }[],
  source: SourceText,
  reader: Reader,
): ListedActor[] | undefined {
  if (reader.problems.hasErrors) return undefined;
  const rows = read as readonly ListedActor[];
  const whole = rows.some(({ salience }) => salience > 1) ? 100 : 1;
  const actors = rows.map((row) => ({ ...row, salience: row.salience / whole }));
  const at = source.place(source.lineSpan(0));
  if (actors.length > MOST_ACTORS)
    reader.reportAt('csv-too-many-rows', at, {
      found: String(actors.length),
      expected: msg('actors.expected.at-most', { most: MOST_ACTORS }),
    });
  else if (!actors.some((actor) => weightOf(actor) > 0))
    reader.reportAt('value-empty', at, { expected: msg('actors.expected.weight') });
  return actors;
}

function checkName(name: Cell, named: Map<string, Cell>, reader: Reader): void {
  const first = named.get(name.text);
  if (first === undefined) named.set(name.text, name);
  else
    reader.report('id-duplicate', name, {
      related: [{ place: first.source.place(first.span), message: msg('related.first') }],
    });
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

function numberIn(cell: Cell | undefined, least: number, most: number, reader: Reader): number | undefined {
  if (cell === undefined) return undefined;
  if (!NUMBER.test(cell.text)) {
    reader.report('number-malformed', cell, { expected: msg('expected.number') });
    return undefined;
  }
  const value = Number(cell.text);
  if (value >= least && value <= most) return value;
  reader.report('number-out-of-range', cell, { expected: msg('actors.expected.between', { least, most }) });
  return undefined;
}

function isColumn(name: string): name is Column {
  return (COLUMNS as readonly string[]).includes(name);
}

/** The names in the header: a table may have columns of its own, which a reader has to know beforehand. */
function headerOf(text: string): string[] {
  const line = text.split('\n').find((one) => one.trim() !== '' && !one.startsWith('#')) ?? '';
  return (line.match(/"(?:[^"]|"")*"|[^,]+/g) ?? []).map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .replaceAll('""', '"')
      .trim(),
  );
}
