import type { CommandSpec } from '../command.ts';
import { EXIT } from '../exit.ts';
import { CASE_OPTION, JSON_OPTION, STUDY_OPTIONS } from '../options.ts';

const CINC = 'cinc';

export const balance: CommandSpec = {
  name: 'balance',
  describes: 'cli.balance.describes',
  about: 'cli.balance.about',
  args: [{ name: 'case|cinc', required: false, describes: 'cli.balance.argument.action', completes: 'case' }],
  options: [
    CASE_OPTION,
    ...STUDY_OPTIONS,
    { name: 'theatre', value: 'ID', describes: 'cli.option.theatre', completes: 'nothing' },
    { name: 'reach', value: 'FORM', describes: 'cli.option.reach', choices: reachChoices },
    { name: 'reach-parameter', value: 'N', describes: 'cli.option.reach-parameter', completes: 'nothing' },
    { name: 'composite', value: 'N,N,N', describes: 'cli.option.composite-weights', completes: 'nothing' },
    { name: 'data', value: 'FILE', describes: 'cli.option.data' },
    { name: 'out', short: 'o', value: 'PATH', describes: 'cli.option.out' },
    JSON_OPTION,
  ],
  examples: [
    { line: 'balance', says: 'cli.balance.example.plain' },
    { line: 'balance --theatre taiwan-strait --period 2010', says: 'cli.balance.example.theatre' },
    { line: 'balance --reach gradient --reach-parameter 10', says: 'cli.balance.example.reach' },
    { line: 'balance cinc --data nmc.csv --out cinc.csv', says: 'cli.balance.example.cinc' },
  ],
  async run(asked) {
    if (asked.argument(0) === CINC) {
      const { writeCinc } = await import('../balance/national-material.ts');
      await writeCinc(asked);
      return EXIT.fine;
    }
    const { tellBalance } = await import('../balance/tell.ts');
    return tellBalance(asked);
  },
};

async function reachChoices() {
  const { REACH_FORMS, REACH_IDS } = await import('../../balance/index.ts');
  return REACH_IDS.map((name) => ({ name, describes: REACH_FORMS[name].title }));
}
