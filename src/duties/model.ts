import type { Place } from '../problem/index.ts';
import type { Words } from '../text/index.ts';
import type {
  Effect,
  EventId,
  FactId,
  HolderRole,
  InstrumentType,
  ObjectId,
  Outsider,
  Role,
  Strength,
  Subject,
} from './vocabulary/index.ts';

/** Days since 1970-01-01; `until` is the first day on which something no longer holds, Infinity where no end is known. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** Where the law stands: the official text, and whether it was read there. */
export interface Citation {
  readonly reference: string | undefined;
  readonly url: string | undefined;
  readonly verification: 'read' | 'recalled';
  readonly note: string | undefined;
}

/** States by code, or seen from the duty: its bearer, who it is owed to, either, any party, anybody else. */
export type Who = readonly (string | Role)[];

/** What has to be so, over the facts of an incident. Evaluated to true, false or not known. */
export type Condition = { readonly at: Place } & (
  | { readonly is: 'fact'; readonly fact: FactId }
  | { readonly is: 'event'; readonly events: readonly EventId[] }
  | { readonly is: 'object'; readonly objects: readonly ObjectId[] }
  | { readonly is: 'victim' | 'attacker' | 'administered'; readonly who: Who }
  | { readonly is: 'in'; readonly regions: readonly string[] }
  | { readonly is: 'place'; readonly places: readonly string[] }
  | { readonly is: 'years'; readonly years: number }
  | { readonly is: 'defined'; readonly term: string }
  | { readonly is: 'any' | 'all'; readonly of: readonly Condition[] }
  | { readonly is: 'not'; readonly of: Condition }
);

/** A condition under the name that readings and traces use for it. */
export interface Labelled {
  readonly label: string;
  readonly condition: Condition;
  readonly at: Place;
}

export interface Membership extends Span {
  readonly party: string;
  readonly citation: Citation;
  readonly at: Place;
}

export interface Suspension extends Span {
  readonly between: readonly string[];
  readonly citation: Citation;
  readonly at: Place;
}

/** How an instrument is ended or left by notice. */
export interface Term {
  readonly provision: string;
  /** Years in force before notice can be given; 0 where it can be given at once. */
  readonly afterYears: number;
  readonly noticeMonths: number;
  readonly ends: 'instrument' | 'membership';
  readonly at: Place;
}

/** Whom a duty runs to: named states, each other party, or somebody outside the instrument. */
export type Towards =
  | { readonly is: 'states'; readonly states: readonly string[] }
  | { readonly is: 'others' }
  | { readonly is: 'outsider'; readonly outsider: Outsider };

/** A clause: one duty, permission, bar, definition or procedure, with its own dates. */
export interface Provision extends Span {
  readonly id: string;
  readonly instrument: string;
  readonly article: string;
  /** States by code; every party where none is named. */
  readonly bearer: readonly string[] | 'each';
  readonly towards: Towards;
  readonly strength: Strength;
  readonly subject: Subject;
  readonly act: Words;
  readonly qualifier: Words | undefined;
  readonly when: readonly Labelled[];
  readonly unless: readonly Labelled[];
  readonly overrides: readonly string[];
  /** A term for the other clauses of the instrument, and what it means. */
  readonly defines: { readonly term: string; readonly means: Condition } | undefined;
  readonly citation: Citation;
  readonly at: Place;
}

/** How a holder reads a clause from a day on. It never rewrites the text: rival readings stand beside it. */
export interface Reading extends Span {
  readonly id: string;
  readonly on: readonly string[];
  readonly holder: Words;
  readonly role: HolderRole;
  readonly parties: readonly string[];
  readonly when: readonly Labelled[];
  /** The condition that it decides, `in-force`, or undefined for the rule as a whole. */
  readonly condition: string | undefined;
  readonly holds: 'yes' | 'no' | 'open' | undefined;
  readonly strength: Strength | undefined;
  /** What the duty demands is argued, not whether it arises. */
  readonly meaning: boolean;
  readonly effect: Effect;
  readonly text: Words;
  readonly source: ReadingSource;
  readonly at: Place;
}

export interface ReadingSource {
  readonly title: string;
  readonly publisher: string | undefined;
  readonly published: string | undefined;
  readonly url: string | undefined;
  readonly verification: 'read' | 'recalled';
  readonly note: string | undefined;
}

