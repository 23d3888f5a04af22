/** Hands out places from 0 on; what was given back last goes out first, as it is still in the cache. */
export class Shelf {
  size = 0;
  readonly #free: number[] = [];

  take(): number {
    return this.#free.pop() ?? this.size++;
  }

  free(place: number): void {
    this.#free.push(place);
  }
}
