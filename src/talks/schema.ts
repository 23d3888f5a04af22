/** Names that a case's talks.yaml may use; the reader of cases and this room share them. */

/** Who may threaten to end an arrangement, as the record of talks tells them apart. */
export const THREATENING = ['sender', 'sender-legislature', 'host'] as const;

export type Threatening = (typeof THREATENING)[number];

/** From when on a threat counts as carried out: in part at least, or in full only. */
export const EXTENTS = ['in-part', 'in-full'] as const;

export type Extent = (typeof EXTENTS)[number];
