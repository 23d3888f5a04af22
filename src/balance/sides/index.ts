export { type Agreement, agreementOf, aheadOf } from './agreement.ts';
export {
  type Balance,
  balanceAt,
  type Question,
  type Reach,
  type Strengths,
} from './balance.ts';
export { rearmed } from './rearm.ts';
export { type Switches, spendingShare } from './scenario.ts';
export type { Deal, Theatre } from './theatre.ts';
