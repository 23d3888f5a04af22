import { Agreement, LEVELS } from './agreement.ts';
import { absolute, different, squared, squaredRanks } from './distance.ts';
import { kappa } from './kappa.ts';
import { scottPi, squaredPi } from './pi.ts';
import { similarity } from './s.ts';
import { tauB } from './tau-b.ts';

/** What a measure is computed from: the commitments of two states, and their ties that are there or not. */
interface Compared {
  readonly valued: Agreement;
  readonly binary: Agreement;
}

type Formula = (compared: Compared) => number;

/** The measures of a pair, in the order of their columns. NaN: not defined for these two portfolios. */
const FORMULAS = {
  s_valued_squared: ({ valued }) => similarity(valued, squared(valued)),
  s_valued_absolute: ({ valued }) => similarity(valued, absolute(valued)),
  s_binary: ({ binary }) => similarity(binary, absolute(binary)),
  pi_valued: ({ valued }) => scottPi(valued),
  pi_binary: ({ binary }) => scottPi(binary),
  kappa_valued: ({ valued }) => kappa(valued, squared(valued)),
  kappa_valued_ranks: ({ valued }) => kappa(valued, squaredRanks(valued)),
  kappa_binary: ({ binary }) => kappa(binary, different(binary)),
  tau_b: ({ valued }) => tauB(valued),
} as const satisfies Readonly<Record<string, Formula>>;

/** Other readings of pi and kappa: values as numbers there, as names here. */
const MORE = {
  pi_valued_squared: ({ valued }) => squaredPi(valued),
  kappa_nominal: ({ valued }) => kappa(valued, different(valued)),
} as const satisfies Readonly<Record<string, Formula>>;

export type Measure = keyof typeof FORMULAS | keyof typeof MORE;

export const MEASURES = Object.keys(FORMULAS) as readonly Measure[];
export const MORE_MEASURES = Object.keys(MORE) as readonly Measure[];

const ALL: Readonly<Record<Measure, Formula>> = { ...FORMULAS, ...MORE };

/** Measures pairs one after the other. docs/network.md says what every measure is and which choices it rests on. */
export class Comparison {
  /** To be filled with the counts of a pair. */
  readonly valued = new Agreement(LEVELS);
  private readonly compared: Compared = { valued: this.valued, binary: new Agreement(2) };
  private readonly formulas: readonly Formula[];

  constructor(measures: readonly Measure[]) {
    this.formulas = measures.map((measure) => ALL[measure]);
  }

  /** Writes the measures of the pair whose counts were filled in, from a position on. */
  write(into: Float64Array, at: number): void {
    this.compared.binary.readBinary(this.valued.addUp());
    for (let k = 0; k < this.formulas.length; k++)
      into[at + k] = (this.formulas[k] as Formula)(this.compared);
  }
}
