import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BINARY, type Operation, type Program, UNARY } from '../../../src/ensemble/program/index.ts';
import { restrictProgram } from '../../../src/ensemble/sensitivity/restrict.ts';
import { sliceProgram } from '../../../src/ensemble/sensitivity/slice.ts';

/** Every operation of a program, one number at a time. */
function evaluate({ operations }: Program, inputs: readonly number[]): number[] {
  const values: number[] = [];
  const at = (place: number): number => values[place] as number;
  for (const operation of operations) values.push(step(operation, at, inputs));
  return values;
}

function step(operation: Operation, at: (place: number) => number, inputs: readonly number[]): number {
  if (operation.op === 'input') return inputs[operation.input] as number;
  if (operation.op === 'constant') return operation.value;
  if (operation.op === 'select')
    return at(operation.test) !== 0 ? at(operation.then) : at(operation.otherwise);
  return 'b' in operation
    ? BINARY[operation.op](at(operation.a), at(operation.b))
    : UNARY[operation.op](at(operation.a));
}

const INPUTS = 5;
const seeds = fc.array(fc.tuple(fc.nat(15), fc.nat(), fc.nat(), fc.nat()), { minLength: 1, maxLength: 60 });

/** Any program of five inputs and two constants, with each of its last operations an output, some of them twice. */
const anyProgram = seeds.map((steps): Program => {
  const operations: Operation[] = Array.from({ length: INPUTS }, (_, input) => ({ op: 'input', input }));
  operations.push({ op: 'constant', value: 0.5 }, { op: 'constant', value: 3 });
  const [unary, binary] = [Object.keys(UNARY), Object.keys(BINARY)] as unknown as [
    (keyof typeof UNARY)[],
    (keyof typeof BINARY)[],
  ];
  for (const [kind, x, y, z] of steps) {
    const [a, b, c] = [x, y, z].map((n) => n % operations.length) as [number, number, number];
    if (kind < 5) operations.push({ op: unary[kind] as keyof typeof UNARY, a });
    else if (kind < 14) operations.push({ op: binary[kind - 5] as keyof typeof BINARY, a, b });
    // biome-ignore lint/suspicious/noThenProperty: a number under that name makes nothing thenable
    else operations.push({ op: 'select', test: a, then: b, otherwise: c });
  }
  const last = operations.length - 1;
  return {
    inputs: ['a', 'b', 'c', 'd', 'e'],
    operations,
    outputs: [last, 0, Math.floor(last / 2), last, Math.max(0, last - 1)],
  };
});
const point = fc.array(fc.double({ noNaN: true, min: -4, max: 4 }), { minLength: INPUTS, maxLength: INPUTS });

test('a slice gives the bits of the whole program with the inputs of each change replaced', () => {
  fc.assert(
    fc.property(anyProgram, point, point, (program, first, second) => {
      const changes = [[0], [3, 1], [4]];
      const slice = sliceProgram(program, changes);
      const before = evaluate(program, first);
      const handed = [
        ...slice.inputs.map((input) => second[input] as number),
        ...slice.frontier.map((operation) => before[operation] as number),
      ];
      const sliced = evaluate(slice.program, handed);
      const reached = new Set<string>();
      for (const [at, { change, output }] of slice.variants.entries()) {
        reached.add(`${change} ${output}`);
        const whole = evaluate(program, replaced(first, second, changes[change] as number[]));
        const expected = whole[program.outputs[output] as number];
        expect(Object.is(sliced[slice.program.outputs[at] as number], expected)).toBe(true);
      }
      for (const [change, inputs] of changes.entries()) {
        const whole = evaluate(program, replaced(first, second, inputs));
        for (const [output, operation] of program.outputs.entries())
          if (!reached.has(`${change} ${output}`)) expect(whole[operation]).toEqual(before[operation]);
      }
    }),
    { numRuns: 400, seed: 3 },
  );
});

test('a restricted program gives the same outputs from fewer operations', () => {
  fc.assert(
    fc.property(anyProgram, point, (program, inputs) => {
      const wanted = [2, 0];
      const fewer = restrictProgram(program, wanted);
      const [all, some] = [evaluate(program, inputs), evaluate(fewer, inputs)];
      for (const [at, output] of wanted.entries())
        expect(some[fewer.outputs[at] as number]).toEqual(all[program.outputs[output] as number]);
      expect(fewer.operations.length).toBeLessThanOrEqual(program.operations.length);
    }),
    { numRuns: 200, seed: 4 },
  );
});

function replaced(first: readonly number[], second: readonly number[], inputs: readonly number[]): number[] {
  return first.map((value, input) => (inputs.includes(input) ? (second[input] as number) : value));
}
