import { html, type Markup, type Part } from '../markup.ts';

/** Ways to the clauses that an answer rests on; their texts stand once, at the end of the duties. */
export function clauseLinks(provisions: readonly string[]): Part {
  if (provisions.length === 0) return undefined;
  return provisions.map((id): Markup => html` <a class="clause" href="#c-${id}">${id}</a>`);
}
