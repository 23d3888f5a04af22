import { afterEach, describe, expect, it, vi } from 'vitest';
import { compileKernel, type Kernel } from '../../../src/ensemble/kernel/index.ts';
import { type Program, ProgramBuilder } from '../../../src/ensemble/program/index.ts';

/** A new one each time: what a program was made into is kept, as the policy of a page stays what it is. */
function program(): Program {
  const builder = new ProgramBuilder();
  builder.output(builder.exp(builder.input('x')));
  return builder.build();
}

/** As a content security policy does it. */
function forbidden(): never {
  throw new EvalError('Refused to evaluate a string as JavaScript');
}

function expectItRuns(kernel: Kernel): void {
  (kernel.inputs[0] as Float64Array)[0] = 0;
  kernel.run(1);
  expect((kernel.outputs[0] as Float64Array)[0]).toBe(1);
}

describe('without a backend asked for, a program runs', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('as WebAssembly where that is allowed', () => {
    const kernel = compileKernel(program());
    expect(kernel.backend).toBe('wasm');
    expectItRuns(kernel);
  });

  it.each([
    ['forbidden', { Module: forbidden, Instance: forbidden }],
    ['unknown', undefined],
  ])('as generated script where WebAssembly is %s', (_, value) => {
    vi.stubGlobal('WebAssembly', value);
    const kernel = compileKernel(program());
    expect(kernel.backend).toBe('script');
    expectItRuns(kernel);
  });

  it('on the tape where all generated code is forbidden', () => {
    vi.stubGlobal('WebAssembly', { Module: forbidden, Instance: forbidden });
    vi.stubGlobal('Function', forbidden);
    const kernel = compileKernel(program());
    expect(kernel.backend).toBe('tape');
    expectItRuns(kernel);
  });

  it('not at all where the one backend asked for is forbidden', () => {
    vi.stubGlobal('Function', forbidden);
    expect(() => compileKernel(program(), 'script')).toThrow(EvalError);
  });
});
