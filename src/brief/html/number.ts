import type { Shown } from '../../study/index.ts';
import { html, type Markup, type Part } from '../markup.ts';
import type { Marked, Reading } from '../reading.ts';

/**
 * A number that leads to its explanation, with the marks for what was recalled (†) or assumed (‡). In running text each
 * mark says its meaning to whoever points at it or listens; in tables the line beneath does.
 */
export function numberLink(shown: Shown, reading: Reading, place: 'text' | 'table' = 'table'): Markup {
  const content = html`${reading.number(shown)}${shown.value === null ? undefined : marks(shown, reading, place)}`;
  const entry = reading.entry(shown.trace);
  const look = shown.value === null ? html` class="gap"` : undefined;
  if (entry === undefined) return html`<span${look}>${content}</span>`;
  return html`<a href=#${entry}${look}>${content}</a>`;
}

function marks({ recalled, assumed }: Marked, reading: Reading, place: 'text' | 'table'): Part {
  if (place === 'table') return signs({ recalled, assumed });
  const mark = (sign: string, meaning: string) => html`<abbr title="${meaning}">${sign}</abbr>`;
  return [
    recalled ? mark('†', reading.t('brief.mark.recalled')) : undefined,
    assumed ? mark('‡', reading.t('brief.mark.assumed')) : undefined,
  ];
}

/** The marks alone; their meaning stands in the head of the brief. */
export function signs({ recalled, assumed }: Marked): Part {
  return recalled || assumed ? html`<abbr>${recalled ? '†' : ''}${assumed ? '‡' : ''}</abbr>` : undefined;
}

/** Numbered citations in order, [3][7]; more than two in a row become a span, [5–8]. */
export function citations(ids: readonly string[], reading: Reading): Part {
  const numbers = [...new Set(ids.flatMap((id) => reading.source(id)?.number ?? []))].sort((a, b) => a - b);
  if (numbers.length === 0) return undefined;
  const link = (number: number, text: string): Part => html`<a href=#n${number}>${text}</a>`;
  return runs(numbers).map(([from, to]) => {
    if (from === to) return link(from, `[${from}]`);
    if (to === from + 1) return [link(from, `[${from}]`), link(to, `[${to}]`)];
    return [link(from, `[${from}`), '–', link(to, `${to}]`)];
  });
}

function runs(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found;
}

/** A sentence of the case with its holes, `{value}`, `{low}`, ..., filled; an unknown hole stays as written. */
export function sentence(template: string, fill: (hole: string) => Part): Markup {
  const pieces = template.split(/\{([^{}]+)\}/);
  return html`${pieces.map((piece, index) => (index % 2 === 0 ? piece : (fill(piece) ?? `{${piece}}`)))}`;
}
