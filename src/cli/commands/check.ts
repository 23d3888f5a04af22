import type { CommandSpec } from '../command.ts';
import { EXIT } from '../exit.ts';
import { CASE_ARGUMENT, CASE_OPTION, JSON_OPTION } from '../options.ts';

export const check: CommandSpec = {
  name: 'check',
  describes: 'cli.check.describes',
  about: 'cli.check.about',
  args: [CASE_ARGUMENT],
  options: [CASE_OPTION, JSON_OPTION],
  examples: [
    { line: 'check', says: 'cli.check.example.plain' },
    { line: 'check my-case', says: 'cli.check.example.folder' },
    { line: 'check my-case --json', says: 'cli.check.example.json' },
  ],
  async run(asked) {
    const [{ exitFor, locate, open, problemsText }, { problemToJson }, { summaryText }, texts] =
      await Promise.all([
        import('../load.ts'),
        import('../../problem/index.ts'),
        import('../render/summary.ts'),
        import('../render/lines.ts'),
      ]);
    const { terminal } = asked;
    const opened = await open(await locate(asked, asked.argument(0)), terminal);
    const { problems, prepared } = opened;
    const code = exitFor(problems);
    if (asked.flag('json')) {
      terminal.write(texts.jsonText(problems.map((problem) => problemToJson(problem, terminal.lang))));
      return code;
    }
    if (problems.length > 0) terminal.write(problemsText(opened, terminal, terminal.colours.problem));
    if (code === EXIT.fine && prepared !== undefined && !terminal.quiet)
      terminal.write(texts.textOf(summaryText(prepared.case, opened.name, terminal)));
    return code;
  },
};
