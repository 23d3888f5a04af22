type Pair = readonly [number, number];

/** The axiomatic solutions when lotteries over outcomes may be agreed, so that expected utilities form a convex set. */
export interface Convexified {
  /** Corners of the frontier of all lotteries, the first party's utility rising. */
  readonly hull: readonly Pair[];
  /** Nothing where no lottery is acceptable to both. */
  readonly ideal: Pair | undefined;
  readonly nash: { readonly utilities: Pair; readonly product: number } | undefined;
  readonly kalaiSmorodinsky: Pair | undefined;
  readonly egalitarian: Pair | undefined;
}

/** Points nearer to the line between their neighbours are no corners. */
const FLAT = 1e-12;

/** From the points of the frontier, the first party's utility falling, and the utilities of no agreement. */
export function convexify(points: readonly Pair[], reservation: Pair): Convexified {
  const hull = hullOf(points.toReversed());
  const chain = clipped(hull, reservation);
  const [start, end] = [chain[0], chain.at(-1)];
  if (start === undefined || end === undefined)
    return {
      hull,
      ideal: undefined,
      nash: undefined,
      kalaiSmorodinsky: undefined,
      egalitarian: undefined,
    };
  const ideal: Pair = [end[0], start[1]];
  const room: Pair = [ideal[0] - reservation[0], ideal[1] - reservation[1]];
  return {
    hull,
    ideal,
    nash: nashOn(chain, reservation),
    // Where a party has no room to gain the chain is one point.
    kalaiSmorodinsky: balanced(chain, reservation, room[0] > 0 && room[1] > 0 ? room : [1, 1]),
    egalitarian: balanced(chain, reservation, [1, 1]),
  };
}

/** Corners of the upper right hull (Andrew 1979), from the best for the second party to the best for the first. */
function hullOf(rising: readonly Pair[]): Pair[] {
  const hull: Pair[] = [];
  for (const point of rising) {
    while (hull.length > 1 && !isCorner(hull.at(-2) as Pair, hull.at(-1) as Pair, point)) hull.pop();
    hull.push(point);
  }
  return hull;
}

function isCorner(a: Pair, b: Pair, c: Pair): boolean {
  const cross = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
  return -cross > FLAT * Math.hypot(c[0] - a[0], c[1] - a[1]);
}

/** The part of a falling chain at or above the reservations; its ends are cut where an edge crosses them. */
function clipped(hull: readonly Pair[], [r1, r2]: Pair): Pair[] {
  const chain: Pair[] = [];
  const isInside = ([x, y]: Pair) => x >= r1 - FLAT && y >= r2 - FLAT;
  for (const [k, point] of hull.entries()) {
    const before = hull[k - 1];
    if (before !== undefined) {
      const [dx, dy] = [point[0] - before[0], point[1] - before[1]];
      // Where the edge enters the acceptable side of the first party, and leaves that of the second.
      const enter = before[0] < r1 - FLAT && point[0] > r1 + FLAT ? (r1 - before[0]) / dx : undefined;
      const leave = before[1] > r2 + FLAT && point[1] < r2 - FLAT ? (r2 - before[1]) / dy : undefined;
      if (enter !== undefined && before[1] + enter * dy >= r2 - FLAT)
        chain.push([r1, before[1] + enter * dy]);
      if (
        leave !== undefined &&
        before[0] + leave * dx >= r1 - FLAT &&
        !(enter !== undefined && leave <= enter)
      )
        chain.push([before[0] + leave * dx, r2]);
    }
    if (isInside(point)) chain.push(point);
  }
  return chain;
}

/** Largest product of gains along a chain: on each edge where the derivative of the product is 0, or at an end. */
function nashOn(chain: readonly Pair[], [r1, r2]: Pair): { utilities: Pair; product: number } {
  let best = { utilities: chain[0] as Pair, product: Number.NEGATIVE_INFINITY };
  const consider = (utilities: Pair) => {
    const product = Math.max(0, utilities[0] - r1) * Math.max(0, utilities[1] - r2);
    if (product > best.product) best = { utilities, product };
  };
  for (const [k, point] of chain.entries()) {
    consider(point);
    const next = chain[k + 1];
    if (next === undefined) continue;
    const [dx, dy] = [next[0] - point[0], next[1] - point[1]];
    const t = -((point[0] - r1) * dy + (point[1] - r2) * dx) / (2 * dx * dy);
    if (t > 0 && t < 1) consider([point[0] + t * dx, point[1] + t * dy]);
  }
  return best;
}

/**
 * Where gains are in proportion to `room`; at an end of the chain, which makes the smaller share largest, where they
 * are so nowhere on it.
 */
function balanced(chain: readonly Pair[], [r1, r2]: Pair, room: Pair): Pair {
  const lead = ([x, y]: Pair) => (x - r1) / room[0] - (y - r2) / room[1];
  for (const [k, point] of chain.entries()) {
    const ahead = lead(point);
    if (ahead < 0) continue;
    const before = chain[k - 1];
    if (before === undefined || ahead === 0) return point;
    const behind = -lead(before);
    const t = behind / (behind + ahead);
    return [before[0] + t * (point[0] - before[0]), before[1] + t * (point[1] - before[1])];
  }
  return chain.at(-1) as Pair;
}
