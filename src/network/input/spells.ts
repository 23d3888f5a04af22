import type { Place, Problems } from '../../problem/index.ts';
import { msg } from '../../text/index.ts';

/** A span of time with its place in a file; both ends belong to it, days or years alike. */
interface Placed {
  /** What it is a spell of. */
  readonly key: string | number;
  readonly start: number;
  readonly end: number;
  readonly place: Place;
}

/** Reports spells of one thing that overlap; `told` writes a day or year. */
export function reportOverlaps(
  spells: readonly Placed[],
  told: (end: number) => string,
  problems: Problems,
): void {
  const groups = new Map<string | number, Placed[]>();
  for (const spell of spells) {
    const group = groups.get(spell.key);
    if (group === undefined) groups.set(spell.key, [spell]);
    else group.push(spell);
  }
  for (const group of groups.values()) {
    group.sort((a, b) => a.start - b.start || a.end - b.end);
    // The one that reaches farthest so far: a short spell within a long one hides no later overlap.
    let farthest: Placed | undefined;
    for (const spell of group) {
      if (farthest !== undefined && spell.start <= farthest.end)
        problems.add({
          code: 'dates-overlap',
          place: spell.place,
          found: told(spell.start),
          expected: msg('network.expected.no-overlap', { end: told(farthest.end) }),
          related: [{ place: farthest.place, message: msg('related.first') }],
        });
      if (farthest === undefined || spell.end > farthest.end) farthest = spell;
    }
  }
}
