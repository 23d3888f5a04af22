import { msg } from '../../text/index.ts';
import { Findings, startOf } from '../findings.ts';
import { Duplicates } from '../store/duplicates.ts';
import type { Source } from '../table/source.ts';
import { nothingRead, type Outcome, type ReadHooks, type ReadOptions } from './outcome.ts';
import type { Reading } from './plan.ts';
import { readText } from './read-text.ts';
import { readWorkbook } from './read-workbook.ts';

/** The first bytes of files that are no text, and what they are. */
const KINDS: readonly {
  readonly bytes: readonly number[];
  readonly is: 'zip' | 'old-office' | 'packed' | 'pdf' | 'parquet';
}[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], is: 'zip' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], is: 'old-office' },
  { bytes: [0x1f, 0x8b], is: 'packed' },
  { bytes: [0x25, 0x50, 0x44, 0x46], is: 'pdf' },
  { bytes: [0x50, 0x41, 0x52, 0x31], is: 'parquet' },
];

/**
 * Reads a table as one of some data sets, checks every row, and gives the canonical rows to `hooks.write` as they come.
 * Memory does not grow with the file (a workbook is held in memory packed). Keys that seem to stand twice make it read the
 * file a second time. Throws only what the hooks throw.
 */
export async function readData(
  source: Source,
  options: ReadOptions,
  hooks: ReadHooks = {},
): Promise<Outcome> {
  const findings = new Findings();
  const kind = await kindOf(source);
  if (kind !== 'text' && kind !== 'zip') {
    findings.add({
      code: kind === 'empty' ? 'csv-header' : 'file-unreadable',
      place: startOf(source.name),
      expected: msg(kind === 'empty' ? 'data.expected.rows' : 'data.expected.table-file'),
      ...(kind === 'empty' ? {} : { hint: msg(`data.hint.${kind}`) }),
    });
    return nothingRead(findings);
  }
  const read = kind === 'zip' ? readWorkbook : readText;
  const reading: Reading = {
    file: source.name,
    findings,
    duplicates: new Duplicates(source.size),
    again: false,
  };
  const outcome = await read(source, options, hooks, reading);
  if (reading.duplicates.isSuspicious() && outcome.set !== undefined) {
    const second = new Findings('id-duplicate');
    const { progress } = hooks;
    const again = { ...reading, findings: second, again: true };
    await read(source, options, progress === undefined ? {} : { progress }, again);
    findings.merge(second);
    for (const { says, line } of second.remarks)
      if (says.key === 'data.remark.twice') findings.remark('twice', says, line);
  }
  if (outcome.set !== undefined && outcome.rows === 0 && !findings.hasErrors)
    findings.add({
      code: 'value-empty',
      place: { ...startOf(source.name), line: outcome.headerLine, endLine: outcome.headerLine },
      expected: msg('data.expected.some-row', { set: outcome.set.id }),
    });
  return outcome;
}

async function kindOf(source: Source) {
  const first: number[] = [];
  for await (const piece of source.open()) {
    for (const byte of piece.subarray(0, 8 - first.length)) first.push(byte);
    if (first.length >= 8) break;
  }
  if (first.length === 0) return 'empty';
  return KINDS.find(({ bytes }) => bytes.every((byte, at) => first[at] === byte))?.is ?? 'text';
}
