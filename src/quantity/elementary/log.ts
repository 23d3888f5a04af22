import { LOG } from './constants.ts';

const { wrap, leastNormal, lift, liftedBy, ln2High, ln2Low } = LOG;
const [even1, even2, even3] = LOG.even;
const [odd1, odd2, odd3, odd4] = LOG.odd;

const number = new Float64Array(1);
const words = new Uint32Array(number.buffer);
/** Which of the two words holds sign and exponent: 1 on every machine one meets, 0 on a big-endian one. */
const HIGH = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;

/**
 * Natural logarithm, from + - * / and the bits of the number alone, so that every engine and the emitted WebAssembly give
 * the same bits. Error below one unit in the last place, subnormals included. 0 gives -Infinity, a negative number NaN.
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  const subnormal = x < leastNormal;
  number[0] = subnormal ? x * lift : x;
  const shifted = (words[HIGH] as number) + (0x3ff00000 - wrap);
  words[HIGH] = (shifted & 0x000fffff) + wrap;
  const k = (shifted >>> 20) - 1023 - (subnormal ? liftedBy : 0);

  const f = (number[0] as number) - 1;
  const half = 0.5 * f * f;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const evens = w * (even1 + w * (even2 + w * even3));
  const odds = z * (odd1 + w * (odd2 + w * (odd3 + w * odd4)));
  const series = evens + odds;
  return k * ln2High - (half - (s * (half + series) + k * ln2Low) - f);
}
