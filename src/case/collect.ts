import type { z } from 'zod';
import {
  columnsOf,
  fieldsOfMap,
  headOf,
  type LocatedMap,
  type RawRecord,
  type RawRecords,
  readTable,
  readYamlFile,
  recordsOf,
  rowsOf,
  type SourceText,
} from '../document/index.ts';
import { type FileKind, type Folder, isCsv } from './folder.ts';
import type { Collection, Context } from './resolve/context.ts';
import { Record } from './resolve/record.ts';
import { ledgerShape } from './shape/files.ts';

/** The files of one kind, read but not yet understood: mappings of YAML files, texts of tables. */
export interface Readings {
  readonly maps: LocatedMap[];
  readonly tables: SourceText[];
  /** Some file could not be read: any name may be declared there. */
  open: boolean;
}

export function readFiles(
  folder: Folder,
  context: Context,
  kind: FileKind,
  paths: readonly string[],
): Readings {
  const readings: Readings = { maps: [], tables: [], open: folder.unreadable.has(kind) };
  const own = folder.pathOf(kind);
  for (const path of own === undefined ? paths : [own, ...paths.filter((path) => path !== own)]) {
    const source = folder.read(path);
    if (source === undefined) readings.open = true;
    else if (isCsv(path)) readings.tables.push(source);
    else {
      const { root, open } = readYamlFile(source, context.problems);
      readings.maps.push(root);
      readings.open ||= open;
    }
  }
  return readings;
}

/** Which collection records belong to, how they are named, and their shape, which gives a table its columns. */
export interface Kind {
  readonly collection: Collection;
  readonly nameKind: z.ZodString;
  readonly shape: z.ZodObject;
}

/** All records of a kind. Their names are taken here, before any reference is followed. */
export function collect(context: Context, kind: Kind, { maps, tables, open }: Readings): RawRecord[] {
  const names = context.names[kind.collection];
  names.open ||= open;
  const all: RawRecord[] = [];
  const add = (read: RawRecords): void => {
    names.open ||= read.open;
    for (const record of read.records) {
      const isNew = record.id === '' || context.declare(kind.collection, record.name);
      all.push(isNew ? record : { ...record, misnamed: true });
    }
  };
  for (const map of maps) add(recordsOf(context, map, kind.nameKind));
  for (const source of tables) {
    const table = readTable(source, columnsOf(kind.shape), context.problems);
    if (table === undefined) names.open = true;
    else add(rowsOf(context, table, kind.nameKind));
  }
  return all;
}

/** The three parts of ledger files; tables hold entries only. */
export function ledgerParts(
  context: Context,
  { maps, tables, open }: Readings,
): { [part in LedgerPart]: Readings } {
  const part = (tablesOf: SourceText[]): Readings => ({ maps: [], tables: tablesOf, open });
  const parts = { categories: part([]), definitions: part([]), entries: part(tables) };
  for (const map of maps) {
    const record = new Record(context, ledgerShape, fieldsOfMap(map), headOf(map));
    for (const name of LEDGER_PARTS) {
      const inner = record.map(name);
      if (inner !== undefined) parts[name].maps.push(inner);
      parts[name].open ||= record.isUnreadable(name);
    }
  }
  return parts;
}

const LEDGER_PARTS = ['categories', 'definitions', 'entries'] as const;
type LedgerPart = (typeof LEDGER_PARTS)[number];
