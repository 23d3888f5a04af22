import { fillRandom } from './random.ts';

/** Bits of a digit word. */
const BITS = 32;

/** Room for one net at a time: its random words, and the columns of its scramble. */
const random = new Int32Array(2 * BITS + 1);
const columns = new Int32Array(BITS);

/**
 * The digital net of one input and one randomisation: words whose binary digits are those of the points after the point.
 * Place 0 is the shift, place k + 1 the direction number of bit k of the point's index.
 *
 * A Sobol sequence (Sobol' 1967) whose primitive polynomial has degree 32 or more leaves exactly the initial direction
 * numbers free, so they are drawn at random: bit k fixes its own digit and any above. Then Matousek's (1998) linear
 * scramble, a random lower triangular matrix, and a digital shift. Any 2^m points from a multiple of 2^m on, in one
 * dimension, have one in each of 2^m equal cells. Words are drawn in pairs by bit, so that a longer net begins with the
 * shorter one.
 */
export function digitalNet(state: Int32Array, bits: number): Int32Array {
  fillRandom(state, random, 2 * bits + 1);
  const net = new Int32Array(bits + 1);
  net[0] = random[0] as number;
  for (let k = 0; k < bits; k++) {
    const own = 1 << (BITS - 1 - k);
    columns[k] = own | (k < BITS - 1 ? (random[2 * k + 1] as number) >>> (k + 1) : 0);
    const above = k === 0 ? 0 : (random[2 * k + 2] as number) << (BITS - k);
    net[k + 1] = scrambled(own | above, k);
  }
  return net;
}

/** The product of the scramble and one direction number, whose last digit is number `last`. */
function scrambled(direction: number, last: number): number {
  let product = 0;
  // All bits of a digit that is 1, none of one that is 0: no branch, of which every other would be guessed wrong.
  for (let k = 0; k <= last; k++) product ^= (columns[k] as number) & ((direction << k) >> (BITS - 1));
  return product;
}
