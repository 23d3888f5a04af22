/** Whether every value from `from` to before `to` is a number: not NaN and not infinite. */
export function allFinite(values: Float64Array, from: number, to: number): boolean {
  // Zero times a finite number is 0, times anything else NaN; four sums, because one would wait for itself.
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let i = from;
  for (; i + 3 < to; i += 4) {
    a += (values[i] as number) * 0;
    b += (values[i + 1] as number) * 0;
    c += (values[i + 2] as number) * 0;
    d += (values[i + 3] as number) * 0;
  }
  for (; i < to; i++) a += (values[i] as number) * 0;
  return a + b + c + d === 0;
}

/** The finite values from the first start to before `to`, in their order, and where the parts begin among them. */
export function finiteOnly(
  values: Float64Array,
  starts: readonly number[],
  to: number,
): { readonly values: Float64Array; readonly starts: readonly number[] } {
  const kept = new Float64Array(to - (starts[0] ?? to));
  let size = 0;
  const moved = starts.map((start, part) => {
    const first = size;
    const end = starts[part + 1] ?? to;
    for (let i = start; i < end; i++) {
      const value = values[i] as number;
      if (value - value === 0) kept[size++] = value;
    }
    return first;
  });
  return { values: kept.subarray(0, size), starts: moved };
}

/** The finite ones of the first `rows` values, of which so many are missing: no copy where none is. */
export function finiteRows(values: Float64Array, rows: number, missing: number): Float64Array {
  return missing === 0 ? values.subarray(0, rows) : finiteOnly(values, [0], rows).values;
}

/** Whether all are one value; also when there are none. */
export function allEqual(values: Float64Array): boolean {
  const first = values[0];
  for (let i = 1; i < values.length; i++) if (values[i] !== first) return false;
  return true;
}
