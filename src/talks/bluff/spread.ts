import { exp, levelsOfEnds, log } from '../../quantity/index.ts';
import { foundChance, type Range } from './observation.ts';
import { chanceAt, type Evidence, posterior } from './posterior.ts';
import type { BetaPrior } from './prior.ts';

/** Step of the grid of log-odds. Halving it moves the ends of intervals by less than 1e-4. */
const FINEST = 1 / 128;
/** With more clues the spread is wider and the step grows, so that the work does not. */
const CLUES_AT_FINEST = 16;
/** Log-odds beyond which a chance counts as certain: 1e-13. */
const FARTHEST = 30;

/** Mass of a cell below which it is left out: a thousand of them stay below the grid's own error. */
const NOTHING = 1e-12;

/** Masses at multiples of the step, the first at `from` steps. */
interface Grid {
  readonly from: number;
  readonly mass: Float64Array;
}

/**
 * Quantiles of the chance that a threat is meant, over what is not known: the rate of the record and the chances of the
 * signs within their ranges, all given what was found. Their mean is `posterior`. Deterministic: the log-odds are a sum
 * of independent parts, given that the threat is meant and given that it is not, and the distributions of the parts are
 * convolved on a grid.
 */
export function posteriorQuantiles(evidence: Evidence, levels: readonly number[]): number[] {
  const chance = posterior(evidence);
  const step = FINEST * Math.max(1, evidence.clues.length / CLUES_AT_FINEST);
  const [meant, bluff] = [logOdds(evidence, step, true), logOdds(evidence, step, false)];
  const from = Math.min(meant.from, bluff.from);
  const end = Math.max(meant.from + meant.mass.length, bluff.from + bluff.mass.length);
  const mass = new Float64Array(end - from);
  for (const [{ from: first, mass: part }, weight] of [
    [meant, chance],
    [bluff, 1 - chance],
  ] as const)
    for (let i = 0; i < part.length; i++) {
      const at = first - from + i;
      mass[at] = (mass[at] as number) + weight * (part[i] as number);
    }
  return levels.map((level) => chanceAt(quantileIn({ from, mass }, level) * step));
}

/** Log-odds of the prior rate plus the log-ratios of the clues, given whether the threat is meant. */
function logOdds({ prior, clues, dependence }: Evidence, step: number, meant: boolean): Grid {
  // Given that a threat is meant, rates under which that is likely are likelier, and so are chances of what was found.
  const given: BetaPrior = meant ? { a: prior.a + 1, b: prior.b } : { a: prior.a, b: prior.b + 1 };
  let sum = ofRate(given, step);
  if (dependence === 0) return sum;
  for (const clue of clues) {
    const own = logChance(foundChance(clue.ifMeant, clue.seen), { power: dependence, step, tilted: meant });
    const other = logChance(foundChance(clue.ifBluff, clue.seen), {
      power: dependence,
      step,
      tilted: !meant,
    });
    sum = convolved(convolved(sum, own), mirrored(other));
  }
  return sum;
}

function ofRate({ a, b }: BetaPrior, step: number): Grid {
  const below = (odds: number): number => {
    const low = chanceAt(odds);
    return levelsOfEnds({ shape: 'truncated', of: { shape: 'beta', alpha: a, beta: b }, low }).from.below;
  };
  return gridOf(below, { low: -FARTHEST, high: FARTHEST, step });
}

/** d log p, for p in a range with a density that is even, or goes with p^d where that tilts it. */
function logChance(
  { low, high }: Range,
  { power, step, tilted }: { readonly power: number; readonly step: number; readonly tilted: boolean },
): Grid {
  const k = tilted ? power + 1 : 1;
  const [bottom, top] = [log(low), log(high)];
  const span = exp(k * (bottom - top));
  const below = (value: number): number => {
    const at = value / power;
    if (at >= top) return 1;
    if (at <= bottom) return 0;
    return (exp(k * (at - top)) - span) / (1 - span);
  };
  return gridOf(below, { low: power * bottom, high: power * top, step });
}

/** Each point of the grid gets the mass within half a step of it. */
function gridOf(
  below: (value: number) => number,
  { low, high, step }: { readonly low: number; readonly high: number; readonly step: number },
): Grid {
  const [from, to] = [Math.round(low / step), Math.round(high / step)];
  const mass = new Float64Array(to - from + 1);
  let before = 0;
  for (let i = 0; i < mass.length; i++) {
    const after = i === mass.length - 1 ? 1 : below((from + i + 0.5) * step);
    mass[i] = Math.max(0, after - before);
    before = Math.max(before, after);
  }
  return trimmed({ from, mass });
}

/** Without ends whose cells hold next to nothing: every clue would carry them along. */
function trimmed({ from, mass }: Grid): Grid {
  const first = mass.findIndex((own) => own > NOTHING);
  const last = mass.findLastIndex((own) => own > NOTHING);
  return first < 0 ? { from, mass } : { from: from + first, mass: mass.slice(first, last + 1) };
}

function mirrored({ from, mass }: Grid): Grid {
  return { from: -(from + mass.length - 1), mass: mass.slice().reverse() };
}

function convolved(a: Grid, b: Grid): Grid {
  const mass = new Float64Array(a.mass.length + b.mass.length - 1);
  for (let j = 0; j < b.mass.length; j++) {
    const weight = b.mass[j] as number;
    if (weight === 0) continue;
    for (let i = 0; i < a.mass.length; i++)
      mass[i + j] = (mass[i + j] as number) + weight * (a.mass[i] as number);
  }
  return { from: a.from + b.from, mass };
}

/** In steps; the mass of a point is spread evenly over the step around it. */
function quantileIn({ from, mass }: Grid, level: number): number {
  let reached = 0;
  for (const [i, own] of mass.entries()) {
    if (own > 0 && reached + own >= level) return from + i - 0.5 + (level - reached) / own;
    reached += own;
  }
  return from + mass.length - 0.5;
}
