import { msg } from '../../text/index.ts';
import type { Asked } from '../command.ts';
import { EXIT, Refusal } from '../exit.ts';

/** What `network` can show: the network itself, its ties one by one, or how alike its states are. */
export const VIEWS = ['network', 'ties', 'similarity'] as const;
export type View = (typeof VIEWS)[number];

const OF_NETWORKS: readonly View[] = ['network', 'ties'];

/** Options that not every view knows. */
const BELONGS: Readonly<Record<string, readonly View[]>> = {
  'as-of': OF_NETWORKS,
  treaties: OF_NETWORKS,
  only: OF_NETWORKS,
  rows: OF_NETWORKS,
  cut: ['network'],
  weaken: ['network'],
  add: ['network'],
  least: ['network'],
  seed: ['network'],
  'spill-over': ['network'],
  belief: ['network'],
  memory: ['network'],
  'hedge-below': ['network'],
  weights: ['similarity'],
  more: ['similarity'],
  out: ['similarity'],
};

/** Refuses an option that would do nothing. */
export function refuseElsewhere(asked: Asked, view: View): void {
  for (const [option, views] of Object.entries(BELONGS))
    if (asked.flag(option) && !views.includes(view))
      throw new Refusal(
        EXIT.usage,
        msg('network.error.elsewhere', { option, view }),
        msg('network.hint.elsewhere', { views: views.join(', ') }),
      );
}
