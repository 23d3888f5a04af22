import {
  contentPlace,
  fieldsOfMap,
  headOf,
  type Located,
  type LocatedMap,
  Reader,
  Record,
  readText,
  readYamlFile,
} from '../../document/index.ts';
import { type Problem, Problems } from '../../problem/index.ts';
import { msg } from '../../text/index.ts';
import { day, number, text, unfoldedNumber, unfoldedYear, year } from '../rules/cells.ts';
import { plainName } from '../rules/header.ts';
import type { DataSet, Rule, TimeRule } from '../rules/model.ts';
import { type StateScheme, state } from '../rules/state.ts';
import { inDays, inYear } from '../rules/time.ts';
import { LAST_YEAR, yearColumns } from '../sets/years.ts';
import type { Encoding } from '../table/encoding.ts';
import { DELIMITER_NAMES, keyShape, mappingShape, stateShape, valueShape } from './shape.ts';

/** A mapping as a data set with one layout, and how its file is to be read. */
export interface Mapping {
  readonly set: DataSet;
  readonly delimiter?: string;
  readonly encoding?: Encoding;
  readonly sheet?: string;
}

type MappingRecord = Record<keyof typeof mappingShape.shape>;
type ValueRecord = Record<keyof typeof valueShape.shape>;

const NAME = /^[a-z][a-z0-9_]{0,59}$/;
const SCALES: Readonly<{ [name: string]: number }> = { thousand: 1e3, million: 1e6, billion: 1e9 };
const LATEST_HEADER = 1000;
const FIRST_YEAR = 1000;

/** Reads a mapping file. Undefined when it has mistakes; all of them are told, each with its place. */
export function loadMapping(
  file: string,
  bytes: Uint8Array,
): { readonly mapping: Mapping | undefined; readonly problems: readonly Problem[] } {
  const problems = new Problems();
  const source = readText(file, bytes, 'yaml', problems);
  if (source === undefined) return { mapping: undefined, problems: problems.list };
  const { root } = readYamlFile(source, problems);
  const context = new Reader(problems);
  const record: MappingRecord = new Record(context, mappingShape, fieldsOfMap(root), headOf(root));
  const mapping = new MappingReader(record).read();
  return { mapping: problems.hasErrors ? undefined : mapping, problems: problems.list };
}

class MappingReader {
  private readonly record: MappingRecord;
  /** Names of the stored table that are taken. */
  private readonly names = new Set(['line']);
  private readonly isWide: boolean;

  constructor(record: MappingRecord) {
    this.record = record;
    this.isWide = record.text('years') === 'columns';
  }

  read(): Mapping {
    const { record } = this;
    const key = [...this.states(), ...this.times(), ...this.furtherKeys()];
    const values = this.values();
    const [delimiter, encoding, sheet, version, home] = (
      ['delimiter', 'encoding', 'sheet', 'version', 'home'] as const
    ).map((name) => record.text(name));
    const time = this.time();
    const headerLine = this.headerLine();
    const set: DataSet = {
      id: record.text('id') ?? '',
      title: record.words('title') ?? '',
      publisher: record.text('publisher') ?? '',
      licence: record.words('licence') ?? '',
      cite: record.text('cite') ?? '',
      home: home ?? '',
      layouts: [
        {
          id: 'mapping',
          key,
          values,
          ...(time === undefined ? {} : { time }),
          ...(this.isWide ? { unfold: { ...yearColumns, least: 1 } } : {}),
          ...(headerLine === undefined ? {} : { headerLine }),
        },
      ],
      ...(version === undefined ? {} : { edition: version }),
    };
    return {
      set,
      ...(delimiter === undefined
        ? {}
        : { delimiter: DELIMITER_NAMES[delimiter as keyof typeof DELIMITER_NAMES] }),
      ...(encoding === undefined ? {} : { encoding: encoding as Encoding }),
      ...(sheet === undefined ? {} : { sheet }),
    };
  }

  private states(): Rule[] {
    const both = this.record.hasValue('other_state');
    return (['state', 'other_state'] as const).flatMap((field) => {
      const map = this.record.map(field);
      if (map === undefined) return [];
      const one = this.nested(stateShape, map);
      const [column, codes] = [one.text('column'), one.text('codes')];
      const suffix = both ? (field === 'state' ? '1' : '2') : undefined;
      for (const name of ['ccode', 'gw', suffix === undefined ? 'iso3' : 'iso3_'])
        this.names.add(`${name}${suffix ?? ''}`);
      if (column === undefined || codes === undefined) return [];
      return state({
        column: plainName(column),
        scheme: codes as StateScheme,
        unknown: one.text('unknown') === 'keep' ? 'remark' : 'error',
        ...(suffix === undefined ? {} : { suffix }),
      });
    });
  }

  private times(): Rule[] {
    const { record } = this;
    const given = (['year', 'date', 'years'] as const).filter((name) => record.hasValue(name));
    const [first, second] = given;
    if (first !== undefined && second !== undefined)
      record.fail('fields-conflict', record.keyOf(second), {
        expected: msg('expected.one-of', { names: 'year, date, years' }),
      });
    if (this.isWide) {
      this.names.add('year');
      return [unfoldedYear];
    }
    const [inYears, days] = [record.text('year'), record.text('date')];
    if (inYears !== undefined) {
      this.names.add('year');
      return [year(plainName(inYears), FIRST_YEAR, LAST_YEAR)];
    }
    if (days === undefined) return [];
    this.names.add('date');
    return [day(plainName(days), 'date')];
  }

