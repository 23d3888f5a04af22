import { exp, log } from '../../quantity/index.ts';
import { cdf, type Mixture, quantileOf } from './mixture.ts';

/** Nodes and weights of Gauss and Legendre's rule of order 8 on [-1, 1] (Abramowitz and Stegun, table 25.4). */
const GAUSS = [
  [0.1834346424956498, 0.362683783378362],
  [0.525532409916329, 0.3137066458778873],
  [0.7966664774136267, 0.2223810344533745],
  [0.9602898564975363, 0.1012285362903763],
] as const;

/** Width of a panel and where the tails are cut, in the stretched variable: what lies beyond is below 1e-11 of the scale. */
const PANEL = 1;
const REACH = 9;

/**
 * Continuous ranked probability score of a forecast, in the unit of y; smaller is better, and of a single value it is the
 * absolute error (Gneiting and Raftery 2007, eq. 20): the integral of F² below y and of (1 - F)² above it. Over
 * x = median + h sinh t the tails of Student variables fall off exponentially. Needs more than one degree of freedom.
 */
export function crps(mixture: Mixture, y: number): number {
  const centre = quantileOf(mixture, 0.5);
  const h = exp(mixture.parts.reduce((sum, { weight, scale }) => sum + weight * log(scale), 0));
  const split = arsinh((y - centre) / h);
  const reach = Math.max(REACH, Math.abs(split) + 1);
  const part = (t: number, power: (p: number) => number) => {
    const [up, down] = [exp(t), exp(-t)];
    return power(cdf(mixture, centre + (h * (up - down)) / 2)) * ((h * (up + down)) / 2);
  };
  return (
    integral((t) => part(t, (p) => p * p), -reach, split) +
    integral((t) => part(t, (p) => (1 - p) * (1 - p)), split, reach)
  );
}

function arsinh(x: number): number {
  const size = log(Math.abs(x) + Math.sqrt(x * x + 1));
  return x < 0 ? -size : size;
}

function integral(f: (t: number) => number, from: number, to: number): number {
  const panels = Math.max(1, Math.ceil((to - from) / PANEL));
  const half = (to - from) / panels / 2;
  let sum = 0;
  for (let k = 0; k < panels; k++) {
    const middle = from + (2 * k + 1) * half;
    for (const [node, weight] of GAUSS) sum += weight * (f(middle - half * node) + f(middle + half * node));
  }
  return sum * half;
}
