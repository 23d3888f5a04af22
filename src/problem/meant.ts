import { type Message, msg } from '../text/index.ts';
import { suggest } from './suggest.ts';

/** The hint that names what a mistyped word most likely stands for; without one when nothing is near. */
export function meant(word: string, known: Iterable<string>): { readonly hint?: Message } {
  const near = suggest(word, known);
  return near.length > 0 ? { hint: msg('hint.did-you-mean', { names: near.join(', ') }) } : {};
}
