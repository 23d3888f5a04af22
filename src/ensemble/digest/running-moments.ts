import { allEqual, finiteOnly } from '../summary/finite.ts';
import {
  blockMoments,
  inUnit,
  type MeanAndSpread,
  type Moments,
  mergeMoments,
  NO_MOMENTS,
  rescue,
  SMALL_SQUARES,
} from '../summary/moments.ts';

/** Mean and spread of draws that come block by block, with the bits of `momentsByPart`. */
export class RunningMoments {
  /** Of the parts that ended, and of the one at work. */
  #ended: Moments[] = [];
  #current = NO_MOMENTS;
  #scale = 1;
  /** The one value that all so far have; undefined before the first, NaN once two differ. */
  #common: number | undefined;

  beginPart(): void {
    this.#ended.push(this.#current);
    this.#current = NO_MOMENTS;
  }

  /** A block, whose moments are known. */
  add(moments: Moments, values: Float64Array, rows: number): void {
    this.#current = mergeMoments(this.#current, moments);
    if (moments.count === 0 || Number.isNaN(this.#common)) return;
    const maybeEqual = moments.squares < SMALL_SQUARES;
    this.#common = maybeEqual ? commonOf(finiteOnly(values, [0], rows).values, this.#common) : Number.NaN;
  }

  /** Whether all blocks are to come once more, as their squares left the range of a double. */
  settle(): boolean {
    if (this.#scale !== 1 || this.#whole.count === 0) return false;
    this.#scale = rescue(this.#whole, () => !Number.isNaN(this.#common));
    if (this.#scale === 1) return false;
    this.#ended = [];
    this.#current = NO_MOMENTS;
    return true;
  }

  addAgain(values: Float64Array, rows: number): void {
    this.#current = mergeMoments(this.#current, blockMoments(values, 0, rows, this.#scale));
  }

  get whole(): MeanAndSpread | null {
    return inUnit(this.#whole, this.#scale);
  }

  get parts(): readonly (MeanAndSpread | null)[] {
    return this.#parts.map((part) => inUnit(part, this.#scale));
  }

  get missing(): number {
    return this.#whole.missing;
  }

  /** The first to end was there before any began. */
  get #parts(): readonly Moments[] {
    return [...this.#ended.slice(1), this.#current];
  }

  get #whole(): Moments {
    return this.#parts.reduce(mergeMoments, NO_MOMENTS);
  }
}

function commonOf(values: Float64Array, before: number | undefined): number {
  const first = values[0] as number;
  return allEqual(values) && (before === undefined || before === first) ? first : Number.NaN;
}
