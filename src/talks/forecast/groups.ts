import type { ModelSpec, Term } from './model.ts';
import type { Sample, Setting } from './ratio.ts';

/** Sums over the rounds that share a variance: all that the model asks of them. */
export interface Group {
  n: number;
  /** Sums of the products of covariates with each other and with y, and of y². */
  readonly zz: number[][];
  readonly zy: number[];
  yy: number;
  readonly z: number[];
  y: number;
}

/** The samples of a model as it sees them. */
export interface Data {
  readonly spec: ModelSpec;
  readonly groups: ReadonlyMap<string, Group>;
  /** Mean log demand of the rounds whose demand is known. One that is unknown counts as the mean. */
  readonly usualDemand: number;
}

const COMMON = '';

export function groupKey(spec: ModelSpec, { alliance }: Setting): string {
  return spec.spread === 'alliance' ? `=${alliance}` : COMMON;
}

/** Sums by group. The samples are those of one direction, or of all where the model takes them together. */
export function dataOf(spec: ModelSpec, samples: readonly Sample[]): Data {
  const demands = samples.flatMap(({ demand }) => (demand === undefined ? [] : [demand]));
  const usualDemand =
    demands.length === 0 ? 0 : demands.reduce((sum, value) => sum + value, 0) / demands.length;
  const groups = new Map<string, Group>();
  for (const sample of samples) {
    const key = groupKey(spec, sample);
    let group = groups.get(key);
    if (group === undefined) {
      group = emptyGroup(spec.terms.length);
      groups.set(key, group);
    }
    add(group, covariates(spec.terms, sample, usualDemand), sample.y);
  }
  return { spec, groups, usualDemand };
}

export function covariates(terms: readonly Term[], setting: Setting, usualDemand: number): number[] {
  return terms.map((term) => {
    if (term === 'level') return 1;
    if (term === 'demand') return setting.demand === undefined ? 0 : setting.demand - usualDemand;
    return setting.relief ? 1 : 0;
  });
}

export function emptyGroup(terms: number): Group {
  const zeros = () => Array.from({ length: terms }, () => 0);
  return { n: 0, zz: Array.from({ length: terms }, zeros), zy: zeros(), yy: 0, z: zeros(), y: 0 };
}

function add(group: Group, z: readonly number[], y: number): void {
  group.n += 1;
  group.y += y;
  group.yy += y * y;
  z.forEach((value, i) => {
    (group.z[i] as number) += value;
    (group.zy[i] as number) += value * y;
    const row = group.zz[i] as number[];
    z.forEach((other, j) => {
      (row[j] as number) += value * other;
    });
  });
}
