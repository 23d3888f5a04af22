import type { CommandSpec } from '../command.ts';
import { EXIT } from '../exit.ts';
import { CASE_ARGUMENT, CASE_OPTION, JSON_OPTION, STUDY_OPTIONS } from '../options.ts';

export const study: CommandSpec = {
  name: 'study',
  describes: 'cli.study.describes',
  about: 'cli.study.about',
  args: [CASE_ARGUMENT],
  options: [
    CASE_OPTION,
    ...STUDY_OPTIONS,
    { name: 'compare', value: 'SCENARIO', describes: 'cli.option.compare', completes: 'scenario' },
    JSON_OPTION,
  ],
  examples: [
    { line: 'study', says: 'cli.study.example.plain' },
    { line: 'study us-japan --definition all-in --period JFY2019', says: 'cli.study.example.definition' },
    { line: 'study my-case --compare lower', says: 'cli.study.example.compare' },
    { line: 'study --as-of 2019-11-15 --json', says: 'cli.study.example.json' },
  ],
  async run(asked) {
    const [
      { openForStudy },
      { studyOptions },
      { known },
      { study: runStudy },
      { jsonLines, openFindings },
      texts,
    ] = await Promise.all([
      import('../load.ts'),
      import('../choose.ts'),
      import('../known.ts'),
      import('../../study/index.ts'),
      import('../../brief/index.ts'),
      import('../render/study.ts'),
    ]);
    const { terminal } = asked;
    const opened = await openForStudy(asked, asked.argument(0));
    const { prepared } = opened;
    const options = studyOptions(asked, prepared);
    const other = asked.value('compare');
    const page = texts.pageFor(terminal, prepared.case);
    if (other !== undefined) {
      known('scenario', other, prepared.case.scenarios.keys());
      const comparison = texts.compare(
        openFindings(runStudy(prepared, options)),
        openFindings(runStudy(prepared, { ...options, scenario: other })),
      );
      terminal.write(
        asked.flag('json') ? texts.jsonText(comparison) : texts.textOf(texts.compareText(comparison, page)),
      );
      return EXIT.fine;
    }
    const findings = runStudy(prepared, options);
    terminal.write(
      asked.flag('json')
        ? jsonLines(findings)
        : texts.textOf(texts.studyText(openFindings(findings), opened.name, page, terminal.quiet)),
    );
    return EXIT.fine;
  },
};
