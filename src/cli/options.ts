import { LANGS } from '../text/index.ts';
import type { ArgumentSpec, OptionSpec } from './command.ts';

/** Options that every command takes. */
export const COMMON_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'lang',
    value: LANGS.join('|'),
    choices: async () => LANGS.map((name) => ({ name })),
    describes: 'cli.option.lang',
  },
  { name: 'quiet', short: 'q', describes: 'cli.option.quiet' },
  { name: 'no-color', describes: 'cli.option.no-color' },
  { name: 'debug', describes: 'cli.option.debug' },
  { name: 'help', short: 'h', describes: 'cli.option.help' },
];

/** Options of the program itself, before any command. */
export const VERSION_OPTION: OptionSpec = { name: 'version', short: 'V', describes: 'cli.option.version' };

export const CASE_OPTION: OptionSpec = {
  name: 'case',
  short: 'c',
  value: 'NAME|FOLDER',
  describes: 'cli.option.case',
  completes: 'case',
};

export const CASE_ARGUMENT: ArgumentSpec = {
  name: 'case',
  required: false,
  describes: 'cli.argument.case',
  completes: 'case',
};

export const JSON_OPTION: OptionSpec = { name: 'json', describes: 'cli.option.json' };

/** What a study may be asked for. */
export const STUDY_OPTIONS: readonly OptionSpec[] = [
  { name: 'as-of', value: 'DATE', describes: 'cli.option.as-of', completes: 'nothing' },
  { name: 'period', short: 'p', value: 'PERIOD', describes: 'cli.option.period', completes: 'nothing' },
  {
    name: 'definition',
    short: 'd',
    value: 'ID',
    describes: 'cli.option.definition',
    completes: 'definition',
  },
  { name: 'scenario', short: 's', value: 'ID', describes: 'cli.option.scenario', completes: 'scenario' },
  { name: 'set', value: '"NODE = FORMULA"', describes: 'cli.option.set', completes: 'nothing' },
];

/** How draws are made. */
export const DRAW_OPTIONS: readonly OptionSpec[] = [
  { name: 'draws', value: 'N', describes: 'cli.option.draws', completes: 'nothing' },
  { name: 'seed', value: 'N', describes: 'cli.option.seed', completes: 'nothing' },
  {
    name: 'method',
    value: 'sobol|random',
    describes: 'cli.option.method',
    choices: async () => [{ name: 'sobol' }, { name: 'random' }],
  },
];
