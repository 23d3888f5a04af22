import type { Program } from './program/index.ts';
import type { SamplingPlan } from './sample/index.ts';

/** A program with its inputs' distributions: what is sampled, blamed and flipped. */
export interface Model {
  readonly program: Program;
  readonly plan: SamplingPlan;
  /** Names, parallel to `program.outputs`. */
  readonly outputs: readonly string[];
}
