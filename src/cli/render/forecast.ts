import {
  type BaseRate,
  type Forecast,
  LEAST_ROUNDS,
  type OutcomeScore,
  type Threshold,
} from '../../talks/index.ts';
import type { MessageKey } from '../../text/index.ts';
import { chanceLine, scoreTable } from './backtest.ts';
import { paragraph, safe } from './layout.ts';
import type { Page } from './page.ts';
import { type Cell, table } from './table.ts';

const RIGHT = 'right' as const;

/** A forecast: what is known, what may come, what it rests on, and how it did beside rules of thumb. */
export function forecastText(made: Forecast, threshold: Threshold | undefined, page: Page): string[] {
  const { t, width, colours } = page;
  return [
    colours.strong(
      t('cli.forecast.head', {
        id: made.round.id,
        alliance: safe(made.round.alliance),
        direction: t(`forecast.direction.${made.round.direction}`),
        date: made.asOf,
      }),
    ),
    ...paragraph(factsLine(made, page), width, 0),
    ...paragraph(
      t('cli.forecast.learned', {
        ratios: made.learnedFrom.ratios,
        own: made.learnedFrom.ownRatios,
        rounds: made.learnedFrom.rounds,
      }),
      width,
      0,
    ).map(colours.dim),
    '',
    ...ratioText(made, page),
    ...(['no-deal', 'ended', 'lapse'] as const).flatMap((what) => chanceText(what, made, page)),
    ...(threshold === undefined
      ? []
      : paragraph(
          t('cli.forecast.threshold', {
            amount: amountText(threshold.amount, made, page),
            chance: percent(threshold.chance),
            given: percent(threshold.givenDeal),
          }),
          width,
          0,
        )),
    '',
    ...paragraph(usedLine(made, page), width, 0),
    ...byModelText(made, page),
    ...scoresText(made, page),
    ...chanceLine(made.chanceScore, page),
    '',
    colours.strong(t('cli.forecast.rates')),
    ...ratesTable(made.baseRates, page),
  ];
}

/** Whole percent; below one a digit more, below a thousandth the bound. */
const percent = (share: number): string => {
  const points = share * 100;
  if (points > 0 && points < 0.1) return '<0.1';
  return points > 0 && points < 1 ? points.toFixed(1) : String(Math.round(points));
};

function amountText(amount: number, { round }: Forecast, { quantity }: Page): string {
  return `${quantity(amount, '1')}${round.unit === null ? '' : ` ${safe(round.unit)}`}`;
}

function factsLine(made: Forecast, page: Page): string {
  const { t } = page;
  const { prior, demand, offer, threat } = made.round;
  const amount = (value: number | null) =>
    value === null ? t('cli.forecast.unknown') : amountText(value, made, page);
  return t('cli.forecast.facts', {
    prior: amount(prior),
    demand: amount(demand),
    offer: amount(offer),
    threat:
      threat === null
        ? t('cli.forecast.unknown')
        : t('cli.forecast.threat', {
            by: t(`cli.forecast.threat.by.${threat.by}` as MessageKey),
            kind: t(`cli.forecast.threat.${threat.conditional}` as MessageKey),
          }),
  });
}

function ratioText(made: Forecast, page: Page): string[] {
  const { t, width, colours, quantity } = page;
  const { ratio, round } = made;
  if (ratio === null || round.prior === null) return [...paragraph(t('cli.forecast.no-ratio'), width, 0), ''];
  const prior = round.prior;
  const columns = [
    { title: t('forecast.column.level'), align: RIGHT },
    { title: t('forecast.column.ratio'), align: RIGHT },
    { title: t('forecast.column.amount'), align: RIGHT },
  ];
  const rows = Object.entries(ratio.quantiles).map(([level, value]): Cell[] => [
    `${level}%`,
    value < 1000 ? value.toFixed(2) : quantity(value, '1'),
    amountText(value * prior, made, page),
  ]);
  const curve = ratio.curve.map((point): Cell[] => [
    amountText(point.amount, made, page),
    point.ratio.toFixed(2),
    `${percent(point.chance)}%`,
  ]);
  const heads = [
    { title: t('forecast.column.amount'), align: RIGHT },
    { title: t('forecast.column.ratio'), align: RIGHT },
    { title: t('forecast.column.chance'), align: RIGHT },
  ];
  return [
    colours.strong(t('cli.forecast.quantiles')),
    ...table(columns, rows, width, 2, colours.dim),
    '',
    colours.strong(t('cli.forecast.curve')),
    ...table(heads, curve, width, 2, colours.dim),
    '',
  ];
}

function chanceText(what: 'no-deal' | 'ended' | 'lapse', made: Forecast, { t, width }: Page): string[] {
  const chance = { 'no-deal': made.noDeal, ended: made.ended, lapse: made.lapse }[what];
  return paragraph(
    t('cli.forecast.chance', {
      what: t(`cli.forecast.what.${what}`),
      percent: percent(chance.probability),
      times: chance.times,
      of: chance.of,
      among: t(`forecast.among.${chance.among}`),
    }),
    width,
    0,
  );
}

/** Which forecaster is used, and why not another. */
function usedLine({ used, scores, wouldBeUsed }: Forecast, { t }: Page): string {
  const rule = wouldBeUsed ?? used;
  const score = scores.find(({ forecaster }) => forecaster === rule);
  if (rule === 'model' || score === undefined) return t('cli.forecast.used.model');
  const told = { rule: t(`forecast.by.${rule}`), rounds: score.rounds };
  if (rule !== used) return t('cli.forecast.used.few', { ...told, least: LEAST_ROUNDS });
  return t('cli.forecast.used.rule', {
    ...told,
    ruleScore: score.crps.toFixed(3),
    modelScore: score.modelCrps.toFixed(3),
    error: score.gapError?.toFixed(3) ?? '?',
  });
}

