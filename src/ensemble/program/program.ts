export type Unary = 'neg' | 'abs' | 'sqrt' | 'exp' | 'log';
export type Binary = 'add' | 'sub' | 'mul' | 'div' | 'min' | 'max' | 'lt' | 'le' | 'eq';

/**
 * One step. Operands are positions of earlier operations. Comparisons give 1 or 0, and 0 where an operand is NaN; `min`
 * and `max` give NaN where an operand is, and hold -0 less than 0; `select` gives `then` unless `test` is 0, so that a NaN
 * test counts as true.
 */
export type Operation =
  | { readonly op: 'input'; readonly input: number }
  | { readonly op: 'constant'; readonly value: number }
  | { readonly op: Unary; readonly a: number }
  | { readonly op: Binary; readonly a: number; readonly b: number }
  | { readonly op: 'select'; readonly test: number; readonly then: number; readonly otherwise: number };

/** A model as straight-line arithmetic. Plain data, so that a worker can be handed one. */
export interface Program {
  /** Names, by which a sampler finds the distributions. */
  readonly inputs: readonly string[];
  readonly operations: readonly Operation[];
  /** Positions of operations; one may stand twice, or be an input or a constant. */
  readonly outputs: readonly number[];
}
