import { type Lang, type Words, wordsIn } from '../../text/index.ts';

/** Data for printing as JSON in one language: words in several languages become the text in that one. */
export function plainWords(value: unknown, lang: Lang): unknown {
  if (Array.isArray(value)) return value.map((one) => plainWords(one, lang));
  if (typeof value !== 'object' || value === null) return value;
  if (isWords(value)) return wordsIn(value, lang);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plainWords(one, lang)]));
}

function isWords(value: object): value is Exclude<Words, string> {
  const keys = Object.keys(value);
  return (
    typeof (value as { en?: unknown }).en === 'string' && keys.every((key) => key === 'en' || key === 'ja')
  );
}
