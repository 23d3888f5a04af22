/** Why a rule does or does not stand on a day. */
export type ForceState = 'in-force' | 'not-yet' | 'ended' | 'ended-by-notice' | 'not-a-party' | 'suspended';

export interface Force {
  readonly state: ForceState;
  /** First day, and first day after, of what decides; Infinity where no end is known. */
  readonly from: number;
  readonly until: number;
}
