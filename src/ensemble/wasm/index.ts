/** Writes WebAssembly: instructions, functions of them, and modules of those. */
export { Code } from './code.ts';
export { type FunctionBody, type Instance, instanceOf, moduleBytes, PAGE } from './module.ts';
export { writeExp, writeExpLoop, writeLog } from './series.ts';
