import { EXP } from '../../quantity/index.ts';
import type { Binary, Operation, Program } from '../program/index.ts';
import { STRIDE } from './columns.ts';
import type { Chunk } from './plan.ts';

const INFIX: { readonly [op in Binary]?: string } = { add: '+', sub: '-', mul: '*', div: '/' };
const COMPARISON: { readonly [op in Binary]?: string } = { lt: '<', le: '<=', eq: '===' };

/** The body of a function (h, rows, exp, log, powers) that evaluates a chunk, row by row, and returns whether a NaN came out. */
export function scriptText(program: Program, { steps, readFrom }: Chunk): string {
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
      if (column < program.inputs.length + program.outputs.length) lines.push(`nan += ${value};`);
    }
  }
  return [
    "'use strict';",
    'let nan = 0;',
    'for (let i = 0; i < rows; i++) {',
    ...lines,
    '}',
    'return nan !== nan;',
  ].join('\n');
}

/** The steps of `exp` where the result is an ordinary number, written out; the function itself at the ends. */
function expLines(name: string, argument: string): string[] {
  const { highest, lowest, perLn2, rounder, ln2High, ln2Low, p } = EXP;
  const series = p.reduceRight(
    (inner, factor) => (inner === '' ? literal(factor) : `${literal(factor)} + t * (${inner})`),
    '',
  );
  return [
    `const x_${name} = ${argument};`,
    `let ${name};`,
    `if (x_${name} <= ${highest} && x_${name} >= ${lowest}) {`,
    `const k = x_${name} * ${perLn2} + ${rounder} - ${rounder};`,
    `const high = x_${name} - k * ${ln2High}, low = k * ${ln2Low}, r = high - low, t = r * r;`,
    `const c = r - t * (${series});`,
    'const y = 1 - (low - (r * c) / (2 - c) - high);',
    `${name} = (y + y) * powers[k + 1023];`,
    `} else ${name} = exp(x_${name});`,
  ];
}

function literal(value: number): string {
  if (Object.is(value, -0)) return '(-0)';
  return value < 0 ? `(${value})` : `${value}`;
}
