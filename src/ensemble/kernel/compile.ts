import type { Program } from '../program/index.ts';
import type { Backend, Kernel, SumKernel } from './kernel.ts';
import { prepareScript } from './script.ts';
import type { Part, Prepare, Suite } from './suite.ts';
import { prepareTape } from './tape.ts';
import { prepareWasm } from './wasm.ts';

const PREPARE: { readonly [backend in Backend]: Prepare } = {
  wasm: prepareWasm,
  script: prepareScript,
  tape: prepareTape,
};

/**
 * Parts over so many columns: by the backend asked for, or else by the fastest that the host allows. A page's policy may forbid
 * WebAssembly, or all generated code; whether it does shows only when one tries.
 *
 * @param lent bytes of memory behind the columns, where they stand in one, for the sampler that fills them: its `bytes`
 */
export function compileSuite(parts: readonly Part[], columns: number, backend?: Backend, lent = 0): Suite {
  if (backend !== undefined) return makerOf(parts, columns, backend)(lent);
  for (const fast of ['wasm', 'script'] as const) {
    try {
      return makerOf(parts, columns, fast)(lent);
    } catch {
      // Forbidden here: the next one gives the same bits.
    }
  }
  return makerOf(parts, columns, 'tape')(lent);
}

interface Maker {
  readonly key: string;
  readonly make: ReturnType<Prepare>;
}

/** What programs alone in their suite were made into last: one that is drawn from again is as fast as the engine has made it. */
const kept = new WeakMap<Program, Map<Backend, Maker>>();

function makerOf(parts: readonly Part[], columns: number, backend: Backend): ReturnType<Prepare> {
  const [only, ...more] = parts;
  if (only === undefined || more.length > 0) return PREPARE[backend](parts, columns);
  const makers = kept.get(only.program) ?? new Map<Backend, Maker>();
  kept.set(only.program, makers);
  const key = `${columns}: ${only.inputs} to ${only.outputs}`;
  const before = makers.get(backend);
  const maker = before?.key === key ? before : { key, make: PREPARE[backend](parts, columns) };
  makers.set(backend, maker);
  return maker.make;
}

/** A kernel for a program; see `compileSuite` for the backend and what it lends. */
export function compileKernel(program: Program, backend?: Backend, lent = 0): Kernel {
  const [inputs, outputs] = [program.inputs.map((_, i) => i), program.outputs.map((_, i) => i)];
  const part = { program, inputs, outputs: outputs.map((i) => inputs.length + i) };
  const suite = compileSuite([part], inputs.length + outputs.length, backend, lent);
  return {
    backend: suite.backend,
    inputs: suite.columns.slice(0, inputs.length),
    outputs: suite.columns.slice(inputs.length),
    run: (draws) => suite.run(0, 0, draws),
  };
}

/** A kernel for a program that adds up its outputs; see `compileSuite`. */
export function compileSums(program: Program, backend?: Backend, lent = 0): SumKernel {
  const part = { program, inputs: program.inputs.map((_, i) => i) };
  const suite = compileSuite([part], program.inputs.length, backend, lent);
  return {
    backend: suite.backend,
    inputs: suite.columns,
    run: (draws) => suite.run(0, 0, draws),
    take: () => suite.take(0),
  };
}
