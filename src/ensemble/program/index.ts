export { ProgramBuilder } from './builder.ts';
export { operandsOf } from './operands.ts';
export type { Binary, Operation, Program, Unary } from './program.ts';
export { BINARY, UNARY } from './scalar.ts';
