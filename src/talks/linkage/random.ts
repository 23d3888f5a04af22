/** Whole numbers from 0 to before `limit`, each equally likely but for 2^-32; the same on every machine for one seed. */
export function randomBelow(seed: number): (limit: number) => number {
  let state = seed | 0;
  return (limit) => {
    state = (state + 0x9e3779b9) | 0;
    let bits = state;
    // The 32-bit finaliser of MurmurHash3 (Appleby 2011), twice.
    for (let round = 0; round < 2; round++) {
      bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
      bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
      bits ^= bits >>> 16;
    }
    return Math.floor(((bits >>> 0) / 0x1_0000_0000) * limit);
  };
}
