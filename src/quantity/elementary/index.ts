export { EXP, LOG } from './constants.ts';
export { exp } from './exp.ts';
export { log } from './log.ts';
