import { CHARTS } from '../charts/index.ts';
import { html, type Part } from '../markup.ts';
import type { Reading } from '../reading.ts';
import { figureOf, NARROW, WIDE } from './figure.ts';

/** Rival published values of one thing, one strip a measure. */
export function rivals(reading: Reading): Part {
  const { findings, t } = reading;
  const strips = findings.rivals.filter((strip) => strip.values.some((one) => one.value.value !== null));
  if (strips.length === 0) return undefined;
  return html`
    <section id="rivals">
      <h2>${t('brief.rivals.title')}</h2>
      <p class="intro">${t('brief.rivals.intro')}</p>
      ${strips.map((strip) => figureOf(CHARTS.strip, strip, reading, [WIDE, NARROW]))}
    </section>`;
}
