import type { MessageKey } from '../../text/index.ts';

/** A published rate at which allies did what their treaty asked when war came. */
export interface Reliability {
  readonly title: MessageKey;
  /** From 0 to 1. */
  readonly rate: number;
  readonly from: number;
  readonly to: number;
  readonly source: string;
  /** Whether the rate was read in the work's own summary, or is known through another work. */
  readonly verification: 'read' | 'secondary';
}

/**
 * Rates differ mostly in what they count. Sabrosky asks whether an ally fought beside its partner in any war; the others
 * ask whether it did what the text of the treaty asks in that war.
 */
export const RELIABILITY = {
  'sabrosky-1980': {
    title: 'reliability.sabrosky-1980',
    rate: 0.27,
    from: 1816,
    to: 1965,
    source:
      'Sabrosky (1980), Interstate Alliances: Their Reliability and the Expansion of War, in Singer (ed.), The Correlates of War II; as told by Lyon (2012), Do alliances work?',
    verification: 'secondary',
  },
  'leeds-long-mitchell-2000': {
    title: 'reliability.leeds-long-mitchell-2000',
    rate: 0.745,
    from: 1816,
    to: 1944,
    source:
      'Leeds, Long and Mitchell (2000), Reevaluating Alliance Reliability: Specific Threats, Specific Promises, Journal of Conflict Resolution 44, summary',
    verification: 'read',
  },
  'berkemeier-fuhrmann-2018': {
    title: 'reliability.berkemeier-fuhrmann-2018',
    rate: 0.5,
    from: 1816,
    to: 2003,
    source:
      'Berkemeier and Fuhrmann (2018), Reassessing the fulfillment of alliance commitments in war, Research and Politics 5(2), summary',
    verification: 'read',
  },
  'berkemeier-fuhrmann-2018-before-1945': {
    title: 'reliability.berkemeier-fuhrmann-2018-before-1945',
    rate: 0.66,
    from: 1816,
    to: 1944,
    source: 'Berkemeier and Fuhrmann (2018), summary',
    verification: 'read',
  },
  'berkemeier-fuhrmann-2018-since-1945': {
    title: 'reliability.berkemeier-fuhrmann-2018-since-1945',
    rate: 0.22,
    from: 1945,
    to: 2003,
    source: 'Berkemeier and Fuhrmann (2018), summary',
    verification: 'read',
  },
  'berkemeier-fuhrmann-2018-defence': {
    title: 'reliability.berkemeier-fuhrmann-2018-defence',
    rate: 0.41,
    from: 1816,
    to: 2003,
    source: 'Berkemeier and Fuhrmann (2018), summary',
    verification: 'read',
  },
} as const satisfies Record<string, Reliability>;

export type ReliabilityId = keyof typeof RELIABILITY;

export const RELIABILITY_IDS = Object.keys(RELIABILITY) as ReliabilityId[];
