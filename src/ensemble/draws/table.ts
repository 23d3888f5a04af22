/** One input or output of an ensemble with its value at every draw. */
export interface DrawColumn {
  readonly name: string;
  /** As written after the name in a heading; empty for a pure number. */
  readonly unit: string;
  readonly role: 'input' | 'output';
  /** NaN or infinite where a draw has no value. */
  readonly values: Float64Array;
}

/** Draws as they were made, one row a draw. */
export interface DrawTable {
  readonly columns: readonly DrawColumn[];
  /** Where each independent randomisation begins; the first is 0. */
  readonly starts: readonly number[];
  /** Facts about the run, such as its seed, that a reader of the file needs to repeat it. */
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Columns that say which draw a row is. Both count from 0, as the example draws of problems do. */
export const DRAW = 'draw';
export const RANDOMISATION = 'randomisation';

/** Number of draws. Throws a RangeError when columns differ in length or share a name. */
export function drawsOf({ columns }: DrawTable): number {
  const draws = columns[0]?.values.length ?? 0;
  const names = new Set([DRAW, RANDOMISATION]);
  for (const { name, values } of columns) {
    if (values.length !== draws) throw new RangeError(`${name} has ${values.length} draws, not ${draws}`);
    if (names.has(name)) throw new RangeError(`Two columns of draws are named ${name}`);
    names.add(name);
  }
  return draws;
}

/** Writes the number of the randomisation of each draw from `first` on. */
export function randomisations(starts: readonly number[], first: number, rows: Int32Array): void {
  let current = 0;
  for (let i = 0; i < rows.length; i++) {
    while ((starts[current + 1] ?? Infinity) <= first + i) current++;
    rows[i] = current;
  }
}
