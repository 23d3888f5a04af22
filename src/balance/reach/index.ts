export { type Base, type Nearest, nearestBase } from './bases.ts';
export type { ReachForm } from './form.ts';
export { warTrapExponent } from './forms/war-trap.ts';
export { EARTH_RADIUS_KM, greatCircleKm, type Place } from './great-circle.ts';
export { REACH_FORMS, REACH_IDS, type ReachId, reachNamed } from './registry.ts';
