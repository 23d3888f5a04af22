export * from './case/index.ts';
export { COMPONENTS, type Holdings } from './components.ts';
export * from './deterrence/index.ts';
export * from './national/index.ts';
export { inputsOf, type Power, powersOf, type World } from './power-index.ts';
export * from './reach/index.ts';
export { INDEX_IDS, INDICES, type IndexId, indexNamed } from './registry.ts';
export * from './sides/index.ts';
