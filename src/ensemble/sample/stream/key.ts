/**
 * 128 bits of a seed and a name: where the streams of one input start. Streams know nothing of one another: adding, removing
 * or reordering inputs leaves every other stream as it is, and neighbouring seeds share nothing.
 */
export function streamKey(seed: number, name: string): Int32Array {
  const key = Int32Array.of(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344);
  const view = new DataView(new ArrayBuffer(8));
  // A seed of -0 is one of 0.
  view.setFloat64(0, seed + 0);
  absorb(key, view.getInt32(0));
  absorb(key, view.getInt32(4));
  for (let k = 0; k < name.length; k++) absorb(key, name.charCodeAt(k));
  return key;
}

/** The state from which one stream of a key starts; `places` are two numbers that tell it from the key's others. */
export function streamState(key: Int32Array, places: readonly [number, number]): Int32Array {
  const state = key.slice();
  absorb(state, places[0]);
  absorb(state, places[1]);
  for (let round = 0; round < 4; round++) quarterRound(state);
  return state;
}

/** Each word is followed by quarter rounds of ChaCha (Bernstein 2008), which change about half of the state for any one bit. */
function absorb(state: Int32Array, word: number): void {
  state[0] = (state[0] as number) ^ word;
  quarterRound(state);
  quarterRound(state);
}

function quarterRound(state: Int32Array): void {
  let a = state[0] as number;
  let b = state[1] as number;
  let c = state[2] as number;
  let d = state[3] as number;
  a = (a + b) | 0;
  d = rotate(d ^ a, 16);
  c = (c + d) | 0;
  b = rotate(b ^ c, 12);
  a = (a + b) | 0;
  d = rotate(d ^ a, 8);
  c = (c + d) | 0;
  b = rotate(b ^ c, 7);
  // Moved on by one place, so that each word is each of the four in turn.
  state[0] = b;
  state[1] = c;
  state[2] = d;
  state[3] = a;
}

const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by));
