import type { CommandSpec } from '../command.ts';
import { EXIT } from '../exit.ts';
import { JSON_OPTION } from '../options.ts';

export const domain: CommandSpec = {
  name: 'domain',
  describes: 'cli.domain.describes',
  about: 'cli.domain.about',
  args: [
    {
      name: 'action',
      required: true,
      describes: 'cli.argument.domain-action',
      choices: async () => [
        { name: 'solve', describes: 'cli.domain.action.solve' },
        { name: 'check', describes: 'cli.domain.action.check' },
        { name: 'convert', describes: 'cli.domain.action.convert' },
      ],
    },
    { name: 'path', required: true, describes: 'cli.argument.domain', completes: 'nothing' },
  ],
  options: [
    { name: 'tolerance', value: 'T', describes: 'cli.option.tolerance', completes: 'nothing' },
    { name: 'out', short: 'o', value: 'PATH', describes: 'cli.option.domain-out' },
    JSON_OPTION,
  ],
  examples: [
    { line: 'domain solve my-domain', says: 'cli.domain.example.solve' },
    { line: 'domain solve us-japan', says: 'cli.domain.example.case' },
    { line: 'domain solve my-domain --json', says: 'cli.domain.example.json' },
    { line: 'domain check my-domain.yaml', says: 'cli.domain.example.check' },
    { line: 'domain convert my-domain --out my-domain.yaml', says: 'cli.domain.example.convert' },
    { line: 'domain convert my-domain.yaml --out my-domain', says: 'cli.domain.example.export' },
  ],
  async run(asked) {
    const { checkDomain, convertDomain, solveDomain } = await import('../domain.ts');
    const action = { solve: solveDomain, check: checkDomain, convert: convertDomain };
    const named = asked.argument(0) as keyof typeof action;
    return (await action[named](asked, asked.argument(1) ?? '')) ?? EXIT.fine;
  },
};
