import { type GeoProjection, geoMercator } from 'd3-geo';
import { FRAME, LAND } from './land.ts';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

const PER_DEGREE = 100;
/** Pixels: shorter steps would not show. Land of others is there for orientation. */
const LEAST_STEP = { japan: 3, disputed: 2, others: 5 };

export interface BaseMap {
  readonly width: number;
  readonly height: number;
  /** Degrees. */
  readonly frame: {
    readonly west: number;
    readonly south: number;
    readonly east: number;
    readonly north: number;
  };
  /** Where a place in degrees lies; undefined outside the frame. */
  at(lat: number, lon: number): Spot | undefined;
  /** Land as SVG paths in whole pixels. */
  readonly land: Readonly<Record<keyof typeof LAND, string>>;
}

/** The frame in a Mercator projection, so wide in pixels. */
export function baseMap(width: number): BaseMap {
  const projection = fitted(width);
  const [west, south, east, north] = FRAME;
  const [, height] = projection([east, south]) as [number, number];
  return {
    width,
    height,
    frame: { west, south, east, north },
    at: (lat, lon) => {
      if (!isOnMap(lat, lon)) return undefined;
      const [x, y] = projection([lon, lat]) as [number, number];
      return { x, y };
    },
    land: {
      japan: pathOf('japan', projection),
      disputed: pathOf('disputed', projection),
      others: pathOf('others', projection),
    },
  };
}

/** Whether a place in degrees lies in the frame. */
export function isOnMap(lat: number, lon: number): boolean {
  const [west, south, east, north] = FRAME;
  return lat >= south && lat <= north && lon >= west && lon <= east;
}

function fitted(width: number): GeoProjection {
  const [west, , east, north] = FRAME;
  const radians = ((east - west) * Math.PI) / 180;
  const projection = geoMercator()
    .scale(width / radians)
    .rotate([-(west + east) / 2, 0])
    .translate([0, 0]);
  const [left, top] = projection([west, north]) as [number, number];
  return projection.translate([-left, -top]);
}

/** Rings as steps of whole pixels. A step that would not show is left out, an island never. */
function pathOf(name: keyof typeof LAND, projection: GeoProjection): string {
  return LAND[name]
    .map((ring) => {
      const spots = spotsOf(ring, projection);
      return pathThrough(spots, LEAST_STEP[name]) ?? pathThrough(spots, 1) ?? '';
    })
    .join('');
}

function spotsOf(ring: string, projection: GeoProjection): readonly (readonly [number, number])[] {
  const numbers = ring.split(' ').map(Number);
  let [lon, lat] = [0, 0];
  return numbers.flatMap((step, i) => {
    if (i % 2 === 0) {
      lon += step;
      return [];
    }
    lat += step;
    const [x, y] = projection([lon / PER_DEGREE, lat / PER_DEGREE]) as [number, number];
    return [[Math.round(x), Math.round(y)]];
  });
}

/** Fewer than two steps enclose nothing: then there is no path. */
function pathThrough(spots: readonly (readonly [number, number])[], least: number): string | undefined {
  const [start, ...others] = spots;
  if (start === undefined) return undefined;
  let [x, y] = start;
  const steps: string[] = [];
  for (const [nextX, nextY] of others) {
    if (Math.abs(nextX - x) + Math.abs(nextY - y) < least) continue;
    steps.push(`${nextX - x} ${nextY - y}`);
    [x, y] = [nextX, nextY];
  }
  return steps.length < 2 ? undefined : `M${start[0]} ${start[1]}l${steps.join(' ')}z`;
}
