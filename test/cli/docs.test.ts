import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { EXIT } from '../../src/cli/exit.ts';
import { COMMON_OPTIONS, VERSION_OPTION } from '../../src/cli/options.ts';
import { takeApart } from '../../src/cli/parse.ts';
import { findingsSchema } from '../../src/study/index.ts';

const page = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
const cli = page('cli.md');
const findings = page('findings.md');

describe('docs/cli.md', () => {
  test.each(COMMANDS.map(({ name }) => name))('names the command %s', (name) => {
    expect(cli).toMatch(new RegExp(`^\\| \`${name}[ \`]`, 'm'));
  });

  const options = [...COMMANDS.flatMap((command) => command.options), ...COMMON_OPTIONS, VERSION_OPTION];
  test.each([...new Set(options.map(({ name }) => name))])('names the option --%s', (name) => {
    const row = cli.split('\n').find((line) => line.startsWith('|') && line.includes(`\`--${name}`));
    expect(row).toBeDefined();
    const users = COMMANDS.filter((command) => command.options.some((option) => option.name === name));
    if (users.length > 0 && users.length < COMMANDS.length)
      for (const user of users) expect(row).toContain(user.name);
  });

  test('lists every value of --format', async () => {
    const format = options.find(({ name }) => name === 'format');
    for (const { name } of (await format?.choices?.()) ?? []) expect(cli).toContain(`\`${name}\``);
  });

  test.each(Object.values(EXIT))('lists exit code %i', (code) => {
    expect(cli).toMatch(new RegExp(`^\\| ${code} +\\|`, 'm'));
  });
});

describe('docs/findings.md', () => {
  test.each(Object.keys(findingsSchema.shape))('explains %s', (key) => {
    expect(findings).toMatch(new RegExp(`^\\| \`${key}\` +\\|`, 'm'));
  });
});

describe('help', () => {
  test.each(COMMANDS)('$name has examples of its own that parse', (command) => {
    expect(command.examples.length).toBeGreaterThan(0);
    for (const { line } of command.examples) {
      const typed = takeApart(line.replace(/ >+ .*/, '').split(' '), COMMANDS);
      expect(typed.command).toBe(command.name);
      for (const { name } of typed.options)
        expect(command.options.concat(COMMON_OPTIONS).map((option) => option.name)).toContain(name);
    }
  });
});
