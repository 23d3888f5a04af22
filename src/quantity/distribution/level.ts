/**
 * A probability with the rest to one. Both are kept because near one a double has no digits left: what lies above the
 * value is exact where `1 - below` would be rounding noise.
 */
export interface Level {
  readonly below: number;
  readonly above: number;
}

/** The level of a probability from 0 to 1. */
export function levelOf(below: number): Level {
  return { below, above: 1 - below };
}

/** The level that lies the part `within` of the way from `from` to `to`; only sums of what is not negative. */
export function levelBetween(from: Level, to: Level, within: Level): Level {
  return {
    below: within.above * from.below + within.below * to.below,
    above: within.above * from.above + within.below * to.above,
  };
}

export const mirrored = ({ below, above }: Level): Level => ({ below: above, above: below });
