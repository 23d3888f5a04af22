import type { CommandSpec } from '../command.ts';
import { EXIT } from '../exit.ts';
import { TREATIES_OPTION } from '../law.ts';
import { CASE_ARGUMENT, CASE_OPTION, JSON_OPTION } from '../options.ts';

export const check: CommandSpec = {
  name: 'check',
  describes: 'cli.check.describes',
  about: 'cli.check.about',
  args: [CASE_ARGUMENT],
  options: [CASE_OPTION, TREATIES_OPTION, JSON_OPTION],
  examples: [
    { line: 'check', says: 'cli.check.example.plain' },
    { line: 'check my-case', says: 'cli.check.example.folder' },
    { line: 'check --treaties my-treaties', says: 'cli.check.example.treaties' },
    { line: 'check my-case --json', says: 'cli.check.example.json' },
  ],
  async run(asked) {
    const [
      load,
      { fromHere, lawProblems },
      { checkedLaw },
      { problemToJson },
      { lawSummaryText, summaryText },
      texts,
    ] = await Promise.all([
      import('../load.ts'),
      import('../law.ts'),
      import('../check-law.ts'),
      import('../../problem/index.ts'),
      import('../render/summary.ts'),
      import('../render/lines.ts'),
    ]);
    const { terminal } = asked;
    const treaties = asked.value('treaties');
    // A folder of law by itself is checked by itself; with a case named, as the law of that case.
    const alone =
      treaties !== undefined && asked.argument(0) === undefined && asked.value('case') === undefined;
    const opened = alone
      ? undefined
      : await load.open(await load.locate(asked, asked.argument(0)), terminal, { treaties });
    const library = await checkedLaw(opened?.library, treaties, terminal);
    const ofCase = opened?.problems ?? [];
    const ofLaw = library?.problems ?? [];
    const code = load.exitFor([...ofCase, ...ofLaw]);
    if (asked.flag('json')) {
      const all = [...ofCase, ...ofLaw.map(fromHere)].map((problem) => problemToJson(problem, terminal.lang));
      terminal.write(texts.jsonText(all));
      return code;
    }
    if (opened !== undefined && ofCase.length > 0)
      terminal.write(load.problemsText(opened, terminal, terminal.colours.problem));
    if (library !== undefined && ofLaw.length > 0)
      terminal.write(lawProblems(ofLaw, library.files, terminal, terminal.colours.problem));
    if (code !== EXIT.fine || terminal.quiet) return code;
    if (opened?.prepared !== undefined)
      terminal.write(texts.textOf(summaryText(opened.prepared.case, opened.name, terminal)));
    if (library !== undefined) terminal.write(texts.textOf(lawSummaryText(library.law, terminal)));
    return code;
  },
};
