export { available, type Lacking, lackingOf } from './available.ts';
export type { Lens, Quantity } from './lens.ts';
export { fairNode, fairnessSources, type Ground, JOINT, weightNode } from './nodes.ts';
export { LENS_IDS, LENSES, type LensId, lensNamed } from './registry.ts';
export * from './sharing/index.ts';
export * from './weights/index.ts';
