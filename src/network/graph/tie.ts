import type { Commitment } from '../similarity/agreement.ts';

/** What a state can owe another, after the classes of alliance research (Leeds and others 2002). */
export const DUTY_KINDS = ['defence', 'offence', 'neutrality', 'consultation', 'non-aggression'] as const;
export type DutyKind = (typeof DUTY_KINDS)[number];

/** A commitment that is one. */
export type Strength = Exclude<Commitment, 0>;

/** How much each kind commits to: the ranking of Chiba, Johnson and Leeds (2015), Careful Commitments. */
export const STRENGTH: Readonly<Record<DutyKind, Strength>> = {
  defence: 3,
  offence: 3,
  neutrality: 2,
  consultation: 2,
  'non-aggression': 1,
};

/** One state's duty towards another. Between two states there may be several, in both directions. */
export interface Tie {
  /** The state that owes. */
  readonly from: string;
  readonly to: string;
  readonly kind: DutyKind;
  readonly strength: Strength;
  /** Where it is known from: an alliance of the law, or a data set. */
  readonly source: string;
}

/** A pair of states whichever way round, as one text. */
const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/**
 * Ties of two origins as one list: what is encoded clause by clause goes before what was imported. A pair of states that
 * any encoded tie joins takes nothing from the import, so that a tie which the encoding denies does not return.
 */
export function mergeTies(encoded: readonly Tie[], imported: readonly Tie[]): readonly Tie[] {
  const known = new Set(encoded.map(({ from, to }) => pairKey(from, to)));
  return [...encoded, ...imported.filter(({ from, to }) => !known.has(pairKey(from, to)))];
}
