import { normalScore } from '../../../quantity/index.ts';

/**
 * Digit tables have cells of a 32nd of an octave, on the lower and the upper half alike. `t` counts the digits from the
 * nearer end; a cell begins at t = 2^(31 - zeros) (1 + place / 32), `zeros` being the leading zeros of t.
 */
export const PLACES = 32;
export const OCTAVES = 31;

/** Where in a cell the cubic meets the function: both ends, and the nodes that Chebyshev's become when stretched to them. */
export const INNER = 1 - Math.sqrt(0.5);

/** Smallest probability that a digit word stands for: half a digit. */
const UNIT = 1 / 4294967296;

/** Number of nodes: three a cell, and the end of the last cell. */
export const NODES = OCTAVES * PLACES * 3 + 1;

/** Standard normal scores, all of the lower half, at the nodes from t = 1 up to 2^31; and at t = 0. */
export interface ScoreNodes {
  readonly scores: Float64Array;
  readonly lowest: number;
}

let known: ScoreNodes | undefined;

/** Computed once: they depend on nothing. */
export function scoreNodes(): ScoreNodes {
  known ??= { scores: scores(), lowest: scoreAt(0) };
  return known;
}

function scores(): Float64Array {
  const found = new Float64Array(NODES);
  for (let octave = 0; octave < OCTAVES; octave++) {
    const width = 2 ** octave / PLACES;
    for (let place = 0; place < PLACES; place++) {
      const from = (PLACES + place) * width;
      const at = (octave * PLACES + place) * 3;
      found[at] = scoreAt(from);
      found[at + 1] = scoreAt(from + INNER * width);
      found[at + 2] = scoreAt(from + (1 - INNER) * width);
    }
  }
  found[NODES - 1] = scoreAt(2 ** OCTAVES);
  return found;
}

function scoreAt(t: number): number {
  const below = (t + 0.5) * UNIT;
  return normalScore({ below, above: 1 - below });
}
