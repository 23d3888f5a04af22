/** Signs that part the columns of a table, the usual one first. */
export const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const QUOTE = 34;
const MOST_LINES = 50;

/**
 * Which sign parts the columns: the one that stands equally often in most of the first lines, quotation marks counted;
 * of equals the one that stands more often. A comma where none stands at all.
 * @param bytes the beginning of a table in UTF-8
 */
export function delimiterOf(bytes: Uint8Array): Delimiter {
  let best: { delimiter: Delimiter; lines: number; count: number } = { delimiter: ',', lines: 0, count: 0 };
  for (const delimiter of DELIMITERS) {
    const found = usualCount(countsOf(bytes, delimiter.charCodeAt(0)));
    if (found.lines > best.lines || (found.lines === best.lines && found.count > best.count))
      best = { delimiter, ...found };
  }
  return best.delimiter;
}

/** How often a byte stands in each of the first lines, outside of quotation marks. */
function countsOf(bytes: Uint8Array, delimiter: number): number[] {
  const counts: number[] = [];
  let count = 0;
  let quoted = false;
  for (const byte of bytes) {
    if (byte === QUOTE) quoted = !quoted;
    else if (quoted) continue;
    else if (byte === delimiter) count += 1;
    else if (byte === 10 || byte === 13) {
      if (count > 0) counts.push(count);
      count = 0;
      if (counts.length === MOST_LINES) return counts;
    }
  }
  return count > 0 ? [...counts, count] : counts;
}

/** The count that most lines share, and how many they are. */
function usualCount(counts: readonly number[]): { lines: number; count: number } {
  const lines = new Map<number, number>();
  for (const count of counts) lines.set(count, (lines.get(count) ?? 0) + 1);
  let best = { lines: 0, count: 0 };
  for (const [count, shared] of lines)
    if (shared > best.lines || (shared === best.lines && count > best.count)) best = { lines: shared, count };
  return best;
}
