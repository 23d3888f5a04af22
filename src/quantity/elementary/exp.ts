import { EXP } from './constants.ts';

const { highest, lowest, perLn2, rounder, ln2High, ln2Low, halvedPowers } = EXP;
const [p1, p2, p3, p4, p5] = EXP.p;

/**
 * e to the power x, from + - * / alone, so that every engine and the emitted WebAssembly give the same bits; `Math.exp`
 * differs between engines. Error below one unit in the last place. Above 709.78 Infinity; a result below 2^-1021.5 is 0; NaN
 * gives NaN.
 */
export function exp(x: number): number {
  if (!(x <= highest)) return x + Infinity;
  if (x < lowest) return 0;
  const k = x * perLn2 + rounder - rounder;
  const high = x - k * ln2High;
  const low = k * ln2Low;
  const r = high - low;
  const t = r * r;
  const c = r - t * (p1 + t * (p2 + t * (p3 + t * (p4 + t * p5))));
  const y = 1 - (low - (r * c) / (2 - c) - high);
  return (y + y) * (halvedPowers[k + 1023] as number);
}
