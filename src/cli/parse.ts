import { parseArgs } from 'node:util';
import { suggest } from '../problem/index.ts';
import { msg } from '../text/index.ts';
import type { ArgumentSpec, CommandSpec, OptionSpec } from './command.ts';
import { EXIT, Refusal } from './exit.ts';
import { unknownName } from './known.ts';
import { COMMON_OPTIONS, VERSION_OPTION } from './options.ts';

/** A command line taken apart, before it is known whether it makes sense. */
export interface Typed {
  /** The first word. */
  readonly command: string | undefined;
  readonly words: readonly string[];
  readonly options: readonly TypedOption[];
}

interface TypedOption {
  readonly name: string;
  /** As the user wrote it: `--period`, `-p`. */
  readonly raw: string;
  readonly value: string | undefined;
}

/** Takes a command line apart. Never refuses anything, so that language and help can be looked for first. */
export function takeApart(argv: readonly string[], commands: readonly CommandSpec[]): Typed {
  // Two commands may give one name with and without a value; that of the command which is called comes last and counts.
  const called = commands.find(({ name }) => name === argv.find((word) => !word.startsWith('-')));
  const known = [...commands.flatMap((command) => command.options), ...(called?.options ?? [])];
  const all = [VERSION_OPTION, ...COMMON_OPTIONS, ...known];
  const config = Object.fromEntries(all.map(configOf));
  const { tokens } = parseArgs({ args: [...argv], options: config, strict: false, tokens: true });
  const words = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const options = tokens.flatMap((token): TypedOption[] =>
    token.kind === 'option' ? [{ name: token.name, raw: token.rawName, value: token.value }] : [],
  );
  const [command, ...rest] = words;
  return { command, words: rest, options };
}

function configOf({ name, short, value }: OptionSpec) {
  const type = value === undefined ? ('boolean' as const) : ('string' as const);
  return [name, short === undefined ? { type } : { type, short }] as const;
}

export function optionsOf(command: CommandSpec): readonly OptionSpec[] {
  return [...command.options, ...COMMON_OPTIONS];
}

/** The options of a command line by name, the last of a name counting; refuses what the command does not know. */
export async function checkedOptions(
  typed: readonly TypedOption[],
  known: readonly OptionSpec[],
): Promise<ReadonlyMap<string, string | true>> {
  const options = new Map<string, string | true>();
  for (const { name, raw, value } of typed) {
    const spec = known.find((option) => option.name === name);
    if (spec === undefined) throw unknownOption(raw, known);
    if (spec.value === undefined) {
      if (value !== undefined) throw new Refusal(EXIT.usage, msg('cli.error.no-value', { option: raw }));
      options.set(name, true);
      continue;
    }
    // A lone dash stands for standard output, a digit behind it makes a number; anything else is the next option.
    if (value === undefined || value === '' || /^-(?!\.?\d)./.test(value))
      throw new Refusal(EXIT.usage, msg('cli.error.value-missing', { option: `${raw} ${spec.value}` }));
    await checkChoice(spec, raw, value);
    options.set(name, value);
  }
  return options;
}

function unknownOption(raw: string, known: readonly OptionSpec[]): Refusal {
  const names = known.map((option) => `--${option.name}`);
  return unknownName('option', raw, names);
}

/** The words behind the command, against its arguments. */
export async function checkedArguments(
  words: readonly string[],
  command: CommandSpec,
): Promise<readonly (string | undefined)[]> {
  const extra = words[command.args.length];
  if (extra !== undefined)
    throw new Refusal(
      EXIT.usage,
      msg('cli.error.extra', { word: extra, command: command.name }),
      msg('cli.hint.help', { command: command.name }),
    );
  for (const [i, argument] of command.args.entries()) {
    const word = words[i];
    if (word === undefined && argument.required)
      throw new Refusal(
        EXIT.usage,
        msg('cli.error.argument-missing', { argument: argument.name, command: command.name }),
        msg('cli.hint.help', { command: command.name }),
      );
    if (word !== undefined) await checkChoice(argument, argument.name, word);
  }
  return command.args.map((_, i) => words[i]);
}

async function checkChoice(spec: OptionSpec | ArgumentSpec, called: string, value: string): Promise<void> {
  const names = (await spec.choices?.())?.map((choice) => choice.name);
  if (names === undefined || names.includes(value)) return;
  const near = suggest(value, names);
  throw new Refusal(
    EXIT.usage,
    msg('cli.error.choice', { option: called, value }),
    near.length > 0
      ? msg('cli.hint.did-you-mean', { names: near.join(', ') })
      : msg('cli.hint.one-of', { names: names.join(', ') }),
  );
}
