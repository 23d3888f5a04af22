import type { Format } from '../../brief/index.ts';
import type { CommandSpec } from '../command.ts';
import { EXIT } from '../exit.ts';
import { CASE_ARGUMENT, CASE_OPTION, STUDY_OPTIONS } from '../options.ts';

const STANDARD_OUTPUT = '-';

export const brief: CommandSpec = {
  name: 'brief',
  describes: 'cli.brief.describes',
  about: 'cli.brief.about',
  args: [CASE_ARGUMENT],
  options: [
    CASE_OPTION,
    ...STUDY_OPTIONS,
    {
      name: 'format',
      short: 'f',
      value: 'FORMAT',
      describes: 'cli.option.format',
      choices: async () => (await import('../../brief/index.ts')).FORMATS,
    },
    { name: 'out', short: 'o', value: 'PATH', describes: 'cli.option.out' },
  ],
  examples: [
    { line: 'brief', says: 'cli.brief.example.plain' },
    { line: 'brief my-case --out reports/', says: 'cli.brief.example.out' },
    { line: 'brief --lang ja --definition all-in', says: 'cli.brief.example.lang' },
    { line: 'brief --format csv --out - > numbers.csv', says: 'cli.brief.example.pipe' },
  ],
  async run(asked) {
    const [
      { openForStudy },
      { studyOptions },
      { study },
      { FORMATS, openFindings, render },
      texts,
      { answersText },
      files,
    ] = await Promise.all([
      import('../load.ts'),
      import('../choose.ts'),
      import('../../study/index.ts'),
      import('../../brief/index.ts'),
      import('../render/study.ts'),
      import('../render/answers.ts'),
      import('../files.ts'),
    ]);
    const { terminal } = asked;
    const opened = await openForStudy(asked, asked.argument(0));
    const { prepared } = opened;
    const options = studyOptions(asked, prepared);
    const name = (asked.value('format') ?? 'html') as Format;
    const format = FORMATS.find((one) => one.name === name) as (typeof FORMATS)[number];
    terminal.progress({ key: 'cli.progress.brief' });
    const findings = study(prepared, options);
    const text = render(findings, format.name, terminal.lang);
    const out = asked.value('out');
    if (out === STANDARD_OUTPUT) {
      terminal.write(text);
      return EXIT.fine;
    }
    const path = files.pathOf(out, `${prepared.case.id}-brief.${format.ending}`);
    const bytes = await files.save(path, text);
    if (terminal.quiet) return EXIT.fine;
    const page = texts.pageFor(terminal, prepared.case);
    const written = terminal.t('cli.brief.written', {
      path: files.shortPath(path),
      size: files.sizeText(bytes, terminal),
    });
    terminal.write(texts.textOf([...answersText(openFindings(findings), page), written]));
    return EXIT.fine;
  },
};
