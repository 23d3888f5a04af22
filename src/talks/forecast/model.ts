/** Version of the model: part of every filed forecast, and changed whenever the numbers of an old one would change. */
export const MODEL_VERSION = 'own-scale-1';

/** A normal prior. */
export interface Prior {
  readonly mean: number;
  readonly sd: number;
}

/** What a coefficient multiplies; see `covariates`. */
export type Term = 'level' | 'demand' | 'relief';

/**
 * Priors of the coefficients of log(settled / prior), from what the numbers mean. They are stated, not fitted: priors half
 * or twice as wide moved no mean score on past rounds by more than a hundredth or two.
 * level: two out of three deals lie between a quarter less and a third more than what was paid before.
 * demand: from 0 (an opening demand is cheap talk) to 1/2 (the difference is split in logarithms), 0.2 in between.
 * relief: a payer who asks for the talks wants to pay less; a tenth less, give or take.
 */
export const PRIORS: Readonly<Record<Term, Prior>> = {
  level: { mean: 0, sd: 0.3 },
  demand: { mean: 0.2, sd: 0.2 },
  relief: { mean: -0.1, sd: 0.15 },
};

/**
 * Spread of an alliance around its level: variance inverse gamma with shape `shape` and mean scale `scale`². Few rounds
 * say little about either, so both stay open: shape 1 means that alliances differ widely (a new one gets a Student
 * variable of 2 degrees of freedom), shape 3 that they are alike. The scale has a lognormal prior around a quarter.
 */
export const SPREAD = { median: 0.25, sigma: 1, shapes: [1, 3] } as const;

/** The level of an alliance counts the level of all for so many rounds of its own. */
export const OWN_LEVEL_ROUNDS = [2, 8, 32] as const;

/** A way to forecast log ratios. */
export interface ModelSpec {
  readonly terms: readonly Term[];
  /** Whose rounds share a variance: those of one alliance, or all. */
  readonly spread: 'alliance' | 'common';
  /** Rounds of other directions teach nothing, or as much as any. */
  readonly directions: 'apart' | 'together';
  readonly ownLevel: boolean;
}

/** The model, and what it was chosen from by its scores on left-out alliances; docs/records.md has the scores. */
export const MODELS = {
  model: { terms: ['level', 'demand', 'relief'], spread: 'alliance', directions: 'apart', ownLevel: true },
  'without-terms': { terms: ['level'], spread: 'alliance', directions: 'apart', ownLevel: true },
  'one-scale': { terms: ['level'], spread: 'common', directions: 'apart', ownLevel: false },
  pooled: { terms: ['level'], spread: 'common', directions: 'together', ownLevel: false },
} as const satisfies Record<string, ModelSpec>;

export type ModelId = keyof typeof MODELS;
