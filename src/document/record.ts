import type { z } from 'zod';
import { type Place, type ProblemCode, suggest } from '../problem/index.ts';
import { type Message, msg, type Words } from '../text/index.ts';
import { wordsShape } from './fields.ts';
import {
  type InSource,
  type Located,
  type LocatedEntry,
  type LocatedMap,
  type LocatedScalar,
  placeOf,
} from './located.ts';
import { misfitOf, wanted } from './misfit.ts';
import type { Names } from './names.ts';
import type { ProblemDetails, Reader } from './reader.ts';
import { type RecordRule, ruleOf } from './rule.ts';
import type { Row, Table } from './table.ts';

/** The fields of a record as they stand in a mapping or a row. */
export interface Fields {
  get(name: string): LocatedEntry | undefined;
  /** Names that stand there, for finding unknown ones; a table's header has been checked already. */
  readonly keys: Iterable<LocatedScalar>;
  /** Required fields whose lack has been reported already. */
  readonly excused: { has(name: string): boolean };
}

const NONE: Fields['excused'] = new Set();
const ALL: Fields['excused'] = { has: () => true };

export function fieldsOfMap(map: LocatedMap | undefined): Fields {
  const entries = map?.entries ?? new Map<string, LocatedEntry>();
  return {
    get: (name) => entries.get(name),
    keys: [...entries.values()].filter(({ broken }) => !broken).map(({ key }) => key),
    excused: map?.partial ? ALL : NONE,
  };
}

/** Where a table has each field: its column, and those of the languages of words. */
type Places = ReadonlyMap<string, { readonly en: number; readonly ja: number | undefined }>;
const placesOf = new WeakMap<Table, Places>();

function places(table: Table): Places {
  let found = placesOf.get(table);
  if (found === undefined) {
    const { columns } = table;
    const made = new Map<string, { en: number; ja: number | undefined }>();
    for (const [column, index] of columns)
      if (!column.includes('.')) made.set(column, { en: index, ja: columns.get(`${column}.ja`) });
      else if (column.endsWith('.en')) {
        const name = column.slice(0, -3);
        if (!columns.has(name)) made.set(name, { en: index, ja: columns.get(`${name}.ja`) });
      }
    found = made;
    placesOf.set(table, found);
  }
  return found;
}

export function fieldsOfRow(table: Table, row: Row): Fields {
  const where = places(table);
  return {
    get(name) {
      const place = where.get(name);
      const cell = place && row.cell(place.en);
      if (place === undefined || cell === undefined) return undefined;
      if (cell.isRefused) return { key: cell, value: undefined, broken: true };
      const ja = place.ja === undefined ? undefined : row.cell(place.ja);
      if (ja === undefined) return { key: cell, value: cell };
      const entries = new Map([
        ['en', { key: { ...asKey(cell), text: 'en' }, value: cell }],
        ['ja', { key: { ...asKey(ja), text: 'ja' }, value: ja }],
      ]);
      return { key: cell, value: { kind: 'map', source: table.source, span: cell.span, entries } };
    },
    keys: [],
    excused: table.missing,
  };
}

const asKey = ({ kind, source, span, text, style, content }: LocatedScalar): LocatedScalar => ({
  kind,
  source,
  span,
  text,
  style,
  content,
});

/**
 * A record under a shape. Every accessor reports what is wrong with its field and marks the record broken; a broken
 * record is dropped once all of its fields have been read, so that each of its mistakes is found.
 */
export class Record<K extends string = string, C extends Reader = Reader> {
  broken = false;
  readonly context: C;
  /** Where the record is named: the place of what is missing from it. */
  readonly name: InSource;
  private readonly fields: Fields;
  private readonly rule: RecordRule;
  private readonly meant = new Map<string, LocatedEntry>();
  /** The fields that are there, each looked up once. */
  private readonly entries = new Map<string, LocatedEntry>();
  private readonly misfits = new Set<string>();

  constructor(context: C, shape: z.ZodObject<{ [name in K]: z.ZodType }>, fields: Fields, name: InSource) {
    this.context = context;
    this.fields = fields;
    this.name = name;
    this.rule = ruleOf(shape);
    this.checkKeys();
    this.checkFields();
  }

  get at(): Place {
    return placeOf(this.name);
  }

  /** The value of a field whose shape is right. */
  node(name: K): Located | undefined {
    const value = this.entry(name)?.value;
    return value === undefined || this.misfits.has(name) ? undefined : value;
  }

