import { distance } from 'fastest-levenshtein';

const AT_MOST = 3;
/** Longer words are data in the wrong place, not slips of the finger. */
const LONGEST = 60;

/**
 * The known names that a mistyped word most likely stands for, best first: at most three, case ignored, at most one
 * slip for every three letters; two letters that changed places count as one slip.
 */
export function suggest(word: string, known: Iterable<string>): string[] {
  if (word.length > LONGEST) return [];
  const lower = word.toLowerCase();
  const bound = Math.max(1, Math.floor(lower.length / 3));
  const near: { name: string; slips: number }[] = [];
  for (const name of known) {
    if (Math.abs(name.length - lower.length) > bound || name.length > LONGEST) continue;
    const slips = distance(lower, name.toLowerCase());
    if (slips <= bound || (slips === 2 && swapped(lower, name.toLowerCase()))) near.push({ name, slips });
  }
  near.sort((a, b) => a.slips - b.slips || (a.name < b.name ? -1 : 1));
  return near.slice(0, AT_MOST).map(({ name }) => name);
}

/** The same letters in another order. */
const swapped = (a: string, b: string): boolean => [...a].sort().join('') === [...b].sort().join('');
