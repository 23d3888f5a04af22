import type { Lens } from './lens.ts';
import { ability } from './lenses/ability.ts';
import { abilityPerHead } from './lenses/ability-per-head.ts';
import { benefit } from './lenses/benefit.ts';
import { equal } from './lenses/equal.ts';
import { exposure } from './lenses/exposure.ts';
import { marginal } from './lenses/marginal.ts';
import { pledge2, pledge5, pledge35 } from './lenses/pledge.ts';
import { population } from './lenses/population.ts';
import { reciprocity } from './lenses/reciprocity.ts';
import { separable } from './lenses/separable.ts';
import { shapley } from './lenses/shapley.ts';
import { standAlone } from './lenses/stand-alone.ts';

/** Every lens, by its name in cases and on the command line, in the order in which faces show them. */
export const LENSES = {
  equal,
  ability,
  'ability-per-head': abilityPerHead,
  population,
  benefit,
  'stand-alone': standAlone,
  shapley,
  separable,
  exposure,
  reciprocity,
  marginal,
  'pledge-2': pledge2,
  'pledge-3-5': pledge35,
  'pledge-5': pledge5,
} as const satisfies Record<string, Lens>;

export type LensId = keyof typeof LENSES;

export const LENS_IDS = Object.keys(LENSES) as LensId[];

export function lensNamed(id: LensId): Lens {
  return LENSES[id];
}
