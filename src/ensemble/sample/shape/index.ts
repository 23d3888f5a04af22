import {
  betaOfPert,
  exp,
  levelBetween,
  levelOf,
  levelsOfEnds,
  log,
  normalLevel,
  normalScore,
  ofScore,
  quantile,
  type Uncertain,
  Z95,
} from '../../../quantity/index.ts';
import { discrete, pick } from './discrete.ts';
import { data, triangular, uniform } from './flat-shapes.ts';
import { type Flat, flatten, type Plain } from './flatten.ts';
import type { Marginal } from './marginal.ts';
import { betaCurve, type Curve, gammaCurve, studentCurve } from './smooth-forms.ts';
import { standard, tabled } from './tabled.ts';

export { fillFromScores } from './from-scores.ts';
export type { Marginal } from './marginal.ts';

/**
 * The value of a distribution at a probability, to about 1e-13 of its spread. Of a discrete shape the first value, in the
 * order given, whose cumulative probability exceeds `u`. Throws RangeError for a point.
 */
export function exactQuantile(value: Uncertain, u: number): number {
  const { of, by } = flatten(value);
  return of.shape === 'discrete' ? pick(of, u) + by : quantile(value, levelOf(u));
}

/** The distribution of an input, ready to be drawn from. Throws RangeError for a point. */
export function marginalOf(value: Uncertain): Marginal {
  const flat = flatten(value);
  const { of, by } = flat;
  switch (of.shape) {
    case 'uniform':
      return uniform(of, by);
    case 'discrete':
      return discrete(of, by);
    case 'triangular':
      return triangular(of, windowOf(flat), by);
    case 'data':
      return data(of, windowOf(flat), by);
    default:
      return smooth(flat, of);
  }
}

function windowOf({ of, low, high }: Flat): ReturnType<typeof levelsOfEnds> {
  return levelsOfEnds({
    shape: 'truncated',
    of,
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
  });
}

type Smooth = Exclude<Plain, { shape: 'uniform' | 'discrete' | 'triangular' | 'data' }>;

/** A shape that is a smooth function of the score: a standard one stretched and moved, or truncated first. */
function smooth(flat: Flat, of: Smooth): Marginal {
  const { key, curve, offset, scale, sigma } = standardOf(of);
  const { low, high, by } = flat;
  if (low === undefined && high === undefined) {
    const marginal = tabled(standard(key, curve), offset + by, scale);
    return sigma === undefined ? marginal : { ...marginal, scored: { offset: offset + by, scale, sigma } };
  }
  const ends = windowOf(flat);
  const [least, most] = [low ?? Number.NEGATIVE_INFINITY, high ?? Number.POSITIVE_INFINITY];
  const truncated = (): Curve => {
    const inner = curve();
    return (z) => {
      const score = normalScore(levelBetween(ends.from, ends.to, normalLevel(z)));
      return Math.min(Math.max(offset + scale * inner(score), least), most);
    };
  };
  return tabled(standard(JSON.stringify([of, low, high]), truncated), by, 1);
}

interface Stretched {
  readonly key: string;
  readonly curve: () => Curve;
  readonly offset: number;
  readonly scale: number;
  /** Of the shapes that scores give without a curve: 0 for the score itself, else for exp(sigma z). */
  readonly sigma?: number;
}

function standardOf(of: Smooth): Stretched {
  switch (of.shape) {
    case 'normal':
      return { key: 'normal', curve: () => (z) => z, offset: of.mean, scale: of.sd, sigma: 0 };
    case 'lognormal':
      return {
        key: `lognormal ${of.sigma}`,
        curve: () => (z) => exp(of.sigma * z),
        offset: 0,
        scale: of.median,
        sigma: of.sigma,
      };
    case 'interval90': {
      const middle = ofScore(of, 0);
      if (of.low <= 0)
        return standardOf({ shape: 'normal', mean: middle, sd: (of.high / 2 - of.low / 2) / Z95 });
      return standardOf({ shape: 'lognormal', median: middle, sigma: log(of.high / of.low) / (2 * Z95) });
    }
    case 'range':
      return { key: JSON.stringify(of), curve: () => (z) => ofScore(of, z), offset: 0, scale: 1 };
    case 'pert': {
      const { alpha, beta } = betaOfPert(of);
      return { ...ofBeta(alpha, beta), offset: of.low, scale: of.high - of.low };
    }
    case 'beta':
      return { ...ofBeta(of.alpha, of.beta), offset: 0, scale: of.scale ?? 1 };
    case 'gamma':
      return { key: `gamma ${of.k}`, curve: () => gammaCurve(of.k), offset: 0, scale: of.scale };
    case 'student':
      return {
        key: `student ${of.df}`,
        curve: () => studentCurve(of.df),
        offset: of.median,
        scale: of.scale,
      };
  }
}

const ofBeta = (a: number, b: number): Pick<Stretched, 'key' | 'curve'> => ({
  key: `beta ${a} ${b}`,
  curve: () => betaCurve(a, b),
});
