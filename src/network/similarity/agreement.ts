/** Commitment of one state to another: 3 defence or offence, 2 neutrality or consultation, 1 non-aggression, 0 none. */
export type Commitment = 0 | 1 | 2 | 3;

/** Largest commitment, which is also the distance between the ends of the scale. */
export const MOST = 3;
export const LEVELS = MOST + 1;

function isCommitment(value: number): value is Commitment {
  return Number.isInteger(value) && value >= 0 && value <= MOST;
}

/**
 * How often each pair of values occurs in two portfolios: two raters who sort the same states on one scale of `size`
 * values. Every measure of a pair but the weighted S follows from these counts. Whole numbers, so that sums are exact;
 * filled anew for each pair, because a year has twenty thousand of them.
 */
export class Agreement {
  readonly size: number;
  /** `counts[size * a + b]`: to how many states the first is committed by `a` and the second by `b`. */
  readonly counts: Float64Array;
  /** To how many states the first is committed by each value, and the second. */
  readonly rows: Float64Array;
  readonly columns: Float64Array;
  total = 0;

  constructor(size: number) {
    this.size = size;
    this.counts = new Float64Array(size * size);
    this.rows = new Float64Array(size);
    this.columns = new Float64Array(size);
  }

  /** Adds the counts up, once they are there. */
  addUp(): this {
    const { size, counts, rows, columns } = this;
    let total = 0;
    for (let a = 0; a < size; a++) {
      let row = 0;
      let column = 0;
      for (let b = 0; b < size; b++) {
        row += counts[size * a + b] as number;
        column += counts[size * b + a] as number;
      }
      rows[a] = row;
      columns[a] = column;
      total += row;
    }
    this.total = total;
    return this;
  }

  /** Takes a table of commitments that was added up as ties that are there or not: any commitment counts as one. */
  readBinary({ counts, rows, columns, total }: Agreement): this {
    const neither = counts[0] as number;
    const none = { first: rows[0] as number, second: columns[0] as number };
    this.counts[0] = neither;
    this.counts[1] = none.first - neither;
    this.counts[2] = none.second - neither;
    this.counts[3] = total - none.first - none.second + neither;
    return this.addUp();
  }
}

/** The counts of two portfolios, by going through them. Throws a RangeError for values off the scale or unequal lengths. */
export function agreementOf(first: ArrayLike<number>, second: ArrayLike<number>): Agreement {
  if (first.length !== second.length)
    throw new RangeError(`Portfolios of ${first.length} and ${second.length} states`);
  const agreement = new Agreement(LEVELS);
  for (let i = 0; i < first.length; i++) {
    const [a, b] = [first[i] as number, second[i] as number];
    if (!isCommitment(a) || !isCommitment(b)) throw new RangeError(`No commitments: ${a} and ${b}`);
    (agreement.counts[LEVELS * a + b] as number) += 1;
  }
  return agreement.addUp();
}
