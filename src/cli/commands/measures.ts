import type { CommandSpec } from '../command.ts';
import { EXIT } from '../exit.ts';
import { CASE_OPTION, JSON_OPTION } from '../options.ts';

export const measures: CommandSpec = {
  name: 'measures',
  describes: 'cli.measures.describes',
  about: 'cli.measures.about',
  args: [{ name: 'pattern', required: false, describes: 'cli.argument.pattern', completes: 'nothing' }],
  options: [CASE_OPTION, JSON_OPTION],
  examples: [
    { line: 'measures', says: 'cli.measures.example.plain' },
    { line: "measures 'hns.*'", says: 'cli.measures.example.pattern' },
    { line: 'measures troops --case my-case --json', says: 'cli.measures.example.json' },
  ],
  async run(asked) {
    const [{ openForStudy }, { measureRows, measuresText }, texts] = await Promise.all([
      import('../load.ts'),
      import('../render/measures.ts'),
      import('../render/study.ts'),
    ]);
    const { terminal } = asked;
    const { prepared } = await openForStudy(asked);
    const page = texts.pageFor(terminal, prepared.case);
    const rows = measureRows(prepared.case, asked.argument(0));
    terminal.write(asked.flag('json') ? texts.jsonText(rows) : texts.textOf(measuresText(rows, page)));
    return EXIT.fine;
  },
};
