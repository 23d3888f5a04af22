import { formatDate } from '../../quantity/index.ts';
import type { Words } from '../../text/index.ts';
import { consultUnknowns } from '../evaluate/decisive.ts';
import type { Force } from '../evaluate/force.ts';
import type { Answer, Inquiry } from '../evaluate/inquiry.ts';
import { judge } from '../evaluate/judge.ts';
import type { Active } from '../evaluate/readings.ts';
import type { Result, Tried } from '../evaluate/row.ts';
import type { AnswerStrength } from '../evaluate/strength.ts';
import type { View, Views } from '../evaluate/views.ts';
import type { Law, Reading } from '../model.ts';
import { describe, reasonsFor } from './describe.ts';

/** An answer as data, complete for every face: nothing has to be looked up or worked out. Dates are ISO 8601. */
export interface AnswerReport {
  readonly party: string;
  readonly towards: string;
  readonly strength: AnswerStrength;
  readonly status: 'holds' | 'open';
  readonly consult: AnswerStrength | null;
  readonly act: Words | null;
  readonly qualifier: Words | null;
  readonly contested: boolean;
  readonly views: readonly ViewReport[];
  readonly objections: readonly ReadingReport[];
  readonly meanings: readonly ReadingReport[];
  readonly decisiveUnknowns: readonly string[];
  /** Regions of which it is argued whether the place lies in them, where that decides. */
  readonly doubts: readonly string[];
  readonly provisions: readonly string[];
  readonly consultProvisions: readonly string[];
  /** Facts on which the duty to consult hangs, where it is open. */
  readonly consultUnknowns: readonly string[];
  /** Other rules that apply or may apply, weaker or about something else. */
  readonly also: readonly {
    readonly provision: string;
    readonly strength: AnswerStrength;
    readonly subject: string;
  }[];
  /** Every rule in force between the two, with each condition and why. */
  readonly tried: readonly TriedReport[];
}

export interface ViewReport {
  /** Null for the bare text. */
  readonly holder: Words | null;
  readonly role: string | null;
  readonly parties: readonly string[];
  readonly strength: AnswerStrength;
  readonly readings: readonly ReadingReport[];
}

export interface ReadingReport {
  readonly id: string;
  readonly holder: Words;
  readonly role: string;
  readonly from: string;
  readonly effect: string;
  readonly text: Words;
  readonly title: string;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly verification: 'read' | 'recalled';
}

export interface TriedReport extends ClauseReport {
  readonly applies: boolean | null;
  readonly answered: AnswerStrength;
  readonly force: { readonly state: Force['state']; readonly from: string; readonly until: string | null };
  readonly conditions: readonly ConditionReport[];
  /** Rules that go before it here. */
  readonly givesWayTo: readonly string[];
  /** Ids of readings that speak about this incident. */
  readonly readings: readonly string[];
}

export interface ClauseReport {
  readonly provision: string;
  readonly instrument: string;
  readonly instrumentTitle: Words;
  readonly instrumentShort: Words;
  readonly article: string;
  readonly strength: string;
  readonly subject: string;
  readonly act: Words;
  readonly qualifier: Words | null;
  readonly reference: string | null;
  readonly url: string | null;
  readonly verification: 'read' | 'recalled';
  readonly note: string | null;
}

export interface ConditionReport {
  readonly label: string;
  readonly exception: boolean;
  readonly text: Words;
  readonly value: boolean | null;
  readonly because: readonly Words[];
  /** The reading that decides it in the answer, where one does. */
  readonly reading: string | null;
}

export function answerReport(inquiry: Inquiry, answer: Answer): AnswerReport {
  const { result, views, unknowns } = answer;
  const [first] = result.basis;
  const active = views.active;
  return {
    party: answer.bearer,
    towards: answer.beneficiary,
    strength: result.strength,
    status:
      result.strength === 'none' || result.basis.some(({ applies }) => applies === true) ? 'holds' : 'open',
    consult: result.consult ?? null,
    act: first?.rule.provision.act ?? null,
    qualifier: first?.rule.provision.qualifier ?? null,
    contested: views.contested,
    views: views.contested
      ? views.all
          .filter((view) => bears(view, views))
          .map(({ holder, readings, result: own }) => ({
            holder: holder?.holder ?? null,
            role: holder?.role ?? null,
            parties: holder?.parties ?? [],
            strength: own.strength,
            readings: readings.map(readingReport),
          }))
      : [],
    objections: views.objections.map(readingReport),
    meanings: views.meanings.map(readingReport),
    decisiveUnknowns: unknowns.filter((name) => !name.includes(':')),
    doubts: unknowns.flatMap((name) => (name.startsWith('region:') ? [name.slice('region:'.length)] : [])),
    provisions: idsOf(result.basis),
    consultProvisions: idsOf(result.consultBasis),
    consultUnknowns: consultUnknowns(result),
    also: alsoOf(result),
    tried: result.tried
      .filter(
        ({ rule, force, applies }) => !rule.isStanding && (force.state === 'in-force' || applies !== false),
      )
      .map((one) => triedReport(inquiry, one, active)),
  };
}

