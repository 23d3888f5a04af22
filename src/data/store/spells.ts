/** A stretch of time of one key; both ends belong to it. */
interface Spell {
  readonly from: number;
  readonly until: number;
  readonly line: number;
}

/** A list of spells is about states or pairs of them: a longer one is another kind of table. */
export const MOST_SPELLS = 1_000_000;

/** Spells by key, to find those that overlap. */
export class Spells {
  private readonly groups = new Map<string, Spell[]>();
  private count = 0;

  /** False when there are too many. */
  add(key: string, spell: Spell): boolean {
    if (this.count === MOST_SPELLS) return false;
    this.count += 1;
    const group = this.groups.get(key);
    if (group === undefined) this.groups.set(key, [spell]);
    else group.push(spell);
    return true;
  }

  /** Lines of spells that begin before an earlier one of the same key has ended, with the line of that. */
  *overlaps(
    meet: boolean,
  ): Generator<{ readonly key: string; readonly line: number; readonly first: number }> {
    for (const [key, group] of this.groups) {
      group.sort((a, b) => a.from - b.from || a.until - b.until);
      // The one that reaches farthest so far: a short spell within a long one hides no later overlap.
      let farthest: Spell | undefined;
      for (const spell of group) {
        const free = (farthest?.until ?? Number.NEGATIVE_INFINITY) + (meet ? 0 : 1);
        if (farthest !== undefined && spell.from < free)
          yield { key, line: spell.line, first: farthest.line };
        if (farthest === undefined || spell.until > farthest.until) farthest = spell;
      }
    }
  }
}
