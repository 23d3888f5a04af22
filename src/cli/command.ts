import type { MessageKey } from '../text/index.ts';
import type { ExitCode } from './exit.ts';
import type { Terminal } from './terminal.ts';

/** What a value stands for, so that the shell can complete it. */
export type Completes = 'case' | 'node' | 'definition' | 'scenario' | 'claim' | 'alliance' | 'nothing';

export interface Choice {
  readonly name: string;
  readonly describes?: MessageKey;
}

interface Named {
  readonly name: string;
  readonly describes: MessageKey;
  /** The only values, where they are few; asked for when needed, since a registry may be costly to load. */
  readonly choices?: () => Promise<readonly Choice[]>;
  readonly completes?: Completes;
}

export interface ArgumentSpec extends Named {
  readonly required: boolean;
}

export interface OptionSpec extends Named {
  /** One letter, where there is one. */
  readonly short?: string;
  /** What stands behind it (`NAME`); an option without is a switch. */
  readonly value?: string;
}

export interface Example {
  /** Behind `treatyscope `. */
  readonly line: string;
  readonly says: MessageKey;
}

/** One command of the command line. Parser, help, completion and the check of docs/cli.md all read this. */
export interface CommandSpec {
  readonly name: string;
  readonly describes: MessageKey;
  /** A paragraph for the command's own help page. */
  readonly about: MessageKey;
  readonly args: readonly ArgumentSpec[];
  readonly options: readonly OptionSpec[];
  readonly examples: readonly Example[];
  /** Imports what it needs by itself, so that one command does not pay for another. */
  run(asked: Asked): Promise<ExitCode>;
}

/** What the user typed, as the parser understood it. */
export class Asked {
  readonly terminal: Terminal;
  private readonly args: readonly (string | undefined)[];
  private readonly options: ReadonlyMap<string, string | true>;

  constructor(
    terminal: Terminal,
    args: readonly (string | undefined)[],
    options: ReadonlyMap<string, string | true>,
  ) {
    this.terminal = terminal;
    this.args = args;
    this.options = options;
  }

  argument(index: number): string | undefined {
    return this.args[index];
  }

  value(option: string): string | undefined {
    const value = this.options.get(option);
    return value === true ? undefined : value;
  }

  flag(option: string): boolean {
    return this.options.has(option);
  }
}
