import type { CommandSpec } from '../command.ts';
import { EXIT } from '../exit.ts';
import { CASE_ARGUMENT, CASE_OPTION, DRAW_OPTIONS, JSON_OPTION, STUDY_OPTIONS } from '../options.ts';

export const sensitivity: CommandSpec = {
  name: 'sensitivity',
  describes: 'cli.sensitivity.describes',
  about: 'cli.sensitivity.about',
  args: [CASE_ARGUMENT],
  options: [CASE_OPTION, ...STUDY_OPTIONS, ...DRAW_OPTIONS, JSON_OPTION],
  examples: [
    { line: 'sensitivity', says: 'cli.sensitivity.example.plain' },
    { line: 'sensitivity us-japan --definition rebased', says: 'cli.sensitivity.example.definition' },
    { line: 'sensitivity --draws 65536 --seed 7', says: 'cli.sensitivity.example.draws' },
    { line: 'sensitivity --json > sensitivity.json', says: 'cli.sensitivity.example.json' },
  ],
  async run(asked) {
    const [
      { openForStudy },
      { studyOptions },
      { drawingOf },
      { study },
      { openFindings },
      texts,
      { sensitivityText },
    ] = await Promise.all([
      import('../load.ts'),
      import('../choose.ts'),
      import('../drawing.ts'),
      import('../../study/index.ts'),
      import('../../brief/index.ts'),
      import('../render/study.ts'),
      import('../render/sensitivity.ts'),
    ]);
    const { terminal } = asked;
    const { prepared } = await openForStudy(asked, asked.argument(0));
    const options = { ...studyOptions(asked, prepared), drawing: drawingOf(asked), indices: true };
    terminal.progress({ key: 'cli.progress.draws' });
    const findings = openFindings(study(prepared, options));
    const page = texts.pageFor(terminal, prepared.case);
    terminal.write(
      asked.flag('json')
        ? texts.jsonText(findings.uncertainty)
        : texts.textOf(sensitivityText(findings, page)),
    );
    return EXIT.fine;
  },
};
