import type { CommandSpec } from '../command.ts';
import { EXIT } from '../exit.ts';
import { CASE_ARGUMENT, CASE_OPTION, DRAW_OPTIONS, JSON_OPTION, STUDY_OPTIONS } from '../options.ts';

export const draws: CommandSpec = {
  name: 'draws',
  describes: 'cli.draws.describes',
  about: 'cli.draws.about',
  args: [CASE_ARGUMENT],
  options: [
    CASE_OPTION,
    ...STUDY_OPTIONS,
    ...DRAW_OPTIONS,
    { name: 'node', short: 'n', value: 'NAME,...', describes: 'cli.option.node', completes: 'node' },
    {
      name: 'format',
      short: 'f',
      value: 'csv|parquet',
      describes: 'cli.option.draws-format',
      choices: async () => [{ name: 'csv' }, { name: 'parquet' }],
    },
    { name: 'out', short: 'o', value: 'PATH', describes: 'cli.option.out' },
    { name: 'summary', describes: 'cli.option.summary' },
    { name: 'above', value: 'NUMBER', describes: 'cli.option.above', completes: 'nothing' },
    JSON_OPTION,
  ],
  examples: [
    { line: 'draws', says: 'cli.draws.example.plain' },
    { line: 'draws --format parquet --draws 100000', says: 'cli.draws.example.parquet' },
    { line: 'draws --node share.ledger --definition rebased --out -', says: 'cli.draws.example.node' },
    { line: 'draws --summary --draws 10000000', says: 'cli.draws.example.summary' },
    {
      line: 'draws --summary --node share.ledger --definition rebased --above 60',
      says: 'cli.draws.example.above',
    },
  ],
  async run(asked) {
    const [{ openForStudy }, { studyOptions }, drawing, { writeDraws }, { refuseMixed, sayDraws }] =
      await Promise.all([
        import('../load.ts'),
        import('../choose.ts'),
        import('../drawing.ts'),
        import('../draw-files.ts'),
        import('../draw-summary.ts'),
      ]);
    refuseMixed(asked);
    const most = asked.flag('summary') ? drawing.MOST_IN_SHORT : drawing.MOST_DRAWS;
    const { prepared } = await openForStudy(asked, asked.argument(0));
    const options = { ...studyOptions(asked, prepared), drawing: drawing.drawingOf(asked, most) };
    await (asked.flag('summary') ? sayDraws : writeDraws)(asked, prepared, options);
    return EXIT.fine;
  },
};
