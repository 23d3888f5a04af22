import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { Refusal } from '../../src/cli/exit.ts';
import { checkedArguments, checkedOptions, optionsOf, takeApart } from '../../src/cli/parse.ts';

const find = (name: string) => {
  const command = COMMANDS.find((one) => one.name === name);
  if (command === undefined) throw new Error(name);
  return command;
};

async function parsed(line: string) {
  const typed = takeApart(line.split(' '), COMMANDS);
  const command = find(typed.command ?? '');
  const options = await checkedOptions(typed.options, optionsOf(command));
  return { args: await checkedArguments(typed.words, command), options: Object.fromEntries(options) };
}

describe('a command line', () => {
  test.each([
    ['study us-japan --period JFY2020', ['us-japan'], { period: 'JFY2020' }],
    ['study --period=JFY2020 us-japan -d wide', ['us-japan'], { period: 'JFY2020', definition: 'wide' }],
    ['--lang ja study', [undefined], { lang: 'ja' }],
    ['brief -o - -f csv', [undefined], { out: '-', format: 'csv' }],
    ['why hns.budget --json -q', ['hns.budget'], { json: true, quiet: true }],
    ['study --scenario a --scenario b', [undefined], { scenario: 'b' }],
  ])('%s', async (line, args, options) => {
    expect(await parsed(line)).toEqual({ args, options });
  });

  test.each([
    ['study --perod 2024', 'cli.error.no-option', '--period'],
    ['study --format html', 'cli.error.no-option', undefined],
    ['study --period', 'cli.error.value-missing', undefined],
    ['study --period --json', 'cli.error.value-missing', undefined],
    ['study --json=yes', 'cli.error.no-value', undefined],
    ['brief --format htlm', 'cli.error.choice', 'html'],
    ['study --lang fr', 'cli.error.choice', 'en, ja'],
    ['why', 'cli.error.argument-missing', undefined],
    ['study a b', 'cli.error.extra', undefined],
    ['completion tcsh', 'cli.error.choice', 'zsh'],
  ])('%s is refused with %s', async (line, key, names) => {
    const refusal = await parsed(line).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    const { says, hint, code } = refusal as Refusal;
    expect([says.key, code]).toEqual([key, 2]);
    if (names !== undefined) expect(String(hint?.params?.['names'])).toContain(names);
  });
});
