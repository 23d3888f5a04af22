import { type Place, suggest } from '../problem/index.ts';
import { type Message, msg } from '../text/index.ts';
import { type LocatedScalar, placeOf } from './located.ts';

/** Suggestions are for people: nobody reads the thousandth, and each costs a pass over all names. */
const MOST_SUGGESTIONS = 300;

/**
 * The names of one collection, also those of records that turned out broken: a reference to one of them is no second
 * mistake. `open` when a file of the collection could not be read, so that any name may be meant.
 */
export class Names {
  open = false;
  private readonly first = new Map<string, LocatedScalar>();
  private readonly suggested = new Map<string, Message | undefined>();

  /** Takes a name; the place where it was taken before, if it was. */
  take(name: LocatedScalar): Place | undefined {
    const earlier = this.first.get(name.text);
    if (earlier !== undefined) return placeOf(earlier);
    this.first.set(name.text, name);
    return undefined;
  }

  all(): Iterable<string> {
    return this.first.keys();
  }

  knows(name: string): boolean {
    return this.first.has(name);
  }

  place(name: string): Place | undefined {
    const located = this.first.get(name);
    return located && placeOf(located);
  }

  /** "Did you mean", or what there is when there is little. */
  hint(word: string): Message | undefined {
    if (!this.suggested.has(word)) {
      if (this.suggested.size >= MOST_SUGGESTIONS) return undefined;
      this.suggested.set(word, this.makeHint(word));
    }
    return this.suggested.get(word);
  }

  private makeHint(word: string): Message | undefined {
    const meant = suggest(word, this.first.keys());
    if (meant.length > 0) return msg('hint.did-you-mean', { names: meant.join(', ') });
    if (this.first.size === 0) return msg('hint.none-declared');
    return this.first.size <= 12
      ? msg('hint.known', { names: [...this.first.keys()].join(', ') })
      : undefined;
  }
}
