import { msg } from '../../../text/index.ts';
import { EMPTY_ZONE, hasZone } from '../answer.ts';
import type { Model } from '../model.ts';

export const zone: Model = {
  title: 'talks.zone.title',
  rule: 'talks.zone.rule',
  assumes: 'talks.zone.assumes',
  source:
    'Edgeworth (1881), Mathematical Psychics; Raiffa (1982), The Art and Science of Negotiation, chapter 4',
  solve: (bargain) =>
    hasZone(bargain)
      ? { is: 'range', low: bargain.senderLeast, high: bargain.hostMost, why: msg('talks.range.zone') }
      : EMPTY_ZONE,
};
