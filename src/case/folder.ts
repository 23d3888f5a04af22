import { fieldsOfMap, firstPlace, headOf, readText, type SourceText } from '../document/index.ts';
import { meant, type Problems } from '../problem/index.ts';
import { msg } from '../text/index.ts';
import type { CaseField } from './resolve/case-file.ts';
import type { Context } from './resolve/context.ts';
import { Record } from './resolve/record.ts';
import { TABLE_KINDS, type TableKind, tablesShape } from './shape/case-file.ts';

/** Collections that have a YAML file of their own. */
export const FILE_KINDS = [...TABLE_KINDS, 'claims', 'scenarios'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** The files of a case folder: read once, and remembered as used. */
export class Folder {
  readonly texts = new Map<string, string>();
  /** Files that are there but could not be read: what they declare is unknown. */
  readonly unreadable = new Set<FileKind>();
  private readonly files: ReadonlyMap<string, Uint8Array>;
  private readonly problems: Problems;
  private readonly used = new Set<string>();

  constructor(files: ReadonlyMap<string, Uint8Array>, problems: Problems) {
    this.files = files;
    this.problems = problems;
  }

  /** The path of a YAML file, by its name without the ending. */
  pathOf(name: string): string | undefined {
    return [`${name}.yaml`, `${name}.yml`].find((path) => this.files.has(path));
  }

  read(path: string): SourceText | undefined {
    this.used.add(path);
    const bytes = this.files.get(path);
    const kind = isCsv(path) ? 'csv' : 'yaml';
    const source = bytes && readText(path, bytes, kind, this.problems);
    if (source !== undefined) this.texts.set(path, source.text);
    return source;
  }

  reportMissingCase(): void {
    const near = [...this.files.keys()].find((path) => /(?:^|\/)case\.ya?ml$/i.test(path));
    this.problems.add({
      code: 'file-missing',
      place: firstPlace('case.yaml'),
      expected: msg('expected.case-file'),
      hint: near === undefined ? msg('hint.new-case') : msg('hint.did-you-mean', { names: near }),
    });
  }

  /** The tables that case.yaml names, by what they hold; each path is checked where it stands. */
  tables(record: Record<CaseField>): Map<TableKind, string[]> {
    const tables = new Map<TableKind, string[]>();
    const map = record.map('tables');
    if (map === undefined) return tables;
    const taken = new Set<string>();
    const stated = new Record(record.context, tablesShape, fieldsOfMap(map), headOf(map));
    for (const kind of TABLE_KINDS) {
      const paths: string[] = [];
      for (const item of stated.items(kind)) {
        if (item.kind !== 'scalar') stated.fail('type-mismatch', item, { expected: msg('expected.path') });
        else if (!isInside(item.text)) stated.fail('file-path', item, { expected: msg('expected.path') });
        else if (!/\.(?:csv|ya?ml)$/i.test(item.text))
          stated.fail('file-path', item, { expected: msg('expected.table') });
        else if (!this.files.has(item.text)) this.reportMissing(stated, item);
        else if (taken.has(item.text)) stated.fail('id-duplicate', item);
        else paths.push(item.text);
        if (item.kind === 'scalar') taken.add(item.text);
      }
      if (stated.isUnreadable(kind) || paths.length < stated.items(kind).length) this.unreadable.add(kind);
      tables.set(kind, paths);
    }
    record.broken ||= stated.broken;
    return tables;
  }

  private reportMissing(stated: Record, item: { text: string } & Parameters<Context['report']>[1]): void {
    stated.fail('file-missing', item, meant(item.text, this.files.keys()));
  }

  /** A file that another room reads: its text stays with the case. */
  keep(name: string): void {
    const table = `${name}.csv`;
    const path = this.pathOf(name) ?? (this.files.has(table) ? table : undefined);
    if (path !== undefined) this.read(path);
  }

  /** Tables and YAML files that nothing names are most likely forgotten. */
  reportUnused(): void {
    for (const path of this.files.keys()) {
      if (this.used.has(path) || !/\.(?:csv|ya?ml)$/i.test(path)) continue;
      this.problems.add({
        code: 'file-unused',
        severity: 'warning',
        place: firstPlace(path),
        hint: msg(isCsv(path) ? 'hint.name-table' : 'hint.file-names'),
      });
    }
  }
}

export const isCsv = (path: string): boolean => /\.csv$/i.test(path);

/** Relative, with forward slashes, without a step up: no path leaves the folder, whatever the system. */
function isInside(path: string): boolean {
  if (/[\\:\0]|^\/|^~/.test(path)) return false;
  return path.split('/').every((step) => step !== '..' && step !== '.' && step !== '');
}
