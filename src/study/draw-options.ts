/** How draws are made. */
export interface DrawOptions {
  /** 0 for none: then only values at the medians are given. */
  readonly draws: number;
  readonly seed: number;
  readonly method: 'sobol' | 'random';
}

export const DEFAULT_DRAWS: DrawOptions = { draws: 4096, seed: 1, method: 'sobol' };

/** Independent repetitions from whose scatter an error is estimated. */
export const RANDOMISATIONS = 16;
