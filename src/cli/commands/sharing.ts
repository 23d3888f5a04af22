import type { CommandSpec } from '../command.ts';
import { EXIT } from '../exit.ts';
import { JSON_OPTION } from '../options.ts';

export const sharing: CommandSpec = {
  name: 'sharing',
  describes: 'cli.sharing.describes',
  about: 'cli.sharing.about',
  args: [
    {
      name: 'action',
      required: true,
      describes: 'cli.sharing.argument.action',
      choices: async () => [{ name: 'solve' }],
    },
    { name: 'game', required: true, describes: 'cli.sharing.argument.game' },
  ],
  options: [JSON_OPTION],
  examples: [
    { line: 'sharing solve game.json', says: 'cli.sharing.example.plain' },
    { line: 'sharing solve game.json --json', says: 'cli.sharing.example.json' },
  ],
  async run(asked) {
    const [
      { readOneFile, tellProblems },
      { readGame, solutionReport, solveGame },
      { sharingText },
      lines,
      { pageOf },
    ] = await Promise.all([
      import('../one-file.ts'),
      import('../../talks/index.ts'),
      import('../render/sharing.ts'),
      import('../render/lines.ts'),
      import('../render/page.ts'),
    ]);
    const { terminal } = asked;
    const path = asked.argument(1) ?? '';
    const bytes = await readOneFile(path);
    const { game, names, problems } = readGame(path, bytes);
    tellProblems(path, bytes, problems, terminal);
    if (game === undefined) return EXIT.caseErrors;
    const solution = solveGame(game);
    terminal.write(
      asked.flag('json')
        ? lines.jsonText(solutionReport(solution, game.type, names, terminal.lang))
        : lines.textOf(sharingText(solution, game.type, names, pageOf(terminal))),
    );
    return EXIT.fine;
  },
};
