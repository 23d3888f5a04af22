import {
  BUILT_IN_CALENDARS,
  BUILT_IN_UNITS,
  type FiscalCalendars,
  formatPeriod,
  formatQuantity,
  type Units,
} from '../../quantity/index.ts';
import type { Shown } from '../../study/index.ts';
import { type Lang, type Message, type MessageKey, say, type Words, wordsIn } from '../../text/index.ts';
import type { Colours } from '../colours.ts';
import { safe } from './layout.ts';

/** What a text renderer needs to know: language, width, colours, and the units and calendars of the case. */
export interface Page {
  readonly lang: Lang;
  /** Columns of the terminal. */
  readonly width: number;
  readonly colours: Colours;
  t(key: MessageKey, params?: Message['params']): string;
  /** A message that came with findings or a trace. */
  message(message: { readonly key: string; readonly params?: Message['params'] | undefined }): string;
  /** An author's words as one safe line. */
  w(words: Words | null | undefined): string;
  quantity(value: number, unit: string, style?: 'short' | 'full'): string;
  /** A number, or the words for its gap, with its marks: † recalled, ‡ assumed. */
  number(shown: Shown): string;
  period(label: string): string;
}

export interface PageSettings {
  readonly lang: Lang;
  readonly width: number;
  readonly colours: Colours;
  readonly units?: Units;
  readonly calendars?: FiscalCalendars;
}

export function pageOf({ lang, width, colours, units, calendars }: PageSettings): Page {
  const t: Page['t'] = (key, params) => say(params === undefined ? { key } : { key, params }, lang);
  const quantity: Page['quantity'] = (value, unit, style = 'short') =>
    safe(formatQuantity(value, unit, lang, style, units ?? BUILT_IN_UNITS));
  return {
    lang,
    width,
    colours,
    t,
    message: ({ key, params }) => safe(t(key as MessageKey, params)),
    w: (words) => (words == null ? '' : safe(wordsIn(words, lang))),
    quantity,
    number: (shown) => {
      if (shown.value === null)
        return t(shown.gap?.gap === 'inapplicable' ? 'brief.inapplicable' : 'brief.unknown');
      return quantity(shown.value, shown.unit) + marks(shown);
    },
    period: (label) => safe(formatPeriod(label, lang, calendars ?? BUILT_IN_CALENDARS)),
  };
}

function marks({ recalled, assumed }: Shown): string {
  return `${recalled ? '†' : ''}${assumed ? '‡' : ''}`;
}
