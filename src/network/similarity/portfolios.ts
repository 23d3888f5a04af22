import { bitsIn, WORD, wordsFor } from '../bits.ts';
import { type Agreement, type Commitment, LEVELS, MOST } from './agreement.ts';

/** What a state owes itself: by custom the most (Signorino and Ritter 1999). */
export const OWN: Commitment = MOST;

/**
 * Who is committed to whom by how much, among the states of one system. Beside the values, the set of those to whom a
 * state is committed by just so much stands as bits, for each state and value above zero: how often two values meet in two
 * portfolios is then a count of common bits.
 */
export class Portfolios {
  /** Names of the states, in the order of rows and columns. */
  readonly states: readonly string[];
  /** Row after row, what the row's state owes the column's. */
  readonly values: Uint8Array;
  private readonly words: number;
  private readonly masks: Int32Array;
  /** To how many states each state is committed by each value above zero. */
  private readonly held: Int32Array;

  /** `values` are n x n commitments for n states, the diagonal what a state owes itself. */
  constructor(states: readonly string[], values: Uint8Array) {
    const n = states.length;
    this.states = states;
    this.values = values;
    this.words = wordsFor(n);
    this.masks = new Int32Array(n * MOST * this.words);
    this.held = new Int32Array(n * MOST);
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) {
        const value = values[n * i + j] as number;
        if (value === 0) continue;
        const set = MOST * i + value - 1;
        (this.masks[set * this.words + (j >>> 5)] as number) |= 1 << (j & (WORD - 1));
        (this.held[set] as number) += 1;
      }
  }

  /** To whom a state is committed by how much. */
  row(state: number): Uint8Array {
    const n = this.states.length;
    return this.values.subarray(n * state, n * (state + 1));
  }

  /** Counts how often each pair of values occurs in the portfolios of two states, by their places. */
  count(first: number, second: number, { counts }: Agreement): void {
    const { masks, words, held } = this;
    let others = this.states.length;
    for (let b = 1; b <= MOST; b++) counts[b] = held[MOST * second + b - 1] as number;
    for (let a = 1; a <= MOST; a++) {
      const mine = MOST * first + a - 1;
      let rest = held[mine] as number;
      for (let b = 1; b <= MOST; b++) {
        const theirs = MOST * second + b - 1;
        let common = 0;
        for (let w = 0; w < words; w++)
          common += bitsIn((masks[mine * words + w] as number) & (masks[theirs * words + w] as number));
        counts[LEVELS * a + b] = common;
        (counts[b] as number) -= common;
        rest -= common;
      }
      counts[LEVELS * a] = rest;
      others -= held[mine] as number;
    }
    for (let b = 1; b <= MOST; b++) others -= counts[b] as number;
    counts[0] = others;
  }
}
