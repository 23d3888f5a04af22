import type { ArgumentSpec, Choice, CommandSpec, Example, OptionSpec } from '../command.ts';
import { EXIT } from '../exit.ts';
import { paragraph } from './layout.ts';
import type { Page } from './page.ts';
import { type Cell, table } from './table.ts';

const PROGRAM = 'treatyscope';

/** `--scenario ID, -s`. */
function optionTerm({ name, short, value }: OptionSpec): string {
  const dashed = value === undefined ? `--${name}` : `--${name} ${value}`;
  return short === undefined ? dashed : `-${short}, ${dashed}`;
}

function argumentTerm({ name, required }: ArgumentSpec): string {
  return required ? `<${name}>` : `[${name}]`;
}

/** The help page of the program: what it is for, its commands, where to go on. */
export function programHelp(
  commands: readonly CommandSpec[],
  options: readonly OptionSpec[],
  page: Page,
): string[] {
  const { t, colours } = page;
  return [
    ...paragraph(t('cli.about'), page.width, 0),
    '',
    ...usage(`${PROGRAM} <${t('cli.help.command')}> [${t('cli.help.options')}]`, page),
    ...list(
      t('cli.help.commands'),
      commands.map(({ name, args, describes }) => [
        { text: [name, ...args.map(argumentTerm)].join(' '), colour: colours.name },
        t(describes),
      ]),
      page,
    ),
    ...optionList(options, new Map(), page),
    ...examples(
      [
        { line: 'brief', says: 'cli.example.brief' },
        { line: 'why answer:japan-share', says: 'cli.example.why' },
        { line: 'new my-case', says: 'cli.example.new' },
      ],
      page,
    ),
    ...exitCodes(page),
    ...paragraph(t('cli.help.more', { program: PROGRAM }), page.width, 0).map(colours.dim),
  ];
}

/** The help page of one command; `choices` holds the values of options that have a closed list, by option. */
export function commandHelp(
  command: CommandSpec,
  options: readonly OptionSpec[],
  choices: ReadonlyMap<string, readonly Choice[]>,
  page: Page,
): string[] {
  const { t, colours, width } = page;
  const line = [PROGRAM, command.name, ...command.args.map(argumentTerm), `[${t('cli.help.options')}]`];
  return [
    ...paragraph(t(command.about), width, 0),
    '',
    ...usage(line.join(' '), page),
    ...list(
      t('cli.help.arguments'),
      command.args.map((argument) => [
        { text: argumentTerm(argument), colour: colours.name },
        t(argument.describes),
      ]),
      page,
    ),
    ...optionList(options, choices, page),
    ...examples(command.examples, page),
  ];
}

function usage(line: string, { t, colours }: Page): string[] {
  return [`${colours.strong(t('cli.help.usage'))} ${line}`, ''];
}

function optionList(
  options: readonly OptionSpec[],
  choices: ReadonlyMap<string, readonly Choice[]>,
  page: Page,
): string[] {
  const rows = options.flatMap((option): Cell[][] => [
    [
      { text: `${option.short === undefined ? '    ' : ''}${optionTerm(option)}`, colour: page.colours.name },
      page.t(option.describes),
    ],
    ...choiceRows(choices.get(option.name), page),
  ]);
  return list(page.t('cli.help.options-title'), rows, page);
}

/** The values of a closed list, a row each, where they are described. */
function choiceRows(choices: readonly Choice[] | undefined, page: Page): Cell[][] {
  return (choices ?? []).flatMap(({ name, describes }) =>
    describes === undefined
      ? []
      : [
          [
            '',
            {
              text: page.t('cli.help.choice', { name, describes: page.t(describes) }),
              colour: page.colours.dim,
            },
          ],
        ],
  );
}

function examples(all: readonly Example[], page: Page): string[] {
  const lines = all.flatMap(({ line, says }) => [
    `  ${page.colours.name(`${PROGRAM} ${line}`)}`,
    ...paragraph(page.t(says), page.width, 6).map(page.colours.dim),
  ]);
  return [page.colours.strong(page.t('cli.help.examples')), ...lines, ''];
}

function exitCodes(page: Page): string[] {
  const { t } = page;
  const rows = [
    [String(EXIT.fine), t('cli.exit.fine')],
    [String(EXIT.caseErrors), t('cli.exit.case-errors')],
    [String(EXIT.usage), t('cli.exit.usage')],
    [String(EXIT.files), t('cli.exit.files')],
    [String(EXIT.fault), t('cli.exit.fault')],
  ];
  return list(t('cli.help.exit-codes'), rows, page);
}

function list(title: string, rows: readonly (readonly Cell[])[], page: Page): string[] {
  if (rows.length === 0) return [];
  const heads = [{ title: '' }, { title: '', flexible: true, least: 24 }];
  return [page.colours.strong(title), ...table(heads, rows, page.width, 2, page.colours.dim), ''];
}
