/**
 * Where a function that does not fall first stops being negative, from 0 to 1, to the last bit: 0 where it never is
 * negative, 1 where it always is. By bisection, so nothing but the sign counts and infinite values do no harm.
 */
export function crossing(rising: (share: number) => number): number {
  let [low, high] = [0, 1];
  if (rising(low) >= 0) return low;
  if (rising(high) < 0) return high;
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return high;
    if (rising(middle) < 0) low = middle;
    else high = middle;
  }
}
