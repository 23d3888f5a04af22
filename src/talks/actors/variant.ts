/**
 * Where publications of the model part company, one switch each. Bueno de Mesquita's own program was never published;
 * Scholz, Calbert and Smith (2011) put it together from his texts, and those who ran their description found more than
 * one reading. Every answer names the variant it follows.
 */
export interface Variant {
  readonly name: VariantName;
  readonly chance: 'contest' | 'all-contests';
  /** Chance that nothing changes for an actor who leaves another alone: 1, or 0.5. */
  readonly statusQuo: number;
  /** Where somebody who is left alone is expected to go, when something does change. */
  readonly drift: 'median' | 'mean';
  readonly risk: 'security' | 'neutral';
  readonly choice: 'least-move' | 'kind-first' | 'strongest' | 'program';
}

export const VARIANT_NAMES = [
  'scholz',
  'scholz-program',
  'kind-first',
  'half',
  'half-mean',
  'risk-neutral',
  'strongest',
] as const;

export type VariantName = (typeof VARIANT_NAMES)[number];

/** The equations of Scholz, Calbert and Smith (2011), with Q = 1 as in their example. */
const SCHOLZ: Omit<Variant, 'name'> = {
  // Equation 30: support for one of two, over the support for either.
  chance: 'contest',
  statusQuo: 1,
  drift: 'median',
  // Equations 32 and 33.
  risk: 'security',
  // Bueno de Mesquita (1994, 1997): of the offers, the one that asks for the least.
  choice: 'least-move',
};

const SETTINGS: { readonly [name in VariantName]: Partial<Variant> } = {
  scholz: {},
  // As their program works according to a reimplementation that repeats its results: support is divided by that in all
  // contests together, and compromises are ordered by where their weighted middle lies.
  'scholz-program': { chance: 'all-contests', choice: 'program' },
  // Section 6.2 as others read it: lost confrontations first, then compromises, then capitulations.
  'kind-first': { choice: 'kind-first' },
  // Bueno de Mesquita (1997, 2002): as likely as not, the other moves when it is left alone.
  half: { statusQuo: 0.5 },
  'half-mean': { statusQuo: 0.5, drift: 'mean' },
  // Every exponent is 1, as in the first stage of each round.
  'risk-neutral': { risk: 'neutral' },
  // The offer of whoever expects most from a contest.
  strongest: { choice: 'strongest' },
};

export function variantNamed(name: VariantName): Variant {
  return { name, ...SCHOLZ, ...SETTINGS[name] };
}
