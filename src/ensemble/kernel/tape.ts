import { columnsIn } from './columns.ts';
import type { Part, Suite } from './suite.ts';
import { ROWS, type TapeCode, tapeCodes, WIDTH } from './tape-code.ts';
import { LOOPS, type Loop } from './tape-loops.ts';
import { tapeSuite, withOutputs } from './tape-suite.ts';

/** An interpreter over columns, for pages that forbid all code generation. */
export function prepareTape(parts: readonly Part[], count: number): () => Suite {
  const { parts: storing, columns } = withOutputs(parts, count);
  const code = tapeCodes(storing, columns);
  return () => {
    const heap = code.heap.slice();
    const all = columnsIn(heap.buffer, columns);
    return tapeSuite(parts, storing, all, count, (part, from, to) => {
      for (let row = from; row < to; row += ROWS)
        interpret(code, heap, part, row, Math.min(ROWS, fours(to - row)));
    });
  };
}

/** The next multiple of 4: the rows added hold anything, and nobody reads what becomes of them. */
function fours(rows: number): number {
  return (rows + 3) & ~3;
}

/** Instructions outside, rows inside: the choice of the operation is paid once for all rows. */
function interpret(
  { parts, moving }: TapeCode,
  heap: Float64Array,
  part: number,
  first: number,
  rows: number,
): void {
  const instructions = parts[part] as Int32Array;
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
