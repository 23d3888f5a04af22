import type { Words } from '../../text/index.ts';
import type { Matrix, MatrixCell, MatrixRow } from './matrix.ts';

/** What differs between two matrices: of one alliance on two days, or of two alliances on one. */
export interface MatrixDiff {
  readonly changed: readonly CellChange[];
  /** Rows that only one of the two has. */
  readonly onlyBefore: readonly RowName[];
  readonly onlyAfter: readonly RowName[];
  readonly same: number;
}

export interface RowName {
  readonly class: string;
  readonly of: string;
  readonly title: Words;
}

export interface CellChange extends RowName {
  readonly party: string;
  readonly towards: string;
  /** The pair in the second matrix, where it is another alliance. */
  readonly asParty: string;
  readonly asTowards: string;
  readonly before: Side;
  readonly after: Side;
}

type Side = Pick<MatrixCell, 'strength' | 'consult' | 'contested' | 'provisions'>;

/**
 * Compares two matrices cell by cell. `as` gives the state of the second that stands for one of the first: the same one,
 * or for two alliances with a common member the one in its place.
 */
export function diffMatrices(before: Matrix, after: Matrix, as: ReadonlyMap<string, string>): MatrixDiff {
  const rowsAfter = new Map(after.rows.map((row) => [keyOf(row.class, row.of), row]));
  const changed: CellChange[] = [];
  const onlyBefore: RowName[] = [];
  const met = new Set<string>();
  let same = 0;
  for (const row of before.rows) {
    const key = keyOf(row.class, as.get(row.of) ?? row.of);
    const other = rowsAfter.get(key);
    if (other === undefined) {
      onlyBefore.push(nameOf(row));
      continue;
    }
    met.add(key);
    for (const one of pairsOf(row)) {
      const [asParty, asTowards] = [as.get(one.party) ?? one.party, as.get(one.towards) ?? one.towards];
      const cell = cellFor(other, asParty, asTowards);
      if (cell === undefined) continue;
      const [left, right] = [sideOf(one.cell), sideOf(cell)];
      if (
        left.strength === right.strength &&
        left.consult === right.consult &&
        left.contested === right.contested
      )
        same += 1;
      else
        changed.push({
          ...nameOf(row),
          party: one.party,
          towards: one.towards,
          asParty,
          asTowards,
          before: left,
          after: right,
        });
    }
  }
  const onlyAfter = after.rows.filter((row) => !met.has(keyOf(row.class, row.of))).map(nameOf);
  return { changed, onlyBefore, onlyAfter, same };
}

/** Which state of a second alliance stands for which of a first; undefined where they cannot be laid side by side. */
export function counterparts(
  before: readonly string[],
  after: readonly string[],
): ReadonlyMap<string, string> | undefined {
  const as = new Map(before.filter((state) => after.includes(state)).map((state) => [state, state]));
  const rest = before.filter((state) => !as.has(state));
  const places = after.filter((state) => !as.has(state));
  if (rest.length === 0) return as;
  if (rest.length > 1 || places.length !== 1) return undefined;
  return new Map([...as, [rest[0] as string, places[0] as string]]);
}

const keyOf = (kind: string, of: string): string => `${kind} ${of}`;
const nameOf = ({ class: kind, of, title }: MatrixRow): RowName => ({ class: kind, of, title });
const sideOf = ({ strength, consult, contested, provisions }: MatrixCell): Side => ({
  strength,
  consult,
  contested,
  provisions,
});

function* pairsOf({ cells }: MatrixRow) {
  for (const cell of cells)
    for (const party of cell.parties) for (const towards of cell.towards) yield { party, towards, cell };
}

export function cellFor({ cells }: MatrixRow, party: string, towards: string): MatrixCell | undefined {
  return cells.find((cell) => cell.parties.includes(party) && cell.towards.includes(towards));
}
