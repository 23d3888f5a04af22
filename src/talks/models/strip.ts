import type { Answer } from './answer.ts';
import { type Bargain, checkBargain } from './bargain.ts';
import { MODEL_IDS, type ModelId, modelNamed } from './registry.ts';
import { type Same, sameAnswers } from './same.ts';

/** What every model says of a bargain, side by side; nothing is averaged. */
export interface Strip {
  readonly answers: readonly { readonly model: ModelId; readonly answer: Answer }[];
  readonly same: readonly Same[];
}

/** @throws RangeError when an input lies outside its range. */
export function stripOf(bargain: Bargain): Strip {
  checkBargain(bargain);
  return {
    answers: MODEL_IDS.map((model) => ({ model, answer: modelNamed(model).solve(bargain) })),
    same: sameAnswers(bargain),
  };
}
