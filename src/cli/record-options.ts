import type { OptionSpec } from './command.ts';

export const RECORD_OPTION: OptionSpec = { name: 'record', value: 'FILE', describes: 'cli.option.record' };
export const AS_OF_RECORD_OPTION: OptionSpec = {
  name: 'as-of',
  value: 'DATE',
  describes: 'cli.option.as-of-record',
  completes: 'nothing',
};
