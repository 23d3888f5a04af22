import type { OpenFindings } from '../study/index.ts';

type Series = OpenFindings['series'][number];

/** A group shows this many charts; more would not be read. */
const CHARTS_A_GROUP = 4;
/** Fewer known points are no course over time. */
const LEAST_POINTS = 3;

export interface SeriesGroup {
  /** None for measures of no group. */
  readonly group: OpenFindings['groups'][number] | undefined;
  /** Measures told in full, every value with its explanation, in the order of the case. */
  readonly told: readonly Series[];
  /** Those of them that are drawn. */
  readonly drawn: ReadonlySet<Series>;
}

/**
 * Measures that the brief tells in full, in the groups of the case, those of no group last: what another section stands on
 * (`nodes`, names of all that stands underneath), and what is drawn. A case holds hundreds of others, which would make up
 * most of the page; of each of them a row remains.
 */
export function seriesGroups(
  { series, groups }: OpenFindings,
  nodes: ReadonlySet<string>,
): readonly SeriesGroup[] {
  const known = new Set<string | null>(groups.map(({ id }) => id));
  const grouped = groups.map((group) => ({ group, members: series.filter((one) => one.group === group.id) }));
  const others = { group: undefined, members: series.filter((one) => !known.has(one.group)) };
  return [...grouped, others].map(({ group, members }) => {
    const used = new Set(members.filter(({ measure }) => nodes.has(measure)));
    const drawn = drawnOf(members, used);
    return { group, drawn, told: members.filter((one) => used.has(one) || drawn.has(one)) };
  });
}

/** What the brief stands on comes first, then the longest course over time. */
function drawnOf(members: readonly Series[], used: ReadonlySet<Series>): ReadonlySet<Series> {
  const long = members.filter((one) => knownPoints(one).length >= LEAST_POINTS);
  const sorted = long.toSorted(
    (a, b) => Number(used.has(b)) - Number(used.has(a)) || knownPoints(b).length - knownPoints(a).length,
  );
  return new Set(sorted.slice(0, CHARTS_A_GROUP));
}

export function knownPoints({ points }: Series): Series['points'] {
  return points.filter((point) => point.value !== null);
}

/** Measures of which a row remains: those with a value that are not told in full. */
export function listedSeries({ series }: OpenFindings, groups: readonly SeriesGroup[]): readonly Series[] {
  const told = new Set(groups.flatMap((group) => group.told));
  return series.filter((one) => !told.has(one) && knownPoints(one).length > 0);
}
