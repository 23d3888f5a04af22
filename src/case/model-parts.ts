import type { Place } from '../problem/index.ts';

/** A formula as written, and the place of its first letter. */
export interface FormulaText {
  readonly text: string;
  readonly at: Place;
}

/** `read`: seen in the named source or an excerpt of it. `recalled`: from general knowledge, to be checked. */
export type Verification = 'read' | 'recalled';
