import { addYears } from '../evaluate/calendar.ts';
import { rulesOf } from '../evaluate/rules.ts';
import type { Alliance, Law, Reading, Span } from '../model.ts';
import { BESIDE_THE_POINT } from '../vocabulary/index.ts';
import { type Matrix, matrixOf } from './matrix.ts';

const changes = new WeakMap<Law, Map<string, readonly number[]>>();

/** Days on which anything that an alliance's answers rest on begins or ends, in order: between two nothing changes. */
function changeDays(law: Law, alliance: Alliance): readonly number[] {
  let known = changes.get(law);
  if (known === undefined) {
    known = new Map();
    changes.set(law, known);
  }
  let days = known.get(alliance.id);
  if (days === undefined) {
    days = findChangeDays(law, alliance);
    known.set(alliance.id, days);
  }
  return days;
}

function findChangeDays(law: Law, alliance: Alliance): number[] {
  const days = new Set<number>();
  const add = ({ from, until }: { readonly from: number; readonly until: number }) => {
    days.add(from);
    days.add(until);
  };
  const rules = rulesOf(law, alliance);
  const states = new Set<string>();
  for (const instrument of new Set(rules.map((rule) => rule.instrument))) {
    add(instrument);
    for (const one of [...instrument.memberships, ...instrument.suspensions]) add(one);
    for (const { party } of instrument.memberships) states.add(party);
    if (instrument.term !== undefined) days.add(addYears(instrument.from, instrument.term.afterYears));
  }
  for (const { provision, isStanding } of rules) {
    const counts =
      provision.defines !== undefined || !(isStanding || BESIDE_THE_POINT.has(provision.subject));
    if (!counts) continue;
    add(provision);
    for (const reading of law.readingsOn.get(provision.id) ?? []) if (decides(reading)) add(reading);
  }
  const listed = new Set([...alliance.places.values()].flat());
  const members = rules.flatMap(({ instrument }) => instrument.memberships);
  // Who held the home of a state before it belonged to the alliance changes no answer.
  const isOfMember = (homeOf: string | undefined, span: Span): boolean =>
    members.some(({ party, from }) => party === homeOf && from < span.until);
  for (const { id, homeOf, spans } of law.areas.values())
    for (const span of spans) {
      if (listed.has(id)) add(span);
      else if (isOfMember(homeOf, span)) {
        const [first] = members.filter(({ party }) => party === homeOf).sort((a, b) => a.from - b.from);
        if (first !== undefined && span.from > first.from) days.add(span.from);
        days.add(span.until);
      }
    }
  for (const state of states) {
    const one = law.states.get(state);
    if (one !== undefined) add(one);
  }
  return [...days].filter(Number.isFinite).sort((a, b) => a - b);
}

/** A reading that can change an answer, and does not only comment on it. */
const decides = ({ meaning, holds, strength }: Reading): boolean =>
  !meaning && (holds !== undefined || strength !== undefined);

/**
 * Matrices of one alliance on many days; days between two changes of the law share one. The dates stand in the result
 * as they were asked for.
 */
export function matricesOf(
  law: Law,
  alliance: Alliance,
  days: readonly { day: number; asOf: string }[],
): Matrix[] {
  const changed = changeDays(law, alliance);
  const made = new Map<number, Matrix>();
  return days.map(({ day, asOf }) => {
    const era = eraIndex(changed, day);
    let matrix = made.get(era);
    if (matrix === undefined) {
      matrix = matrixOf(law, alliance, day, asOf);
      made.set(era, matrix);
    }
    return matrix.asOf === asOf ? matrix : { ...matrix, asOf };
  });
}

/** How many changes lie at or before a day. */
function eraIndex(changed: readonly number[], day: number): number {
  let low = 0;
  let high = changed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changed[middle] as number) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
