import { NATIONAL_COMPONENTS } from '../components.ts';

const WIDTH = NATIONAL_COMPONENTS.length;
const FIRST_ROOM = 1024;

/**
 * State-years in the order in which they came, as flat columns: 56 bytes each, so that a million fit easily.
 * Components stand side by side in the order of `NATIONAL_COMPONENTS`; NaN where one is missing.
 */
export class StateYears {
  private codes = new Int32Array(FIRST_ROOM);
  private ofYear = new Int32Array(FIRST_ROOM);
  private held = new Float64Array(FIRST_ROOM * WIDTH);
  private count = 0;

  get length(): number {
    return this.count;
  }

  /** @param components of a state in a year, NaN where missing; copied */
  add(ccode: number, year: number, components: ArrayLike<number>): void {
    if (this.count === this.codes.length) this.grow();
    this.codes[this.count] = ccode;
    this.ofYear[this.count] = year;
    for (let i = 0; i < WIDTH; i++) this.held[this.count * WIDTH + i] = components[i] ?? Number.NaN;
    this.count += 1;
  }

  ccode(row: number): number {
    return this.codes[row] as number;
  }

  year(row: number): number {
    return this.ofYear[row] as number;
  }

  /** A view of the components of a row, not a copy. */
  components(row: number): Float64Array {
    return this.held.subarray(row * WIDTH, (row + 1) * WIDTH);
  }

  private grow(): void {
    const room = this.codes.length * 2;
    this.codes = grown(this.codes, new Int32Array(room));
    this.ofYear = grown(this.ofYear, new Int32Array(room));
    this.held = grown(this.held, new Float64Array(room * WIDTH));
  }
}

function grown<T extends Int32Array | Float64Array>(from: T, into: T): T {
  into.set(from);
  return into;
}
