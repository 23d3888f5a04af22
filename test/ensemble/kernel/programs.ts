import fc from 'fast-check';
import type { Operation, Program } from '../../../src/ensemble/program/index.ts';

const UNARY = ['neg', 'abs', 'sqrt', 'exp', 'log'] as const;
const BINARY = ['add', 'sub', 'mul', 'div', 'min', 'max', 'lt', 'le', 'eq'] as const;

/** Numbers at which operations differ from what one expects. */
export const EDGES = [
  ...[0, -0, 1, -1, 0.5, 2, 3, -7.25, 1e300, -1e300, 1e-300, 5e-324, -5e-324, 2.2250738585072014e-308],
  ...[
    Infinity,
    -Infinity,
    NaN,
    709.782712893384,
    709.7827128933841,
    -708.04,
    -708.06,
    710,
    -709,
    2 ** 52 + 1,
  ],
];

export const anyNumber = fc.oneof(fc.constantFrom(...EDGES), fc.double(), fc.double({ min: -20, max: 20 }));

/**
 * Programs of any shape, not only such as a builder writes: unused operations, constants not folded, outputs that are inputs,
 * constants, or one another.
 */
export function programs(most: number): fc.Arbitrary<Program> {
  const step = fc.record({
    kind: fc.integer({ min: 0, max: UNARY.length + 2 * BINARY.length + 1 }),
    a: fc.nat(),
    b: fc.nat(),
    c: fc.nat(),
    value: anyNumber,
  });
  return fc
    .record({
      inputs: fc.integer({ min: 1, max: 5 }),
      steps: fc.array(step, { maxLength: most, size: 'max' }),
      outputs: fc.array(fc.nat(), { minLength: 1, maxLength: 12 }),
    })
    .map(({ inputs, steps, outputs }) => {
      const operations: Operation[] = Array.from({ length: inputs }, (_, input) => ({ op: 'input', input }));
      for (const { kind, a, b, c, value } of steps) {
        // The later an operand, the likelier: else the programs are flat.
        const at = (any: number): number => {
          const back = any % 3 === 0 ? any % operations.length : any % Math.min(6, operations.length);
          return operations.length - 1 - back;
        };
        operations.push(operationOf(kind, at(a), at(b), at(c), value));
      }
      return {
        inputs: Array.from({ length: inputs }, (_, i) => `x${i}`),
        operations,
        outputs: outputs.map((any) => any % operations.length),
      };
    });
}

function operationOf(kind: number, a: number, b: number, c: number, value: number): Operation {
  if (kind === 0) return { op: 'constant', value };
  // biome-ignore lint/suspicious/noThenProperty: a number under that name makes nothing thenable
  if (kind === 1) return { op: 'select', test: a, then: b, otherwise: c };
  const place = kind - 2;
  const unary = UNARY[place];
  if (unary !== undefined) return { op: unary, a };
  return { op: BINARY[(place - UNARY.length) % BINARY.length] as (typeof BINARY)[number], a, b };
}
