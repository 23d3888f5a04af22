export { compileScenarios, layersOf, type CompiledScenario } from './compile.ts';
