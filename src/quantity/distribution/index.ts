export { betaLogOdds } from './beta.ts';
export { levelsOfEnds, massBetween } from './cumulative.ts';
export { gammaLogQuantile } from './gamma.ts';
export { type Level, levelBetween, levelOf } from './level.ts';
export { normalLevel, normalScore, Z95 } from './normal.ts';
export { betaOfPert } from './pert.ts';
export { ofScore, quantile } from './quantile.ts';
export { betaFactor, deviance, gammaFactor, logFactorial } from './stirling.ts';
export { studentLevels, studentQuantile } from './student.ts';
