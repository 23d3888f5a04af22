import { LANGS, type Lang, say } from '../text/index.ts';
import { Asked, type Choice, type CommandSpec } from './command.ts';
import { COMMANDS } from './commands/index.ts';
import { EXIT, type ExitCode, Refusal } from './exit.ts';
import { unknownName } from './known.ts';
import { COMMON_OPTIONS, VERSION_OPTION } from './options.ts';
import { checkedArguments, checkedOptions, optionsOf, type Typed, takeApart } from './parse.ts';
import { type Terminal, terminalOf } from './terminal.ts';

/** What the shell asks when the user presses Tab: `treatyscope complete -- WORDS`. */
const COMPLETE = 'complete';

/** Runs a command line and says with which code the process ends. Nothing a user can type makes it throw. */
export async function run(argv: readonly string[]): Promise<ExitCode> {
  if (argv[0] === COMPLETE && argv[1] === '--') {
    const { complete } = await import('./complete.ts');
    return complete(argv.slice(2), COMMANDS, langOf(undefined));
  }
  const typed = takeApart(argv, COMMANDS);
  const has = (name: string) => typed.options.some((option) => option.name === name);
  const terminal = terminalOf({
    lang: langOf(typed.options.findLast((option) => option.name === 'lang')?.value),
    quiet: has('quiet'),
    colour: !has('no-color'),
  });
  try {
    return await dispatch(typed, has, terminal);
  } catch (error) {
    if (error instanceof Refusal) return refuse(error, terminal);
    return apologise(error, has('debug'), terminal);
  }
}

/** The language asked for, else that of TREATYSCOPE_LANG, else English. The machine's locale never decides. */
function langOf(option: string | undefined): Lang {
  const wanted = option ?? process.env['TREATYSCOPE_LANG'];
  return LANGS.find((lang) => lang === wanted) ?? 'en';
}

async function dispatch(typed: Typed, has: (name: string) => boolean, terminal: Terminal): Promise<ExitCode> {
  if (typed.command === undefined && has('version')) {
    const { VERSION } = await import('../study/index.ts');
    terminal.write(`${VERSION}\n`);
    return EXIT.fine;
  }
  // `treatyscope help why` is `treatyscope why --help`.
  const help = typed.command === 'help' || has('help');
  const name = typed.command === 'help' ? typed.words[0] : typed.command;
  if (name === undefined) return helpOf(undefined, terminal);
  const command = COMMANDS.find((one) => one.name === name);
  if (command === undefined)
    throw unknownName(
      'command',
      name,
      COMMANDS.map((one) => one.name),
    );
  if (help) return helpOf(command, terminal);
  const options = await checkedOptions(typed.options, optionsOf(command));
  return command.run(new Asked(terminal, await checkedArguments(typed.words, command), options));
}

async function helpOf(command: CommandSpec | undefined, terminal: Terminal): Promise<ExitCode> {
  const [{ commandHelp, programHelp }, { pageOf }, { textOf }] = await Promise.all([
    import('./render/help.ts'),
    import('./render/page.ts'),
    import('./render/lines.ts'),
  ]);
  const page = pageOf(terminal);
  if (command === undefined) {
    terminal.write(textOf(programHelp(COMMANDS, [...COMMON_OPTIONS, VERSION_OPTION], page)));
    return EXIT.fine;
  }
  const options = optionsOf(command);
  const choices = new Map<string, readonly Choice[]>();
  for (const spec of [...command.args, ...options])
    if (spec.choices !== undefined) choices.set(spec.name, await spec.choices());
  terminal.write(textOf(commandHelp(command, options, choices, page)));
  return EXIT.fine;
}

function refuse({ code, says, hint }: Refusal, { errorColours, lang, note, t }: Terminal): ExitCode {
  const { error, dim } = errorColours.problem;
  note(`${error(t('label.error'))}: ${say(says, lang)}\n`);
  if (hint !== undefined) note(`  ${dim(`${t('label.hint')}:`)} ${say(hint, lang)}\n`);
  return code;
}

function apologise(fault: unknown, debug: boolean, { note, t }: Terminal): ExitCode {
  note(`${t('cli.fault')}\n`);
  if (debug) note(`${fault instanceof Error ? fault.stack : String(fault)}\n`);
  else note(`${t('cli.fault.debug')}\n`);
  return EXIT.fault;
}
