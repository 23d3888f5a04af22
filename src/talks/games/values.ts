import type { Message } from '../../text/index.ts';
import { certain, type Solution } from './answer.ts';
import { banzhafOfSums, type SizeSums, shapleyOfSums } from './size-sums.ts';

type Values = Pick<Solution, 'shapley' | 'banzhafRaw'>;

/** Shapley's and Banzhaf's value. */
export function valueAnswers(sums: SizeSums): Values {
  return {
    shapley: { value: shapleyOfSums(sums).map(certain) },
    banzhafRaw: { value: banzhafOfSums(sums).map(certain) },
  };
}

export function noValues(why: Message): Values {
  return { shapley: { value: null, why }, banzhafRaw: { value: null, why } };
}
