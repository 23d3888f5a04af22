import type { Message } from '../text/index.ts';

/** Exit codes, as `--help` and docs/cli.md list them. */
export const EXIT = {
  fine: 0,
  /** The case has errors; they are printed, and nothing was written. */
  caseErrors: 1,
  /** An unknown command, option, name or value. */
  usage: 2,
  /** A file or folder cannot be read or written. */
  files: 3,
  /** Stopped by Ctrl-C, with nothing half-written (128 + SIGINT). */
  stopped: 130,
  /** A fault of the product (EX_SOFTWARE of sysexits.h). */
  fault: 70,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Ends a command with a sentence for the user, a hint and an exit code. Thrown, because it may arise at any depth. */
export class Refusal extends Error {
  readonly code: ExitCode;
  readonly says: Message;
  readonly hint: Message | undefined;

  constructor(code: ExitCode, says: Message, hint?: Message) {
    super(says.key);
    this.code = code;
    this.says = says;
    this.hint = hint;
  }
}
