import type { CommandSpec } from '../command.ts';
import { EXIT } from '../exit.ts';
import { JSON_OPTION } from '../options.ts';

export const cases: CommandSpec = {
  name: 'cases',
  describes: 'cli.cases.describes',
  about: 'cli.cases.about',
  args: [],
  options: [JSON_OPTION],
  examples: [
    { line: 'cases', says: 'cli.cases.example.plain' },
    { line: 'cases --json', says: 'cli.cases.example.json' },
  ],
  async run(asked) {
    const [{ builtInCases, readCaseFolder }, { loadCase }, { casesText }, texts] = await Promise.all([
      import('../../node/index.ts'),
      import('../../case/index.ts'),
      import('../render/cases.ts'),
      import('../render/lines.ts'),
    ]);
    const { terminal } = asked;
    const rows = [];
    for (const { id, folder } of await builtInCases()) {
      const { case: theCase } = loadCase((await readCaseFolder(folder)).files);
      rows.push({
        id,
        title: theCase?.title ?? id,
        figures: theCase?.figures.size ?? null,
        asOf: theCase?.asOf ?? null,
        folder,
      });
    }
    terminal.write(asked.flag('json') ? texts.jsonText(rows) : texts.textOf(casesText(rows, terminal)));
    return EXIT.fine;
  },
};
