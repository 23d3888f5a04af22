import { type Case, STAKE_QUANTITIES } from '../case/index.ts';
import type { Quantity } from './lens.ts';
import { type LensId, lensNamed } from './registry.ts';

/** For each quantity that is not stated in full: the parties that it lacks, none for one about the outside world. */
export type Lacking = ReadonlyMap<Quantity, readonly string[]>;

/** What each party has of its own. */
const PER_PARTY: readonly Quantity[] = [
  ...STAKE_QUANTITIES.filter((one) => one !== 'joint-cost' && one !== 'rival-capability'),
  'protection',
];

/** Which quantities a case does not state for every party that shares. */
export function lackingOf(
  theCase: Case,
  {
    parties,
    protection,
  }: { readonly parties: readonly string[]; readonly protection: ReadonlyMap<string, number> | undefined },
): Lacking {
  const stakes = [...theCase.stakes.values()];
  const lacking = new Map<Quantity, readonly string[]>();
  const holds = (quantity: Quantity, party: string): boolean =>
    quantity === 'protection'
      ? (protection?.has(party) ?? false)
      : stakes.some((stake) => stake.quantity === quantity && stake.party === party);
  for (const quantity of PER_PARTY) {
    const missing = parties.filter((party) => !holds(quantity, party));
    if (missing.length > 0) lacking.set(quantity, missing);
  }
  if (!stakes.some(({ quantity }) => quantity === 'rival-capability')) lacking.set('rival-capability', []);
  return lacking;
}

/** Whether a case states all that a lens weighs. */
export function available(lens: LensId, lacking: Lacking): boolean {
  return lensNamed(lens).needs.every((quantity) => !lacking.has(quantity));
}
