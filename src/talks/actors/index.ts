/** Actors: who moves where when many with a stake in one issue press each other. */
export type { Actor } from './actor.ts';
export { centreOf } from './centre.ts';
export { type Debate, type DebateRound, debate } from './debate.ts';
export { type ListedActor, readActors } from './read.ts';
export { debateReport } from './report.ts';
export { VARIANT_NAMES, type VariantName, variantNamed } from './variant.ts';
