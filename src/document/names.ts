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
  private readonly elsewhere = new Set<string>();
  private readonly suggested = new Map<string, Message | undefined>();

  /** Takes a name; the place where it was taken before, if it was. */
  take(name: LocatedScalar): Place | undefined {
    const earlier = this.first.get(name.text);
    if (earlier !== undefined) return placeOf(earlier);
    this.first.set(name.text, name);
    return undefined;
  }

  /** A name that was taken elsewhere: known, without a place. */
  add(name: string): void {
    this.elsewhere.add(name);
  }

  all(): Iterable<string> {
    return this.elsewhere.size === 0 ? this.first.keys() : [...this.first.keys(), ...this.elsewhere];
  }

  knows(name: string): boolean {
    return this.first.has(name) || this.elsewhere.has(name);
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
    const meant = suggest(word, this.all());
    if (meant.length > 0) return msg('hint.did-you-mean', { names: meant.join(', ') });
    const known = [...this.all()];
    if (known.length === 0) return msg('hint.none-declared');
    return known.length <= 12 ? msg('hint.known', { names: known.join(', ') }) : undefined;
  }
}
