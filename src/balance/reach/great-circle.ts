/** A place on the globe: degrees, north and east positive. */
export interface Place {
  readonly lat: number;
  readonly lon: number;
}

/** Mean radius of the Earth in kilometres, R1 = (2a + b) / 3 of GRS 80: Moritz (2000), Geodetic Reference System 1980. */
export const EARTH_RADIUS_KM = 6371.0088;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * Great-circle distance in kilometres on a sphere of the mean radius, by the haversine formula: Sinnott (1984), Virtues of
 * the Haversine, Sky and Telescope 68. The ellipsoid differs by up to half a percent.
 */
export function greatCircleKm(from: Place, to: Place): number {
  const sinLat = Math.sin(radians(to.lat - from.lat) / 2);
  const sinLon = Math.sin(radians(to.lon - from.lon) / 2);
  const chord = sinLat ** 2 + Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * sinLon ** 2;
  // Rounding may bring antipodes above one.
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, chord)));
}
