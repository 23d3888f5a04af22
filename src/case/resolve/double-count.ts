import { placeOf } from '../../document/index.ts';
import { overlapDays } from '../../quantity/index.ts';
import { msg } from '../../text/index.ts';
import type { CostDefinition, LedgerEntry } from '../model.ts';
import type { Context } from './context.ts';
import { findCycles } from './cycles.ts';
import { lineage, type OwnDefinition } from './definitions.ts';

/** Levels of entries within entries; real ledgers have three or four. */
const DEEPEST = 20;

/** Reports entries that contain each other; gives the others with everything that contains them. */
function containers(entries: ReadonlyMap<string, LedgerEntry>, context: Context): Map<string, LedgerEntry[]> {
  const onCircle = new Set<string>();
  for (const circle of findCycles([...entries.keys()], (id) => [entries.get(id)?.partOf])) {
    for (const id of circle) onCircle.add(id);
    const [first, ...others] = circle.map((id) => entries.get(id) as LedgerEntry);
    if (first === undefined) continue;
    context.reportAt('ledger-conflict', first.at, {
      found: first.id,
      expected: msg('expected.no-circle', { names: [...circle, first.id].join(' → ') }),
      related: others.map(({ at }) => ({ place: at, message: msg('related.circle') })),
    });
  }
  const all = new Map<string, LedgerEntry[]>();
  for (const entry of entries.values()) {
    const line: LedgerEntry[] = [];
    for (let at = entry; at.partOf !== undefined && !onCircle.has(at.id) && line.length < DEEPEST; ) {
      const whole = entries.get(at.partOf);
      if (whole === undefined) break;
      line.push(whole);
      at = whole;
    }
    if (line.length > 0) all.set(entry.id, line);
  }
  return all;
}

/**
 * A definition that counts an entry and also one that contains it, in the same period, counts an amount twice. Reported
 * once for each pair of categories, at the definition that brings them together; those that extend it are spared.
 */
export function checkDoubleCounts(
  entries: ReadonlyMap<string, LedgerEntry>,
  definitions: ReadonlyMap<string, CostDefinition>,
  own: ReadonlyMap<string, OwnDefinition>,
  context: Context,
): void {
  const pairs = overlappingPairs(entries, context);
  for (const definition of definitions.values()) {
    const base = definition.extends === undefined ? undefined : definitions.get(definition.extends);
    for (const { part, whole } of pairs) {
      const counts = (d: CostDefinition): boolean =>
        d.counts.has(part.category) && d.counts.has(whole.category);
      if (!counts(definition) || (base !== undefined && counts(base))) continue;
      const counted = lineage(definition.id, own).at(-1)?.counted;
      const at = counted?.get(part.category) ?? counted?.get(whole.category);
      if (at === undefined) continue;
      context.reportAt('double-count', placeOf(at), {
        found: definition.id,
        expected: msg('expected.counted-once', { part: part.id, whole: whole.id }),
        related: [
          { place: part.at, message: msg('related.part', { whole: whole.id }) },
          { place: whole.at, message: msg('related.whole', { part: part.id }) },
        ],
      });
    }
  }
}

/** One example for each pair of categories in which an entry and one that contains it stand for a common day. */
function overlappingPairs(
  entries: ReadonlyMap<string, LedgerEntry>,
  context: Context,
): { part: LedgerEntry; whole: LedgerEntry }[] {
  const pairs = new Map<string, { part: LedgerEntry; whole: LedgerEntry }>();
  for (const [id, wholes] of containers(entries, context)) {
    const part = entries.get(id) as LedgerEntry;
    for (const whole of wholes) {
      if (part.value === undefined || whole.value === undefined) continue;
      const apart = part.period && whole.period && overlapDays(part.period, whole.period) === 0;
      const key = `${part.category} ${whole.category}`;
      if (!apart && !pairs.has(key)) pairs.set(key, { part, whole });
    }
  }
  return [...pairs.values()];
}
