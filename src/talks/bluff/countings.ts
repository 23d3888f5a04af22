import type { CountOfRecord, Threat, ThreatCount } from '../../case/index.ts';
import { type KnownRecord, pastRounds } from '../record/index.ts';

/** A counting of past threats with its numbers. */
export interface Counted extends ThreatCount {
  /** Names of the rounds that were counted in a record, in the order of their ends. */
  readonly rounds?: readonly string[];
}

/**
 * How past threats are counted: by the numbers that the case states, and by the record as it was known on a day. Of the
 * record every closed round counts in which an end was threatened on a condition ("pay or we leave") and of which it is
 * known whether it came. Without a record only stated numbers are left.
 */
export function countingsOf({ counts }: Threat, known: KnownRecord | undefined): readonly Counted[] {
  return counts.flatMap((one): readonly Counted[] => {
    if (!('record' in one)) return [one];
    return known === undefined ? [] : [countedIn(one, known)];
  });
}

function countedIn({ record, ...count }: CountOfRecord, known: KnownRecord): Counted {
  const met = pastRounds(known).flatMap(({ round: { id, result } }) => {
    const { threat } = result;
    if (threat?.conditional !== 'yes' || threat.executed === 'unknown') return [];
    return record.by.includes(threat.by) ? [{ id, executed: threat.executed }] : [];
  });
  const carried = met.filter(({ executed }) =>
    record.carriedOut === 'in-part' ? executed !== 'no' : executed === 'yes',
  );
  return { ...count, threats: met.length, carriedOut: carried.length, rounds: met.map(({ id }) => id) };
}
