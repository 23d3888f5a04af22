import { type SamplingError, samplingError } from './convergence.ts';
import { dotProbabilities } from './dots.ts';
import { EXTENT_PROBABILITIES, extentFrom, type Histogram, histogram } from './histogram.ts';
import { momentsByPart } from './moments.ts';
import { quantilesByPart } from './quantiles.ts';
import { exceedance } from './thresholds.ts';

/** What to say about an output. */
export interface SummaryRequest {
  /** Where each independent randomisation begins in the column; the first is 0. */
  readonly starts: readonly number[];
  /** Quantiles, each between 0 and 1. */
  readonly probabilities: readonly number[];
  /** Values in the unit of the output whose probability of being passed is wanted. */
  readonly thresholds: readonly number[];
  /** Number of quantile dots; 0 for none. */
  readonly dots: number;
  readonly histogram: boolean;
}

/** A number and how far sampling may have moved it; the error is null where there is one randomisation only. */
export interface Estimate {
  readonly value: number;
  readonly error: SamplingError | null;
}

/** All that draws of one output say, in the unit of the output. */
export interface Summary {
  readonly draws: number;
  /** Draws at which the output had no value (NaN or infinite), their share of all, and the first of them. */
  readonly missing: { readonly count: number; readonly share: number; readonly example: number | null };
  /** Of the draws with a value; null when there are none. */
  readonly values: SummaryValues | null;
}

export interface SummaryValues {
  readonly mean: Estimate;
  readonly sd: Estimate;
  readonly least: number;
  readonly most: number;
  /** In the order asked for. */
  readonly quantiles: readonly (Estimate & { readonly probability: number })[];
  readonly thresholds: readonly ThresholdSummary[];
  readonly dots: readonly number[];
  readonly histogram: Histogram | null;
}

/** Shares of the draws with a value. The three add up to 1. */
export interface ThresholdSummary {
  readonly threshold: number;
  readonly above: Estimate;
  readonly below: Estimate;
  readonly equal: number;
}

/** Summary of an output from its value at every draw, in the order of the draws. Throws a RangeError on a bad request. */
export function summarise(column: Float64Array, request: SummaryRequest): Summary {
  checkStarts(request.starts, column.length);
  const draws = column.length;
  const moments = momentsByPart(column, request.starts);
  const count = draws - (moments.whole?.count ?? 0);
  const missing = {
    count,
    share: draws === 0 ? 0 : count / draws,
    example: count === 0 ? null : column.findIndex((value) => !Number.isFinite(value)),
  };
  const { whole } = moments;
  if (whole === null) return { draws, missing, values: null };
  const mean = { value: whole.mean, error: samplingError(moments.parts.map((part) => part?.mean ?? null)) };
  const sd = { value: whole.sd, error: samplingError(moments.parts.map((part) => part?.sd ?? null)) };
  return { draws, missing, values: { mean, sd, ...shape(column, request, whole.count) } };
}

function shape(column: Float64Array, request: SummaryRequest, count: number) {
  const { probabilities, starts } = request;
  const dots = request.dots === 0 ? [] : dotProbabilities(request.dots);
  const asked = [...probabilities, ...EXTENT_PROBABILITIES, ...dots];
  const { whole, parts } = quantilesByPart(column, starts, asked, probabilities);
  const values = whole as readonly number[];
  const rest = values.slice(probabilities.length);
  const extent = extentFrom(rest, count);
  return {
    least: extent.least,
    most: extent.most,
    quantiles: probabilities.map((probability, at) => ({
      probability,
      value: values[at] as number,
      error: samplingError(parts.map((part) => part?.[at] ?? null)),
    })),
    thresholds: request.thresholds.map((threshold) => passing(column, starts, threshold)),
    dots: rest.slice(EXTENT_PROBABILITIES.length),
    histogram: request.histogram ? histogram(column, extent) : null,
  };
}

function passing(column: Float64Array, starts: readonly number[], threshold: number): ThresholdSummary {
  const parts = starts.map((start, part) => {
    const { above, below, equal } = exceedance(column, threshold, start, starts[part + 1] ?? column.length);
    return { above, below, equal, count: above + below + equal };
  });
  const total = (of: 'above' | 'below' | 'equal' | 'count') => parts.reduce((sum, part) => sum + part[of], 0);
  const share = (of: 'above' | 'below'): Estimate => ({
    value: total(of) / total('count'),
    error: samplingError(parts.map((part) => (part.count === 0 ? null : part[of] / part.count))),
  });
  return {
    threshold,
    above: share('above'),
    below: share('below'),
    equal: total('equal') / total('count'),
  };
}

function checkStarts(starts: readonly number[], draws: number): void {
  const ascending = starts.every(
    (start, at) => Number.isInteger(start) && (at === 0 ? start === 0 : start > (starts[at - 1] as number)),
  );
  if (starts.length === 0 || !ascending || (starts.at(-1) as number) > draws) {
    throw new RangeError(
      `Randomisations begin at 0 and one after the other within ${draws} draws: ${starts}`,
    );
  }
}