/** The middle and the ends of what the model says, where a rule is used instead. */
function byModelText({ byModel }: Forecast, { t, width }: Page): string[] {
  if (byModel === null) return [];
  const ratio = (level: 5 | 50 | 95) => byModel.quantiles[level].toFixed(2);
  const told = { low: ratio(5), median: ratio(50), high: ratio(95) };
  return paragraph(t('cli.forecast.by-model', told), width, 0);
}

function scoresText({ scores }: Forecast, page: Page): string[] {
  const { t, width, colours } = page;
  if (scores.length === 0) return [];
  const better = scores.filter(({ kind, crps, modelCrps }) => kind === 'rule' && crps < modelCrps);
  return [
    '',
    colours.strong(t('cli.forecast.scores')),
    ...scoreTable(scores, page),
    ...(better.length === 0
      ? []
      : paragraph(
          t('cli.forecast.loses', {
            rules: better.map(({ forecaster }) => t(`forecast.by.${forecaster}`)).join(', '),
          }),
          width,
          2,
        )),
  ];
}

function ratesTable(rates: readonly BaseRate[], { t, width, colours }: Page): string[] {
  const columns = [
    { title: t('forecast.column.event'), flexible: true, least: 24 },
    { title: t('forecast.column.share'), align: RIGHT },
    { title: t('forecast.column.interval'), align: RIGHT },
    { title: t('forecast.column.clustered'), align: RIGHT },
    { title: t('forecast.column.effect'), align: RIGHT },
  ];
  const range = ([low, high]: readonly [number, number]) => `${percent(low)}-${percent(high)}%`;
  const rows = rates
    .filter(({ of }) => of > 0)
    .map(({ id, times, of, jeffreys, clustered, designEffect }): Cell[] => [
      t(`forecast.rate.${id}`),
      `${times}/${of}`,
      range(jeffreys),
      range(clustered),
      designEffect.toFixed(1),
    ]);
  return table(columns, rows, width, 2, colours.dim);
}

/** How a filed forecast did. */
export function outcomeText(
  told: OutcomeScore & { readonly round: string; readonly asOf: string; readonly factsUnchanged: boolean },
  { t, width }: Page,
): string[] {
  const { outcome, ratio, crps, modelCrps, noChange, pit, inside } = told;
  const yes = (is: boolean) => (is ? '✓' : '✗');
  const came =
    outcome === 'settled' && ratio !== null
      ? t('cli.forecast.outcome.settled', { ratio: ratio.toFixed(3) })
      : t(outcome === 'settled' ? 'cli.forecast.outcome.settled-plain' : `cli.forecast.outcome.${outcome}`);
  const lines = [
    t('cli.forecast.scored', { id: told.round, date: told.asOf, outcome: came }),
    t('cli.forecast.brier', { brier: told.brier.toFixed(4) }),
    t('cli.forecast.log-score', { score: told.logScore.toFixed(3) }),
    ...(crps === null || noChange === null
      ? []
      : [t('cli.forecast.crps', { crps: crps.toFixed(4), rule: noChange.toFixed(4) })]),
    ...(modelCrps === null ? [] : [t('cli.forecast.model-crps', { crps: modelCrps.toFixed(4) })]),
    ...(pit === null || inside === null
      ? []
      : [
          t('cli.forecast.pit', {
            percent: percent(pit),
            b50: yes(inside[50]),
            b80: yes(inside[80]),
            b95: yes(inside[95]),
          }),
        ]),
    t(told.factsUnchanged ? 'cli.forecast.facts-same' : 'cli.forecast.facts-differ'),
  ];
  return lines.flatMap((line) => paragraph(line, width, 0));
}

/** A file among the filed forecasts: what it says, or why it cannot be trusted. */
export type Filing =
  | {
      readonly state: 'good';
      readonly round: string;
      readonly asOf: string;
      readonly filedOn: string;
      readonly used: Forecast['used'];
      readonly median: number | null;
      readonly noDeal: number;
      readonly hash: string;
    }
  | { readonly state: 'changed' | 'other' };

export function filedListText(
  rows: readonly (Filing & { readonly path: string })[],
  folder: string,
  { t, width, colours }: Page,
): string[] {
  if (rows.length === 0) return paragraph(t('cli.forecast.none-filed', { folder: safe(folder) }), width, 0);
  const columns = [
    { title: t('forecast.column.round') },
    { title: t('forecast.column.as-of') },
    { title: t('forecast.column.filed-on') },
    { title: t('forecast.column.median'), align: RIGHT },
    { title: t('forecast.column.state'), flexible: true, least: 10 },
    { title: t('forecast.column.file'), flexible: true, least: 20 },
  ];
  const cells = rows.map((row): Cell[] => [
    row.state === 'good' ? row.round : '',
    row.state === 'good' ? row.asOf : '',
    row.state === 'good' ? row.filedOn : '',
    row.state === 'good' ? (row.median?.toFixed(2) ?? '') : '',
    row.state === 'good'
      ? t('cli.forecast.state.good')
      : { text: t(`cli.forecast.state.${row.state}`), colour: colours.bad },
    safe(row.path),
  ]);
  return table(columns, cells, width, 0, colours.dim);
}
