import type { CommandSpec, OptionSpec } from '../command.ts';
import { EXIT } from '../exit.ts';
import { TREATIES_OPTION } from '../law.ts';
import { JSON_OPTION } from '../options.ts';

const plain = (name: string, value: string, describes: OptionSpec['describes']): OptionSpec => ({
  name,
  value,
  describes,
  completes: 'nothing',
});

export const network: CommandSpec = {
  name: 'network',
  describes: 'cli.network.describes',
  about: 'cli.network.about',
  args: [
    {
      name: 'view',
      required: false,
      describes: 'cli.network.argument.view',
      choices: async () => [
        { name: 'similarity', describes: 'cli.network.view.similarity' },
        { name: 'ties', describes: 'cli.network.view.ties' },
      ],
    },
  ],
  options: [
    { name: 'ties', value: 'FILE', describes: 'cli.option.ties' },
    { name: 'states', value: 'FILE', describes: 'cli.option.states' },
    { ...plain('year', 'YEAR', 'cli.option.year'), short: 'y' },
    plain('as-of', 'DATE', 'cli.option.as-of-law'),
    TREATIES_OPTION,
    {
      name: 'only',
      value: 'encoded|imported',
      describes: 'cli.option.only',
      choices: async () => [{ name: 'encoded' }, { name: 'imported' }],
    },
    plain('cut', 'A-B,...', 'cli.option.cut'),
    plain('weaken', 'A-B=N,...', 'cli.option.weaken'),
    plain('add', 'A-B=KIND,...', 'cli.option.add'),
    plain('least', 'N', 'cli.option.least'),
    plain('seed', 'N', 'cli.option.network-seed'),
    plain('spill-over', 'SHARE', 'cli.option.spill-over'),
    plain('belief', 'P', 'cli.option.belief'),
    plain('memory', 'N', 'cli.option.memory'),
    plain('hedge-below', 'P', 'cli.option.hedge-below'),
    { name: 'weights', value: 'FILE', describes: 'cli.option.tie-weights' },
    { name: 'more', describes: 'cli.option.more' },
    plain('rows', 'N', 'cli.option.rows'),
    { name: 'out', short: 'o', value: 'PATH', describes: 'cli.option.out' },
    JSON_OPTION,
  ],
  examples: [
    { line: 'network', says: 'cli.network.example.plain' },
    { line: 'network --cut USA-JPN', says: 'cli.network.example.cut' },
    {
      line: 'network --ties dyad-spells.csv --states states.csv --year 2018 --cut 2-740 --least 3',
      says: 'cli.network.example.imported',
    },
    { line: "network --cut 'USA>JPN' --spill-over 1 --json", says: 'cli.network.example.spill-over' },
    { line: 'network --add JPN-AUS=defence --weaken USA-PHL=2', says: 'cli.network.example.add' },
    { line: 'network ties --as-of 1965-01-01', says: 'cli.network.example.ties' },
    {
      line: 'network similarity --ties dyad-spells.csv --states states.csv --year 2018 --out s.csv',
      says: 'cli.network.example.similarity',
    },
  ],
  async run(asked) {
    const { refuseElsewhere, VIEWS } = await import('../network/belongs.ts');
    const view = VIEWS.find((one) => one === asked.argument(0)) ?? 'network';
    refuseElsewhere(asked, view);
    if (view === 'similarity') {
      const { writeSimilarity } = await import('../network/similarity.ts');
      await writeSimilarity(asked);
    } else {
      const { viewNetwork } = await import('../network/view.ts');
      await viewNetwork(asked, view);
    }
    return EXIT.fine;
  },
};
