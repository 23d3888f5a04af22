/** Below this many values, sorting by insertion beats any partition. */
const FEW = 24;

/**
 * Brings the values of given ranks to their places in `values[left..right]`, both ends included, as a sort would.
 * Ranks are positions in `values`, ascending; those from `first` to before `last` lie between left and right.
 * Quickselect for several ranks at once (Hoare 1961; Chambers 1971), so the cost is near linear.
 */
export function placeRanks(
  values: Float64Array,
  left: number,
  right: number,
  ranks: readonly number[],
  first = 0,
  last = ranks.length,
): void {
  let [low, high, begin, end] = [left, right, first, last];
  while (begin < end) {
    if (high - low < FEW) {
      sortByInsertion(values, low, high);
      return;
    }
    const [upper, lower] = partition(values, low, high);
    // Everything between the two ends of the partition equals the pivot and is in its place.
    let toLeft = begin;
    while (toLeft < end && (ranks[toLeft] as number) <= upper) toLeft++;
    let toRight = toLeft;
    while (toRight < end && (ranks[toRight] as number) < lower) toRight++;
    if (toRight < end && begin < toLeft) placeRanks(values, low, upper, ranks, begin, toLeft);
    if (toRight < end) [low, begin] = [lower, toRight];
    else [high, end] = [upper, toLeft];
  }
}

/** Last place of the left part and first place of the right part. */
function partition(values: Float64Array, low: number, high: number): readonly [number, number] {
  const pivot = middleOfThree(
    values[low] as number,
    values[(low + high) >>> 1] as number,
    values[high] as number,
  );
  let i = low;
  let j = high;
  while (i <= j) {
    while ((values[i] as number) < pivot) i++;
    while ((values[j] as number) > pivot) j--;
    if (i <= j) {
      const held = values[i] as number;
      values[i] = values[j] as number;
      values[j] = held;
      i++;
      j--;
    }
  }
  return [j, i];
}

function middleOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

function sortByInsertion(values: Float64Array, low: number, high: number): void {
  for (let i = low + 1; i <= high; i++) {
    const value = values[i] as number;
    let j = i;
    while (j > low && (values[j - 1] as number) > value) {
      values[j] = values[j - 1] as number;
      j--;
    }
    values[j] = value;
  }
}
