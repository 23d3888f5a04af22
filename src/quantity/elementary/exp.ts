import { EXP } from './constants.ts';

const { highest, lowest, perLn2, rounder, ln2High, ln2Low, halvedPowers } = EXP;
const [q0, q1, q2, q3, q4, q5, q6, q7, q8, q9, q10] = EXP.q;

/**
 * e to the power x, from + - * / alone, so that every engine and the emitted WebAssembly give the same bits; `Math.exp`
 * differs between engines. Error below one unit in the last place. Above 709.78 Infinity; a result below 2^-1021.5 is 0; NaN
 * gives NaN.
 */
export function exp(x: number): number {
  if (!(x <= highest)) return x + Infinity;
  if (x < lowest) return 0;
  const k = x * perLn2 + rounder - rounder;
  const r = x - k * ln2High - k * ln2Low;
  const r2 = r * r;
  const r4 = r2 * r2;
  const low = q0 + q1 * r + (q2 + q3 * r) * r2;
  const middle = q4 + q5 * r + (q6 + q7 * r) * r2;
  const high = q8 + q9 * r + q10 * r2;
  const twice = 2 + (r + r + r2 * (low + (middle + high * r4) * r4));
  return twice * (halvedPowers[(k | 0) + 1023] as number);
}
