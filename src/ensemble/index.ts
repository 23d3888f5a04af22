/**
 * Uncertainty at full speed: a program of operations, kernels that run it over columns of draws with the same bits
 * everywhere, points to draw, and what the draws say. Also an entry point of the package, `treatyscope/ensemble`.
 */
export * from './digest/index.ts';
export * from './draws/index.ts';
export * from './kernel/index.ts';
export { type Lowered, lower } from './lower.ts';
export type { Model } from './model.ts';
export * from './program/index.ts';
export { type Draws, digesting, drawAll, drawing, type Progress } from './run.ts';
export * from './sample/index.ts';
export * from './sensitivity/index.ts';
export * from './summary/index.ts';
