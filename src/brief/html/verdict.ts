import { html, type Markup, trusted } from '../markup.ts';
import type { Reading, Verdict } from '../reading.ts';

/** Signs of the verdicts, told apart by shape first: tick, cross, half disc, dash, dots. */
const SIGNS: Readonly<Record<Verdict, string>> = {
  supported: '<path d="M3 8.5 6.6 12 13 4.5"/>',
  contradicted: '<path d="M4 4l8 8M12 4l-8 8"/>',
  depends: '<circle cx="8" cy="8" r="5.5"/><path class="fill" d="M8 2.5a5.5 5.5 0 0 1 0 11z"/>',
  'not-checkable': '<path d="M3.5 8h9"/>',
  'needs-room': '<path d="M3 8h.1M8 8h.1M13 8h.1" class="dots"/>',
};

/** The signs once in the page; `verdictOf` refers to them. */
export function verdictSigns(): Markup {
  const symbols = Object.entries(SIGNS).map(
    ([verdict, shape]) => `<symbol id="v-${verdict}" viewBox="0 0 16 16">${shape}</symbol>`,
  );
  return trusted(`<svg class="signs" width="0" height="0" aria-hidden="true">${symbols.join('')}</svg>`);
}

export function verdictOf(verdict: Verdict, reading: Reading): Markup {
  return html`<span class="verdict ${verdict}"><svg width="16" height="16" aria-hidden="true"><use href="#v-${verdict}"/></svg>${reading.t(`brief.verdict.${verdict}`)}</span>`;
}
