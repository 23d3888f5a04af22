import {
  columnsOf,
  fieldsOfMap,
  headOf,
  type LocatedMap,
  type RawRecord,
  Record,
  readTable,
  readText,
  readYamlFile,
  recordsOf,
  rowsOf,
} from '../../document/index.ts';
import { type Problem, Problems, sortProblems } from '../../problem/index.ts';
import { checkLaw } from '../check/index.ts';
import type { Instrument, Law, Provision, Reading } from '../model.ts';
import { areaShape, instrumentShape, name, provisionShape, readingShape, stateShape } from '../schema.ts';
import { readAlliances } from './alliances.ts';
import { readInstrument, readInstrumentHead, readProvision } from './instrument.ts';
import { type Collection, LawReader, type LawRecord } from './law-reader.ts';
import { placeKey, readAreas, readRegions, readStates } from './places.ts';
import { readReading } from './reading.ts';

export interface LoadedLaw {
  /** What could be read. With errors among the problems nothing should be asked of it. */
  readonly law: Law;
  readonly problems: readonly Problem[];
}

type InstrumentRecord = LawRecord<keyof typeof instrumentShape.shape>;

/**
 * Reads the law from the bytes of its files by path: one YAML file an instrument, and `alliances.yaml`, `regions.yaml`,
 * `areas.csv`, `states.csv` beside them; `incidents/` holds tests and is read by `loadIncidents`. Pure, and all problems
 * are gathered in one run.
 */
export function loadLaw(files: ReadonlyMap<string, Uint8Array>): LoadedLaw {
  const problems = new Problems();
  const library = new Library(files, problems);
  const law = library.read();
  if (!problems.hasErrors) checkLaw(law, problems);
  return { law, problems: sortProblems(problems.list) };
}

const SHARED = new Set(['alliances', 'regions', 'areas', 'states']);

