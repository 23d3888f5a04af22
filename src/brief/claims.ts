import type { OpenFindings } from '../study/index.ts';
import { chance } from './fairness.ts';
import type { ClaimPart, Reading } from './reading.ts';

/** What a face needs to say it: its texts, and how it writes a percentage. */
export type Says = Pick<Reading, 't' | 'w' | 'percent'>;

/** What the variants of a part come to under each cost definition, a line each. */
export function underDefinitions(
  { definitions }: ClaimPart,
  { ledger }: Pick<OpenFindings, 'ledger'>,
  says: Says,
): string[] {
  const titles = new Map((ledger?.definitions ?? []).map(({ id, title }) => [id, title]));
  return (definitions ?? []).map(({ id, supported, contradicted, notCheckable, weightings }) => {
    const params = {
      definition: says.w(titles.get(id)) || id,
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
