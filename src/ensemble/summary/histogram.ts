import { quantiles } from './quantiles.ts';

/** Counts of draws between edges. Draws without a value are left out. */
export interface Histogram {
  /** One more than there are bins, ascending, equally far apart; for draws that are all equal, their value twice. */
  readonly edges: readonly number[];
  /** A bin holds its lower edge and not its upper one; the last bin holds both. */
  readonly counts: readonly number[];
  /** Draws beyond the first and the last edge: a far tail is counted and not drawn. */
  readonly below: number;
  readonly above: number;
}

/** What a histogram needs to know beforehand: quantiles 0, 0.005, 0.25, 0.75, 0.995 and 1, and the draws with a value. */
export interface Extent {
  readonly count: number;
  readonly least: number;
  readonly low: number;
  readonly firstQuarter: number;
  readonly thirdQuarter: number;
  readonly high: number;
  readonly most: number;
}

export const EXTENT_PROBABILITIES = [0, 0.005, 0.25, 0.75, 0.995, 1] as const;

const MOST_BINS = 60;
/** A range in which no bins can be told apart. */
const CLOSE = 1e-300;

/**
 * Bins of the width that Freedman and Diaconis (1981) recommend, 2 IQR / n^(1/3), narrowed so that a whole number of
 * them fits between the least and the largest draw. Where that takes more than 60 bins, they cover the middle 99
 * percent only and what lies beyond is counted on either side; where it still does, 60 bins. Where half of the draws
 * or more are equal the quartiles say nothing, and Sturges's number of bins, 1 + log2 n, is taken.
 */
export function histogram(values: Float64Array, extent?: Extent): Histogram | null {
  const known = extent ?? extentOf(values);
  if (known === null) return null;
  const { least, most, count } = known;
  if (most - least < CLOSE) return { edges: [least, most], counts: [count], below: 0, above: 0 };
  const whole = binsBetween(known, least, most);
  const clipped = whole > MOST_BINS && known.high - known.low > CLOSE;
  const [from, to] = clipped ? [known.low, known.high] : [least, most];
  const bins = Math.min(clipped ? binsBetween(known, from, to) : whole, MOST_BINS);
  return counted(values, edgesBetween(from, to, bins));
}

function extentOf(values: Float64Array): Extent | null {
  const found = quantiles(values, EXTENT_PROBABILITIES);
  if (found === null) return null;
  let count = 0;
  for (const value of values) if (value - value === 0) count++;
  return extentFrom(found, count);
}

/** The extent from quantiles at `EXTENT_PROBABILITIES`. */
export function extentFrom(found: readonly number[], count: number): Extent {
  const [least, low, firstQuarter, thirdQuarter, high, most] = found as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return { count, least, low, firstQuarter, thirdQuarter, high, most };
}

function binsBetween({ count, firstQuarter, thirdQuarter }: Extent, from: number, to: number): number {
  const width = (2 * (thirdQuarter - firstQuarter)) / cubeRoot(count);
  // Halves, because the whole way between two numbers near 1e308 is infinite.
  const bins = width > 0 ? (to / 2 - from / 2) / (width / 2) : sturges(count);
  return Math.max(1, Math.min(Math.ceil(bins), MOST_BINS + 1));
}

function sturges(count: number): number {
  let bins = 1;
  for (let rest = count - 1; rest >= 1; rest /= 2) bins++;
  return bins;
}

/** Newton's method: the same bits everywhere, which `Math.cbrt` does not promise. For x >= 1. */
function cubeRoot(x: number): number {
  let root = x;
  for (;;) {
    const next = (2 * root + x / (root * root)) / 3;
    if (!(next < root)) return root;
    root = next;
  }
}

function edgesBetween(from: number, to: number, bins: number): readonly number[] {
  const edges: number[] = [];
  for (let k = 0; k < bins; k++) edges.push(from * (1 - k / bins) + to * (k / bins));
  edges.push(to);
  return edges;
}

function counted(values: Float64Array, edges: readonly number[]): Histogram {
  const bins = edges.length - 1;
  const from = edges[0] as number;
  const to = edges[bins] as number;
  // Halves once more, for the difference between values far apart.
  const half = from / 2;
  const scale = bins / (to / 2 - half);
  const bounds = Float64Array.from(edges);
  const counts = new Int32Array(bins);
  let below = 0;
  let above = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value >= from && value <= to) {
      let bin = Math.min(((value / 2 - half) * scale) | 0, bins - 1);
      // Rounding may put a value beside an edge on its wrong side; the edges decide.
      while (bin > 0 && value < (bounds[bin] as number)) bin--;
      while (bin < bins - 1 && value >= (bounds[bin + 1] as number)) bin++;
      (counts[bin] as number)++;
    } else if (value - value === 0) {
      if (value < from) below++;
      else above++;
    }
  }
  return { edges, counts: Array.from(counts), below, above };
}
