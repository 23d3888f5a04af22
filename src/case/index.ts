export { type LoadedCase, loadCase } from './load.ts';
export * from './model.ts';
export * from './model-balance.ts';
export * from './model-linkage.ts';
export * from './model-questions.ts';
export * from './model-talks.ts';
