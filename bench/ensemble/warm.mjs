/** Rounds of the same job before the one that is timed: by then the engine of the language has compiled it. */
export const WARM_ROUNDS = 16;
