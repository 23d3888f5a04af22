import type { StakeQuantity } from '../case/index.ts';
import type { MessageKey } from '../text/index.ts';

/** What a lens may weigh: the stakes a case states, and the protection that its treaty gives. */
export type Quantity = StakeQuantity | 'protection';

/** Names that the formulas of a lens are made of. */
export interface LensParts {
  /** Parties that share, in the order of the case. */
  readonly parties: readonly string[];
  /** What all parties bear together under the cost definition asked for. */
  readonly joint: string;
  stake(quantity: Quantity, party: string): string;
  total(quantity: Quantity): string;
  /** The quantity of the world outside the alliance. */
  outside(quantity: Quantity): string;
}

/**
 * A rule for a fair share. One file a lens; `registry.ts` names them all.
 * A `share` lens divides what all bear together, so that its shares sum to one. A `norm` lens asks each party for an
 * amount of its own, whatever the others do.
 */
export interface Lens {
  readonly title: MessageKey;
  /** Its formula in words. */
  readonly rule: MessageKey;
  /** What it leaves out of sight. */
  readonly ignores: MessageKey;
  /** Where the rule is argued for or defined. */
  readonly source: string;
  readonly needs: readonly Quantity[];
  readonly fair: ShareRule | NormRule;
}

export interface ShareRule {
  readonly is: 'share';
  /** Formula of a party's share, a pure number. */
  share(party: string, parts: LensParts): string;
}

export interface NormRule {
  readonly is: 'norm';
  /** Formulas of what a party ought to spend and of what it spends, in one unit. */
  due(party: string, parts: LensParts): string;
  actual(party: string, parts: LensParts): string;
}

/** Shares in proportion to one quantity. */
export function inProportionTo(quantity: Quantity): ShareRule {
  return {
    is: 'share',
    share: (party, parts) => `${parts.stake(quantity, party)} / ${parts.total(quantity)}`,
  };
}
