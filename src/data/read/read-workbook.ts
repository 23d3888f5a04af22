import { msg } from '../../text/index.ts';
import { type Findings, startOf } from '../findings.ts';
import { type Source, wholeOf } from '../table/source.ts';
import { sheetRows } from '../xlsx/sheet.ts';
import { openWorkbook, type Workbook } from '../xlsx/workbook.ts';
import { BrokenXml } from '../xlsx/xml.ts';
import { BrokenZip, MOST_UNPACKED } from '../xlsx/zip.ts';
import { nothingRead, type Outcome, type ReadHooks, type ReadOptions } from './outcome.ts';
import { canonicalOf, headerBytes, type Reading } from './plan.ts';
import { type Candidate, candidatesOf } from './recognise.ts';
import { TableTaker } from './table-taker.ts';

/** A workbook of two million rows; its packed bytes are held in memory. */
const LARGEST = 100_000_000;
const MEGABYTE = 1_000_000;

/** Reads the sheets of a workbook that hold a known table: all of those of a data set that is spread over sheets, else one. */
export async function readWorkbook(
  source: Source,
  options: ReadOptions,
  hooks: ReadHooks,
  reading: Reading,
): Promise<Outcome> {
  const { findings, file } = reading;
  try {
    const bytes = await wholeOf(source, LARGEST);
    if (bytes === undefined) {
      findings.add({
        code: 'file-too-large',
        place: startOf(file),
        expected: msg('expected.file-size', { megabytes: LARGEST / MEGABYTE }),
      });
      return nothingRead(findings);
    }
    return await readSheets(openWorkbook(bytes), options, hooks, reading, source.size);
  } catch (error) {
    if (!(error instanceof BrokenZip) && !(error instanceof BrokenXml)) throw error;
    report(error, file, findings);
    return nothingRead(findings);
  }
}

async function readSheets(
  book: Workbook,
  options: ReadOptions,
  hooks: ReadHooks,
  reading: Reading,
  size: number,
): Promise<Outcome> {
  const { findings, file } = reading;
  const candidates = candidatesOf(options.sets);
  const asked = options.sheet;
  const names = [...book.sheets.keys()];
  const wanted = asked === undefined ? names : names.filter((name) => name === asked);
  if (wanted.length === 0) {
    findings.add({
      code: 'reference-unknown',
      place: startOf(file),
      ...(asked === undefined ? {} : { found: asked }),
      expected: msg('data.expected.sheet'),
      hint: msg('data.hint.sheets', { names: names.slice(0, 20).join(', ') }),
    });
    return nothingRead(findings);
  }
  let outcome: Outcome | undefined;
  const read: string[] = [];
  const missed: TableTaker[] = [];
  for (const [index, name] of wanted.entries()) {
    // Once a sheet is read, only others of the same layout count.
    const fitting = candidates.filter(({ set, layout }) =>
      layout.sheets === undefined
        ? outcome === undefined
        : layout.sheets(name) !== undefined &&
          (outcome === undefined || (outcome.set === set && outcome.layout === layout)),
    );
    if (fitting.length === 0) continue;
    const { taker, formulas, firstFormula } = await readSheet(book, name, fitting, hooks, reading, {
      done: index / wanted.length,
      size,
      isFirst: outcome === undefined,
    });
    const { recognised } = taker;
    if (recognised === undefined) {
      missed.push(taker);
      if (taker.stopped && findings.hasErrors) break;
      continue;
    }
    read.push(name);
    if (formulas > 0)
      findings.remark(
        `formulas:${name}`,
        msg('data.remark.formulas', { sheet: name, number: formulas }),
        firstFormula,
      );
    outcome = merged(outcome, recognised, findings, read);
  }
  if (outcome === undefined) {
    if (!findings.hasErrors && !reading.again)
      (missed[0] ?? new TableTaker(candidates, reading)).reportNoHeader(undefined);
    return { ...nothingRead(findings), sheets: wanted };
  }
  const passed = names.filter((name) => !read.includes(name));
  if (passed.length > 0)
    findings.remark('sheets', msg('data.remark.sheets', { names: passed.slice(0, 20).join(', ') }));
  return outcome;
}

async function readSheet(
  book: Workbook,
  name: string,
  fitting: readonly Candidate[],
  hooks: ReadHooks,
  reading: Reading,
  { done, size, isFirst }: { done: number; size: number; isFirst: boolean },
) {
  const file = `${reading.file}[${name}]`;
  const taker = new TableTaker(fitting, { ...reading, file }, ({ layout }) => layout.sheets?.(name));
  const report = { formulas: 0, firstFormula: 0 };
  const part = book.sheets.get(name) as string;
  let steps = 0;
  let hasHeader = !isFirst;
  const flush = async (last: boolean): Promise<void> => {
    const { recognised } = taker;
    if (recognised === undefined) return;
    if (!hasHeader) await hooks.write?.(headerBytes(recognised.layout));
    hasHeader = true;
    const { out } = recognised.plan;
    for (const piece of last ? out.rest() : out.take()) await hooks.write?.(piece);
  };
  for (const _ of sheetRows(book, part, report, (row) => taker.row(row))) {
    if (taker.stopped) break;
    await flush(false);
    steps += 1;
    if (steps % 16 === 0) await hooks.progress?.(done * size, size);
  }
  taker.recognised?.plan.end((line) => ({ ...startOf(file), line, endLine: line }));
  await flush(true);
  return { taker, ...report };
}

function merged(
  before: Outcome | undefined,
  { set, layout, plan, headerLine }: NonNullable<TableTaker['recognised']>,
  findings: Findings,
  sheets: readonly string[],
): Outcome {
  const first = Math.min(before?.years?.[0] ?? Number.POSITIVE_INFINITY, plan.firstYear);
  const last = Math.max(before?.years?.[1] ?? Number.NEGATIVE_INFINITY, plan.lastYear);
  return {
    ...nothingRead(findings),
    set,
    layout,
    columns: canonicalOf(layout),
    rows: (before?.rows ?? 0) + plan.rows,
    years: last < first ? null : [first, last],
    edition: before?.edition ?? plan.edition ?? set.edition,
    sheets: [...sheets],
    headerLine: before?.headerLine ?? headerLine,
  };
}

function report(error: BrokenZip | BrokenXml, file: string, findings: Findings): void {
  if (error instanceof BrokenXml) {
    const place = {
      file: `${file}[${error.part}]`,
      line: error.line,
      column: error.column,
      endLine: error.line,
      endColumn: error.column + 1,
    };
    const code = error.fault === 'doctype' ? 'xml-doctype' : 'xml-syntax';
    findings.add({ code, place, found: error.found, hint: msg('data.hint.workbook') });
    return;
  }
  const { fault, entry } = error;
  const tooLarge =
    fault === 'too-large' || fault === 'ratio' || fault === 'too-many' || fault === 'overlapping';
  findings.add({
    code: tooLarge ? 'file-too-large' : 'file-unreadable',
    place: startOf(entry === '' ? file : `${file}[${entry}]`),
    expected: msg(`data.expected.zip-${fault}`, { megabytes: MOST_UNPACKED / MEGABYTE }),
    hint: msg(fault === 'encrypted' ? 'data.hint.old-office' : 'data.hint.workbook'),
  });
}
