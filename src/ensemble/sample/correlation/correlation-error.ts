import type { Correlation } from '../plan.ts';

/** What is wrong with the correlations of a plan. */
export type CorrelationFault =
  | { readonly fault: 'unknown-input'; readonly correlation: Correlation; readonly name: string }
  | { readonly fault: 'out-of-range'; readonly correlation: Correlation }
  | { readonly fault: 'with-itself'; readonly correlation: Correlation }
  | { readonly fault: 'stated-twice'; readonly correlation: Correlation }
  /** No variables can have these correlations at once. `nearest` is an offer for all pairs of the group; nothing takes it. */
  | {
      readonly fault: 'impossible-together';
      readonly names: readonly string[];
      readonly smallestEigenvalue: number;
      readonly nearest: readonly Correlation[];
    };

/** Thrown by `createSampler`; the fault is for whoever words it for readers. */
export class CorrelationError extends Error {
  override readonly name = 'CorrelationError';
  readonly fault: CorrelationFault;

  constructor(fault: CorrelationFault) {
    const about =
      'names' in fault ? fault.names.join(', ') : `${fault.correlation.a}, ${fault.correlation.b}`;
    super(`Correlation ${fault.fault}: ${about}`);
    this.fault = fault;
  }
}