/** A view that is about a clause on which the text, the answer or the view itself rests. */
function bears({ holder, readings, result }: View, { governing, all }: Views): boolean {
  if (holder === undefined) return true;
  const clauses = new Set(
    [result, governing, ...all.filter((one) => one.holder === undefined).map((one) => one.result)].flatMap(
      ({ basis }) => basis.flatMap(({ rule }) => [rule.provision.id, ...termClauses(rule)]),
    ),
  );
  const text = all.find((one) => one.holder === undefined)?.result;
  return (
    result.strength !== text?.strength || readings.some(({ on }) => on.some((clause) => clauses.has(clause)))
  );
}

/** Clauses that define the terms of a rule. */
function termClauses({ provision, instrument }: Tried['rule']): string[] {
  const terms = provision.when.flatMap(({ condition }) =>
    condition.is === 'defined' ? [condition.term] : [],
  );
  return instrument.provisions
    .filter(({ defines }) => terms.includes(defines?.term ?? ''))
    .map(({ id }) => id);
}

const idsOf = (tried: readonly Tried[]) => tried.map(({ rule }) => rule.provision.id);

function alsoOf({ tried, basis, consultBasis }: Result): AnswerReport['also'] {
  const said = new Set([...basis, ...consultBasis]);
  return tried
    .filter(
      (one) => one.applies !== false && !one.rule.isStanding && !said.has(one) && one.strength !== 'none',
    )
    .map(({ rule, strength }) => ({
      provision: rule.provision.id,
      strength,
      subject: rule.provision.subject,
    }));
}

function triedReport({ law }: Inquiry, tried: Tried, active: readonly Active[]): TriedReport {
  const { rule, force, at, applies, strength } = tried;
  const { provision } = rule;
  const part = (exception: boolean) =>
    (exception ? provision.unless : provision.when).map(({ label, condition }): ConditionReport => {
      const key = `${provision.id}/${label}`;
      const taken = at.taken.has(key);
      const value = taken ? at.taken.get(key) : judge(condition, at);
      return {
        label,
        exception,
        text: describe(condition, law, at),
        value: value ?? null,
        because: reasonsFor(condition, at),
        reading: deciding(active, key, condition.is === 'defined'),
      };
    });
  return {
    ...clauseReport(tried),
    applies: applies ?? null,
    answered: strength,
    force: { state: force.state, from: iso(force.from), until: isoEnd(force.until) },
    conditions: [...part(false), ...part(true)],
    givesWayTo: applies === true ? [] : rule.overriddenBy,
    readings: active
      .filter(({ reading, clause }) => reading.on.includes(provision.id) || usesTerm(tried, clause.id))
      .map(({ reading }) => reading.id),
  };

  function deciding(readings: readonly Active[], key: string, isTerm: boolean): string | null {
    const found = readings.findLast(
      (one) =>
        (one.key === key && at.taken.has(key)) ||
        (isTerm && one.key !== undefined && at.taken.has(one.key) && one.key.endsWith('/*')),
    );
    return found?.reading.id ?? null;
  }
}

/** Whether a clause defines a term that the rule uses. */
function usesTerm({ rule }: Tried, clause: string): boolean {
  const defines = rule.instrument.provisions.find(({ id }) => id === clause)?.defines?.term;
  return (
    defines !== undefined &&
    rule.provision.when.some(({ condition }) => condition.is === 'defined' && condition.term === defines)
  );
}

export function clauseReport({
  rule: { provision, instrument },
}: {
  readonly rule: Pick<Tried['rule'], 'provision' | 'instrument'>;
}): ClauseReport {
  const { citation } = provision;
  return {
    provision: provision.id,
    instrument: instrument.id,
    instrumentTitle: instrument.title,
    instrumentShort: instrument.short,
    article: provision.article,
    strength: provision.strength,
    subject: provision.subject,
    act: provision.act,
    qualifier: provision.qualifier ?? null,
    reference: citation.reference ?? null,
    url: citation.url ?? null,
    verification: citation.verification,
    note: citation.note ?? null,
  };
}

function readingReport(reading: Reading): ReadingReport {
  const { id, holder, role, from, effect, text, source } = reading;
  return {
    id,
    holder,
    role,
    from: iso(from),
    effect,
    text,
    title: source.title,
    publisher: source.publisher ?? null,
    published: source.published ?? null,
    url: source.url ?? null,
    verification: source.verification,
  };
}

export const iso = (day: number): string => (Number.isFinite(day) ? formatDate(day) : '');
export const isoEnd = (day: number): string | null => (Number.isFinite(day) ? formatDate(day) : null);

/** Clauses by id, each once, in the order of the law. */
export function clausesOf(law: Law, ids: Iterable<string>): ClauseReport[] {
  const wanted = new Set(ids);
  return [...law.instruments.values()].flatMap((instrument) =>
    instrument.provisions
      .filter(({ id }) => wanted.has(id))
      .map((provision) => clauseReport({ rule: { provision, instrument } })),
  );
}

/** Readings by id, for faces that show what a trace only names. */
export function readingsIn(law: Law, ids: Iterable<string>): ReadingReport[] {
  return [...new Set(ids)].flatMap((id) => {
    const reading = law.readings.get(id);
    return reading === undefined ? [] : [readingReport(reading)];
  });
}
