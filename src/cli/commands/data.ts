import type { CommandSpec, OptionSpec } from '../command.ts';
import { JSON_OPTION } from '../options.ts';

const plain = (name: string, value: string, describes: OptionSpec['describes']): OptionSpec => ({
  name,
  value,
  describes,
  completes: 'nothing',
});

export const data: CommandSpec = {
  name: 'data',
  describes: 'cli.data.describes',
  about: 'cli.data.about',
  args: [
    {
      name: 'action',
      required: true,
      describes: 'cli.data.argument.action',
      choices: async () => [
        { name: 'import', describes: 'cli.data.action.import' },
        { name: 'list', describes: 'cli.data.action.list' },
        { name: 'check', describes: 'cli.data.action.check' },
        { name: 'show', describes: 'cli.data.action.show' },
        { name: 'restore', describes: 'cli.data.action.restore' },
        { name: 'remove', describes: 'cli.data.action.remove' },
      ],
    },
    { name: 'file|set', required: false, describes: 'cli.data.argument.target' },
  ],
  options: [
    { ...plain('as', 'SET', 'cli.option.as'), choices: setChoices },
    { name: 'mapping', value: 'FILE', describes: 'cli.option.mapping' },
    {
      name: 'delimiter',
      value: 'SIGN',
      describes: 'cli.option.delimiter',
      choices: async () => [{ name: 'comma' }, { name: 'semicolon' }, { name: 'tab' }],
    },
    {
      name: 'encoding',
      value: 'NAME',
      describes: 'cli.option.encoding',
      choices: async () => (await import('../../data/index.ts')).ENCODINGS.map((name) => ({ name })),
    },
    plain('sheet', 'NAME', 'cli.option.sheet'),
    plain('edition', 'TEXT', 'cli.option.edition'),
    { name: 'workspace', value: 'FOLDER', describes: 'cli.option.workspace' },
    plain('where', 'COLUMN=VALUE,...', 'cli.option.where'),
    { ...plain('year', 'YEAR', 'cli.option.year-shown'), short: 'y' },
    plain('rows', 'N', 'cli.option.rows-shown'),
    { name: 'all', describes: 'cli.option.all-told' },
    JSON_OPTION,
  ],
  examples: [
    { line: 'data import NMC-70-abridged.csv', says: 'cli.data.example.import' },
    { line: 'data import milex.xlsx --sheet "Share of GDP"', says: 'cli.data.example.sheet' },
    { line: 'data import costs.csv --mapping costs.yaml', says: 'cli.data.example.mapping' },
    { line: 'data check dyads.csv --as atop-dyads --all', says: 'cli.data.example.check' },
    { line: 'data show cow-nmc --where iso3=JPN --year 2015-2020', says: 'cli.data.example.show' },
    { line: 'data list --all', says: 'cli.data.example.list' },
  ],
  async run(asked) {
    const [{ refuseElsewhere }, actions] = await Promise.all([
      import('../data/belongs.ts'),
      import('../data/actions.ts'),
    ]);
    const action = asked.argument(0) as keyof typeof actions.ACTIONS;
    refuseElsewhere(asked, action);
    return actions.ACTIONS[action](asked);
  },
};

async function setChoices() {
  const { DATA_SETS } = await import('../../data/index.ts');
  return DATA_SETS.map(({ id }) => ({ name: id }));
}
