import type { Condition, Provision } from '../model.ts';
import { EVENT_IDS, type EventId, eventKind, type FactId } from '../vocabulary/index.ts';

/**
 * One way in which conditions can hold: atoms that must be so and must not be so, by name. Atoms of different names are
 * taken to be free of each other, except that an event settles facts; so a contradiction that is found is one, and a
 * rule that passes may still be barred by what the atoms mean.
 */
interface Way {
  readonly events: ReadonlySet<EventId>;
  readonly yes: ReadonlySet<string>;
  readonly no: ReadonlySet<string>;
}

const ANYTHING: Way = { events: new Set(EVENT_IDS), yes: new Set(), no: new Set() };
/** More ways than these are not followed: the rule is then taken to be possible. */
const MOST_WAYS = 500;

/** Whether some incident meets the conditions of all rules together, and none of their exceptions. */
export function canMeet(
  provisions: readonly Provision[],
  terms: (term: string) => Condition | undefined,
): boolean {
  let ways: Way[] = [ANYTHING];
  const demands = provisions.flatMap(({ when, unless }) => [
    ...when.map(({ condition }) => ({ condition, wanted: true })),
    ...unless.map(({ condition }) => ({ condition, wanted: false })),
  ]);
  for (const { condition, wanted } of demands) {
    const more = waysOf(condition, wanted, terms);
    ways = ways.flatMap((one) => more.flatMap((two) => join(one, two) ?? []));
    if (ways.length === 0) return false;
    if (ways.length > MOST_WAYS) return true;
  }
  return ways.some(isPossible);
}

function waysOf(
  condition: Condition,
  wanted: boolean,
  terms: (term: string) => Condition | undefined,
): Way[] {
  switch (condition.is) {
    case 'any':
    case 'all': {
      const each = condition.of.map((one) => waysOf(one, wanted, terms));
      if ((condition.is === 'any') === wanted) return each.flat();
      let ways: Way[] = [ANYTHING];
      for (const more of each) {
        ways = ways.flatMap((one) => more.flatMap((two) => join(one, two) ?? []));
        if (ways.length > MOST_WAYS) return [ANYTHING];
      }
      return ways;
    }
    case 'not':
      return waysOf(condition.of, !wanted, terms);
    case 'defined': {
      const means = terms(condition.term);
      return means === undefined ? [ANYTHING] : waysOf(means, wanted, terms);
    }
    case 'event': {
      const events = new Set(EVENT_IDS.filter((event) => condition.events.includes(event) === wanted));
      return [{ ...ANYTHING, events }];
    }
    default:
      return wanted
        ? atomsOf(condition).map((atom) => withAtoms([atom], []))
        : [withAtoms([], atomsOf(condition))];
  }
}

const withAtoms = (yes: readonly string[], no: readonly string[]): Way => ({
  ...ANYTHING,
  yes: new Set(yes),
  no: new Set(no),
});

/** The single statements of which a test needs one. */
function atomsOf(condition: Condition): string[] {
  switch (condition.is) {
    case 'fact':
      return [`fact:${condition.fact}`];
    case 'object':
      return condition.objects.map((object) => `object:${object}`);
    case 'victim':
    case 'attacker':
    case 'administered':
      return condition.who.map((who) => `${condition.is}:${who}`);
    case 'in':
      return condition.regions.map((region) => `in:${region}`);
    case 'place':
      return condition.places.map((place) => `place:${place}`);
    case 'years':
      return [`years:${condition.years}`];
    default:
      return [];
  }
}

function join(a: Way, b: Way): Way | undefined {
  const events = new Set([...a.events].filter((event) => b.events.has(event)));
  const way = { events, yes: new Set([...a.yes, ...b.yes]), no: new Set([...a.no, ...b.no]) };
  return events.size > 0 && ![...way.yes].some((atom) => way.no.has(atom)) ? way : undefined;
}

/** Some event of the way leaves its facts as they are wanted. */
function isPossible({ events, yes, no }: Way): boolean {
  return [...events].some((event) =>
    Object.entries(eventKind(event).implies).every(([fact, value]) => {
      const atom = `fact:${fact as FactId}`;
      return value ? !no.has(atom) : !yes.has(atom);
    }),
  );
}
