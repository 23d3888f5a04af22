import { html, type Markup, trusted } from '../markup.ts';
import type { Reading, Strength } from '../reading.ts';

/** How strongly a duty binds, told apart by shape first: full disc, ringed, half, hollow, barred, dash. */
const SHAPES = {
  must: '<circle fill="currentColor" cx="8" cy="8" r="6"/>',
  open: '<circle cx="8" cy="8" r="5.5"/><circle fill="currentColor" cx="8" cy="8" r="2.5"/>',
  consult: '<path d="M2.5 3.5h11v7H8l-3 3v-3H2.5z"/>',
  may: '<circle cx="8" cy="8" r="5.5"/>',
  bar: '<circle cx="8" cy="8" r="5.5"/><path d="M4 12 12 4"/>',
  none: '<path d="M3.5 8h9"/>',
} as const;

type Shape = keyof typeof SHAPES;

/** The shapes once in the page; `strengthOf` refers to them. */
export function strengthSigns(): Markup {
  const symbols = Object.entries(SHAPES).map(
    ([name, shape]) => `<symbol id="d-${name}" viewBox="0 0 16 16">${shape}</symbol>`,
  );
  return trusted(`<svg class="signs" width="0" height="0" aria-hidden="true">${symbols.join('')}</svg>`);
}

function shapeOf(strength: Strength): Shape {
  if (strength === 'must') return 'must';
  if (strength.startsWith('must-consult')) return 'consult';
  if (strength.startsWith('must-not')) return 'bar';
  if (strength === 'must-if') return 'open';
  return strength === 'none' ? 'none' : 'may';
}

export function strengthOf(strength: Strength, reading: Reading): Markup {
  const shape = shapeOf(strength);
  return html`<span class="duty ${shape}"><svg width="16" height="16" aria-hidden="true"><use href="#d-${shape}"/></svg>${strengthText(strength, reading)}</span>`;
}

export function strengthText(strength: Strength, { t }: Pick<Reading, 't'>): string {
  return t(`duty.strength.${strength}`);
}
