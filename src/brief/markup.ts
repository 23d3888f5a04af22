/** A piece of HTML or SVG that is safe to put into a page: every text in it went through `escaped`. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Part = Markup | string | number | undefined | readonly Part[];

/**
 * Markup with holes. Text in a hole is escaped, for content and for quoted attributes alike; markup goes in as it is.
 * Line breaks of the template, with the indent behind them, are for us and stay out of the page.
 */
export function html(template: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const strings = unindented(template);
  let text = strings[0] ?? '';
  for (let i = 0; i < parts.length; i++) text += rendered(parts[i]) + (strings[i + 1] ?? '');
  return new Markup(text);
}

const unindentedTemplates = new WeakMap<TemplateStringsArray, readonly string[]>();

function unindented(template: TemplateStringsArray): readonly string[] {
  const known = unindentedTemplates.get(template);
  if (known !== undefined) return known;
  const strings = template.map((piece) => piece.replace(/\n\s*/g, ''));
  unindentedTemplates.set(template, strings);
  return strings;
}

/** For constants of this room only (style sheet, script): nothing from a case may pass through here. */
export function trusted(text: string): Markup {
  return new Markup(text);
}

function rendered(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'object') return part.map(rendered).join('');
  return escaped(plain(String(part)));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign) : text;
}

/**
 * Text without the characters that nobody sees and that can mislead: controls, and the marks that reverse the writing
 * direction of what follows. Line and paragraph separators become spaces.
 */
export function plain(text: string): string {
  return text.replace(UNSEEN, '').replace(/[\u2028\u2029]/g, ' ');
}

const UNSEEN = /(?![\t\n\r])\p{Cc}|\p{Bidi_Control}|\ufeff/gu;