  /** Something stands there, be it right or wrong. */
  hasValue(name: K): boolean {
    const entry = this.entry(name);
    return entry !== undefined && (entry.value !== undefined || entry.broken === true);
  }

  /** Something stands there that cannot be read at all: what it would have declared is unknown. */
  isUnreadable(name: K): boolean {
    return this.misfits.has(name) || (this.rule.fields.get(name)?.required === true && !this.hasValue(name));
  }

  /** The key of a field, where it has one. */
  keyOf(name: K): InSource {
    return this.entry(name)?.key ?? this.name;
  }

  scalar(name: K): LocatedScalar | undefined {
    const node = this.node(name);
    return node?.kind === 'scalar' ? node : undefined;
  }

  text(name: K): string | undefined {
    return this.scalar(name)?.text;
  }

  /** One of the choices of a field; the shape has made sure that it is one. */
  choice<T extends string>(name: K): T | undefined {
    return this.text(name) as T | undefined;
  }

  flag(name: K): boolean {
    return /^(?:true|yes)$/i.test(this.text(name) ?? '');
  }

  words(name: K): Words | undefined {
    const node = this.node(name);
    if (node?.kind !== 'map') return node?.kind === 'scalar' ? node.text : undefined;
    const record = new Record(this.context, wordsShape, fieldsOfMap(node), this.entry(name)?.key ?? node);
    this.broken ||= record.broken;
    const [en, ja] = [record.text('en'), record.text('ja')];
    return en === undefined ? undefined : ja === undefined ? { en } : { en, ja };
  }

  /** Items of a list; an empty item is reported. */
  items(name: K): Located[] {
    const node = this.node(name);
    if (node?.kind !== 'list') return [];
    const items = node.items.filter((item) => item !== undefined);
    if (items.length < node.items.length) this.fail('value-empty', node);
    return items;
  }

  map(name: K): LocatedMap | undefined {
    const node = this.node(name);
    return node?.kind === 'map' ? node : undefined;
  }

  /** The name of something else, checked against what there is. */
  ref(name: K, known: Names): string | undefined {
    const node = this.scalar(name);
    return node && this.checkRef(node, known) ? node.text : undefined;
  }

  checkRef(node: LocatedScalar, known: Names): boolean {
    if (known.open || known.knows(node.text)) return true;
    const hint = known.hint(node.text);
    this.fail('reference-unknown', node, hint === undefined ? {} : { hint });
    return false;
  }

  fail(code: ProblemCode, at: InSource, details: ProblemDetails = {}): undefined {
    this.broken = true;
    this.context.report(code, at, details);
    return undefined;
  }

  /** Where a field stands: its value, or its key, or the record. */
  where(name: K): InSource {
    const entry = this.entry(name);
    return entry?.value ?? entry?.key ?? this.name;
  }

  private entry(name: string): LocatedEntry | undefined {
    return this.entries.get(name);
  }

  private checkKeys(): void {
    for (const key of this.fields.keys) {
      if (this.rule.fields.has(key.text)) continue;
      const guesses = suggest(key.text, this.rule.names);
      const [guess] = guesses;
      const hint: Message =
        guess === undefined
          ? msg('hint.known', { names: this.rule.names.join(', ') })
          : msg('hint.did-you-mean', { names: guesses.join(', ') });
      this.fail('key-unknown', key, { hint });
      // Read on as what was most likely meant: a misspelt field is one mistake, and its value may hold another.
      const entry = this.fields.get(key.text);
      if (guess !== undefined && entry !== undefined && this.fields.get(guess) === undefined)
        this.meant.set(guess, entry);
    }
  }

  private checkFields(): void {
    for (const rule of this.rule.fields.values()) {
      const entry = this.fields.get(rule.name) ?? this.meant.get(rule.name);
      if (entry !== undefined) this.entries.set(rule.name, entry);
      if (entry?.broken) {
        this.misfits.add(rule.name);
        this.broken = true;
      } else if (entry?.value === undefined) {
        if (!rule.required) continue;
        this.broken = true;
        if (this.fields.excused.has(rule.name)) continue;
        if (entry === undefined)
          this.context.reportAt(rule.missing, this.at, {
            expected: msg('expected.field', { name: rule.name }),
          });
        else this.context.report('value-empty', entry.key, { expected: wanted(rule) });
      } else {
        const misfit = misfitOf(entry.value, rule);
        if (misfit === undefined) continue;
        this.misfits.add(rule.name);
        const { code, ...details } = misfit;
        this.fail(code, entry.value, details);
      }
    }
  }
}
