import { exp, log } from '../../quantity/index.ts';
import type { Sample, Setting } from './ratio.ts';
import { countUntil } from './until.ts';

/** What a rule of thumb knows: the round, and the last log ratio of the same alliance and direction. */
interface Known {
  readonly setting: Setting;
  readonly last: number | undefined;
}

/** Rules of thumb for log(settled / prior); undefined where a rule does not apply. Without an offer the prior stands for it. */
const RULES = {
  'no-change': () => 0,
  'last-growth': ({ last }) => last,
  midpoint: ({ setting: { demand, offer = 0 } }) =>
    demand === undefined ? undefined : log(exp(demand) / 2 + exp(offer) / 2),
  'geometric-mean': ({ setting: { demand, offer = 0 } }) =>
    demand === undefined ? undefined : demand / 2 + offer / 2,
  demand: ({ setting: { demand } }) => demand,
} satisfies Record<string, (known: Known) => number | undefined>;

export type RuleId = keyof typeof RULES;
export const RULE_IDS = Object.keys(RULES) as readonly RuleId[];

/** What a rule says of a round at the end of a day. */
export type Says = (setting: Setting, day: number) => number | undefined;

/** A rule that may know of the samples those whose results were known by the day. */
export function ruleFrom(id: RuleId, samples: readonly Sample[]): Says {
  if (id !== 'last-growth') return (setting) => RULES[id]({ setting, last: undefined });
  const series = seriesOf(samples);
  return (setting, day) => {
    const past = series.get(keyOf(setting)) ?? [];
    return RULES[id]({ setting, last: past[countUntil(past, day) - 1]?.y });
  };
}

const keyOf = ({ alliance, direction }: Setting): string => `${direction} ${alliance}`;

/** The samples of each alliance and direction, in the order in which their results became known. */
function seriesOf(samples: readonly Sample[]): Map<string, Sample[]> {
  const series = new Map<string, Sample[]>();
  for (const sample of samples) {
    const one = series.get(keyOf(sample));
    if (one === undefined) series.set(keyOf(sample), [sample]);
    else one.push(sample);
  }
  for (const one of series.values()) one.sort((a, b) => a.known - b.known);
  return series;
}