  private time(): TimeRule | undefined {
    const [inYears, days] = [this.record.text('year'), this.record.text('date')];
    if (inYears !== undefined) return inYear(plainName(inYears));
    return days === undefined ? undefined : inDays(plainName(days), plainName(days));
  }

  private furtherKeys(): Rule[] {
    return this.maps('key').flatMap((map) => {
      const one = this.nested(keyShape, map);
      const [column, name] = [one.text('column'), this.nameOf(one)];
      if (column === undefined || name === undefined) return [];
      return text(plainName(column), { as: name, needed: true });
    });
  }

  private values(): Rule[] {
    const maps = this.maps('values');
    const { record } = this;
    if (record.items('values').length === 0 && record.hasValue('values') && !record.isUnreadable('values'))
      record.fail('value-empty', record.where('values'), { expected: msg('data.mapping.expected.columns') });
    if (this.isWide && maps.length > 1)
      record.fail('fields-conflict', headOf(maps[1] as LocatedMap), {
        expected: msg('data.mapping.expected.one-value'),
      });
    return maps.flatMap((map) => this.value(this.nested(valueShape, map)) ?? []);
  }

  private value(one: ValueRecord): Rule | undefined {
    const [column, name] = [one.text('column'), this.nameOf(one)];
    if (this.isWide === (column !== undefined)) {
      const details = this.isWide
        ? { expected: msg('data.mapping.expected.no-column') }
        : { expected: msg('expected.field', { name: 'column' }) };
      one.fail(
        this.isWide ? 'fields-conflict' : 'key-missing',
        this.isWide ? one.where('column') : one.name,
        details,
      );
    }
    const marks = one.items('missing').flatMap((item) => (item.kind === 'scalar' ? [item.text] : []));
    const isNumber = (mark: string) => mark.trim() !== '' && Number.isFinite(Number(mark));
    const missingWords = marks.filter((mark) => !isNumber(mark)).map((mark) => mark.toLowerCase());
    const needed = one.flag('needed');
    const unit = one.text('unit');
    const numbers = {
      least: this.bound(one, 'least'),
      most: this.bound(one, 'most'),
      scale: this.scale(one),
    };
    if (name === undefined || (column === undefined && !this.isWide)) return undefined;
    if (one.text('kind') === 'text' && column !== undefined)
      return text(plainName(column), { as: name, needed, missingWords });
    const options = {
      as: name,
      needed,
      missing: marks.filter(isNumber).map(Number),
      missingWords,
      whole: one.text('kind') === 'whole',
      grouped: this.record.text('thousands') === 'comma',
      decimalComma: this.record.text('decimal') === 'comma',
      percent: unit === 'percent',
      ...Object.fromEntries(Object.entries(numbers).filter(([, value]) => value !== undefined)),
      ...(unit === undefined ? {} : { unit }),
    };
    return column === undefined ? unfoldedNumber(name, options) : number(plainName(column), options);
  }

  private bound(one: ValueRecord, field: 'least' | 'most'): number | undefined {
    const node = one.scalar(field);
    if (node === undefined) return undefined;
    const value = Number(node.text);
    if (node.text.trim() !== '' && Math.abs(value) <= 1e18) return value;
    one.fail('number-malformed', node, { expected: msg('data.mapping.expected.bound') });
    return undefined;
  }

  private scale(one: ValueRecord): number | undefined {
    const node = one.scalar('scale');
    if (node === undefined) return undefined;
    const value = Object.hasOwn(SCALES, node.text) ? (SCALES[node.text] as number) : Number(node.text);
    if (value > 0 && value <= 1e15) return value;
    one.fail('number-malformed', node, { expected: msg('data.mapping.expected.scale') });
    return undefined;
  }

  private headerLine(): number | undefined {
    const node = this.record.scalar('header_row');
    if (node === undefined) return undefined;
    const line = Number(node.text);
    if (Number.isInteger(line) && line >= 1 && line <= LATEST_HEADER) return line;
    this.record.fail('number-malformed', node, { expected: msg('data.mapping.expected.line') });
    return undefined;
  }

  /** The name of a stored column, which no other has. */
  private nameOf(one: Record<'name' | 'column'>): string | undefined {
    const node = one.scalar('name');
    if (node === undefined) return undefined;
    if (!NAME.test(node.text) || this.names.has(node.text)) {
      const code = NAME.test(node.text) ? 'id-duplicate' : 'id-malformed';
      this.record.context.reportAt(code, contentPlace(node), {
        found: node.text,
        expected: msg('data.mapping.expected.name'),
      });
      return undefined;
    }
    this.names.add(node.text);
    return node.text;
  }

  private maps(field: 'key' | 'values'): LocatedMap[] {
    return this.record.items(field).flatMap((item: Located) => {
      if (item.kind === 'map') return [item];
      this.record.fail('type-mismatch', item, { expected: msg('expected.mapping') });
      return [];
    });
  }

  private nested<K extends string>(
    shape: ConstructorParameters<typeof Record<K>>[1],
    map: LocatedMap,
  ): Record<K> {
    return new Record<K>(this.record.context, shape, fieldsOfMap(map), headOf(map));
  }
}
