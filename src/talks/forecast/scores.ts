import type { Scheme, Trial } from './backtest.ts';
import type { ForecasterId } from './forecaster.ts';
import { MODELS } from './model.ts';

export const BANDS = [50, 80, 95] as const;
export type BandLevel = (typeof BANDS)[number];

/** How one forecaster did on the past rounds it applies to, beside the model on the same rounds. */
export interface Score {
  readonly forecaster: ForecasterId;
  /** A rule of thumb or a model. */
  readonly kind: 'rule' | 'model';
  readonly scheme: Scheme;
  /** The direction whose rounds are counted; `all` for every one. */
  readonly direction: string;
  readonly rounds: number;
  readonly alliances: number;
  /** Mean scores; of the CRPS the smaller, of the logarithmic score the larger is better. */
  readonly crps: number;
  readonly logScore: number;
  /** Mean absolute error of the bare value that a rule names. */
  readonly bare: number | null;
  /** Mean CRPS of the model on the same rounds. */
  readonly modelCrps: number;
  /** Standard error of the difference crps - modelCrps when rounds of one alliance go together (Liang and Zeger 1986). */
  readonly gapError: number | null;
  /** Shares of the rounds inside the central bands. */
  readonly coverage: Readonly<Record<BandLevel, number>>;
  /** How many rounds fell into each tenth of the forecast; even when it is calibrated (Dawid 1984). */
  readonly pit: readonly number[];
}

/** One score for each scheme, direction and forecaster that was tried. */
export function scoresOf(trials: readonly Trial[]): Score[] {
  const models = new Map(
    trials.flatMap((one) => (one.forecaster === 'model' ? [[keyOf(one), one.crps] as const] : [])),
  );
  const groups = new Map<string, Trial[]>();
  for (const trial of trials)
    for (const direction of ['all', trial.direction]) {
      const key = JSON.stringify([trial.scheme, direction, trial.forecaster]);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [trial]);
      else group.push(trial);
    }
  return [...groups].map(([key, group]) => {
    const [scheme, direction, forecaster] = JSON.parse(key) as [Scheme, string, ForecasterId];
    return scoreOf(scheme, direction, forecaster, group, models);
  });
}

const keyOf = ({ scheme, id }: Pick<Trial, 'scheme' | 'id'>): string => `${scheme} ${id}`;

function scoreOf(
  scheme: Scheme,
  direction: string,
  forecaster: ForecasterId,
  trials: readonly Trial[],
  models: ReadonlyMap<string, number>,
): Score {
  const bare = trials.flatMap((trial) => (trial.bare === undefined ? [] : [trial.bare]));
  const gaps = trials.map((trial) => ({
    alliance: trial.alliance,
    gap: trial.crps - (models.get(keyOf(trial)) ?? Number.NaN),
  }));
  const crps = mean(trials.map((trial) => trial.crps));
  return {
    forecaster,
    kind: forecaster in MODELS ? 'model' : 'rule',
    scheme,
    direction,
    rounds: trials.length,
    alliances: new Set(trials.map(({ alliance }) => alliance)).size,
    crps,
    logScore: mean(trials.map(({ logScore }) => logScore)),
    bare: bare.length === 0 ? null : mean(bare),
    modelCrps: mean(trials.map((trial) => models.get(keyOf(trial)) ?? Number.NaN)),
    gapError: clusteredError(gaps),
    coverage: {
      50: covered(trials, 50),
      80: covered(trials, 80),
      95: covered(trials, 95),
    },
    pit: tenths(trials),
  };
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Standard error of a mean from the sums of residuals by alliance; it takes two alliances. */
function clusteredError(gaps: readonly { alliance: string; gap: number }[]): number | null {
  const average = mean(gaps.map(({ gap }) => gap));
  const sums = new Map<string, number>();
  for (const { alliance, gap } of gaps) sums.set(alliance, (sums.get(alliance) ?? 0) + gap - average);
  const clusters = sums.size;
  if (clusters < 2) return null;
  const squares = [...sums.values()].reduce((sum, value) => sum + value * value, 0);
  return Math.sqrt((squares * clusters) / (clusters - 1)) / gaps.length;
}

function covered(trials: readonly Trial[], band: BandLevel): number {
  return mean(trials.map(({ pit }) => (Math.abs(pit - 0.5) <= band / 200 ? 1 : 0)));
}

function tenths(trials: readonly Trial[]): number[] {
  const counts = Array.from({ length: 10 }, () => 0);
  for (const { pit } of trials) (counts[Math.min(9, Math.floor(pit * 10))] as number) += 1;
  return counts;
}