/** The name of a file without its folder and ending. */
const stem = (path: string): string => path.replace(/^.*\//, '').replace(/\.[a-z]+$/i, '');

/** A file of the law that is no test and no remark. */
export function isLawFile(path: string): boolean {
  return /\.(?:ya?ml|csv)$/i.test(path) && !/(?:^|\/)incidents\//.test(path);
}

class Library {
  private readonly reader: LawReader;
  private readonly files: ReadonlyMap<string, Uint8Array>;
  private readonly texts = new Map<string, string>();

  constructor(files: ReadonlyMap<string, Uint8Array>, problems: Problems) {
    this.files = files;
    this.reader = new LawReader(problems);
  }

  read(): Law {
    const { reader } = this;
    const rawStates = this.rows('states', 'state');
    const rawRegions = this.records('regions', 'region', name.id);
    const rawAreas = this.rows('areas', 'place');
    const instruments = this.instrumentFiles();
    const states = readStates(reader, rawStates);
    const regions = readRegions(reader, rawRegions);
    const areas = readAreas(reader, rawAreas);
    const clauses = new Map(
      instruments.map((one) => [one, this.declare(one, 'provisions', 'clause', name.clause)]),
    );
    const rawReadings = instruments.flatMap((one) => this.declare(one, 'readings', 'reading', name.id));
    const made = instruments.flatMap((one) => this.instrument(one, clauses.get(one) ?? []));
    const readings = new Map<string, Reading>();
    for (const raw of rawReadings) {
      if (raw.unread) continue;
      const reading = readReading(raw, new Record(reader, readingShape, raw.fields, raw.name));
      if (reading !== undefined) readings.set(raw.id, reading);
    }
    const alliances = readAlliances(reader, this.records('alliances', 'alliance', name.alliance));
    return {
      instruments: new Map(made.map((one) => [one.id, one])),
      provisions: new Map(
        made.flatMap((one) => one.provisions.map((provision) => [provision.id, provision])),
      ),
      readings,
      readingsOn: readingsByClause(readings),
      alliances,
      regions,
      areas,
      areaNames: areaNamesOf(areas),
      states,
      files: this.texts,
    };
  }

  private paths(accepts: (path: string) => boolean): string[] {
    return [...this.files.keys()].filter((path) => isLawFile(path) && accepts(path)).sort();
  }

  private text(path: string, kind: 'yaml' | 'csv') {
    const source = readText(path, this.files.get(path) as Uint8Array, kind, this.reader.problems);
    if (source !== undefined) this.texts.set(path, source.text);
    return source;
  }

  private root(path: string): LocatedMap | undefined {
    const source = this.text(path, 'yaml');
    if (source === undefined) return this.open();
    const { root, open } = readYamlFile(source, this.reader.problems);
    if (open) this.open();
    return root;
  }

  /** A file could not be read: whatever it declares may be meant by any name. */
  private open(): undefined {
    for (const names of Object.values(this.reader.names)) names.open = true;
  }

  private records(file: string, collection: Collection, kind: typeof name.id): RawRecord[] {
    return this.paths((path) => stem(path) === file && /\.ya?ml$/i.test(path)).flatMap((path) => {
      const root = this.root(path);
      const { records } = root === undefined ? { records: [] } : recordsOf(this.reader, root, kind);
      return records.filter((record) => this.reader.declare(collection, record.name));
    });
  }

  private rows(file: 'states' | 'areas', collection: 'state' | 'place'): RawRecord[] {
    const shape = file === 'states' ? stateShape : areaShape;
    return this.paths((path) => stem(path) === file && /\.csv$/i.test(path)).flatMap((path) => {
      const source = this.text(path, 'csv');
      const table = source && readTable(source, columnsOf(shape), this.reader.problems);
      if (table === undefined) return this.open() ?? [];
      const { records } = rowsOf(this.reader, table, file === 'states' ? name.state : name.id);
      if (collection === 'place') {
        for (const { fields } of records) {
          const place = fields.get('place')?.value;
          if (place?.kind === 'scalar') this.reader.names.place.take(place);
        }
        return records;
      }
      return records.filter((record) => this.reader.declare('state', record.name));
    });
  }

  private instrumentFiles(): InstrumentRecord[] {
    const paths = this.paths((path) => /\.ya?ml$/i.test(path) && !SHARED.has(stem(path)));
    return paths.flatMap((path) => {
      const root = this.root(path);
      if (root === undefined) return [];
      const record: InstrumentRecord = new Record(
        this.reader,
        instrumentShape,
        fieldsOfMap(root),
        headOf(root),
      );
      const id = record.scalar('id');
      return id !== undefined && this.reader.declare('instrument', id) ? [record] : [];
    });
  }

  private declare(
    record: InstrumentRecord,
    field: 'provisions' | 'readings',
    collection: 'clause' | 'reading',
    kind: typeof name.id,
  ): RawRecord[] {
    const map = record.map(field);
    if (map === undefined) return [];
    return recordsOf(this.reader, map, kind).records.filter(({ name: key }) =>
      this.reader.declare(collection, key),
    );
  }

  private instrument(record: InstrumentRecord, clauses: readonly RawRecord[]): Instrument[] {
    const head = readInstrumentHead(record);
    const provisions = clauses.flatMap((raw): Provision[] => {
      if (raw.unread) return [];
      const provision = readProvision(
        raw,
        new Record(this.reader, provisionShape, raw.fields, raw.name),
        head,
      );
      return provision === undefined ? [] : [provision];
    });
    const instrument = readInstrument(record, head, provisions);
    return instrument === undefined ? [] : [instrument];
  }
}

function readingsByClause(readings: ReadonlyMap<string, Reading>): Map<string, readonly Reading[]> {
  const by = new Map<string, Reading[]>();
  for (const reading of readings.values())
    for (const clause of reading.on) by.set(clause, [...(by.get(clause) ?? []), reading]);
  for (const list of by.values()) list.sort((a, b) => a.from - b.from);
  return by;
}

/** Places by every name they go by; a name within a longer title counts where no other place is called so. */
function areaNamesOf(areas: Law['areas']): Map<string, readonly string[]> {
  const names = new Map<string, string[]>();
  const within = new Map<string, string[]>();
  for (const { id, title, also } of areas.values()) {
    const titles = (typeof title === 'string' ? [title] : [title.en, title.ja ?? '']).filter(Boolean);
    for (const called of new Set([id, ...titles, ...also].map(placeKey)))
      names.set(called, [...(names.get(called) ?? []), id]);
    for (const called of new Set(titles.flatMap((one) => one.split(/[()/（）]/)).map(placeKey)))
      if (called !== '') within.set(called, [...(within.get(called) ?? []), id]);
  }
  for (const [called, ids] of within) if (!names.has(called)) names.set(called, ids);
  return names;
}
