import { betaLevels, betaQuantile } from './beta.ts';
import { type Level, mirrored } from './level.ts';

/** The level of t among Student variables (DLMF 8.17.4 with x = df / (df + t squared)). */
export function studentLevel(t: number, df: number): Level {
  return studentLevels(df)(t);
}

/** As `studentLevel`, with what depends on the degrees of freedom alone worked out once. */
export function studentLevels(df: number): (t: number) => Level {
  const levelOf = betaLevels(df / 2, 0.5);
  return (t) => {
    const square = t * t;
    const sum = df + square;
    const outside = levelOf({ x: df / sum, rest: square / sum }).below / 2;
    const level = { below: 1 - outside, above: outside };
    return t < 0 ? mirrored(level) : level;
  };
}

/** The t with that level; odd, and exactly 0 at one half. */
export function studentQuantile({ below, above }: Level, df: number): number {
  if (below === above) return 0;
  const tail = Math.min(below, above);
  const { x, rest } = betaQuantile({ below: 2 * tail, above: Math.abs(above - below) }, df / 2, 0.5);
  const t = Math.sqrt((df * rest) / x);
  return below < above ? -t : t;
}
