// Writes src/brief/map/land.ts: the land around Japan, from Natural Earth 1:10m (public domain) as world-atlas bundles it.
// A test compares the file with what this makes; it does not run in a build.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { geoIdentity, geoStream } from 'd3-geo';
import { feature, merge } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import { isMain, root } from './process.mjs';

/** Degrees: west, south, east, north. Okinawa and Minamitorishima are inside, the near coasts are there for orientation. */
const FRAME = [119, 20, 155, 47];
/** Square degrees: bends smaller than this are left out. */
const LEAST_BEND = 0.006;
/** Square degrees: islands smaller than this are left out; what a map has to show of them are dots at their places. */
const LEAST_ISLAND = 0.0035;
const PER_DEGREE = 100;

/**
 * Kunashiri, Etorofu, Shikotan and the Habomai islets. Natural Earth draws them as Russia; here they are land of their own,
 * of which the law library says who holds and who claims them.
 */
const isDisputed = (ring) => {
  const [lon, lat] = middle(ring);
  return lon > 145 && lon < 149 && lat > 43 && lat < 45.7;
};

/** The file as text. The same input gives the same bytes. */
export function landFile() {
  const require = createRequire(import.meta.url);
  const topology = simplify(presimplify(require('world-atlas/countries-10m.json')), LEAST_BEND);
  const { geometries } = topology.objects.countries;
  const named = (name) => geometries.find(({ properties }) => properties.name === name);
  const russia = ringsOf(feature(topology, named('Russia')).geometry);
  const disputed = russia.filter(isDisputed);
  // One land without borders between those who are not parties.
  const others = merge(
    topology,
    geometries.filter(({ properties }) => properties.name !== 'Japan'),
  );
  const land = {
    japan: ringsOf(feature(topology, named('Japan')).geometry),
    disputed,
    others: ringsOf(others).filter((ring) => !isDisputed(ring)),
  };
  const lists = Object.entries(land).map(
    ([name, rings]) => `  ${name}: [\n${rings.map((ring) => `    '${written(ring)}',\n`).join('')}  ],\n`,
  );
  return `// Made by scripts/map.mjs from Natural Earth 1:10m (public domain). Do not edit.

/** Degrees: west, south, east, north. */
export const FRAME = [${FRAME.join(', ')}] as const;

/** Rings of land in hundredths of a degree: longitude and latitude of the first point, then steps to the next. */
export const LAND = {
${lists.join('')}} as const;
`;
}

/** Outer rings within the frame, the large first; lakes are left out. */
function ringsOf(geometry) {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const rings = polygons.flatMap(([outer]) => clipped(outer));
  return rings.filter((ring) => size(ring) >= LEAST_ISLAND).sort((a, b) => size(b) - size(a));
}

/** What of a ring lies in the frame: a flat cut along its sides. */
function clipped(ring) {
  const [west, south, east, north] = FRAME;
  const found = [];
  const sink = {
    polygonStart() {},
    polygonEnd() {},
    lineStart: () => found.push([]),
    lineEnd() {},
    point: (x, y) => found.at(-1).push([x, y]),
  };
  const cut = geoIdentity()
    .clipExtent([
      [west, south],
      [east, north],
    ])
    .stream(sink);
  geoStream({ type: 'Polygon', coordinates: [ring] }, cut);
  return found.filter((one) => one.length > 2);
}

function written(ring) {
  const points = ring.map((point) => point.map((degrees) => Math.round(degrees * PER_DEGREE)));
  let [x, y] = [0, 0];
  const steps = [];
  for (const [lon, lat] of points) {
    if (lon === x && lat === y) continue;
    steps.push(`${lon - x} ${lat - y}`);
    [x, y] = [lon, lat];
  }
  return steps.join(' ');
}

function size(ring) {
  let twice = 0;
  for (const [i, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(i + 1) % ring.length];
    twice += x * nextY - nextX * y;
  }
  return Math.abs(twice / 2);
}

function middle(ring) {
  return [0, 1].map((axis) => ring.reduce((sum, point) => sum + point[axis], 0) / ring.length);
}

if (isMain(import.meta.url)) {
  writeFileSync(join(root, 'src', 'brief', 'map', 'land.ts'), landFile());
}
