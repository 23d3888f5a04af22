import type { Provision, Reading } from '../model.ts';
import type { Strength } from '../vocabulary/index.ts';
import { definitionOf, judge, type Standpoint } from './judge.ts';
import type { Rule } from './rules.ts';
import type { Truth } from './truth.ts';

/** A reading that speaks about the incident on its day. */
export interface Active {
  readonly reading: Reading;
  /** The clause it is on: that of the rule, or the one that defines a term of the rule. */
  readonly clause: Provision;
  /** What it decides, as in `Standpoint.taken`; undefined where it only comments. */
  readonly key: string | undefined;
  readonly value: Truth;
  readonly strength: Strength | undefined;
}

/** The readings of a rule, and of the terms it uses, that are in force and speak about this incident. */
export function activeReadings(rule: Rule, at: Standpoint): readonly Active[] {
  if (!rule.isRead) return NONE;
  const clauses = [rule.provision, ...termsOf(rule.provision, at)];
  return clauses.flatMap((clause) =>
    (at.law.readingsOn.get(clause.id) ?? []).flatMap((reading): Active[] => {
      if (!speaks(reading, at)) return [];
      const decides = !reading.meaning && (reading.holds !== undefined || reading.strength !== undefined);
      const key = decides ? `${clause.id}/${reading.condition ?? '*'}` : undefined;
      return [{ reading, clause, key, value: truthOf(reading), strength: reading.strength }];
    }),
  );
}

const NONE: readonly Active[] = [];

function truthOf({ holds, strength }: Reading): Truth {
  if (holds === undefined) return strength === undefined ? undefined : true;
  return holds === 'open' ? undefined : holds === 'yes';
}

/**
 * In force, and about this incident: none of its conditions fails and at least one holds. Where only one is open, say
 * who administers a place that is known, it still speaks, because that is just what its holder has spoken about.
 */
function speaks({ from, until, when }: Reading, at: Standpoint): boolean {
  const { date } = at.situation;
  if (date < from || date >= until) return false;
  if (when.length === 0) return true;
  const values = when.map(({ condition }) => judge(condition, at));
  return values.includes(true) && !values.includes(false);
}

/** Clauses that define the terms a rule uses. */
function termsOf(provision: Provision, at: Standpoint): Provision[] {
  return provision.when.flatMap(({ condition }) => {
    if (condition.is !== 'defined') return [];
    const clause = definitionOf(condition.term, at);
    return clause === undefined ? [] : [clause];
  });
}

/** Whose reading it is, so that a later one of the same holder takes the place of an earlier one. */
export function holderKey({ role, parties, holder }: Reading): string {
  if (role === 'parties') return 'parties';
  if (role === 'party' && parties.length > 0) return [...parties].sort().join('+');
  return `${role}:${typeof holder === 'string' ? holder : holder.en}`;
}

/**
 * The readings that still count: of each holder the latest on each point, and of single parties only what they held
 * after the last reading that all parties share.
 */
export function latest(active: readonly Active[]): Active[] {
  const last = new Map<string, Active>();
  for (const one of active) {
    if (one.key === undefined) continue;
    const key = `${holderKey(one.reading)} ${one.key}`;
    const before = last.get(key);
    if (before === undefined || before.reading.from <= one.reading.from) last.set(key, one);
  }
  return [...last.values()].filter(({ reading, key }) => {
    if (reading.role !== 'party') return true;
    const joint = last.get(`parties ${key}`);
    return joint === undefined || joint.reading.from < reading.from;
  });
}
