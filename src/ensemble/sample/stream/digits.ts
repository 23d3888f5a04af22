import { BLOCK } from '../../kernel/index.ts';
import { fillRandom } from './random.ts';

/** Bits that the indices within a block take. */
const BLOCK_BITS = 9;
const QUADS = BLOCK / 4;

/** Room for the words of a block: for the first of each quad, for four steps, and for every word. */
export interface DigitArrays {
  readonly quads: Int32Array;
  readonly steps: Int32Array;
  readonly every: Int32Array;
}

/**
 * The digit words of one input in one block. Those of a net come in quads: four rows differ by the same three words
 * throughout, so that the fastest loops need not read every word from memory. Blocks of a net differ by one word.
 */
export class Digits {
  /** Whether the words are those of a net. */
  isNet = false;
  /** Of a net: the first word of each quad in its first block without the shift, ... */
  readonly quads: Int32Array;
  /** ... and what is added to it for each of the four rows of the block. */
  readonly steps: Int32Array;
  private readonly every: Int32Array;
  /** The net whose quads are there. */
  private net: Int32Array | undefined;

  constructor({ quads, steps, every }: DigitArrays) {
    this.quads = quads;
    this.steps = steps;
    this.every = every;
  }

  /** The 512 points of a net from index 512 `block` on. */
  setNet(net: Int32Array, block: number): void {
    if (net !== this.net) this.setQuads(net);
    let base = net[0] as number;
    for (let k = BLOCK_BITS, rest = block; rest > 0; k++, rest >>>= 1)
      if ((rest & 1) === 1) base ^= net[k + 1] as number;
    const { steps } = this;
    const [one, two] = [directionOf(net, 0), directionOf(net, 1)];
    steps[0] = base;
    steps[1] = base ^ one;
    steps[2] = base ^ two;
    steps[3] = base ^ one ^ two;
    this.isNet = true;
  }

  /** By doubling: the second half of each power of two is the first with one direction number added. */
  private setQuads(net: Int32Array): void {
    const { quads } = this;
    quads[0] = 0;
    for (let k = 2, width = 1; k < BLOCK_BITS; k++, width *= 2) {
      const direction = directionOf(net, k);
      for (let i = 0; i < width; i++) quads[width + i] = (quads[i] as number) ^ direction;
    }
    this.net = net;
  }

  setRandom(state: Int32Array, rows: number): void {
    fillRandom(state, this.every, rows);
    this.isNet = false;
  }

  /** Every word. */
  words(): Int32Array {
    if (this.isNet) expand(this.quads, this.steps, this.every);
    return this.every;
  }
}

/** The direction number of a bit; none beyond those that a short net needs. */
const directionOf = (net: Int32Array, bit: number): number =>
  bit + 1 < net.length ? (net[bit + 1] as number) : 0;

function expand(quads: Int32Array, steps: Int32Array, words: Int32Array): void {
  const zero = steps[0] as number;
  const one = steps[1] as number;
  const two = steps[2] as number;
  const three = steps[3] as number;
  for (let quad = 0, i = 0; quad < QUADS; quad++, i += 4) {
    const first = quads[quad] as number;
    words[i] = first ^ zero;
    words[i + 1] = first ^ one;
    words[i + 2] = first ^ two;
    words[i + 3] = first ^ three;
  }
}
