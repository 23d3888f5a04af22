import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Base,
  EARTH_RADIUS_KM,
  greatCircleKm,
  nearestBase,
  type Place,
  REACH_IDS,
  reachNamed,
  warTrapExponent,
} from '../../src/balance/index.ts';

const KM_PER_MILE = 1.609344;

describe('great-circle distance', () => {
  it.each<[string, Place, Place, number]>([
    ['nothing', { lat: 35, lon: 139 }, { lat: 35, lon: 139 }, 0],
    ['a quarter of a meridian', { lat: 0, lon: 0 }, { lat: 90, lon: 77 }, Math.PI / 2],
    [
      'a quarter of the equator, over the date line',
      { lat: 0, lon: 135 },
      { lat: 0, lon: -135 },
      Math.PI / 2,
    ],
    ['antipodes', { lat: 25, lon: 30 }, { lat: -25, lon: -150 }, Math.PI],
    // Rosetta Code, Haversine formula: Nashville to Los Angeles, 2887.25995 km on a radius of 6372.8 km.
    ['a published pair', { lat: 36.12, lon: -86.67 }, { lat: 33.94, lon: -118.4 }, 2887.2599506 / 6372.8],
  ])('%s', (_, from, to, radians) => {
    expect(greatCircleKm(from, to)).toBeCloseTo(radians * EARTH_RADIUS_KM, 4);
  });

  const place = fc.record({
    lat: fc.double({ min: -90, max: 90, noNaN: true }),
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
  });
  it('is the same there and back, never above half the girth, and no detour is shorter', () => {
    fc.assert(
      fc.property(place, place, place, (a, b, c) => {
        expect(greatCircleKm(a, b)).toBeCloseTo(greatCircleKm(b, a), 6);
        expect(greatCircleKm(a, b)).toBeLessThanOrEqual(Math.PI * EARTH_RADIUS_KM);
        expect(greatCircleKm(a, c)).toBeLessThanOrEqual(greatCircleKm(a, b) + greatCircleKm(b, c) + 1e-3);
      }),
    );
  });
});

describe('loss of strength with distance', () => {
  const { strength, parameter } = reachNamed('war-trap');

  it('The War Trap: the exponent is 1 after e days and 2 after 90 + e days', () => {
    const days = (count: number) => count * 500 * KM_PER_MILE;
    expect(warTrapExponent(days(Math.E), 500)).toBeCloseTo(1, 14);
    expect(warTrapExponent(days(90 + Math.E), 500)).toBeCloseTo(2, 14);
    expect(strength(0.3, days(Math.E), 500)).toBeCloseTo(0.3, 14);
    expect(strength(0.3, days(90 + Math.E), 500)).toBeCloseTo(0.09, 14);
  });

  it('The War Trap: at home the exponent is log10(10 - e), 0.862', () => {
    expect(warTrapExponent(0, 500)).toBeCloseTo(0.86223, 5);
  });

  it('The War Trap: 250 miles a day to 1918, 375 to 1945, 500 since', () => {
    expect([1816, 1918, 1919, 1945, 1946, 2024].map((year) => parameter?.usual(year))).toEqual([
      250, 250, 375, 375, 500, 500,
    ]);
  });

  it('the gradient is a straight line down to nothing', () => {
    const gradient = reachNamed('gradient').strength;
    expect([0, 5000, 20_000, 30_000].map((km) => gradient(0.4, km, 5))).toEqual([0.4, 0.4 * 0.75, 0, 0]);
  });

  it.each(REACH_IDS)('%s: farther is never stronger, and a share stays from 0 to 1', (id) => {
    const form = reachNamed(id);
    const usual = form.parameter?.usual(2024) ?? 0;
    const km = fc.double({ min: 0, max: 20_015, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), km, km, (share, a, b) => {
        const [near, far] = [Math.min(a, b), Math.max(a, b)].map((at) => form.strength(share, at, usual)) as [
          number,
          number,
        ];
        expect(far).toBeLessThanOrEqual(near);
        expect(far).toBeGreaterThanOrEqual(0);
        expect(near).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('the nearest base', () => {
  const theatre = { lat: 0, lon: 0 };
  const bases: Base[] = [
    { id: 'mainland', user: 'U', host: 'U', lat: 0, lon: 90 },
    { id: 'island', user: 'U', host: 'U', lat: 0, lon: 30 },
    { id: 'base', user: 'U', host: 'H', lat: 0, lon: 10 },
    { id: 'home', user: 'H', host: 'H', lat: 0, lon: 5 },
  ];

  it('is the least over own land and bases with access', () => {
    expect(nearestBase('U', theatre, bases, new Set())?.base.id).toBe('base');
    expect(nearestBase('U', theatre, bases, new Set(['H']))?.base.id).toBe('island');
    expect(nearestBase('U', theatre, bases, new Set(['H']))?.km).toBeCloseTo(
      (EARTH_RADIUS_KM * Math.PI) / 6,
      6,
    );
  });

  it("is never another user's, and a state closes no land to itself", () => {
    expect(nearestBase('H', theatre, bases, new Set(['H']))?.base.id).toBe('home');
    expect(nearestBase('X', theatre, bases, new Set())).toBeUndefined();
  });
});