/** A treaty, law, decision or statement with all of its clauses. */
export interface Instrument extends Span {
  readonly id: string;
  readonly title: Words;
  readonly short: Words;
  readonly type: InstrumentType;
  readonly signed: number | undefined;
  readonly citation: Citation;
  readonly memberships: readonly Membership[];
  readonly suspensions: readonly Suspension[];
  readonly term: Term | undefined;
  /** The instrument with which it stands and falls when that one is ended by notice. */
  readonly lastsWith: string | undefined;
  readonly provisions: readonly Provision[];
  readonly at: Place;
}

/** Instruments that are read together, because the same parties stand under them. */
export interface Alliance {
  readonly id: string;
  readonly title: Words;
  readonly instruments: readonly string[];
  readonly laws: readonly string[];
  /** Places of each party that the duty matrix asks about. */
  readonly places: ReadonlyMap<string, readonly string[]>;
  /** Seas that it asks about, nearest first. */
  readonly seas: readonly string[];
  /** A neighbour outside the alliance that it asks about. */
  readonly third: { readonly state: string; readonly place: string } | undefined;
  readonly at: Place;
}

export interface Region {
  readonly id: string;
  readonly title: Words;
  readonly describes: Words | undefined;
}

/** Who held a place in a span of time, and in which regions it lies. */
export interface AreaSpan extends Span {
  readonly administeredBy: readonly string[];
  readonly claimedBy: readonly string[];
  readonly regions: ReadonlySet<string>;
  /** Regions of which it is argued whether it lies in them. */
  readonly doubtful: ReadonlySet<string>;
  readonly citation: Citation;
  readonly at: Place;
}

export interface Area {
  readonly id: string;
  readonly title: Words;
  readonly kind: 'territory' | 'base' | 'sea' | 'space' | 'other';
  readonly homeOf: string | undefined;
  readonly also: readonly string[];
  /** Its rough centre in degrees, north and east positive; undefined where none is stated. */
  readonly centre: { readonly lat: number; readonly lon: number } | undefined;
  readonly spans: readonly AreaSpan[];
}

export interface State extends Span {
  readonly id: string;
  readonly name: Words;
  /** The name within a sentence: the United States. */
  readonly inSentence: Words;
}

/** The law that incidents are put to: instruments, readings, alliances and the places they speak of. */
export interface Law {
  readonly instruments: ReadonlyMap<string, Instrument>;
  readonly provisions: ReadonlyMap<string, Provision>;
  readonly readings: ReadonlyMap<string, Reading>;
  /** Readings by the clause that they read, oldest first. */
  readonly readingsOn: ReadonlyMap<string, readonly Reading[]>;
  readonly alliances: ReadonlyMap<string, Alliance>;
  readonly regions: ReadonlyMap<string, Region>;
  readonly areas: ReadonlyMap<string, Area>;
  /** Areas by id, title and other names, as `placeKey` writes them. */
  readonly areaNames: ReadonlyMap<string, readonly string[]>;
  readonly states: ReadonlyMap<string, State>;
  /** Text of every file by path, for excerpts in problems and for the hash of the law. */
  readonly files: ReadonlyMap<string, string>;
}

/** A side of an incident: known names, nobody, or not known. */
export type SideValue<T> = readonly T[] | 'unknown';

/** What happened, as far as it is known. */
export interface Incident {
  readonly id: string;
  readonly says: Words;
  readonly date: number;
  readonly alliance: string | undefined;
  readonly event: EventId;
  readonly against: SideValue<string>;
  readonly by: SideValue<string>;
  readonly objects: SideValue<ObjectId>;
  /** The id of an area; none where the event has no place. */
  readonly place: string | 'unknown' | undefined;
  /** Who administers the place, where the incident says so itself. */
  readonly administeredBy: SideValue<string> | undefined;
  /** Regions stated by the incident itself. */
  readonly regions: readonly string[] | undefined;
  readonly facts: ReadonlyMap<FactId, boolean | undefined>;
  readonly notice: { readonly by: string; readonly on: number } | undefined;
  readonly expect: readonly Expectation[];
  readonly ends: number | undefined;
  readonly basis: Words | undefined;
  readonly at: Place;
}

/** An answer that a test expects. */
export interface Expectation {
  readonly party: string;
  readonly towards: string;
  readonly strength: string;
  readonly consult: string | undefined;
  readonly contested: boolean | undefined;
  readonly unknowns: readonly string[] | undefined;
  readonly provisions: readonly string[] | undefined;
  readonly at: Place;
}
