export { type LoadedCase, loadCase } from './load.ts';
export * from './model.ts';
export * from './model-questions.ts';
