/** Sharing games: who is due what when groups are worth something together. */
export type { Extent, Solution } from './answer.ts';
export type { GameInput } from './game.ts';
export { meetsKohlberg } from './kohlberg.ts';
export { gameOfWhole, type ListedGame } from './listed.ts';
export { readGame } from './read.ts';
export { fractionNumber, fractionText, type SolutionReport, solutionReport } from './report.ts';
export { solveGame } from './solve.ts';
