import { type ListedGame, nearWorths, worth } from './listed.ts';

/** Finds coalitions that a proposal leaves with more to complain of than is allowed. */
export class Complaints {
  private readonly game: ListedGame;
  private readonly near: Float64Array;
  private readonly largest: number;
  private readonly sums: Float64Array;
  /** Coalitions about which nothing can be done any more. */
  private readonly closed: Uint8Array;

  constructor(game: ListedGame) {
    this.game = game;
    this.near = nearWorths(game);
    this.largest = this.near.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    this.sums = new Float64Array(this.near.length);
    this.closed = new Uint8Array(this.near.length);
    // Nobody and everybody have no complaint.
    this.closed[0] = 1;
    this.closed[this.near.length - 1] = 1;
  }

  /** Closes the coalitions whose members get the same whatever is still open: y(S) = 0 for every direction y. */
  close(directions: readonly Float64Array[]): void {
    const { sums, closed } = this;
    for (const [k, y] of directions.entries()) {
      for (let mask = 1; mask < sums.length; mask++) {
        const sum = (sums[mask & (mask - 1)] as number) + (y[lowest(mask)] as number);
        sums[mask] = sum;
        // 1: closed for good; 2: closed as far as the directions so far tell.
        if (k === 0 && closed[mask] === 0 && sum === 0) closed[mask] = 2;
        else if (closed[mask] === 2 && sum !== 0) closed[mask] = 0;
      }
    }
    for (let mask = 1; mask < closed.length; mask++) if (closed[mask] === 2) closed[mask] = 1;
  }

  /**
   * The open coalition with the largest factor v(S) - x(S) - epsilon above 0, or 0 when there is none. Where doubles
   * cannot tell, whole numbers do, so that "none" is certain. `terms` are x and, last, epsilon.
   */
  worst(terms: readonly bigint[], factor: bigint): number {
    const { near, sums, closed } = this;
    const x = terms.map(Number);
    const allowed = x[x.length - 1] as number;
    const scale = Number(factor);
    const reach = x.reduce((sum, one) => sum + Math.abs(one), scale * this.largest);
    // Every partial sum lies below `reach`, and whole numbers below 2^53 are exact.
    const doubt = reach < 2 ** 53 ? 0 : reach * 2 ** -53 * (x.length + 8);
    let found = 0;
    let most = doubt;
    for (let mask = 1; mask < near.length; mask++) {
      const sum = (sums[mask & (mask - 1)] as number) + (x[lowest(mask)] as number);
      sums[mask] = sum;
      const complaint = scale * (near[mask] as number) - sum - allowed;
      if (complaint > most && closed[mask] === 0) {
        most = complaint;
        found = mask;
      }
    }
    if (found !== 0 || doubt === 0) return found;
    for (let mask = 1; mask < near.length; mask++) {
      // Beyond the range of doubles this is not a number, and told by whole numbers too.
      const isClear = scale * (near[mask] as number) - (sums[mask] as number) - allowed < -doubt;
      if (closed[mask] === 0 && !isClear && this.exact(mask, terms, factor) > 0n) return mask;
    }
    return 0;
  }

  private exact(mask: number, terms: readonly bigint[], factor: bigint): bigint {
    let complaint = factor * worth(this.game, mask) - (terms[terms.length - 1] as bigint);
    for (let rest = mask; rest !== 0; rest &= rest - 1) complaint -= terms[lowest(rest)] as bigint;
    return complaint;
  }
}

/** Position of the lowest bit. */
function lowest(mask: number): number {
  return 31 - Math.clz32(mask & -mask);
}
