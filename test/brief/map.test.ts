import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { badges } from '../../src/brief/charts/badges.ts';
import { CHARTS } from '../../src/brief/charts/index.ts';
import { baseMap, isOnMap } from '../../src/brief/map/index.ts';
import { LAND } from '../../src/brief/map/land.ts';
import { placesOnMap } from '../../src/brief/places.ts';
import { readingOf } from '../../src/brief/reading.ts';
import { usJapan } from './fixture/index.ts';

const FILE = join(import.meta.dirname, '../../src/brief/map/land.ts');

type Point = readonly [number, number];

function pointsOf(ring: string): Point[] {
  const numbers = ring.split(' ').map(Number);
  let [lon, lat] = [0, 0];
  return numbers.flatMap((step, i): Point[] => {
    if (i % 2 === 0) {
      lon += step;
      return [];
    }
    lat += step;
    return [[lon / 100, lat / 100]];
  });
}

/** Whether a point lies inside a ring: how often a line to the east crosses it. */
function holds(ring: string, [lon, lat]: Point): boolean {
  const points = pointsOf(ring);
  return (
    points.filter(([x1, y1], i) => {
      const [x2, y2] = points[(i + 1) % points.length] as Point;
      return y1 > lat !== y2 > lat && lon < x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1);
    }).length %
      2 ===
    1
  );
}

const landAt = (point: Point) =>
  Object.entries(LAND).flatMap(([name, rings]) => (rings.some((ring) => holds(ring, point)) ? [name] : []));

describe('the land of the base map', () => {
  test('is what the script makes of Natural Earth, byte for byte', async () => {
    const { landFile } = (await import('../../scripts/map.mjs' as string)) as { landFile(): string };
    const file = readFileSync(FILE, 'utf8');
    expect(landFile()).toBe(file);
    expect(file.length).toBeLessThan(10_000);
  });

  // Points well inland, from the atlas.
  test.each([
    ['Honshu', [138, 36], ['japan']],
    ['Hokkaido', [142.5, 43.3], ['japan']],
    ['Okinawa, which 1:110m lacks', [127.95, 26.55], ['japan']],
    ['Iriomote', [123.8, 24.33], ['japan']],
    ['Etorofu', [147.75, 44.98], ['disputed']],
    ['Kunashiri', [145.95, 44.15], ['disputed']],
    ['Shikotan', [146.77, 43.8], ['disputed']],
    ['Sakhalin', [142.9, 46.8], ['others']],
    ['Urup, which is not disputed', [150.0, 45.9], ['others']],
    ['Korea', [127.5, 37], ['others']],
    ['Taiwan', [121, 23.8], ['others']],
    ['the Sea of Japan', [135, 40], []],
  ] as const)('has %s as its own', (_, point, layers) => {
    expect(landAt(point)).toEqual(layers);
  });

  test.each([340, 372, 840])('is drawn %i pixels wide as closed shapes within its frame', (width) => {
    const map = baseMap(width);
    for (const path of Object.values(map.land)) {
      expect(path).toMatch(/^(?:M\d+ \d+l-?\d+ -?\d+(?: -?\d+ -?\d+)+z)+$/);
      expect(path.split('M').length).toBeGreaterThan(3);
    }
  });

  test('is a Mercator map: by hand, and north is up', () => {
    const map = baseMap(360);
    // 36 degrees on 360 pixels: ten a degree.
    const [tokyo, naha] = [map.at(35.7, 139.7), map.at(26.2, 127.7)];
    expect(tokyo?.x).toBeCloseTo(207, 6);
    expect(naha?.x).toBeCloseTo(87, 6);
    const rise = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * (180 / Math.PI);
    expect(tokyo?.y).toBeCloseTo(10 * (rise(47) - rise(35.7)), 6);
    expect(map.at(20.8, -156.5)).toBeUndefined();
    expect(isOnMap(Number.NaN, 130)).toBe(false);
  });
});

