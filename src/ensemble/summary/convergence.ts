import { studentHalfWidth } from '../sensitivity/student.ts';

/** How far an estimate may be from what endless draws would give. It says nothing about whether the model is right. */
export interface SamplingError {
  /** Standard error, in the unit of the estimate. */
  readonly standardError: number;
  /** Half of the 95% interval around the estimate (Student's t). */
  readonly halfWidth: number;
  /** Independent randomisations that it rests on. */
  readonly randomisations: number;
}

/**
 * Error of the mean of estimates that independent randomisations of the same point set gave: their standard deviation
 * over the root of their number (Owen 1997; L'Ecuyer 2018). One estimate alone shows no error, hence null; a
 * randomisation in which no draw had a value gives none.
 */
export function samplingError(estimates: readonly (number | null)[]): SamplingError | null {
  const known = estimates.filter((estimate): estimate is number => estimate !== null);
  const size = known.length;
  if (size < 2) return null;
  // Shares of the greatest distance, so that no square leaves the range of a double.
  const first = known[0] as number;
  const reach = known.reduce((most, one) => Math.max(most, Math.abs(one - first)), 0);
  if (reach === 0) return { standardError: 0, halfWidth: 0, randomisations: size };
  if (reach === Infinity) return errorIn(0.5, samplingError(known.map((one) => one / 2)));
  const shares = known.map((one) => (one - first) / reach);
  const mean = shares.reduce((sum, one) => sum + one, 0) / size;
  const squares = shares.reduce((sum, one) => sum + (one - mean) * (one - mean), 0);
  const standardError = Math.sqrt(squares / (size - 1) / size) * reach;
  return { standardError, halfWidth: standardError * studentHalfWidth(size - 1), randomisations: size };
}

/** The same error in a unit that is so many of its own. */
export function errorIn(unit: number, error: SamplingError | null): SamplingError | null {
  if (error === null) return null;
  const { standardError, halfWidth, randomisations } = error;
  return { standardError: standardError / unit, halfWidth: halfWidth / unit, randomisations };
}
