import { suggest } from '../../problem/index.ts';
import { type Message, msg } from '../../text/index.ts';

/** A hint that names what was probably meant; none when nothing is near. */
export function nearest(word: string, known: Iterable<string>): Message | undefined {
  const names = suggest(word, known);
  return names.length === 0 ? undefined : msg('formula.hint.nearest', { names: names.join(', ') });
}
