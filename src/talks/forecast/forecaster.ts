import { type Mixture, moved } from './mixture.ts';
import { MODELS, type ModelId, type ModelSpec } from './model.ts';
import { learnFor, predict } from './posterior.ts';
import type { Sample, Setting } from './ratio.ts';
import { RULE_IDS, type RuleId, ruleFrom } from './rules.ts';

export type ForecasterId = ModelId | RuleId;

/** The errors of a rule, as a model sees them: around nothing, with a spread of its own for each alliance. */
const ERRORS: ModelSpec = { terms: [], spread: 'alliance', directions: 'apart', ownLevel: false };

/** A forecast of log ratios from samples, by a model or by a rule of thumb that wears its past errors. */
export interface Forecaster {
  readonly id: ForecasterId;
  /** A rule needs a demand, or a past. */
  applies(setting: Setting, day: number): boolean;
  /** The value that a rule names; undefined for a model, and where the rule does not apply. */
  says(setting: Setting, day: number): number | undefined;
  /** What can be forecast once `known` samples of a direction are known; undefined where a rule does not apply. */
  learned(
    known: readonly Sample[],
    direction: string,
  ): (setting: Setting, day: number) => Mixture | undefined;
}

/** Every model and rule. `samples` are all that may ever be known: they tell what a rule would have said in the past. */
export function forecasters(samples: readonly Sample[]): Forecaster[] {
  const models = (Object.keys(MODELS) as ModelId[]).map(modelForecaster);
  return [...models, ...RULE_IDS.map((id) => ruleForecaster(id, samples))];
}

export function modelForecaster(id: ModelId): Forecaster {
  return {
    id,
    applies: () => true,
    says: () => undefined,
    learned: (known, direction) => {
      const posterior = learnFor(MODELS[id], known, direction);
      return (setting) => predict(posterior, setting);
    },
  };
}

export function ruleForecaster(id: RuleId, samples: readonly Sample[]): Forecaster {
  const says = ruleFrom(id, samples);
  const said = new Map(samples.map((sample) => [sample, says(sample, sample.eve)]));
  return {
    id,
    applies: (setting, day) => says(setting, day) !== undefined,
    says,
    learned: (known, direction) => {
      const errors = known.flatMap((sample) => {
        const value = said.get(sample);
        return value === undefined ? [] : [{ ...sample, y: sample.y - value }];
      });
      const posterior = learnFor(ERRORS, errors, direction);
      return (setting, day) => {
        const value = says(setting, day);
        return value === undefined ? undefined : moved(predict(posterior, setting), value);
      };
    },
  };
}
