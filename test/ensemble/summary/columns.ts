/** Uniform numbers in (0, 1), the same here and in the script that made numpy.json. */
export function uniforms(count: number, seed: number): Float64Array {
  let state = seed;
  return Float64Array.from({ length: count }, () => {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0;
    return (state + 0.5) / 0x1_0000_0000;
  });
}

/** Columns of numpy.json by name. */
export function columnNamed(name: string, count = 10_000): Float64Array {
  const u = uniforms(count, 1);
  const v = uniforms(count, 2);
  switch (name) {
    case 'uniform':
      return u;
    case 'squared ratio (heavy tail)':
      return u.map((x, i) => (x - 0.5) / ((v[i] as number) * (v[i] as number)));
    case 'ties in tenths':
      return u.map((x) => Math.floor(x * 10) / 10);
    case 'a third at zero':
      return u.map((x) => Math.max(x - 1 / 3, 0));
    case 'far from zero':
      return u.map((x) => 1e9 + x);
    default:
      return u.fill(7.25);
  }
}

/** Definition 7 of Hyndman and Fan on a full sort: the plain way that the fast one is checked against. */
export function sortedQuantiles(values: Float64Array, asked: readonly number[]): (number | null)[] {
  const sorted = values.filter((value) => value - value === 0).sort();
  if (sorted.length === 0) return asked.map(() => null);
  return asked.map((p) => {
    const place = (sorted.length - 1) * p;
    const rank = Math.floor(place);
    const below = sorted[rank] as number;
    const above = sorted[Math.min(rank + 1, sorted.length - 1)] as number;
    const share = place - rank;
    return (share < 0.5 ? below + (above - below) * share : above - (above - below) * (1 - share)) + 0;
  });
}
