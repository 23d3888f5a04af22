import { EXP, LOG } from '../../quantity/index.ts';
import type { Code } from './code.ts';

/** What a loop does with its pairs. */
interface PairWork {
  /** Puts the argument at `row` on the stack. */
  load(): void;
  /** Stores what `value` puts on the stack; `at` puts there where `row` was when its argument was loaded. */
  store(at: () => void, value: () => void): void;
}

/** Locals that the steps of `exp` hand on: the bits of the exponent, r, and the two parts of the series. */
interface ExpSteps {
  readonly t: number;
  readonly r: number;
  readonly low: number;
  readonly rest: number;
}

/** The steps of `exp`, on what stands on the stack. */
export function writeExp(code: Code): void {
  const [t, r, low, rest] = code.vectors(4);
  const steps = { t, r, low, rest };
  reduceExp(code, steps);
  const powers = writePowers(code, r);
  writeHalves(code, steps, powers);
  composeExp(code, steps, powers);
}

/**
 * `exp` of the pairs of a loop in three stages at a time: each pair is one stage further in each turn, so that three pairs are
 * at work side by side, of which none waits for another. The processor alone does not look that far ahead.
 *
 * @param row where the loop is, in bytes; it begins two turns before the first value is ready, and reads two beyond `end`
 */
export function writeExpLoop(code: Code, row: number, end: number, { load, store }: PairWork): void {
  const [t, r, nextT, nextR, low, rest] = code.vectors(6);
  const next = { t: nextT, r: nextR, low, rest };
  const steps = { t, r, low, rest };
  const first = (): void => {
    load();
    reduceExp(code, next);
  };
  const second = (): void => {
    code.get(nextT).set(t).get(nextR).set(r);
    writeHalves(code, steps, writePowers(code, r));
  };
  const advance = (local: number, by: number): void => {
    code.get(local).whole(by).plain('addWhole').set(local);
  };
  first();
  second();
  advance(row, 16);
  first();
  advance(row, 16);
  advance(end, 32);
  code.loop(row, 16, end, () => {
    store(
      () => code.get(row).whole(-32).plain('addWhole'),
      () => composeExp(code, steps, writePowers(code, r)),
    );
    second();
    first();
  });
}

/** Takes x off the stack, and sets t and r. */
function reduceExp(code: Code, { t, r }: ExpSteps): void {
  const [x, k] = code.vectors(2);
  const { highest, lowest, perLn2, rounder, ln2High, ln2Low } = EXP;
  // These two let a NaN pass, unlike min and max, and are one machine instruction each.
  code.number(highest).do('least').number(lowest).do('greatest');
  code.keep(x).number(perLn2).do('mul').number(rounder).do('add').keep(t);
  code.number(rounder).do('sub').set(k);
  code.get(x).get(k).number(ln2High).do('mul').do('sub').get(k).number(ln2Low).do('mul').do('sub').set(r);
}

/** r² and its square. */
function writePowers(code: Code, r: number): { readonly r2: number; readonly r4: number } {
  const [r2, r4] = code.vectors(2);
  code.get(r).get(r).do('mul').keep(r2).get(r2).do('mul').set(r4);
  return { r2, r4 };
}

/** Sets the lower part of the series and the rest of it. */
function writeHalves(
  code: Code,
  { r, low, rest }: ExpSteps,
  { r2, r4 }: { readonly r2: number; readonly r4: number },
): void {
  const [q0, q1, q2, q3, q4, q5, q6, q7, q8, q9, q10] = EXP.q;
  /** a + b r */
  const line = (a: number, b: number) => code.number(a).number(b).get(r).do('mul').do('add');
  /** a + b r + (c + d r) r2 */
  const cubic = (a: number, b: number, c: number, d: number) => {
    line(a, b);
    return line(c, d).get(r2).do('mul').do('add');
  };
  cubic(q0, q1, q2, q3).set(low);
  // middle + high r4
  cubic(q4, q5, q6, q7);
  line(q8, q9).number(q10).get(r2).do('mul').do('add').get(r4).do('mul').do('add').set(rest);
}

/** Leaves (2 + (r + r + r2 (low + rest r4))) 2^(k - 1) on the stack. */
function composeExp(
  code: Code,
  { t, r, low, rest }: ExpSteps,
  { r2, r4 }: { readonly r2: number; readonly r4: number },
): void {
  code.number(2).get(r).get(r).do('add').get(r2);
  code.get(low).get(rest).get(r4).do('mul').do('add').do('mul').do('add').do('add');
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
