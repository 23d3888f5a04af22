import { exp, type Level, log, logFactorial, studentLevels } from '../../quantity/index.ts';

/** A Student variable with `df` degrees of freedom, moved by `location` and stretched by `scale` (above 0). */
export interface Student {
  readonly df: number;
  readonly location: number;
  readonly scale: number;
}

/** Probability of values up to x. */
export function studentCdf({ df, location, scale }: Student, x: number): number {
  return shapeOf(df).level((x - location) / scale).below;
}

/** Natural logarithm of the density at x (Johnson, Kotz and Balakrishnan 1995, eq. 28.2). */
export function studentLogDensity({ df, location, scale }: Student, x: number): number {
  const t = (x - location) / scale;
  return shapeOf(df).logNormaliser - log(scale) - ((df + 1) / 2) * log(1 + (t * t) / df);
}

export function studentDensity(student: Student, x: number): number {
  return exp(studentLogDensity(student, x));
}

interface Shape {
  readonly level: (t: number) => Level;
  /** log of gamma((df + 1) / 2) / (gamma(df / 2) sqrt(df pi)). */
  readonly logNormaliser: number;
}

/** What depends on the degrees of freedom alone: a few values of it are asked for again and again. */
const shapes = new Map<number, Shape>();

function shapeOf(df: number): Shape {
  let shape = shapes.get(df);
  if (shape === undefined) {
    const logNormaliser = logGamma((df + 1) / 2) - logGamma(df / 2) - log(df * Math.PI) / 2;
    shape = { level: studentLevels(df), logNormaliser };
    shapes.set(df, shape);
  }
  return shape;
}

/** log of the gamma function for x > 0. */
export function logGamma(x: number): number {
  return logFactorial(x) - log(x);
}
