export { type Attack, type Reckoning, reckon } from './model.ts';
export { RELIABILITY, RELIABILITY_IDS, type ReliabilityId } from './reliability.ts';
export { ATTACK_INPUTS, oneAtATime, slopesOf, type Tried } from './sensitivity.ts';
