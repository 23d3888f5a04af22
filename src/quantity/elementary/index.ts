export { EXP, LOG } from './constants.ts';
export { countedWords, mixedWord } from './counted-words.ts';
export { exp } from './exp.ts';
export { log } from './log.ts';
