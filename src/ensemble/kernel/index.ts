export { STRIDE } from './columns.ts';
export { compileKernel, compileSuite, compileSums } from './compile.ts';
export { type Backend, BLOCK, type Kernel, type SumKernel } from './kernel.ts';
export type { Part, Suite } from './suite.ts';
