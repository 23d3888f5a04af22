export { type CompiledScenario, compileScenarios, layersOf } from './compile.ts';
