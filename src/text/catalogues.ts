import { en } from './en/index.ts';
import { ja } from './ja/index.ts';

/** Every key of the product's own words. English is the reference; the compiler lists what another language lacks. */
export type MessageKey = keyof typeof en;

export const catalogues: { readonly en: typeof en; readonly ja: Readonly<Record<MessageKey, string>> } = {
  en,
  ja,
};
