import { html, type Markup, type Part } from '../markup.ts';

/** A picture of a fixed size that shrinks with its column. Screen readers get title and alt text, not the shapes. */
export function svg(width: number, height: number, title: string, alt: string, content: Part): Markup {
  const [w, h] = [px(width), px(height)];
  return html`<svg class="chart" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}" role="img"><title>${title}</title><desc>${alt}</desc>${content}</svg>`;
}

/** Pixels to a tenth: the same digits on every machine, and short. */
export function px(value: number): string {
  return String(Math.round(value * 10) / 10 + 0);
}

const ANCHORS = { start: '', middle: 'mid', end: 'end' } as const;

interface TextLook {
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly kind?: string;
}

export function text(x: number, y: number, content: string, look: TextLook = {}): Markup {
  // A brief has hundreds of texts: where one is anchored is a class of the style sheet.
  const anchor = look.anchor === undefined ? '' : ANCHORS[look.anchor];
  const names = [look.kind ?? '', anchor].filter(Boolean).join(' ');
  const kind = names === '' ? undefined : html` class="${names}"`;
  return html`<text x="${px(x)}" y="${px(y)}"${kind}>${content}</text>`;
}

export function line(x1: number, y1: number, x2: number, y2: number, kind: string): Markup {
  // Paths of one step are half as long as lines, and a brief has hundreds.
  const to = y1 === y2 ? `H${px(x2)}` : x1 === x2 ? `V${px(y2)}` : `L${px(x2)} ${px(y2)}`;
  return html`<path d="M${px(x1)} ${px(y1)}${to}" class="${kind}"/>`;
}

/** Upright lines of one length, as one shape. */
export function grid(xs: readonly number[], top: number, height: number): Markup {
  return html`<path d="${xs.map((x) => `M${px(x)} ${px(top)}v${px(height)}`).join('')}" class="grid"/>`;
}

export function rect(x: number, y: number, width: number, height: number, kind: string): Markup {
  return html`<rect x="${px(x)}" y="${px(y)}" width="${px(Math.max(0, width))}" height="${px(height)}" class="${kind}"/>`;
}

/** `entry` is the explanation that a click opens, as in `explained`. Without a radius the style of its group gives one. */
export function circle(
  x: number,
  y: number,
  radius: number | undefined,
  kind: string | undefined,
  entry?: string,
): Markup {
  const look = kind === undefined ? undefined : html` class="${kind}"`;
  const why = entry === undefined ? undefined : html` data-why="${entry}"`;
  const size = radius === undefined ? undefined : html` r="${px(radius)}"`;
  return html`<circle cx="${px(x)}" cy="${px(y)}"${size}${look}${why}/>`;
}

/** Shapes that open the explanation of a number on a click; the table beside the chart has the same for the keyboard. */
export function explained(entry: string | undefined, content: Part): Markup {
  return entry === undefined ? html`<g>${content}</g>` : html`<g data-why="${entry}">${content}</g>`;
}
