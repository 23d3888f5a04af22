import type { CommandSpec } from '../command.ts';
import { EXIT } from '../exit.ts';
import { JSON_OPTION } from '../options.ts';
import { AS_OF_RECORD_OPTION, RECORD_OPTION } from '../record-options.ts';

export const forecast: CommandSpec = {
  name: 'forecast',
  describes: 'cli.forecast.describes',
  about: 'cli.forecast.about',
  args: [
    {
      name: 'action',
      required: false,
      describes: 'cli.argument.forecast-action',
      choices: async () => [
        { name: 'show', describes: 'cli.action.forecast.show' },
        { name: 'file', describes: 'cli.action.forecast.file' },
        { name: 'score', describes: 'cli.action.forecast.score' },
        { name: 'list', describes: 'cli.action.forecast.list' },
      ],
    },
    { name: 'file', required: false, describes: 'cli.argument.forecast-file' },
  ],
  options: [
    RECORD_OPTION,
    { name: 'round', value: 'ID', describes: 'cli.option.round', completes: 'nothing' },
    AS_OF_RECORD_OPTION,
    { name: 'threshold', value: 'AMOUNT', describes: 'cli.option.threshold', completes: 'nothing' },
    { name: 'folder', value: 'FOLDER', describes: 'cli.option.forecast-folder' },
    {
      name: 'case',
      short: 'c',
      value: 'NAME|FOLDER',
      describes: 'cli.option.forecast-case',
      completes: 'case',
    },
    {
      name: 'outcome',
      value: 'OUTCOME',
      describes: 'cli.option.outcome',
      choices: async () => [{ name: 'settled' }, { name: 'ended' }, { name: 'no-deal' }],
    },
    { name: 'settled', value: 'AMOUNT', describes: 'cli.option.settled', completes: 'nothing' },
    JSON_OPTION,
  ],
  examples: [
    { line: 'forecast', says: 'cli.forecast.example.plain' },
    { line: 'forecast --threshold 420', says: 'cli.forecast.example.threshold' },
    { line: 'forecast --round KOR-SMA11 --as-of 2020-06-01', says: 'cli.forecast.example.past' },
    { line: 'forecast file --round JPN-SMA2027', says: 'cli.forecast.example.file' },
    {
      line: 'forecast score forecasts/JPN-SMA2027-2026-11-27.json --outcome settled --settled 220',
      says: 'cli.forecast.example.score',
    },
  ],
  async run(asked) {
    const actions = await import('../forecasts.ts');
    switch (asked.argument(0)) {
      case 'file':
        await actions.fileForecast(asked);
        break;
      case 'score':
        await actions.scoreForecast(asked);
        break;
      case 'list':
        await actions.listForecasts(asked);
        break;
      default:
        await actions.showForecast(asked);
    }
    return EXIT.fine;
  },
};
