import type { CommandSpec } from '../command.ts';
import { EXIT } from '../exit.ts';
import { CASE_ARGUMENT, CASE_OPTION, DRAW_OPTIONS, STUDY_OPTIONS } from '../options.ts';

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
  ],
  examples: [
    { line: 'draws', says: 'cli.draws.example.plain' },
    { line: 'draws --format parquet --draws 100000', says: 'cli.draws.example.parquet' },
    { line: 'draws --node share.ledger --definition rebased --out -', says: 'cli.draws.example.node' },
  ],
  async run(asked) {
    const [{ openForStudy }, { studyOptions }, { drawingOf }, { writeDraws }] = await Promise.all([
      import('../load.ts'),
      import('../choose.ts'),
      import('../drawing.ts'),
      import('../draw-files.ts'),
    ]);
    const { prepared } = await openForStudy(asked, asked.argument(0));
    await writeDraws(asked, prepared, { ...studyOptions(asked, prepared), drawing: drawingOf(asked) });
    return EXIT.fine;
  },
};
