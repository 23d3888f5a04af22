import { suggest } from '../../problem/index.ts';
import { firstName, Header, type Named, plainName } from '../rules/header.ts';
import type { DataSet, Layout } from '../rules/model.ts';

/** A data set in one of its layouts. */
export interface Candidate {
  readonly set: DataSet;
  readonly layout: Layout;
}

/** What keeps a header from being that of a layout. */
export interface Miss extends Candidate {
  readonly missing: readonly string[];
  /** For a missing column one of the header that reads like a slip of the pen. */
  readonly meant: ReadonlyMap<string, string>;
  /** Columns that are needed. */
  readonly needed: number;
}

export function candidatesOf(sets: readonly DataSet[]): readonly Candidate[] {
  return sets.flatMap((set) => set.layouts.map((layout) => ({ set, layout })));
}

/** Columns without which a layout cannot be read, each once. */
function neededBy({ key, values, time, only }: Layout): readonly Named[] {
  const needed = [...key, ...values].flatMap(({ needs }) => needs);
  return uniqueNamed([...needed, ...(time?.needs ?? []), ...(only === undefined ? [] : [only.column])]);
}

/** Every column that a layout looks at. */
export function readBy(layout: Layout): readonly Named[] {
  const looked = [...layout.key, ...layout.values].flatMap(({ takes }) => takes);
  return uniqueNamed([
    ...neededBy(layout),
    ...looked,
    ...(layout.edition === undefined ? [] : [layout.edition]),
  ]);
}

function uniqueNamed(all: readonly Named[]): readonly Named[] {
  return [...new Map(all.map((named) => [firstName(named), named])).values()];
}

/** The columns of a header that stand for rows each. */
export function unfoldedColumns(layout: Layout, header: Header) {
  const { unfold } = layout;
  if (unfold === undefined) return [];
  return header.names.flatMap((name, column) => {
    const found = unfold.columns(plainName(name));
    return found === undefined ? [] : [{ column, ...found }];
  });
}

/**
 * The layout that a header is of: the one whose columns are all there; of several the one that needs most, since the
 * header of a fuller table holds that of a smaller one.
 */
export function recognise(names: readonly string[], candidates: readonly Candidate[]): Candidate | undefined {
  const header = new Header(names);
  let best: { candidate: Candidate; needed: number } | undefined;
  for (const candidate of candidates) {
    const { layout } = candidate;
    const needed = neededBy(layout);
    if (!needed.every((named) => header.has(named))) continue;
    const wide = unfoldedColumns(layout, header).length;
    if (wide < (layout.unfold?.least ?? 0)) continue;
    const score = needed.length + Math.min(wide, 3);
    if (best === undefined || score > best.needed) best = { candidate, needed: score };
  }
  return best?.candidate;
}

/** The layout that comes nearest to any of some rows, and what it lacks; undefined where nothing is near. */
export function nearest(
  rows: readonly (readonly string[])[],
  candidates: readonly Candidate[],
): Miss | undefined {
  let best: { miss: Miss; share: number } | undefined;
  for (const names of rows) {
    const header = new Header(names);
    for (const candidate of candidates) {
      const needed = neededBy(candidate.layout);
      const missing = needed.filter((named) => !header.has(named)).map(firstName);
      const wide = unfoldedColumns(candidate.layout, header).length;
      const least = candidate.layout.unfold?.least ?? 0;
      if (wide < least) missing.push('1960, 1961, ...');
      const all = needed.length + (least > 0 ? 1 : 0);
      const share = (all - missing.length) / all;
      if (missing.length === all || (best !== undefined && share <= best.share)) continue;
      const spare = names.filter((name) => !readBy(candidate.layout).some((named) => isNamed(name, named)));
      best = { miss: { ...candidate, missing, meant: slipsOf(spare, missing), needed: all }, share };
    }
  }
  return best?.miss;
}

function isNamed(name: string, named: Named): boolean {
  return [named].flat().includes(plainName(name));
}

/** @param names columns that no rule reads */
function slipsOf(names: readonly string[], missing: readonly string[]): ReadonlyMap<string, string> {
  const short = names.filter((name) => name !== '' && name.length <= 60).slice(0, 500);
  return new Map(
    missing.flatMap((name) => {
      const [near] = suggest(name, short);
      return near === undefined ? [] : [[name, near] as const];
    }),
  );
}
