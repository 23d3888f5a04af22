import type { Strength } from '../vocabulary/index.ts';

/** A strength as answers state it: `-if` where facts that are not known decide. */
export type AnswerStrength =
  | Strength
  | 'must-if'
  | 'must-consult-first-if'
  | 'must-consult-if'
  | 'must-not-if';

/** From the strongest to the weakest: a duty before a permission, a sure one before an open one. */
const ORDER: readonly AnswerStrength[] = [
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
];

const rank = new Map(ORDER.map((strength, index) => [strength, index]));

export function isStronger(a: AnswerStrength, b: AnswerStrength): boolean {
  return (rank.get(a) as number) < (rank.get(b) as number);
}

/** The strength of a rule whose conditions are all met, or not yet known to be. */
export function asAnswered(strength: Strength, open: boolean): AnswerStrength {
  if (!open || strength === 'none' || strength === 'may-if') return strength;
  return strength === 'may' ? 'may-if' : `${strength}-if`;
}
