import type { MessageKey } from '../../text/index.ts';
import type { Lens } from '../lens.ts';

/** A published norm of defence spending as a share of output, in percent. */
function pledge(percent: number, title: MessageKey, rule: MessageKey, source: string): Lens {
  return {
    title,
    rule,
    ignores: 'lens.pledge.ignores',
    source,
    needs: ['ability', 'effort'],
    fair: {
      is: 'norm',
      due: (party, { stake }) => `${percent}% * ${stake('ability', party)}`,
      actual: (party, { stake }) => stake('effort', party),
    },
  };
}

export const pledge2 = pledge(
  2,
  'lens.pledge-2.title',
  'lens.pledge-2.rule',
  'NATO, Wales Summit Declaration (2014), paragraph 14',
);
export const pledge35 = pledge(
  3.5,
  'lens.pledge-3-5.title',
  'lens.pledge-3-5.rule',
  'NATO, The Hague Summit Declaration (2025), paragraph 3: core defence requirements',
);
export const pledge5 = pledge(
  5,
  'lens.pledge-5.title',
  'lens.pledge-5.rule',
  'NATO, The Hague Summit Declaration (2025), paragraph 2: defence and defence-related spending',
);
