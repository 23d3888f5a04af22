import type { Program } from '../program/index.ts';
import { columnsIn, settleNaN } from './columns.ts';
import type { Kernel } from './kernel.ts';
import { ROWS, type TapeCode, tapeCode, WIDTH } from './tape-code.ts';
import { LOOPS, type Loop } from './tape-loops.ts';

/** An interpreter over columns, for pages that forbid all code generation. */
export function tapeKernel(program: Program): Kernel {
  const code = tapeCode(program);
  const { inputs, outputs } = columnsIn(code.heap.buffer, program);
  return {
    backend: 'tape',
    inputs,
    outputs,
    run(draws) {
      for (let row = 0; row < draws; row += ROWS) interpret(code, row, Math.min(ROWS, fours(draws - row)));
      settleNaN(outputs, draws);
    },
  };
}

/** The next multiple of 4: the rows added hold anything, and nobody reads what becomes of them. */
function fours(rows: number): number {
  return (rows + 3) & ~3;
}

/** Instructions outside, rows inside: the choice of the operation is paid once for all rows. */
function interpret({ instructions, moving, heap }: TapeCode, first: number, rows: number): void {
  const word = (at: number): number => instructions[at] as number;
  const address = (at: number): number => (word(at) < moving ? word(at) + first : word(at));
  for (let at = 0; at < instructions.length; at += WIDTH) {
    const loop = LOOPS[word(at)] as Loop;
    const d = address(at + 1);
    const a = address(at + 2);
    const b = address(at + 4);
    const c = address(at + 6);
    loop(heap, rows, d, a, word(at + 3), b, word(at + 5), c, word(at + 7));
  }
}
