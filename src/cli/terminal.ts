import { type Lang, type Message, type MessageKey, say } from '../text/index.ts';
import { type Colours, coloursOf, wantsColour } from './colours.ts';

const DEFAULT_WIDTH = 80;
const NARROWEST = 40;
const WIDEST = 200;

/** Where a command writes, and how: the only place that knows the process's streams. */
export interface Terminal {
  readonly lang: Lang;
  /** Columns of standard output; when it is no terminal, those of COLUMNS, else 80. */
  readonly width: number;
  readonly colours: Colours;
  /** Colours of standard error. */
  readonly errorColours: Colours;
  readonly quiet: boolean;
  t(key: MessageKey, params?: Message['params']): string;
  /** Standard output: answers, documents, JSON. */
  write(text: string): void;
  /** Standard error: problems and remarks. */
  note(text: string): void;
  /** A passing remark on work that takes long; only on a terminal, and taken back by the next output. */
  progress(message: Message): void;
}

export interface TerminalSettings {
  readonly lang: Lang;
  readonly quiet: boolean;
  readonly colour: boolean;
}

/** Work is remarked on once a process is older than this. */
const PATIENCE_MS = 1000;
const ERASE_LINE = '\r\u001b[2K';

export function terminalOf(settings: TerminalSettings): Terminal {
  const { stdout, stderr, env } = process;
  const { lang, quiet, colour } = settings;
  let remarked = false;
  const takeBack = () => {
    if (remarked) stderr.write(ERASE_LINE);
    remarked = false;
  };
  const t: Terminal['t'] = (key, params) => say(params === undefined ? { key } : { key, params }, lang);
  return {
    lang,
    quiet,
    width: widthOf(stdout.isTTY ? stdout.columns : Number(env['COLUMNS'])),
    colours: coloursOf(wantsColour(stdout, env, colour)),
    errorColours: coloursOf(wantsColour(stderr, env, colour)),
    t,
    write: (text) => {
      takeBack();
      stdout.write(text);
    },
    note: (text) => {
      takeBack();
      stderr.write(text);
    },
    progress: (message) => {
      if (quiet || !stderr.isTTY || performance.now() < PATIENCE_MS) return;
      takeBack();
      stderr.write(say(message, lang));
      remarked = true;
    },
  };
}

function widthOf(columns: number): number {
  return !(columns > 0) ? DEFAULT_WIDTH : Math.min(WIDEST, Math.max(NARROWEST, columns));
}
