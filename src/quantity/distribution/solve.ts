import { exp, log } from '../elementary/index.ts';
import type { Level } from './level.ts';

/** The distribution of a positive variable, as far as its quantiles need it. */
export interface Curve {
  level(x: number): Level;
  /** x times the density. */
  slope(x: number): number;
  /** Derivative of log `slope` with respect to log x. */
  bend(x: number): number;
}

/** Where the search begins: the x of the curve's power law near zero, and some x in the middle of the distribution. */
export interface Beginning {
  readonly power: number;
  readonly middle: number;
}

const STEPS = 200;

/**
 * The x at which a curve reaches a level. Halley's method on the logarithm of the smaller side: over log x below the
 * middle, where tails are powers, and over x above it, where they are exponentials. Both are near straight lines there.
 * A bracket guards the steps: shapes with an infinite density at an end have no safe Newton step.
 */
export function solve(curve: Curve, target: Level, begin: Beginning, most: number): number {
  const lower = target.below <= target.above;
  const goal = lower ? target.below : target.above;
  let low = 0;
  let high = most;
  let x = lower ? Math.min(begin.power, begin.middle) : begin.middle;
  for (let step = 0; step < STEPS; step++) {
    const level = curve.level(x);
    const reached = lower ? level.below : level.above;
    if (reached > goal === lower) high = x;
    else low = x;
    const change = relativeStep(curve, x, reached, goal, lower);
    let next = lower ? x * exp(change) : x * (1 + change);
    if (Math.abs(change) < 4e-16) return Math.min(Math.max(next, low), high);
    if (!(next > low && next < high)) next = between(low, high);
    if (next === x || next === low || next === high) return next;
    x = next;
  }
  return x;
}

/** How far to go from x, as a part of x, or of log x on the lower side. */
function relativeStep(curve: Curve, x: number, reached: number, goal: number, lower: boolean): number {
  const rate = curve.slope(x) / reached;
  const newton = lower ? log(goal / reached) / rate : log(reached / goal) / rate;
  const bend = lower ? curve.bend(x) - rate : curve.bend(x) - 1 + rate;
  const halley = newton / (1 + (newton * bend) / 2);
  const ratio = halley / newton;
  // Far from the goal the curvature says nothing.
  return ratio > 0.5 && ratio < 2 ? halley : newton;
}

/** The middle of a bracket in the sense of its numbers' sizes; an end at zero is approached in leaps. */
function between(low: number, high: number): number {
  if (high === Number.POSITIVE_INFINITY) return low * 2 + 1;
  return low > 0 ? Math.sqrt(low) * Math.sqrt(high) : high / 1024;
}
