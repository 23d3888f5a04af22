/** The land around Japan, for base maps. */
export { type BaseMap, baseMap, isOnMap, type Spot } from './draw.ts';
