import { catalogues, type MessageKey } from './catalogues.ts';

export type Lang = 'en' | 'ja';
export const LANGS: readonly Lang[] = ['en', 'ja'];

/** Words written by a case's author: one language for all, or one text per language (`en` is the fallback). */
export type Words = string | { readonly en: string; readonly ja?: string | undefined };

/** A sentence of the product: a key of the catalogue and the values for its `{holes}`. */
export interface Message {
  readonly key: MessageKey;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Shorthand for a message. */
export function msg(key: MessageKey, params?: Message['params']): Message {
  return params === undefined ? { key } : { key, params };
}

/** A message in a language. A hole without a value stays visible, so that tests and readers notice it. */
export function say(message: Message, lang: Lang): string {
  const template: string = catalogues[lang][message.key];
  return template.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = message.params?.[name];
    return value === undefined ? hole : String(value);
  });
}

/** A sentence of the product as words in every language, for data that outlives the choice of one. */
export function inEveryLanguage(messageIn: (lang: Lang) => Message): {
  readonly en: string;
  readonly ja: string;
} {
  return { en: say(messageIn('en'), 'en'), ja: say(messageIn('ja'), 'ja') };
}

/** An author's words in a language, falling back to English where a translation is missing. */
export function wordsIn(words: Words, lang: Lang): string {
  return typeof words === 'string' ? words : (words[lang] ?? words.en);
}
