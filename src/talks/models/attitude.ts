import { exp, log } from '../../quantity/index.ts';

/**
 * How a side weighs a gain over its reservation value, which itself is worth nothing.
 * `relative`: u(g) = g^(1 - r) with r from 0 up to, but not, 1: constant relative risk aversion in the gain.
 * `absolute`: u(g) = (1 - exp(-a g)) / a with a >= 0 per unit of money: constant absolute risk aversion.
 */
export type Attitude =
  | { readonly is: 'neutral' }
  | { readonly is: 'relative'; readonly aversion: number }
  | { readonly is: 'absolute'; readonly aversion: number };

export const NEUTRAL: Attitude = { is: 'neutral' };

/** The utility of a share of the zone, from 0 to 1; the unit is money over the width of the zone. */
export interface Utility {
  of(share: number): number;
  /** Logarithm of the slope at a share; not finite where the slope is zero or without bound. */
  logSlope(share: number): number;
  /** Logarithm of slope over utility, which falls as the share grows: fear of ruin turned round (Aumann and Kurz 1977). */
  logBoldness(share: number): number;
  /** The share that is worth a fraction of what another share is worth. */
  worth(fraction: number, share: number): number;
}

/**
 * Scales, which egalitarian and utilitarian rules need: of a relative attitude the whole zone is worth its money, of an
 * absolute one the first unit of gain.
 */
export function utilityIn(width: number, attitude: Attitude): Utility {
  if (attitude.is === 'neutral' || isNeutral(attitude, width)) return relative(1);
  return attitude.is === 'absolute' ? absolute(attitude.aversion * width) : relative(1 - attitude.aversion);
}

/** Less than this over the whole zone is too little to compute with: products of such numbers vanish. */
const LEAST_AVERSION = 1e-150;

/** Whether a gain of money is worth the same at any level of gain within a zone of that width. */
export function isNeutral(attitude: Attitude, width: number): boolean {
  if (attitude.is === 'absolute') return attitude.aversion * width < LEAST_AVERSION;
  return attitude.is === 'neutral' || 1 - attitude.aversion === 1;
}

function relative(power: number): Utility {
  const raised = (share: number, to: number) => (to === 1 ? share : share === 0 ? 0 : exp(to * log(share)));
  return {
    of: (share) => raised(share, power),
    logSlope: (share) => log(power) + (power === 1 ? 0 : (power - 1) * log(share)),
    logBoldness: (share) => log(power) - log(share),
    worth: (fraction, share) => raised(fraction, 1 / power) * share,
  };
}

function absolute(aversion: number): Utility {
  return {
    of: (share) => oneLessExp(aversion * share) / aversion,
    logSlope: (share) => -aversion * share,
    logBoldness: (share) => log(aversion) - aversion * share - log(oneLessExp(aversion * share)),
    worth: (fraction, share) => -logOneLess(fraction * oneLessExp(aversion * share)) / aversion,
  };
}

/** 1 - exp(-x) for x >= 0, which keeps its digits near zero (Kahan's quotient; Higham 2002, section 1.14.1). */
function oneLessExp(x: number): number {
  const power = exp(-x);
  if (power === 1) return x;
  return power === 0 ? 1 : ((1 - power) * x) / -log(power);
}

/** log(1 - x) for x from 0 to 1, by the same quotient. */
function logOneLess(x: number): number {
  const rest = 1 - x;
  return rest === 1 ? -x : (log(rest) * x) / (1 - rest);
}
