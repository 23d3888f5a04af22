export { STRIDE } from './columns.ts';
export { compileKernel } from './compile.ts';
export { type Backend, BLOCK, type Kernel } from './kernel.ts';
