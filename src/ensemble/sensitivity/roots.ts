import type { Probe } from './probe.ts';

/** Two normal scores of an input between which an output changes sign, and a third nearby for the first interpolation. */
export interface Bracket {
  readonly input: number;
  readonly output: number;
  a: number;
  b: number;
  c: number;
  fa: number;
  fb: number;
  fc: number;
}

/** A root is settled when its bracket is this narrow in normal scores: a millionth of a hundredth of a standard deviation. */
const WIDTH = 1e-8;
/** Bisection alone halves a bracket of a quarter down to `WIDTH` in 25 steps; interpolation needs about four. */
const MAX_STEPS = 60;

/**
 * Narrows many brackets at once, each step one sweep of the probe over all of them, and returns the normal score of each
 * root; NaN where the output has no value inside its bracket. The method is Chandrupatla's (1997, "A new hybrid
 * quadratic/bisection algorithm", Advances in Engineering Software 28): inverse quadratic interpolation where it can be
 * trusted, bisection elsewhere, so that it ends for every function, also at a jump. Simpler than Brent (1973) and of the
 * same order.
 */
export function refineRoots(probe: Probe, brackets: readonly Bracket[]): Float64Array {
  const roots = new Float64Array(brackets.length).fill(Number.NaN);
  const fractions = Float64Array.from(brackets, interpolated);
  let open = Int32Array.from(brackets.keys()).filter((at) => !settled(brackets[at] as Bracket, roots, at));
  for (let step = 0; step < MAX_STEPS && open.length > 0; step++) {
    const scores = Float64Array.from(open, (at) => {
      const { a, b } = brackets[at] as Bracket;
      return a + (fractions[at] as number) * (b - a);
    });
    const values = valuesAt(probe, open, brackets, scores);
    open = open.filter((at, place) => {
      const bracket = brackets[at] as Bracket;
      const value = values[place] as number;
      if (Number.isNaN(value)) return false;
      narrow(bracket, scores[place] as number, value);
      if (settled(bracket, roots, at)) return false;
      fractions[at] = interpolated(bracket);
      return true;
    });
  }
  return roots;
}

/** Outputs at one score each. Brackets that ask for the same point, as two sides of one margin do, share its row. */
function valuesAt(
  probe: Probe,
  open: Int32Array,
  brackets: readonly Bracket[],
  scores: Float64Array,
): Float64Array {
  const known = probe.inputs.map(() => new Map<number, number>());
  const askers: number[][] = [];
  const inputs: number[] = [];
  const values: number[] = [];
  for (const [place, at] of open.entries()) {
    const { input } = brackets[at] as Bracket;
    const score = scores[place] as number;
    const points = known[input] as Map<number, number>;
    let point = points.get(score);
    if (point === undefined) {
      point = askers.push([]) - 1;
      points.set(score, point);
      inputs.push(input);
      values.push(probe.sampler.valueAt(input, score));
    }
    (askers[point] as number[]).push(place);
  }
  const results = new Float64Array(open.length);
  probe.sweep(inputs, values, (first, columns, rows) => {
    for (let row = 0; row < rows; row++)
      for (const place of askers[first + row] as number[]) {
        const { output } = brackets[open[place] as number] as Bracket;
        results[place] = columns[output]?.[row] as number;
      }
  });
  return results;
}

/** Takes in a new point: `a` is always the latest, `b` the end on the other side, `c` what was thrown out. */
function narrow(bracket: Bracket, score: number, value: number): void {
  if (value > 0 === bracket.fa > 0) {
    bracket.c = bracket.a;
    bracket.fc = bracket.fa;
  } else {
    bracket.c = bracket.b;
    bracket.fc = bracket.fb;
    bracket.b = bracket.a;
    bracket.fb = bracket.fa;
  }
  bracket.a = score;
  bracket.fa = value;
}

/** An end where the value is zero settles nothing: it may be the middle of a plateau, and the edge is what is asked. */
function settled({ a, b, fa, fb }: Bracket, roots: Float64Array, at: number): boolean {
  if (Math.abs(b - a) > WIDTH) return false;
  roots[at] = Math.abs(fa) < Math.abs(fb) ? a : b;
  return true;
}

/** Where in the bracket to look next, as a fraction of the way from a to b. */
function interpolated({ a, b, c, fa, fb, fc }: Bracket): number {
  const xi = (a - b) / (c - b);
  const phi = (fa - fb) / (fc - fb);
  // False too where the third point coincides with an end and the fractions are not numbers.
  const trusted = phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi;
  const guess = trusted
    ? (fa / (fb - fa)) * (fc / (fb - fc)) + ((c - a) / (b - a)) * (fa / (fc - fa)) * (fb / (fc - fb))
    : 0.5;
  // Never closer to an end than half of the width asked for, so that the other side gets its turn.
  const margin = Math.min(0.5, (0.5 * WIDTH) / Math.abs(b - a));
  return Math.min(1 - margin, Math.max(margin, guess));
}
