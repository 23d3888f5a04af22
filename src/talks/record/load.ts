import { columnsOf, Reader, readTable, readText, rowsOf } from '../../document/index.ts';
import { type Problem, Problems, sortProblems } from '../../problem/index.ts';
import { msg } from '../../text/index.ts';
import type { Round, TalksRecord } from './model.ts';
import { readRound } from './round.ts';
import { roundName, roundShape } from './shape.ts';

export interface LoadedRecord {
  /** What could be read. With errors among the problems nothing should be forecast from it. */
  readonly record: TalksRecord;
  readonly problems: readonly Problem[];
}

/** Reads a record of talks from the bytes of its CSV file (records/README.md). Pure; all problems are gathered. */
export function loadRecord(file: string, bytes: Uint8Array): LoadedRecord {
  const problems = new Problems();
  const source = readText(file, bytes, 'csv', problems);
  if (source === undefined) return { record: { rounds: [], text: '' }, problems: problems.list };
  const rounds = readRounds(new Reader(problems), source);
  return { record: { rounds, text: source.text }, problems: sortProblems(problems.list) };
}

function readRounds(reader: Reader, source: Parameters<typeof readTable>[0]): Round[] {
  const table = readTable(source, columnsOf(roundShape), reader.problems);
  if (table === undefined) return [];
  const first = new Map<string, Round['at']>();
  const rounds: Round[] = [];
  for (const raw of rowsOf(reader, table, roundName).records) {
    if (raw.unread) continue;
    const round = readRound(reader, raw);
    const earlier = first.get(raw.id);
    if (earlier !== undefined) {
      reader.report('id-duplicate', raw.name, {
        related: [{ place: earlier, message: msg('related.first') }],
      });
      continue;
    }
    if (raw.id !== '') first.set(raw.id, raw.name.source.place(raw.name.span));
    if (round !== undefined) rounds.push(round);
  }
  return rounds.sort((a, b) => (a.id < b.id ? -1 : 1));
}
