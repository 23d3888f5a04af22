import type { Strength } from '../vocabulary/index.ts';

/**
 * Strengths as answers state them, from the strongest to the weakest: a duty before a permission, a sure one before an
 * open one. `-if`: facts that are not known decide.
 */
export const ANSWER_STRENGTHS = [
  'must',
  'must-not',
  'must-if',
  'must-consult-first',
  'must-consult-first-if',
  'must-consult',
  'must-consult-if',
  'may',
  'may-if',
  'must-not-if',
  'none',
] as const;

export type AnswerStrength = (typeof ANSWER_STRENGTHS)[number];

const rank = new Map<AnswerStrength, number>(ANSWER_STRENGTHS.map((strength, index) => [strength, index]));

export function isStronger(a: AnswerStrength, b: AnswerStrength): boolean {
  return (rank.get(a) as number) < (rank.get(b) as number);
}

/** The strength of a rule whose conditions are all met, or not yet known to be. */
export function asAnswered(strength: Strength, open: boolean): AnswerStrength {
  if (!open || strength === 'none' || strength === 'may-if') return strength;
  return strength === 'may' ? 'may-if' : `${strength}-if`;
}
