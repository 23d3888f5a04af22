import type { ModelParts } from '../model.ts';

/** The middle of the zone: what rules of equal gains come to when money is worth the same to both at every level. */
export function middle({ least, width, neutral }: ModelParts): string | undefined {
  return neutral ? `${least} + ${width} / 2` : undefined;
}
