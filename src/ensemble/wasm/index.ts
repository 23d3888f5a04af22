/** Writes WebAssembly: instructions, functions of them, and modules of those. */
export { Code } from './code.ts';
export { type Lent, lend, lentIn } from './lent.ts';
export { type FunctionBody, functionsOf, memoryOf, moduleBytes, PAGE, type Run } from './module.ts';
export { writeExp, writeExpLoop, writeLog } from './series.ts';
