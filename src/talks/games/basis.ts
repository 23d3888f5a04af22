/**
 * A column of the dual of a least-core program. `coalition`: x(S) + epsilon >= cost. `member`: x(S) >= cost, for a
 * single player who gets at least what it has alone. `settled`: x(S) = cost.
 */
export interface Column {
  readonly mask: number;
  readonly role: 'coalition' | 'member' | 'settled';
  /** Over the scale of the program. */
  readonly cost: bigint;
}

/**
 * A basis of n + 1 columns and its inverse, for the simplex method on the dual of
 *
 *     minimise epsilon  subject to  x(S) + epsilon >= v(S) for the coalitions that are not settled yet.
 *
 * The inverse is kept as whole numbers over the determinant (Edmonds 1967; Bareiss 1968). Columns hold zeros and ones
 * only, so by Hadamard's bound every entry stays below 3e8 for 20 players: doubles carry them exactly, and nothing is
 * ever rounded. Ties are broken lexicographically (Dantzig, Orden and Wolfe 1955), so that it always ends.
 */
export class Basis {
  readonly columns: Column[];
  private readonly players: number;
  private readonly size: number;
  /** Determinant times the inverse, by rows: row r belongs to column r. */
  private readonly inverse: Float64Array;
  private determinant = 1;
  /** The columns at the beginning, against which ties are broken. */
  private readonly first: readonly Column[];

  /** Throws a RangeError when the columns are not independent. */
  constructor(players: number, columns: readonly Column[]) {
    this.players = players;
    this.size = players + 1;
    this.inverse = new Float64Array(this.size * this.size);
    for (let r = 0; r < this.size; r++) this.inverse[r * this.size + r] = 1;
    const placed: (Column | undefined)[] = Array.from({ length: this.size });
    for (const column of columns) {
      const entering = this.entering(column);
      const row = placed.findIndex((one, r) => one === undefined && entering[r] !== 0);
      if (row < 0) throw new RangeError('The columns of a basis are independent');
      this.exchange(row, entering);
      placed[row] = column;
    }
    this.columns = placed as Column[];
    this.first = [...this.columns];
  }

  /** The determinant, positive: weights and multipliers are over it. */
  get over(): number {
    return this.determinant;
  }

  /** Weight of a column in the balanced collection that the basis stands for, times the determinant. */
  weight(row: number): number {
    return this.inverse[row * this.size + this.players] as number;
  }

  /** x and, last, epsilon, times the determinant and the scale of the costs. */
  multipliers(): bigint[] {
    return Array.from({ length: this.size }, (_, k) => {
      let sum = 0n;
      for (const [r, { cost }] of this.columns.entries()) {
        const entry = this.inverse[r * this.size + k] as number;
        if (entry !== 0) sum += cost * BigInt(entry);
      }
      return sum;
    });
  }

  /**
   * Vectors y over the players, by rows, with y(S) = 0 for all of them exactly when the coalition S depends on the
   * settled ones.
   */
  unsettledDirections(): Float64Array[] {
    return this.columns.flatMap(({ role }, r) =>
      role === 'settled' ? [] : [this.inverse.slice(r * this.size, r * this.size + this.players)],
    );
  }

  /** Puts a column in the place of the one that its weight drives to zero first. Settled ones stay. */
  enter(column: Column): void {
    const entering = this.entering(column);
    let leaving = -1;
    for (let r = 0; r < this.size; r++) {
      if (this.columns[r]?.role === 'settled' || (entering[r] as number) <= 0) continue;
      if (leaving < 0 || this.isSooner(r, leaving, entering)) leaving = r;
    }
    if (leaving < 0)
      throw new RangeError('The program has no solution: nobody can be given what is required');
    this.exchange(leaving, entering);
    this.columns[leaving] = column;
  }

  private isSooner(a: number, b: number, entering: Float64Array): boolean {
    const [inA, inB] = [entering[a] as number, entering[b] as number];
    const byWeight = compareProducts(this.weight(a), inB, this.weight(b), inA);
    if (byWeight !== 0) return byWeight < 0;
    for (const column of this.first) {
      const order = compareProducts(this.share(a, column), inB, this.share(b, column), inA);
      if (order !== 0) return order < 0;
    }
    return false;
  }

  /** A column in terms of the basis, times the determinant. */
  private entering(column: Column): Float64Array {
    return Float64Array.from({ length: this.size }, (_, r) => this.share(r, column));
  }

  private share(row: number, { mask, role }: Column): number {
    const from = row * this.size;
    let sum = role === 'coalition' ? (this.inverse[from + this.players] as number) : 0;
    for (let rest = mask; rest !== 0; rest &= rest - 1)
      sum += this.inverse[from + 31 - Math.clz32(rest & -rest)] as number;
    return sum;
  }

  private exchange(row: number, entering: Float64Array): void {
    const { inverse, size, determinant } = this;
    const sign = Math.sign(entering[row] as number);
    const pivot = sign * (entering[row] as number);
    for (let r = 0; r < size; r++) {
      if (r === row) continue;
      const factor = sign * (entering[r] as number);
      for (let k = 0; k < size; k++) {
        const [own, other] = [inverse[r * size + k] as number, inverse[row * size + k] as number];
        inverse[r * size + k] = crossOver(pivot, own, factor, other, determinant);
      }
    }
    // The row keeps its numbers: its true values are divided by the pivot, which becomes the determinant.
    if (sign < 0)
      for (let k = 0; k < size; k++) inverse[row * size + k] = -(inverse[row * size + k] as number);
    this.determinant = pivot;
  }
}

const EXACT = 2 ** 53;

/** (a b - c d) / e, which is a whole number. */
function crossOver(a: number, b: number, c: number, d: number, e: number): number {
  const [left, right] = [a * b, c * d];
  const difference = left - right;
  if (Math.abs(left) < EXACT && Math.abs(right) < EXACT && Math.abs(difference) < EXACT)
    return difference / e;
  return Number((BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d)) / BigInt(e));
}

/** The sign of a b - c d. */
function compareProducts(a: number, b: number, c: number, d: number): number {
  const [left, right] = [a * b, c * d];
  if (Math.abs(left) < EXACT && Math.abs(right) < EXACT) return Math.sign(left - right);
  const difference = BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
