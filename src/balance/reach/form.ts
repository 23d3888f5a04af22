import type { MessageKey } from '../../text/index.ts';

/** A number that a form of loss with distance depends on, for the reader to change. */
export interface Parameter {
  readonly describes: MessageKey;
  readonly unit: MessageKey;
  readonly least: number;
  readonly most: number;
  /** What stands in the source, or is assumed, for a year. */
  readonly usual: (year: number) => number;
}

/**
 * How strength is lost with distance. One file a form; `registry.ts` names them all.
 * Strength is a share, from 0 to 1, before and after.
 */
export interface ReachForm {
  readonly title: MessageKey;
  readonly formula: MessageKey;
  readonly ignores: MessageKey;
  readonly source: string;
  readonly parameter?: Parameter;
  /** @param parameter as described, in its unit; without meaning for a form without one */
  readonly strength: (share: number, km: number, parameter: number) => number;
  /** The same as a formula of the graph. @param share the formula of a pure number from 0 to 1 */
  readonly asFormula: (share: string, km: number, parameter: number) => string;
}
