/** Writes pseudo-random words: xoshiro128++ of Blackman and Vigna (2021), from a state that is not all zero. */
export function fillRandom(state: Int32Array, words: Int32Array, count: number): void {
  let a = state[0] as number;
  let b = state[1] as number;
  let c = state[2] as number;
  let d = state[3] as number;
  for (let i = 0; i < count; i++) {
    const sum = (a + d) | 0;
    words[i] = ((sum << 7) | (sum >>> 25)) + a;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
  }
}
