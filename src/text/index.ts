export type { MessageKey } from './catalogues.ts';
export { clockKey } from './clock-key.ts';
export { likelihood } from './likelihood.ts';
export { inEveryLanguage, LANGS, type Lang, type Message, msg, say, type Words, wordsIn } from './message.ts';
