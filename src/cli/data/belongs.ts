import { msg } from '../../text/index.ts';
import type { Asked } from '../command.ts';
import { EXIT, Refusal } from '../exit.ts';

/** How a file is to be read. */
const READING = ['as', 'mapping', 'delimiter', 'encoding', 'sheet', 'edition'] as const;
const SHOWING = ['where', 'year', 'rows'] as const;

/** Options that each action knows, beside those that all of them do. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  import: [...READING, 'all', 'json'],
  check: [...READING, 'all', 'json'],
  list: ['all', 'json'],
  show: [...SHOWING, 'all', 'json'],
};

/** Refuses an option that would do nothing. */
export function refuseElsewhere(asked: Asked, action: string): void {
  for (const option of [...READING, ...SHOWING, 'all', 'json'])
    if (asked.flag(option) && !(KNOWN[action] ?? []).includes(option))
      throw new Refusal(EXIT.usage, msg('data.error.elsewhere', { option, action }));
}
