/** Names that a case's balance.yaml may use; the reader of cases and this room share them. */
export { COMPONENT_IDS, type Component } from './components.ts';

/** Forms of loss with distance. */
export const REACH_IDS = ['war-trap', 'gradient', 'anywhere'] as const;

export type ReachId = (typeof REACH_IDS)[number];

/** What the decision to attack depends on besides strengths. */
export const STAKES = ['decisiveness', 'gain', 'loss', 'cost', 'peace'] as const;

export type AttackStake = (typeof STAKES)[number];
