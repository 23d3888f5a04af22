import { EXP } from '../../quantity/index.ts';
import type { Binary, Operation } from '../program/index.ts';
import { STRIDE } from './columns.ts';
import type { Chunk } from './plan.ts';
import type { Part } from './suite.ts';

const INFIX: { readonly [op in Binary]?: string } = { add: '+', sub: '-', mul: '*', div: '/' };
const COMPARISON: { readonly [op in Binary]?: string } = { lt: '<', le: '<=', eq: '===' };

/**
 * The body of a function (h, from, to, exp, log, powers) that evaluates a chunk, row by row, and returns whether a NaN came
 * out in a column of an output.
 */
export function scriptText({ program, outputs = [] }: Part, { steps, readFrom }: Chunk): string {
  const kept: ReadonlySet<number> = new Set(outputs);
  const lines: string[] = [];
  const names = new Map<number, string>();
  let series = 0;

  const textAt = (position: number): string =>
    names.get(position) ?? textOf(program.operations[position] as Operation);
  const textOf = (operation: Operation): string => {
    switch (operation.op) {
      case 'input':
        throw new Error('an input is read by its name');
      case 'constant':
        return literal(operation.value);
      case 'neg':
        return `(-${textAt(operation.a)})`;
      case 'abs':
      case 'sqrt':
        return `Math.${operation.op}(${textAt(operation.a)})`;
      case 'log':
        return `log(${textAt(operation.a)})`;
      case 'exp': {
        const name = `e${series++}`;
        lines.push(...expLines(name, textAt(operation.a)));
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
  for (const { position, named, stores } of steps) {
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
  }
  return [
    "'use strict';",
    'let nan = 0;',
    'for (let i = from; i < to; i++) {',
    ...lines,
    '}',
    'return nan !== nan;',
  ].join('\n');
}

/** The steps of `exp` where the result is an ordinary number, written out; the function itself at the ends. */
function expLines(name: string, argument: string): string[] {
  const { highest, lowest, perLn2, rounder, ln2High, ln2Low } = EXP;
  const [q0, q1, q2, q3, q4, q5, q6, q7, q8, q9, q10] = EXP.q.map(literal);
  return [
    `const x_${name} = ${argument};`,
    `let ${name};`,
    `if (x_${name} <= ${highest} && x_${name} >= ${lowest}) {`,
    `const k = x_${name} * ${perLn2} + ${rounder} - ${rounder};`,
    `const r = x_${name} - k * ${ln2High} - k * ${ln2Low}, r2 = r * r, r4 = r2 * r2;`,
    `const low = ${q0} + ${q1} * r + (${q2} + ${q3} * r) * r2;`,
    `const middle = ${q4} + ${q5} * r + (${q6} + ${q7} * r) * r2;`,
    `const high = ${q8} + ${q9} * r + ${q10} * r2;`,
    `${name} = (2 + (r + r + r2 * (low + (middle + high * r4) * r4))) * powers[k + 1023];`,
    `} else ${name} = exp(x_${name});`,
  ];
}

function literal(value: number): string {
  if (Object.is(value, -0)) return '(-0)';
  return value < 0 ? `(${value})` : `${value}`;
}
