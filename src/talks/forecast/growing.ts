/** Share by which what is known has to grow before a large record is learned anew. */
const GROWTH = 0.02;

/**
 * Learns from lists that grow. Below fifty entries every new one is learned from; above, what was learned from the list
 * before serves until it has grown by a fiftieth. What is old is never more than what was known.
 */
export class Growing<T, R> {
  private readonly learn: (known: readonly T[]) => R;
  private last: { readonly size: number; readonly learned: R } | undefined;

  constructor(learn: (known: readonly T[]) => R) {
    this.learn = learn;
  }

  /** What is learned from a list that holds the one of the call before. */
  with(known: readonly T[]): R {
    const { size, learned } = this.last ?? {};
    if (size !== undefined && known.length - size < Math.max(1, GROWTH * size)) return learned as R;
    const made = this.learn(known);
    this.last = { size: known.length, learned: made };
    return made;
  }
}
