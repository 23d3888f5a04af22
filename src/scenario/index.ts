export { type CompiledScenario, compileScenarios, layersOf } from './compile.ts';
export { GIVEN, type WithGiven, withGiven } from './given.ts';
