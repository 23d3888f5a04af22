import type { Program } from '../program/index.ts';
import type { Backend, Kernel } from './kernel.ts';
import { scriptKernel } from './script.ts';
import { tapeKernel } from './tape.ts';
import { wasmKernel } from './wasm.ts';

const MAKE: { readonly [backend in Backend]: (program: Program) => Kernel } = {
  wasm: wasmKernel,
  script: scriptKernel,
  tape: tapeKernel,
};

/**
 * A kernel for a program: the backend asked for, or else the fastest that the host allows. A page's policy may forbid
 * WebAssembly, or all generated code; whether it does shows only when one tries.
 */
export function compileKernel(program: Program, backend?: Backend): Kernel {
  if (backend !== undefined) return MAKE[backend](program);
  for (const fast of ['wasm', 'script'] as const) {
    try {
      return MAKE[fast](program);
    } catch {
      // Forbidden here: the next one gives the same bits.
    }
  }
  return tapeKernel(program);
}
