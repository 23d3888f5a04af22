import type { Probe } from './probe.ts';

/** Normal score of the 95% quantile. */
const Z95 = 1.6448536269514722;

/** One bar, in the unit of the output. A side is NaN where the model has no value there. */
export interface TornadoBar {
  readonly input: string;
  /** The input's own 5% and 95% values, in its unit. */
  readonly low: number;
  readonly high: number;
  /** Output with the input at its 5% and at its 95% value. */
  readonly atLow: number;
  readonly atHigh: number;
  /** |atHigh - atLow|; what happens between the two is not seen. */
  readonly swing: number;
}

export interface Tornado {
  readonly output: string;
  /** Output with every input at its median. */
  readonly centre: number;
  /** Widest first, then by name; bars without a swing last. */
  readonly bars: readonly TornadoBar[];
}

/**
 * One input at a time to its 5% and its 95% value, all others at their medians, correlations set aside (Howard 1988,
 * "Decision Analysis: Practice and Promise", Management Science 34(6)).
 */
export function tornado(probe: Probe): Tornado[] {
  const { inputs, outputs, sampler } = probe;
  const moved = Int32Array.from({ length: 2 * inputs.length }, (_, point) => point >> 1);
  const values = Float64Array.from(moved, (input, point) =>
    sampler.valueAt(input, point % 2 === 0 ? -Z95 : Z95),
  );
  const results = outputs.map(() => new Float64Array(values.length));
  probe.sweep(moved, values, (first, columns, rows) => {
    for (const [output, column] of columns.entries()) results[output]?.set(column.subarray(0, rows), first);
  });
  return outputs.map((output, at) => {
    const result = results[at] as Float64Array;
    const bars = inputs.map(({ name }, input): TornadoBar => {
      const [low, high] = [values[2 * input] as number, values[2 * input + 1] as number];
      const [atLow, atHigh] = [result[2 * input] as number, result[2 * input + 1] as number];
      return { input: name, low, high, atLow, atHigh, swing: Math.abs(atHigh - atLow) };
    });
    return { output, centre: probe.centre[at] as number, bars: bars.sort(wider) };
  });
}

function wider(a: TornadoBar, b: TornadoBar): number {
  const known = Number(Number.isNaN(a.swing)) - Number(Number.isNaN(b.swing));
  if (known !== 0) return known;
  if (a.swing !== b.swing && !Number.isNaN(a.swing)) return b.swing - a.swing;
  return a.input < b.input ? -1 : 1;
}
