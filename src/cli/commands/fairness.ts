import type { CommandSpec } from '../command.ts';
import { EXIT } from '../exit.ts';
import { CASE_ARGUMENT, CASE_OPTION, DRAW_OPTIONS, JSON_OPTION, STUDY_OPTIONS } from '../options.ts';

export const fairness: CommandSpec = {
  name: 'fairness',
  describes: 'cli.fairness.describes',
  about: 'cli.fairness.about',
  args: [CASE_ARGUMENT],
  options: [
    CASE_OPTION,
    ...STUDY_OPTIONS,
    ...DRAW_OPTIONS,
    { name: 'lens', value: 'LENS', describes: 'cli.option.lens', choices: lensChoices },
    JSON_OPTION,
  ],
  examples: [
    { line: 'fairness', says: 'cli.fairness.example.plain' },
    { line: 'fairness us-japan --definition all-in', says: 'cli.fairness.example.definition' },
    { line: 'fairness --lens ability', says: 'cli.fairness.example.lens' },
    { line: 'fairness --json > fairness.json', says: 'cli.fairness.example.json' },
  ],
  async run(asked) {
    const [
      { openForStudy },
      { studyOptions },
      { drawingOf },
      { study },
      { openFindings },
      texts,
      { fairnessText, lensText },
    ] = await Promise.all([
      import('../load.ts'),
      import('../choose.ts'),
      import('../drawing.ts'),
      import('../../study/index.ts'),
      import('../../brief/index.ts'),
      import('../render/study.ts'),
      import('../render/fairness.ts'),
    ]);
    const { terminal } = asked;
    const { prepared } = await openForStudy(asked, asked.argument(0));
    const findings = openFindings(
      study(prepared, { ...studyOptions(asked, prepared), drawing: drawingOf(asked) }),
    );
    const page = texts.pageFor(terminal, prepared.case);
    const lens = asked.value('lens');
    if (asked.flag('json')) terminal.write(texts.jsonText(findings.fairness));
    else
      terminal.write(
        texts.textOf(lens === undefined ? fairnessText(findings, page) : lensText(findings, lens, page)),
      );
    return EXIT.fine;
  },
};

async function lensChoices() {
  const { LENS_IDS } = await import('../../fairness/index.ts');
  return LENS_IDS.map((name) => ({ name }));
}
