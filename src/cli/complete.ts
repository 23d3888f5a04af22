import { type Command, RootCommand } from '@bomb.sh/tab';
import { type Lang, say } from '../text/index.ts';
import { Asked, type CommandSpec, type Completes, type OptionSpec } from './command.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { optionsOf } from './parse.ts';
import { terminalOf } from './terminal.ts';

type Values = readonly { readonly name: string; readonly says: string }[];

/** Answers the shell's question what may stand at the end of `words`, in the protocol of the completion script. */
export async function complete(
  words: readonly string[],
  commands: readonly CommandSpec[],
  lang: Lang,
): Promise<ExitCode> {
  const root = new RootCommand();
  const typed = commands.find((command) => words.slice(0, -1).includes(command.name));
  for (const command of commands) {
    const entry = root.command(command.name, say({ key: command.describes }, lang));
    // Only the command that was typed needs the values of its options: they may take a case to be read.
    await describe(entry, command, command === typed ? words : undefined, lang);
  }
  root.parse([...words]);
  return EXIT.fine;
}

async function describe(
  entry: Command,
  command: CommandSpec,
  words: readonly string[] | undefined,
  lang: Lang,
): Promise<void> {
  const asked = words === undefined ? undefined : wanted(words, command);
  const values = asked === undefined ? [] : await valuesOf(asked, words ?? [], lang);
  for (const option of optionsOf(command)) {
    const says = say({ key: option.describes }, lang);
    if (option.value === undefined) entry.option(option.name, says, option.short);
    else entry.option(option.name, says, offer(asked === option ? values : []), option.short);
  }
  for (const argument of command.args) {
    entry.argument(argument.name, offer(asked === argument ? values : []));
  }
}

function offer(values: Values) {
  return (add: (value: string, says: string) => void) => {
    for (const { name, says } of values) add(name, says);
  };
}

/** The option or argument whose value stands last on the line. */
function wanted(
  words: readonly string[],
  command: CommandSpec,
): OptionSpec | CommandSpec['args'][number] | undefined {
  const before = words.at(-2) ?? '';
  const last = words.at(-1) ?? '';
  const named = (word: string) =>
    optionsOf(command).find(
      ({ name, short, value }) =>
        value !== undefined && (word === `--${name}` || (short !== undefined && word === `-${short}`)),
    );
  const option = named(before) ?? named(last.split('=')[0] ?? '');
  if (option !== undefined) return option;
  return last.startsWith('-') ? undefined : command.args[0];
}

async function valuesOf(
  spec: { readonly choices?: CommandSpec['options'][number]['choices']; readonly completes?: Completes },
  words: readonly string[],
  lang: Lang,
): Promise<Values> {
  const choices = await spec.choices?.();
  if (choices !== undefined)
    return choices.map(({ name, describes }) => ({
      name,
      says: describes === undefined ? '' : say({ key: describes }, lang),
    }));
  if (spec.completes === undefined || spec.completes === 'nothing') return [];
  const { namesFor } = await import('./names.ts');
  const named = words.findIndex((word) => word === '--case' || word === '-c');
  const options = new Map<string, string | true>();
  const folder = named < 0 ? undefined : words[named + 1];
  if (folder !== undefined) options.set('case', folder);
  // A shell waiting for names must never see a problem's text.
  const terminal = terminalOf({ lang, quiet: true, colour: false });
  return namesFor(spec.completes, new Asked(terminal, [], options)).catch(() => []);
}
