import type { CommandSpec } from '../command.ts';
import { EXIT } from '../exit.ts';
import { JSON_OPTION } from '../options.ts';
import { AS_OF_RECORD_OPTION, RECORD_OPTION } from '../record-options.ts';

export const backtest: CommandSpec = {
  name: 'backtest',
  describes: 'cli.backtest.describes',
  about: 'cli.backtest.about',
  args: [],
  options: [RECORD_OPTION, AS_OF_RECORD_OPTION, JSON_OPTION],
  examples: [
    { line: 'backtest', says: 'cli.backtest.example.plain' },
    { line: 'backtest --record my-record.csv --json', says: 'cli.backtest.example.own' },
  ],
  async run(asked) {
    const [{ openRecord }, { dayOption }, talks, { backtestText }, lines, { pageOf }] = await Promise.all([
      import('../record.ts'),
      import('../law.ts'),
      import('../../talks/index.ts'),
      import('../render/backtest.ts'),
      import('../render/lines.ts'),
      import('../render/page.ts'),
    ]);
    const { terminal } = asked;
    const { day, iso } = dayOption(asked.value('as-of'));
    const report = talks.backtestReport(talks.knownOn(await openRecord(asked), day), iso);
    terminal.write(
      asked.flag('json') ? lines.jsonText(report) : lines.textOf(backtestText(report, pageOf(terminal))),
    );
    return EXIT.fine;
  },
};
