import type { Place } from '../../problem/index.ts';
import { THREATENING } from '../schema.ts';

/** Who pays whom: the host towards the cost of foreign troops, the sender for bases, or members into a common pot. */
export const DIRECTIONS = ['host_to_sender', 'sender_to_host', 'pool'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const OUTCOMES = [
  'settled',
  'partial',
  'pledge',
  'ended',
  'failed',
  'status_quo',
  'unilateral',
  'unknown',
  'pending',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const BASES = ['annual', 'annualised', 'no-cash', 'lump', 'in-kind', 'percent', 'none'] as const;
export type Basis = (typeof BASES)[number];

/** Demands of the first five kinds were made at the table; the other three were told, estimated or denied later. */
export const DEMAND_KINDS = [
  'opening',
  'cost base',
  'existing terms',
  'public remark',
  'proposal',
  'claim',
  'press report',
  'reported later',
] as const;
export type DemandKind = (typeof DEMAND_KINDS)[number];

export const THREATENERS = ['none', ...THREATENING] as const;
export type Threatener = (typeof THREATENERS)[number];

export type Truth = 'yes' | 'no' | 'unknown';
export type Execution = Truth | 'partial';

/** A day, month or year as the record states it: the first and the last day that it may mean, in days since 1970. */
export interface When {
  readonly first: number;
  readonly last: number;
  /** As written: `2019`, `2019-07`, `2019-07-11`. */
  readonly text: string;
}

/** A threat to leave or to evict. */
export interface Threat {
  readonly by: Exclude<Threatener, 'none'>;
  /** "Pay or we leave": tied to a demand. An announcement without a price is not conditional. */
  readonly conditional: Truth;
  readonly executed: Execution;
}

/** One round of talks, as it is known today. Amounts are in the unit of the round, a year unless its basis says otherwise. */
export interface Round {
  readonly id: string;
  readonly alliance: string;
  readonly title?: string;
  readonly direction: Direction;
  /** Who asked for the talks, as a country code or a name; who pays. */
  readonly requester?: string;
  readonly payer?: string;
  /** From this day on everybody knew that the round would come. */
  readonly foreseen?: When;
  readonly opened: When;
  readonly closed?: When;
  readonly unit?: string;
  readonly basis: Basis;
  readonly prior?: number;
  readonly demand?: number;
  readonly demandKind: DemandKind;
  readonly demandKnown?: When;
  readonly offer?: number;
  readonly offerKnown?: When;
  readonly settled?: number;
  readonly settledLast?: number;
  readonly years?: number;
  /** The ratio settled / prior of this round compares like with like. */
  readonly ratioUse: boolean;
  readonly ratioReason?: string;
  readonly outcome: Outcome;
  /** The old arrangement ran out before the new one was there. */
  readonly lapse: Truth;
  readonly lapseMonths?: number;
  readonly threat?: Threat;
  readonly threatKnown?: When;
  readonly otherThreat?: string;
  readonly otherExecuted?: Execution;
  readonly note?: string;
  readonly source?: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly verification: 'read' | 'recalled';
  /** Columns whose value is from general knowledge; `all` when every one is. */
  readonly recalled: readonly string[];
  readonly at: Place;
}

/** Rounds by the order of their ids: the order of the rows never matters. */
export interface TalksRecord {
  readonly rounds: readonly Round[];
  /** The text of the file, for excerpts and hashes. */
  readonly text: string;
}
