import { normalLevel } from '../../quantity/index.ts';
import { type Atom, atomsOf } from './atoms.ts';
import type { Probe } from './probe.ts';
import { type Bracket, refineRoots } from './roots.ts';
import { type Scan, scanInputs } from './scan.ts';

/** A value of one input at which a verdict reverses while the others stay at their medians. */
export interface Flip {
  /** In the unit of the input. */
  readonly value: number;
  /** Normal score of the value: how many standard deviations from the median on the input's own bell. */
  readonly z: number;
  /** Chance that the input is at most the value. */
  readonly quantile: number;
  /** Where the verdict is the opposite of that at the medians: on that side of the value, or at this atom. */
  readonly reverses: 'above' | 'below' | 'at';
}

export interface InputFlips {
  readonly input: string;
  /** Nearest to the median first. Empty: the verdict stands wherever this input was tried. */
  readonly flips: readonly Flip[];
  /** The margin is the same wherever this input was tried. */
  readonly idle: boolean;
  /** Share of the values tried at which the margin is not a number; a reversal next to one is not found. */
  readonly undefinedShare: number;
}

export interface VerdictFlips {
  readonly output: string;
  /** The output with every input at its median; positive or not is the verdict. Not a number: no verdict to reverse. */
  readonly margin: number;
  /** In the order of the plan. */
  readonly inputs: readonly InputFlips[];
}

/**
 * For every output, read as a margin whose sign is a verdict, and every input: where the verdict reverses, one input at a
 * time, correlations set aside. Normal scores from -6 to 6 are tried in steps of 1/4, so that two reversals within a step
 * go unseen; each reversal is then narrowed to 1e-8 in normal scores. An input with atoms is tried at each of them.
 */
export function flipPoints(probe: Probe): VerdictFlips[] {
  const atoms = probe.inputs.map(({ value }) => atomsOf(value));
  const scan = scanInputs(probe, atoms);
  const brackets: Bracket[] = [];
  const sides: Flip['reverses'][] = [];
  const found = probe.outputs.map((_, output) =>
    probe.inputs.map(({ name }, input) => {
      const walk = walkOver(scan, input, output);
      const flips: Flip[] = [];
      const margin = probe.centre[output] as number;
      if (!Number.isNaN(margin)) {
        const known = atoms[input];
        if (known !== undefined) flips.push(...atomFlips(walk, known, margin > 0));
        else
          for (const crossing of walk.crossings) {
            brackets.push(bracketAt(scan, walk, crossing, input, output));
            sides.push((walk.margins[crossing] as number) > 0 === margin > 0 ? 'above' : 'below');
          }
      }
      return { input: name, flips, idle: walk.idle, undefinedShare: walk.undefinedShare };
    }),
  );
  for (const [at, z] of refineRoots(probe, brackets).entries()) {
    const { input, output } = brackets[at] as Bracket;
    if (Number.isNaN(z)) continue;
    const value = probe.sampler.valueAt(input, z);
    const reverses = sides[at] as Flip['reverses'];
    found[output]?.[input]?.flips.push({ value, z, quantile: normalLevel(z).below, reverses });
  }
  for (const inputs of found) for (const { flips } of inputs) flips.sort(nearer);
  return probe.outputs.map((output, at) => ({
    output,
    margin: probe.centre[at] as number,
    inputs: found[at] as InputFlips[],
  }));
}

/** Ties, as of the two sides of a symmetric margin, are told apart by their side. */
const nearer = (a: Flip, b: Flip): number => Math.abs(a.z) - Math.abs(b.z) || a.z - b.z;

/** An output along the points of one input. */
interface Walk {
  readonly margins: Float64Array;
  /** Points after which the margin changes between positive and not. */
  readonly crossings: readonly number[];
  readonly idle: boolean;
  readonly undefinedShare: number;
}

function walkOver(scan: Scan, input: number, output: number): Walk {
  const [from, end] = [scan.first[input] as number, scan.first[input + 1] as number];
  const margins = (scan.margins[output] as Float64Array).subarray(from, end);
  const crossings: number[] = [];
  let unknown = 0;
  let idle = true;
  let before = Number.NaN;
  for (let point = 0; point < margins.length; point++) {
    const margin = margins[point] as number;
    const isUnknown = Number.isNaN(margin);
    if (isUnknown) unknown++;
    if (point > 0 && margin !== before && !(isUnknown && Number.isNaN(before))) {
      idle = false;
      if (!isUnknown && !Number.isNaN(before) && margin > 0 !== before > 0) crossings.push(point - 1);
    }
    before = margin;
  }
  return {
    margins,
    crossings,
    idle,
    undefinedShare: unknown / margins.length,
  };
}

function atomFlips({ margins }: Walk, atoms: readonly Atom[], positive: boolean): Flip[] {
  return atoms.flatMap(({ value, z, below }, at) => {
    const margin = margins[at] as number;
    if (Number.isNaN(margin) || margin > 0 === positive) return [];
    return [{ value, z, quantile: below, reverses: 'at' as const }];
  });
}

/** The two points around a crossing, and the one beyond `a`; at the first step of the grid the ends swap places. */
function bracketAt(
  { first, scores }: Scan,
  { margins }: Walk,
  crossing: number,
  input: number,
  output: number,
): Bracket {
  const from = first[input] as number;
  const [a, b, c] =
    crossing > 0 ? [crossing, crossing + 1, crossing - 1] : [crossing + 1, crossing, crossing + 2];
  const at = (point: number): [number, number] => [scores[from + point] as number, margins[point] as number];
  const [[za, fa], [zb, fb], [zc, fc]] = [at(a), at(b), at(c)];
  return { input, output, a: za, b: zb, c: zc, fa, fb, fc };
}
