export { compileKernel } from './compile.ts';
export { type Backend, BLOCK, type Kernel } from './kernel.ts';
