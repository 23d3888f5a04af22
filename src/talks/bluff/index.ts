export { type Banded, type Checklist, checklistOf, type SignEffect } from './checklist.ts';
export { countingsOf } from './countings.ts';
export { type Clue, ratioOf } from './observation.ts';
export { type Evidence, posterior } from './posterior.ts';
export { jeffreys } from './prior.ts';
export { posteriorQuantiles } from './spread.ts';
