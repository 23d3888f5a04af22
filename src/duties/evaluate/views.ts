import type { Reading } from '../model.ts';
import { judge } from './judge.ts';
import { type Active, activeReadings, holderKey, latest } from './readings.ts';
import { openNames, type Result, type Tried, withStrengths } from './row.ts';
import type { Truth } from './truth.ts';

/** What one holder's readings come to for a pair, beside the bare text. */
export interface View {
  /** Undefined for the bare text. */
  readonly holder: Reading | undefined;
  readonly readings: readonly Reading[];
  readonly result: Result;
}

export interface Views {
  /** The way of reading that the answer follows. */
  readonly governing: Result;
  readonly all: readonly View[];
  readonly contested: boolean;
  /** What third states hold; binds no party. */
  readonly objections: readonly Reading[];
  /** What is argued about the content of the duties that apply. */
  readonly meanings: readonly Reading[];
  /** Every reading that speaks about the incident, for the trace. */
  readonly active: readonly Active[];
}

type Taken = ReadonlyMap<string, Truth>;
const TEXT: Taken = new Map();

/**
 * The answer under the bare text and under each holder's readings. The answer follows the text, but what all parties
 * hold together takes its place (Vienna Convention on the Law of Treaties 1969, Article 31(3)(a)), and where the text
 * leaves a point open the reading of the bearer does, unless the other party reads it otherwise.
 */
export function viewsOf(
  tried: readonly Tried[],
  run: (taken: Taken) => readonly Tried[],
  conclude: (tried: readonly Tried[]) => Result,
): Views {
  const text = conclude(tried);
  if (!tried.some(({ rule }) => rule.isRead)) return { ...UNREAD, governing: text };
  const active = tried.flatMap((one) => activeReadings(one.rule, one.at));
  const meanings = meaningsOf(active, text);
  if (!active.some(({ key }) => key !== undefined))
    return {
      governing: text,
      all: [],
      contested: false,
      objections: [],
      meanings,
      active: uniqueActive(active),
    };
  const counting = latest(uniqueActive(active));
  const objections = counting
    .filter(({ reading }) => reading.role === 'third-state')
    .map(({ reading }) => reading);
  const holders = new Map<string, Active[]>();
  for (const one of counting) {
    if (one.reading.role === 'third-state') continue;
    const key = holderKey(one.reading);
    holders.set(key, [...(holders.get(key) ?? []), one]);
  }
  const views = [...holders.values()].map(
    (readings): View => ({
      holder: (readings.at(-1) as Active).reading,
      readings: [...new Set(readings.map(({ reading }) => reading))],
      result: conclude(run(takenBy(readings))),
    }),
  );
  const governing = conclude(run(takenBy(governingReadings(counting, tried))));
  const all: View[] = [{ holder: undefined, readings: [], result: text }, ...views];
  const doubtful = isDoubtful(text);
  const heard = doubtful ? views : all;
  const contested = heard.some(({ result }) => disagree(result, governing, doubtful)) || pairwise(heard);
  return {
    governing,
    all,
    contested,
    objections,
    meanings: meaningsOf(active, governing),
    active: uniqueActive(active),
  };
}

const UNREAD: Omit<Views, 'governing'> = {
  all: [],
  contested: false,
  objections: [],
  meanings: [],
  active: [],
};

/** Only the answer that is followed, without what each holder's readings come to. */
export function governingOf(
  tried: readonly Tried[],
  run: (taken: Taken) => readonly Tried[],
  conclude: (tried: readonly Tried[]) => Result,
): Result {
  if (!tried.some(({ rule }) => rule.isRead)) return conclude(tried);
  const active = uniqueActive(tried.flatMap((one) => activeReadings(one.rule, one.at)));
  const governing = active.some(({ key }) => key !== undefined)
    ? governingReadings(latest(active), tried)
    : [];
  return conclude(governing.length === 0 ? tried : run(takenBy(governing)));
}

function pairwise(views: readonly View[]): boolean {
  return views.some((one, i) => views.slice(i + 1).some((two) => disagree(one.result, two.result, false)));
}

/** The same reading reaches a pair through several rules that use one term. */
function uniqueActive(active: readonly Active[]): Active[] {
  const seen = new Set<string>();
  return active.filter(({ reading, clause }) => {
    const key = `${reading.id} ${clause.id}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function takenBy(readings: readonly Active[]): Taken {
  if (readings.length === 0) return TEXT;
  const taken = new Map<string, Truth>();
  const strengths = new Map<string, string>();
  for (const { key, value, strength, clause } of readings) {
    if (key === undefined) continue;
    if (strength !== undefined) strengths.set(clause.id, strength);
    else taken.set(key, value);
  }
  return withStrengths(taken, strengths);
}

/** Joint readings, and the bearer's on points that the text leaves open and no other party reads otherwise. */
function governingReadings(counting: readonly Active[], tried: readonly Tried[]): Active[] {
  return counting.filter((one) => {
    const { reading, key } = one;
    if (reading.role === 'parties') return true;
    if (reading.role !== 'party' || key === undefined || one.strength !== undefined) return false;
    const bearer = tried[0]?.at.bearer ?? '';
    // What the bearer denies of an open text does not settle it; what it accepts does.
    if (!reading.parties.includes(bearer) || one.value !== true || textOf(key, tried) !== undefined)
      return false;
    return counting.every(
      (other) => other.key !== key || other.reading.role !== 'party' || other.value === one.value,
    );
  });
}

/** What the bare text says about the point that a reading decides. */
function textOf(key: string, tried: readonly Tried[]): Truth {
  const [id = '', label = ''] = key.split('/');
  for (const { rule, at, force } of tried) {
    const { provision, instrument } = rule;
    if (provision.id === id) {
      if (label === 'in-force') return force.state === 'in-force';
      const found = [...provision.when, ...provision.unless].find((one) => one.label === label);
      return found === undefined ? undefined : judge(found.condition, at);
    }
    const clause = instrument.provisions.find((one) => one.id === id);
    if (clause?.defines !== undefined) return judge(clause.defines.means, at);
  }
  return undefined;
}

/** Open because it is argued what the text takes in, not because a fact is missing. */
function isDoubtful({ strength, tried }: Result): boolean {
  if (!strength.endsWith('-if')) return false;
  return openNames(tried).some((name) => name.startsWith('region:'));
}

/**
 * Two results that no further fact could reconcile: another strength, or a duty that one of them rules out. Where the
 * text is in doubt, being sure of what the answer leaves open is another result, too.
 */
function disagree(a: Result, b: Result, doubtful: boolean): boolean {
  return doubtful ? a.strength !== b.strength : bare(a) !== bare(b);
}

const bare = ({ strength }: Result): string =>
  strength.startsWith('may') ? 'may' : strength.replace(/-if$/, '');

function meaningsOf(active: readonly Active[], { basis }: Result): Reading[] {
  const clauses = new Set(basis.map(({ rule }) => rule.provision.id));
  const readings = active.filter(({ reading, clause }) => reading.meaning && clauses.has(clause.id));
  return [...new Set(readings.map(({ reading }) => reading))];
}
