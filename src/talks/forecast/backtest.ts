import { crps } from './crps.ts';
import { type Forecaster, type ForecasterId, forecasters } from './forecaster.ts';
import { Growing } from './growing.ts';
import { cdf, logDensity } from './mixture.ts';
import type { Sample } from './ratio.ts';
import { countUntil } from './until.ts';

/** Past rounds that are left to learn from: those of other alliances, or those whose results were known by then. */
export const SCHEMES = ['forward', 'left-out'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** One past round, forecast by one forecaster under one scheme. */
export interface Trial {
  readonly id: string;
  readonly alliance: string;
  readonly direction: string;
  readonly scheme: Scheme;
  readonly forecaster: ForecasterId;
  /** Continuous ranked probability score on log(settled / prior). */
  readonly crps: number;
  /** Natural logarithm of the forecast's density there; larger is better. */
  readonly logScore: number;
  /** Probability that the forecast gave to values up to what came (probability integral transform). */
  readonly pit: number;
  /** Absolute error of the value that a rule names: its score when it is taken at its word. */
  readonly bare?: number;
}

/** More rounds than these would take minutes and change no score that is shown: the latest ones of a direction count. */
export const MOST_TRIED = 200;

/** Forecasts every sample from what each scheme leaves. The samples are in the order of their eves. */
export function backtest(
  samples: readonly Sample[],
  schemes: readonly Scheme[] = SCHEMES,
  chosen: (forecaster: Forecaster) => boolean = () => true,
): Trial[] {
  const tried = latest(samples);
  return forecasters(samples)
    .filter(chosen)
    .flatMap((forecaster) => schemes.flatMap((scheme) => [...trialsOf(forecaster, scheme, samples, tried)]));
}

function latest(samples: readonly Sample[]): Sample[] {
  const left = new Map<string, number>();
  return samples
    .toReversed()
    .filter(({ direction }) => {
      const count = left.get(direction) ?? 0;
      left.set(direction, count + 1);
      return count < MOST_TRIED;
    })
    .toReversed();
}

function* trialsOf(
  forecaster: Forecaster,
  scheme: Scheme,
  samples: readonly Sample[],
  tried: readonly Sample[],
): Generator<Trial> {
  const teach = scheme === 'forward' ? forward(forecaster, samples) : leftOut(forecaster, samples);
  for (const sample of tried) {
    const { id, alliance, direction, eve, y } = sample;
    if (!forecaster.applies(sample, eve)) continue;
    const mixture = teach(sample)(sample, eve);
    if (mixture === undefined) continue;
    const said = forecaster.says(sample, eve);
    yield {
      id,
      alliance,
      direction,
      scheme,
      forecaster: forecaster.id,
      crps: crps(mixture, y),
      logScore: logDensity(mixture, y),
      pit: cdf(mixture, y),
      ...(said === undefined ? {} : { bare: Math.abs(said - y) }),
    };
  }
}

type Teach = (sample: Sample) => ReturnType<Forecaster['learned']>;

/** From the samples of the direction, and of the others, whose results were known by the eve. */
function forward(forecaster: Forecaster, samples: readonly Sample[]): Teach {
  const byKnown = samples.toSorted((a, b) => a.known - b.known);
  const growing = new Map<string, Growing<Sample, ReturnType<Forecaster['learned']>>>();
  return ({ direction, eve }) => {
    let one = growing.get(direction);
    if (one === undefined) {
      one = new Growing((known) => forecaster.learned(known, direction));
      growing.set(direction, one);
    }
    return one.with(byKnown.slice(0, countUntil(byKnown, eve)));
  };
}

/** Beyond so many alliances they are dealt into folds, and those of one fold are left out together. */
const MOST_ALONE = 40;
const FOLDS = 20;

/** From the samples of the other alliances. */
function leftOut(forecaster: Forecaster, samples: readonly Sample[]): Teach {
  const alliances = [...new Set(samples.map(({ alliance }) => alliance))].sort();
  const folds = new Map(
    alliances.map((alliance, i) => [alliance, alliances.length > MOST_ALONE ? i % FOLDS : i]),
  );
  const learned = new Map<string, ReturnType<Forecaster['learned']>>();
  return ({ alliance, direction }) => {
    const fold = folds.get(alliance);
    const key = `${fold} ${direction}`;
    const made =
      learned.get(key) ??
      forecaster.learned(
        samples.filter((one) => folds.get(one.alliance) !== fold),
        direction,
      );
    learned.set(key, made);
    return made;
  };
}