describe('signs on the map', () => {
  const spot = fc.record({
    x: fc.double({ min: 0, max: 372, noNaN: true }),
    y: fc.double({ min: 0, max: 340, noNaN: true }),
  });

  test('stand clear of each other and of every place, and inside', () => {
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 18 }), (spots) => {
        const items = spots.map((one, i) => ({ mark: String(i), spot: one, round: true, full: true }));
        const placed = badges(items, { width: 372, height: 340 });
        for (const [i, { badge }] of placed.entries()) {
          expect(Math.min(badge.x, badge.y, 372 - badge.x, 340 - badge.y)).toBeGreaterThan(7.5);
          for (const { badge: other } of placed.slice(i + 1))
            expect(Math.hypot(badge.x - other.x, badge.y - other.y)).toBeGreaterThanOrEqual(15);
          for (const one of spots)
            expect(Math.hypot(badge.x - one.x, badge.y - one.y)).toBeGreaterThanOrEqual(10);
        }
      }),
    );
  });
});

describe('the base map', () => {
  const findings = usJapan();
  const places = findings.network?.places as NonNullable<NonNullable<typeof findings.network>['places']>;
  const en = readingOf(findings, 'en');

  test('says which disputed places the duty covers, and who holds and claims them', () => {
    const chart = CHARTS['base-map'](places, en, 372);
    expect(chart.title).toBe(
      'The duty to defend covers what Japan administers: Senkaku islands of the disputed places, but not Takeshima / Dokdo',
    );
    expect(chart.alt).toBe(
      '3 Senkaku islands (held by Japan; claimed by China, Taiwan): Covered by the duty to defend; 4 Takeshima / Dokdo (held by South Korea; claimed by Japan): Not covered',
    );
    expect(chart.table.rows.map(([first]) => first)).toContain(
      'a Kadena: United States in Japan (26.4, 127.8)',
    );
    // Hawaii lies outside the frame.
    expect(placesOnMap(places).map(({ mark }) => mark)).toEqual(['1', '2', '3', '4', 'a', 'b']);
  });

  test('of another host shades no land as its treaty area', () => {
    const picture = CHARTS['base-map']({ ...places, host: 'KOR' }, en, 372).svg.text;
    expect(picture).not.toContain('land own');
  });

  test('counts where nothing disputed is covered', () => {
    const areas = places.areas.map((area) => ({ ...area, strength: 'none' as const }));
    expect(CHARTS['base-map']({ ...places, areas }, en, 372).title).toBe(
      'The duty to defend covers 0 of the 4 places that Japan holds or claims',
    );
  });
});

describe('the matrix and the ring of many states', () => {
  test('of sixty positions with long names stay within their picture', () => {
    const findings = usJapan();
    const network = findings.network as NonNullable<typeof findings.network>;
    const [, , usa] = network.positions;
    const names = Array.from({ length: 60 }, (_, i) => `S${i}`);
    const many = {
      ...network,
      states: Object.fromEntries(
        names.map((name) => [name, `The Most Serene Republic of ${name} `.repeat(5)]),
      ),
      duties: [{ source: 'FOUR', kinds: ['defence' as const], from: names, to: names }],
      positions: names.map((name, i) => ({
        ...(usa as NonNullable<typeof usa>),
        members: [name],
        community: { before: i % 7, after: i % 7 },
      })),
    };
    const en = readingOf(findings, 'en');
    for (const name of ['duty-matrix', 'tie-ring'] as const) {
      const { svg, table } = CHARTS[name](many, en, 372);
      expect(svg.text).not.toMatch(/NaN|undefined/);
      const [, width] = /viewBox="0 0 ([\d.]+)/.exec(svg.text) ?? [];
      for (const [, x] of svg.text.matchAll(/ x="([\d.]+)"/g))
        expect(Number(x)).toBeLessThanOrEqual(Number(width));
      expect(table.rows.length).toBeGreaterThan(0);
    }
  });
});
