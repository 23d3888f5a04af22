import type { Lens, LensParts } from '../lens.ts';

/** Chance of prevailing with these parties' capability against the rival's (Tullock 1980, Efficient Rent Seeking). */
function success(parties: readonly string[], { stake, outside }: LensParts): string {
  const own = `SUM(0, ${parties.map((party) => stake('capability', party)).join(', ')})`;
  return `${own} / (${own} + ${outside('rival-capability')})`;
}

function contribution(party: string, parts: LensParts): string {
  const others = parts.parties.filter((one) => one !== party);
  return others.length === 0
    ? success(parts.parties, parts)
    : `(${success(parts.parties, parts)} - ${success(others, parts)})`;
}

export const marginal: Lens = {
  title: 'lens.marginal.title',
  rule: 'lens.marginal.rule',
  ignores: 'lens.marginal.ignores',
  source:
    'Contest success function: Tullock (1980), Efficient Rent Seeking; marginal contribution: Young (1985), Monotonic Solutions of Cooperative Games',
  needs: ['capability', 'rival-capability'],
  fair: {
    is: 'share',
    share: (party, parts) =>
      `(${contribution(party, parts)}) / SUM(${parts.parties.map((one) => contribution(one, parts)).join(', ')})`,
  },
};
