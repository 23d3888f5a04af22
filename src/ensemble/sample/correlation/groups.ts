import type { Correlation } from '../plan.ts';
import { CorrelationError } from './correlation-error.ts';
import { eigen, entry, type Matrix, zeros } from './eigen.ts';
import { nearestCorrelation } from './nearest.ts';
import { ofRanks, ofScores } from './ranks.ts';

/** Inputs that correlations join, in the order of their names, with the Cholesky factor of their normal scores. */
export interface Group {
  readonly members: readonly number[];
  readonly factor: Matrix;
}

/** A smallest eigenvalue this far below zero is rounding. */
const SLACK = 1e-9;

/**
 * The groups of correlated inputs. Members stand in the order of their names, so that the order of a plan's inputs changes
 * no draw. Throws CorrelationError.
 */
export function correlatedGroups(names: readonly string[], correlations: readonly Correlation[]): Group[] {
  const place = new Map(names.map((name, k) => [name, k]));
  const pairs = correlations.map((correlation) => checked(correlation, place));
  const stated = new Map<string, number>();
  for (const [k, [i, j]] of pairs.entries()) {
    const correlation = correlations[k] as Correlation;
    const key = `${Math.min(i, j)} ${Math.max(i, j)}`;
    if (stated.has(key)) throw new CorrelationError({ fault: 'stated-twice', correlation });
    stated.set(key, correlation.rank);
  }
  return joined(pairs).map((members) => {
    const inOrder = members.sort((i, j) => ((names[i] as string) < (names[j] as string) ? -1 : 1));
    const matrix = zeros(inOrder.length);
    for (const [r, i] of inOrder.entries())
      for (const [c, j] of inOrder.entries())
        (matrix[r] as Float64Array)[c] =
          i === j ? 1 : ofScores(stated.get(`${Math.min(i, j)} ${Math.max(i, j)}`) ?? 0);
    mustBePossible(
      matrix,
      inOrder.map((i) => names[i] as string),
    );
    return { members: inOrder, factor: cholesky(matrix) };
  });
}

function checked(correlation: Correlation, place: ReadonlyMap<string, number>): [number, number] {
  const { a, b, rank } = correlation;
  const [i, j] = [place.get(a), place.get(b)];
  if (i === undefined) throw new CorrelationError({ fault: 'unknown-input', correlation, name: a });
  if (j === undefined) throw new CorrelationError({ fault: 'unknown-input', correlation, name: b });
  if (i === j) throw new CorrelationError({ fault: 'with-itself', correlation });
  if (!(Math.abs(rank) <= 1)) throw new CorrelationError({ fault: 'out-of-range', correlation });
  return [i, j];
}

/** Connected members. */
function joined(pairs: readonly (readonly [number, number])[]): number[][] {
  const groups: Set<number>[] = [];
  for (const pair of pairs) {
    const touched = groups.filter((group) => pair.some((i) => group.has(i)));
    const united = new Set([...touched.flatMap((group) => [...group]), ...pair]);
    for (const group of touched) groups.splice(groups.indexOf(group), 1);
    groups.push(united);
  }
  return groups.map((group) => [...group]);
}

function mustBePossible(matrix: Matrix, names: readonly string[]): void {
  const smallestEigenvalue = Math.min(...eigen(matrix).values);
  if (smallestEigenvalue >= -SLACK) return;
  const offer = nearestCorrelation(matrix);
  const nearest = names.flatMap((b, j) =>
    names.slice(0, j).map((a, i) => ({ a, b, rank: ofRanks(entry(offer, i, j)) })),
  );
  throw new CorrelationError({ fault: 'impossible-together', names, smallestEigenvalue, nearest });
}

/** The lower triangular factor; where a variable is determined by those before it, its own column is zero. */
function cholesky(matrix: Matrix): Float64Array[] {
  const n = matrix.length;
  const factor = zeros(n);
  for (let i = 0; i < n; i++) {
    const row = factor[i] as Float64Array;
    for (let j = 0; j <= i; j++) {
      let rest = entry(matrix, i, j);
      for (let k = 0; k < j; k++) rest -= (row[k] as number) * entry(factor, j, k);
      const pivot = entry(factor, j, j);
      row[j] = i === j ? Math.sqrt(rest > SLACK ? rest : 0) : pivot > 0 ? rest / pivot : 0;
    }
  }
  return factor;
}
