import type { Operation, Program } from '../program/index.ts';
import type { Slice } from './slice.ts';

/** Outputs of a summed program by variant: of one that is not guarded, and of one that is. */
export const PER_SUMMED = 2;
export const PER_GUARDED = 3;

export interface SummedProgram {
  /** Its inputs are those of the slice, then, for each of `outputs`, its columns a and b. */
  readonly program: Program;
  /** Outputs of the base program that a change reaches, each once. */
  readonly outputs: readonly number[];
}

/**
 * A slice that gives, in the place of its outputs ab, what is to be added up of them: b (ab - a) and (ab - a)², with a the
 * output in the first sample and b in the second one, less a constant. A guarded one has both as 0 in rows where one of the two
 * has no finite value, and before them 1 for every row that counts.
 */
export function summedProgram({ program, variants }: Slice, guarded: boolean): SummedProgram {
  const outputs = [...new Set(variants.map(({ output }) => output))];
  const operations: Operation[] = [...program.operations];
  const put = (operation: Operation): number => operations.push(operation) - 1;
  const handed = new Map(
    outputs.map((output, at) => {
      const input = program.inputs.length + 2 * at;
      return [output, { a: put({ op: 'input', input }), b: put({ op: 'input', input: input + 1 }) }];
    }),
  );
  const zero = put({ op: 'constant', value: 0 });
  /** 1 where both are finite, else 0: 0 times a finite number is 0, times any other NaN. */
  const bothFinite = (first: number, second: number): number => {
    const sum = put({
      op: 'add',
      a: put({ op: 'mul', a: first, b: zero }),
      b: put({ op: 'mul', a: second, b: zero }),
    });
    return put({ op: 'eq', a: sum, b: zero });
  };
  const results = variants.flatMap(({ output }, at) => {
    const { a, b } = handed.get(output) as { a: number; b: number };
    const step = put({ op: 'sub', a: program.outputs[at] as number, b: a });
    const first = put({ op: 'mul', a: b, b: step });
    const total = put({ op: 'mul', a: step, b: step });
    if (!guarded) return [first, total];
    const test = bothFinite(first, total);
    const ifCounted = (value: number): number =>
      // biome-ignore lint/suspicious/noThenProperty: a number under that name makes nothing thenable
      put({ op: 'select', test, then: value, otherwise: zero });
    return [test, ifCounted(first), ifCounted(total)];
  });
  const names = outputs.flatMap((output) => [`output ${output}`, `output ${output}, drawn again`]);
  return { program: { inputs: [...program.inputs, ...names], operations, outputs: results }, outputs };
}
