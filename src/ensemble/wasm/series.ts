import { EXP, LOG } from '../../quantity/index.ts';
import type { Code } from './code.ts';

/** The steps of `exp`, on what stands on the stack. */
export function writeExp(code: Code): void {
  const [x, t, k, r, r2, r4] = code.vectors(6);
  const { highest, lowest, perLn2, rounder, ln2High, ln2Low, q } = EXP;
  const [q0, q1, q2, q3, q4, q5, q6, q7, q8, q9, q10] = q;
  /** a + b r */
  const line = (a: number, b: number) => code.number(a).number(b).get(r).do('mul').do('add');
  /** a + b r + (c + d r) r2 */
  const cubic = (a: number, b: number, c: number, d: number): void => {
    line(a, b);
    line(c, d).get(r2).do('mul').do('add');
  };
  // These two let a NaN pass, unlike min and max, and are one machine instruction each.
  code.number(highest).do('least').number(lowest).do('greatest');
  code.keep(x).number(perLn2).do('mul').number(rounder).do('add').keep(t);
  code.number(rounder).do('sub').set(k);
  code.get(x).get(k).number(ln2High).do('mul').do('sub').get(k).number(ln2Low).do('mul').do('sub').keep(r);
  code.get(r).do('mul').keep(r2).get(r2).do('mul').set(r4);
  // 2 + (r + r + r2 (low + (middle + high r4) r4))
  code.number(2).get(r).get(r).do('add').get(r2);
  cubic(q0, q1, q2, q3);
  cubic(q4, q5, q6, q7);
  line(q8, q9).number(q10).get(r2).do('mul').do('add').get(r4).do('mul').do('add');
  code.get(r4).do('mul').do('add').do('mul').do('add').do('add');
  code.get(t).whole(52).do('shiftLeft').do('mul');
}

/** The steps of `log`, on what stands on the stack. */
export function writeLog(code: Code): void {
  const [x, subnormal, shifted, k, f, half, s, z, w] = code.vectors(9);
  const { wrap, leastNormal, lift, liftedBy, ln2High, ln2Low, even, odd } = LOG;
  code.keep(x).number(leastNormal).do('lt').set(subnormal);
  code.get(x).number(lift).do('mul').get(x).get(subnormal).do('choose');
  code
    .pattern(0x3ff00000 - wrap, 0)
    .do('addPairs')
    .set(shifted);
  // The exponent's bits, put below the point of 2^52, are a double: no instruction turns 64-bit integers into doubles.
  code
    .get(shifted)
    .whole(52)
    .do('shiftRight')
    .number(2 ** 52)
    .do('or')
    .number(2 ** 52 + 1023)
    .do('sub');
  code.number(liftedBy).get(subnormal).do('and').do('sub').set(k);
  code.get(shifted).pattern(0x000fffff, 0xffffffff).do('and').pattern(wrap, 0).do('addPairs');
  code.number(1).do('sub').keep(f).number(0.5).do('mul').get(f).do('mul').set(half);
  code.get(f).number(2).get(f).do('add').do('div').keep(s).get(s).do('mul').keep(z).get(z).do('mul').set(w);
  // k ln2High - ((half - (s (half + series) + k ln2Low)) - f)
  code.get(k).number(ln2High).do('mul').get(half).get(s).get(half);
  code.get(w);
  writeSeries(code, even, w);
  code.do('mul').get(z);
  writeSeries(code, odd, w);
  code.do('mul').do('add').do('add').do('mul');
  code.get(k).number(ln2Low).do('mul').do('add').do('sub').get(f).do('sub').do('sub');
  // Where x is no positive finite number: x itself for Infinity and NaN, all bits for a negative, those of -Infinity for 0.
  code.get(x).get(x).number(0).do('lt').do('or');
  code.get(x).number(0).do('eq').number(-Infinity).do('and').do('or');
  code.get(x).number(0).do('gt').get(x).number(Infinity).do('lt').do('and').do('choose');
}

/** a + x (b + x (c + ...)), by Horner's rule. */
function writeSeries(code: Code, factors: readonly number[], x: number): void {
  const [first, ...rest] = factors;
  code.number(first as number);
  if (rest.length === 0) return;
  code.get(x);
  writeSeries(code, rest, x);
  code.do('mul').do('add');
}
