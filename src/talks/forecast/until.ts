/** How many of a list in the order of `known` were known by a day, by halving. */
export function countUntil(list: readonly { readonly known: number }[], day: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as { known: number }).known <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
