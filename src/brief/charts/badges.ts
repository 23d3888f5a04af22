import type { BaseMap, Spot } from '../map/index.ts';

/** A place with its sign. */
export interface Marked {
  readonly mark: string;
  /** Where it is. */
  readonly spot: Spot;
  /** Where its sign stands. */
  readonly badge: Spot;
  readonly round: boolean;
  readonly full: boolean;
}

const BADGE = 7.5;
const DOT = 2.5;
const APART = 1.5;
const TURNS = 16;
const RINGS = [13, 21, 30, 40, 52, 66, 82, 100, 120, 142, 166, 192];

/** A sign near each place, clear of the others and of the places themselves, in the order of the list. */
export function badges(
  items: readonly Omit<Marked, 'badge'>[],
  { width, height }: Pick<BaseMap, 'width' | 'height'>,
): readonly Marked[] {
  const taken = items.map(({ spot }) => ({ ...spot, radius: DOT }));
  const isFree = ({ x, y }: Spot) =>
    Math.min(x, y, width - x, height - y) > BADGE + APART &&
    taken.every((one) => Math.hypot(one.x - x, one.y - y) >= one.radius + BADGE + APART);
  return items.map((item) => {
    const badge = candidates(item.spot).find(isFree) ?? item.spot;
    taken.push({ ...badge, radius: BADGE });
    return { ...item, badge };
  });
}

/** Places around a spot, the near ones first, from the south-east round. */
function candidates({ x, y }: Spot): readonly Spot[] {
  return RINGS.flatMap((radius) =>
    Array.from({ length: TURNS }, (_, i) => {
      const angle = Math.PI / 4 + (2 * Math.PI * i) / TURNS;
      return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) };
    }),
  );
}
