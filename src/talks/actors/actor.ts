/** Somebody with a stake in one issue. */
export interface Actor {
  readonly name: string;
  /** What it could bring to bear, in any unit that all actors share; not negative. */
  readonly capability: number;
  /** How much the issue matters to it, from 0 to 1: the share of its capability that it would spend on it. */
  readonly salience: number;
  /** The outcome it stands for, in the unit of the issue. */
  readonly position: number;
}

/** What an actor throws into the scales. */
export function weightOf({ capability, salience }: Pick<Actor, 'capability' | 'salience'>): number {
  return capability * salience;
}
