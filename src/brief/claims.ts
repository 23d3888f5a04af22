import { chance } from './fairness.ts';
import type { ClaimPart, Reading } from './reading.ts';

/** What a face needs to say it: its texts, and how it writes a percentage. */
export type Says = Pick<Reading, 't' | 'w' | 'percent'>;

/** What the variants of a part come to under each cost definition, a line each. */
export function underDefinitions({ definitions }: ClaimPart, says: Says): string[] {
  return (definitions ?? []).map(({ title, supported, contradicted, notCheckable, weightings }) => {
    const params = {
      definition: says.w(title),
      supported: supported.length,
      count: supported.length + contradicted.length,
    };
    const holds =
      weightings === null
        ? says.t('brief.claims.under', params)
        : says.t('brief.claims.under-weighed', { ...params, share: chance(weightings, says) });
    if (notCheckable.length === 0) return holds;
    return holds + says.t('brief.claims.under-open', { count: notCheckable.length });
  });
}
