import type { Shown } from '../../study/index.ts';
import { html, type Markup, type Part } from '../markup.ts';
import type { Reading } from '../reading.ts';
import type { Underneath } from '../underneath.ts';

/** A number that leads to its explanation, with the marks for what was recalled or assumed. */
export function numberLink(shown: Shown, reading: Reading): Markup {
  const content = html`${reading.number(shown)}${shown.value === null ? undefined : marks(shown, reading)}`;
  const entry = reading.entry(shown.trace);
  const look = shown.value === null ? 'n gap' : 'n';
  if (entry === undefined) return html`<span class="${look}">${content}</span>`;
  return html`<a class="${look}" href="#${entry}">${content}</a>`;
}

/** † and ‡, each with its meaning for whoever points at it or listens. */
export function marks({ recalled, assumed }: Underneath, reading: Reading): Part {
  const mark = (sign: string, meaning: string) => html`<abbr class="mark" title="${meaning}">${sign}</abbr>`;
  return [
    recalled ? mark('†', reading.t('brief.mark.recalled')) : undefined,
    assumed ? mark('‡', reading.t('brief.mark.assumed')) : undefined,
  ];
}

/** Numbered citations in order, [3][7]; more than two in a row become a span, [5–8]. */
export function citations(ids: readonly string[], reading: Reading): Part {
  const numbers = [...new Set(ids.flatMap((id) => reading.source(id)?.number ?? []))].sort((a, b) => a - b);
  if (numbers.length === 0) return undefined;
  const link = (number: number): Part => html`<a href="#s${number}">${number}</a>`;
  const groups = runs(numbers).map(([from, to]) => {
    if (from === to) return html`[${link(from)}]`;
    return to === from + 1 ? html`[${link(from)}][${link(to)}]` : html`[${link(from)}–${link(to)}]`;
  });
  return html`<span class="cite">${groups}</span>`;
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
