import type { MessageKey } from '../../text/index.ts';
import type { Answer } from './answer.ts';
import type { Bargain } from './bargain.ts';

/** Names that the formula of a model is made of. */
export interface ModelParts {
  readonly most: string;
  readonly least: string;
  /** `most - least`. */
  readonly width: string;
  readonly weight: string;
  /** 1 less the relative risk aversion of a side; '1' where none is stated. */
  readonly power: { readonly host: string; readonly sender: string };
  /** Whether neither side is said to be averse to risk. */
  readonly neutral: boolean;
  /** Worth of a gain after one more round, with the chance of breakdown taken off; none where it is not stated. */
  readonly kept:
    | { readonly host: string; readonly sender: string; readonly first: 'host' | 'sender' }
    | undefined;
  readonly hidden: { readonly low: string; readonly high: string } | undefined;
}

/** A theory of what talks end with. One file a model; `registry.ts` names them all. */
export interface Model {
  readonly title: MessageKey;
  /** Its formula in words. */
  readonly rule: MessageKey;
  readonly assumes: MessageKey;
  /** Who put it forward, and when. */
  readonly source: string;
  /** @throws RangeError when an input lies outside its range. */
  solve(bargain: Bargain): Answer;
  /** Payment as a formula of the graph; none where the model has no closed form or no single answer. */
  formula?(parts: ModelParts): string | undefined;
}
