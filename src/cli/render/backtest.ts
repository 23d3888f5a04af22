import { type BacktestReport, SCHEMES, type Score } from '../../talks/index.ts';
import type { MessageKey } from '../../text/index.ts';
import { paragraph } from './layout.ts';
import type { Page } from './page.ts';
import { type Cell, table } from './table.ts';

/** Every score by scheme and direction, rules of thumb beside the model, wins and losses alike. */
export function backtestText(report: BacktestReport, page: Page): string[] {
  const { t, width, colours } = page;
  if (report.rounds === 0) return paragraph(t('cli.backtest.none'), width, 0);
  const { rounds, alliances } = report;
  return [
    ...paragraph(t('cli.backtest.rounds', { rounds, alliances }), width, 0),
    ...SCHEMES.flatMap((scheme) => {
      const scores = report.scores.filter((score) => score.scheme === scheme);
      const directions = [...new Set(scores.map(({ direction }) => direction))];
      const whole = scores.find(({ direction, forecaster }) => direction === 'all' && forecaster === 'model');
      return [
        '',
        colours.strong(t(`forecast.scheme.${scheme}`)),
        ...directions.flatMap((direction) => [
          '',
          `  ${colours.dim(t(`forecast.direction.${direction}` as MessageKey))}`,
          ...scoreTable(
            scores.filter((score) => score.direction === direction),
            page,
          ),
        ]),
        ...(whole === undefined
          ? []
          : [
              '',
              ...paragraph(
                t('cli.backtest.pit', {
                  scheme: t(`forecast.scheme.${scheme}`),
                  counts: whole.pit.join(' '),
                }),
                width,
                2,
              ),
            ]),
      ];
    }),
    ...chanceLine(report.chanceScore, page),
  ];
}

export function chanceLine(score: BacktestReport['chanceScore'], { t, width }: Page): string[] {
  if (score === null) return [];
  const { rounds, brier, shareBrier } = score;
  const told = { rounds, brier: brier.toFixed(3), share: shareBrier.toFixed(3) };
  return ['', ...paragraph(t('cli.forecast.chance-score', told), width, 0)];
}

/** A rule that did better than the model on its rounds stands out, as does the score of the model it beat. */
export function scoreTable(scores: readonly Score[], { t, width, colours }: Page): string[] {
  const right = 'right' as const;
  const columns = [
    { title: t('forecast.column.forecaster'), flexible: true, least: 16 },
    { title: t('forecast.column.rounds'), align: right },
    { title: t('forecast.column.crps'), align: right },
    { title: t('forecast.column.model'), align: right },
    { title: t('forecast.column.bare'), align: right },
    { title: t('forecast.column.log'), align: right },
    { title: t('forecast.column.coverage'), align: right },
  ];
  const rows = scores.map((score): Cell[] => {
    const beats = score.crps < score.modelCrps;
    const crps = score.crps.toFixed(3);
    return [
      t(`forecast.by.${score.forecaster}`),
      String(score.rounds),
      beats ? { text: `${crps} *`, colour: colours.bad } : crps,
      score.modelCrps.toFixed(3),
      score.bare?.toFixed(3) ?? '',
      score.logScore.toFixed(2),
      Object.values(score.coverage)
        .map((part) => Math.round(part * 100))
        .join('/'),
    ];
  });
  return table(columns, rows, width, 2, colours.dim);
}
