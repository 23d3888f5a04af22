import { likelihood } from '../text/index.ts';
import type { Table } from './charts/index.ts';
import { chance } from './fairness.ts';
import type { Reading, Talks, TalksForecast } from './reading.ts';

type Bluff = NonNullable<Talks['bluff']>;

/** Which forecast is used, and what else may come of the round. */
export function forecastLines(data: TalksForecast, reading: Reading): readonly string[] {
  const { t, w } = reading;
  const used = data.scores.find(({ forecaster }) => forecaster === data.used);
  const outcome = (key: 'no-deal' | 'ended' | 'lapse', { probability, times, of }: TalksForecast['noDeal']) =>
    t(`brief.talks.${key}`, {
      chance: chance(probability, reading),
      words: t(likelihood(probability)),
      times,
      of,
    });
  return [
    used === undefined || data.used === 'model'
      ? t('brief.talks.by-model', { ratios: data.learnedFrom.ratios, own: data.learnedFrom.ownRatios })
      : t('brief.talks.by-rule', {
          rule: w(data.usedTitle),
          rounds: used.rounds,
          score: used.crps.toFixed(3),
          model: used.modelCrps.toFixed(3),
        }),
    outcome('no-deal', data.noDeal),
    outcome('ended', data.ended),
    outcome('lapse', data.lapse),
  ];
}

/** Which models coincide and why, then what has no value. */
export function theoryLines({ theory, absent }: Talks, reading: Reading): readonly string[] {
  const { t, w } = reading;
  const titles = new Map((theory?.models ?? []).map(({ id, title }) => [id, w(title)]));
  return [
    ...(theory?.same ?? []).map(({ models, why }) => {
      const names = models.map((id) => titles.get(id) ?? id).join(t('brief.list'));
      return t('cli.talks.same', { models: names, why: w(why) });
    }),
    ...absent.map(({ title, reason }) => `${w(title)}: ${w(reason)}`),
  ];
}

/** How the model and the rules of thumb did on past rounds. */
export function scoresTable({ scores }: TalksForecast, { t, w }: Reading): Table {
  return {
    columns: [
      { title: t('brief.talks.score.by') },
      { title: t('brief.talks.score.rounds'), numeric: true },
      { title: t('brief.talks.score.crps'), numeric: true },
      { title: t('brief.talks.score.model'), numeric: true },
      { title: t('brief.talks.score.log'), numeric: true },
      { title: t('brief.talks.score.inside'), numeric: true },
    ],
    rows: scores.map(({ title, rounds, crps, modelCrps, logScore, coverage }) => [
      w(title),
      String(rounds),
      crps.toFixed(3),
      modelCrps.toFixed(3),
      logScore.toFixed(2),
      coverage.map((share) => Math.round(share * 100)).join('/'),
    ]),
  };
}

export function ratesTable({ baseRates }: TalksForecast, { t, w }: Reading): Table {
  const span = ([low = 0, high = 1]: readonly number[]) =>
    `${Math.round(low * 100)}–${Math.round(high * 100)}%`;
  return {
    columns: [
      { title: t('brief.talks.rate.what') },
      { title: t('brief.talks.rate.times'), numeric: true },
      { title: t('brief.talks.rate.interval'), numeric: true },
      { title: t('brief.talks.rate.clustered'), numeric: true },
    ],
    rows: baseRates.map(({ title, times, of, jeffreys, clustered }) => [
      w(title),
      `${times}/${of}`,
      span(jeffreys),
      span(clustered),
    ]),
  };
}

/** Whether the threat is meant: by the record, then with the signs. */
export function bluffLines(bluff: Bluff, reading: Reading): readonly string[] {
  const { t, w } = reading;
  const band = ({ mean, low, high }: Bluff['prior']) => ({
    chance: chance(mean, reading),
    low: chance(low, reading),
    high: chance(high, reading),
  });
  return [
    t('bluff.prior', {
      n: bluff.threats,
      carried: bluff.carriedOut,
      count: w(bluff.counting),
      ...band(bluff.prior),
    }),
    t('bluff.chance', band(bluff.chance)),
    t('bluff.dependence', { value: bluff.dependence, independent: chance(bluff.independent, reading) }),
    ...(bluff.leaving === null || bluff.leaving.value === null
      ? []
      : [t('brief.talks.leaving', { amount: reading.number(bluff.leaving) })]),
  ];
}

export function signsTable({ signs }: Bluff, reading: Reading): Table {
  const { t, w } = reading;
  const titles = ['sign', 'kind', 'seen', 'ratio', 'without', 'if-seen', 'if-not'] as const;
  return {
    columns: titles.map((name, index) => ({ title: t(`bluff.column.${name}`), numeric: index > 2 })),
    rows: signs.map(({ title, evidence, kind, seen, ratio, without, ifSeen, ifNotSeen }) => [
      `${w(title)}. ${w(evidence)}`,
      w(kind),
      t(`bluff.seen.${seen}`),
      ratio === null ? '' : ratio.toPrecision(2),
      ...[without, ifSeen, ifNotSeen].map((share) => chance(share, reading)),
    ]),
  };
}
