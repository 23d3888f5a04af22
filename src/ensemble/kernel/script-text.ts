import { EXP } from '../../quantity/index.ts';
import type { Binary, Operation } from '../program/index.ts';
import { STRIDE } from './columns.ts';
import { BLOCK } from './kernel.ts';
import { LANES } from './lanes.ts';
import type { Chunk } from './plan.ts';
import type { Part } from './suite.ts';

const INFIX: { readonly [op in Binary]?: string } = { add: '+', sub: '-', mul: '*', div: '/' };
const COMPARISON: { readonly [op in Binary]?: string } = { lt: '<', le: '<=', eq: '===' };

/** The names of the parameters. */
export const PARAMETERS = ['h', 'from', 'to', 'exp', 'log', 'powers', 'constants', 'sums'] as const;

/** A function's body, and the numbers that it finds in its parameter `constants`. */
export interface ScriptText {
  readonly body: string;
  readonly constants: Float64Array;
}

/**
 * The body of a function that evaluates a chunk, row by row, and returns whether a NaN came out in a column of an output. Of a part
 * that adds up its outputs it evaluates every second row, from `from` on, and adds those to the sums of their lane.
 */
export function scriptText({ program, outputs }: Part, { steps, readFrom }: Chunk): ScriptText {
  const kept: ReadonlySet<number> = new Set(outputs);
  const lines: string[] = [];
  const names = new Map<number, string>();
  const constants = new Constants();
  let series = 0;

  const textAt = (position: number): string =>
    names.get(position) ?? textOf(program.operations[position] as Operation);
  const textOf = (operation: Operation): string => {
    switch (operation.op) {
      case 'input':
        throw new Error('an input is read by its name');
      case 'constant':
        return constants.name(operation.value);
      case 'neg':
        return `(-${textAt(operation.a)})`;
      case 'abs':
      case 'sqrt':
        return `Math.${operation.op}(${textAt(operation.a)})`;
      case 'log':
        // Of the type of numbers: else whatever is made of it is boxed.
        return `+log(${textAt(operation.a)})`;
      case 'exp': {
        const name = `e${series++}`;
        lines.push(...expLines(name, textAt(operation.a), constants));
        return name;
      }
      case 'min':
      case 'max':
        return `Math.${operation.op}(${textAt(operation.a)}, ${textAt(operation.b)})`;
      case 'select':
        return `(${conditionOf(operation.test)} ? ${textAt(operation.then)} : ${textAt(operation.otherwise)})`;
      default: {
        const [a, b] = [textAt(operation.a), textAt(operation.b)];
        const infix = INFIX[operation.op];
        return infix ? `(${a} ${infix} ${b})` : `(${a} ${COMPARISON[operation.op]} ${b} ? 1 : 0)`;
      }
    }
  };
  const conditionOf = (test: number): string => {
    const operation = program.operations[test] as Operation;
    const sign = 'b' in operation && !names.has(test) ? COMPARISON[operation.op] : undefined;
    return sign && 'b' in operation
      ? `${textAt(operation.a)} ${sign} ${textAt(operation.b)}`
      : `${textAt(test)} !== 0`;
  };

  for (const [position, column] of readFrom) {
    lines.push(`const v${position} = h[i + ${column * STRIDE}];`);
    names.set(position, `v${position}`);
  }
  for (const { position, named, stores, sums } of steps) {
    let value = textAt(position);
    if (named) {
      lines.push(`const v${position} = ${value};`);
      value = `v${position}`;
      names.set(position, value);
    }
    for (const column of stores) {
      lines.push(`h[i + ${column * STRIDE}] = ${value};`);
      if (kept.has(column)) lines.push(`nan += ${value};`);
    }
    for (const output of sums) lines.push(`s${output} += ${value};`);
  }
  const addedUp = steps.flatMap(({ sums }) => sums);
  const body = [
    "'use strict';",
    'let nan = 0;',
    ...constants.lines(),
    ...addedUp.map((output) => `let s${output} = sums[${LANES * output} + (from & 1)];`),
    `for (let row = from; row < to; row += ${outputs === undefined ? LANES : 1}) {`,
    // The engine then knows that no place below overflows.
    `const i = row & ${BLOCK - 1};`,
    ...lines,
    '}',
    ...addedUp.map((output) => `sums[${LANES * output} + (from & 1)] = s${output};`),
    'return nan !== nan;',
  ];
  return { body: body.join('\n'), constants: constants.values() };
}

/**
 * Numbers by a name each, read from an array once a call. Written in place, every use of one costs two instructions; by a name,
 * most cost none.
 */
class Constants {
  readonly #names = new Map<number, string>();

  name(value: number): string {
    // A map takes -0 for 0.
    if (value === 0) return Object.is(value, -0) ? '(-0)' : '0';
    const name = this.#names.get(value) ?? `c${this.#names.size}`;
    this.#names.set(value, name);
    return name;
  }

  lines(): readonly string[] {
    return [...this.#names.values()].map((name, at) => `const ${name} = constants[${at}];`);
  }

  values(): Float64Array {
    return Float64Array.from(this.#names.keys());
  }
}

/** The steps of `exp` where the result is an ordinary number, written out; the function itself at the ends. */
function expLines(name: string, argument: string, constants: Constants): string[] {
  const named = (value: number) => constants.name(value);
  const [q0, q1, q2, q3, q4, q5, q6, q7, q8, q9, q10] = EXP.q.map(named);
  const { highest, lowest, perLn2, ln2High, ln2Low } = EXP;
  const rounder = named(EXP.rounder);
  return [
    `const x_${name} = ${argument};`,
    `let ${name};`,
    `if (x_${name} <= ${named(highest)} && x_${name} >= ${named(lowest)}) {`,
    `const k = x_${name} * ${named(perLn2)} + ${rounder} - ${rounder};`,
    `const r = x_${name} - k * ${named(ln2High)} - k * ${named(ln2Low)}, r2 = r * r, r4 = r2 * r2;`,
    `const low = ${q0} + ${q1} * r + (${q2} + ${q3} * r) * r2;`,
    `const middle = ${q4} + ${q5} * r + (${q6} + ${q7} * r) * r2;`,
    `const high = ${q8} + ${q9} * r + ${q10} * r2;`,
    `const twice = ${named(2)} + (r + r + r2 * (low + (middle + high * r4) * r4));`,
    `${name} = twice * powers[(k | 0) + 1023];`,
    `} else ${name} = +exp(x_${name});`,
  ];
}
