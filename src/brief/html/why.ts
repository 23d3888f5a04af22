import type { TraceStep } from '../../study/index.ts';
import { html, type Markup, type Part } from '../markup.ts';
import type { Reading } from '../reading.ts';
import { citations } from './number.ts';

/**
 * The explanation of every number, one entry a trace. An entry shows itself when its address is called (`:target`), so
 * the page works without its script; entries are terse because a brief holds hundreds of them.
 */
export function why(reading: Reading): Markup {
  const { t } = reading;
  const entries = Object.entries(reading.findings.traces).map(([key, step]) =>
    entryOf(reading.entry(key) ?? '', step, reading),
  );
  return html`<div id="why"><nav id="why-bar" aria-label="${t('brief.why.title')}"><b>${t('brief.why.title')}</b><button type="button" data-step="-1" hidden aria-label="${t('brief.why.back')}">‹</button><button type="button" data-step="1" hidden aria-label="${t('brief.why.forward')}">›</button><a href="#-" aria-label="${t('brief.why.close')}">×</a></nav>${entries}</div>`;
}

function entryOf(id: string, step: TraceStep, reading: Reading): Markup {
  const { t } = reading;
  const kind = t(`brief.kind.${step.kind}`);
  const title = reading.w(step.title) || step.node || kind;
  const when = [
    kind,
    reading.period(step.period),
    step.basis === null ? '' : step.basis,
    step.verification === 'recalled' ? t('brief.why.recalled') : '',
  ]
    .filter(Boolean)
    .join(' · ');
  return html`<section class="w" id="${id}" tabindex="-1"><h3>${title}</h3><p class="big">${valueLine(step, reading)}</p><p class="sub">${when}</p><p>${reading.message(step.how)}</p>${body(step, reading)}</section>\n`;
}

function body(step: TraceStep, reading: Reading): Part {
  const { t } = reading;
  const source = reading.source(step.source);
  const range =
    step.low === undefined || step.high === undefined
      ? undefined
      : t('brief.why.range', {
          low: reading.quantity(step.low, step.unit),
          high: reading.quantity(step.high, step.unit),
        });
  return [
    paragraph(step.gap === undefined ? undefined : reading.w(step.gap.reason)),
    step.formula === null ? undefined : html`<pre><code>${step.formula}</code></pre>`,
    paragraph(range),
    paragraph(step.label),
    paragraph(reading.w(step.reason)),
    source === undefined
      ? undefined
      : html`<p>${citations([source.id], reading)} <cite>${source.title}</cite>${step.locator === null ? undefined : html`, ${step.locator}`}</p>`,
    list(
      t('brief.why.from'),
      step.children.map((child) =>
        childOf(child.trace, child.role === null ? '' : reading.message(child.role), reading),
      ),
    ),
    list(
      t('brief.why.conversions'),
      step.conversions.map(
        (one) =>
          html`${link(one.trace, t('brief.why.rate', { from: one.from, to: one.to, rate: reading.quantity(one.rate, ''), period: reading.period(one.period) }), reading)} <small>${t(`brief.rate.${one.kind}`)}</small>`,
      ),
    ),
    list(
      t('brief.why.rivals'),
      step.rivals.map(
        (one) =>
          html`${link(one.trace, one.value === null ? t('brief.unknown') : reading.quantity(one.value, one.unit), reading)} <small>${reading.trace(one.trace)?.label ?? one.figure}</small>`,
      ),
    ),
  ];
}

function paragraph(content: string | null | undefined): Part {
  return content == null || content === '' ? undefined : html`<p>${content}</p>`;
}

function list(title: string, items: readonly Part[]): Part {
  return items.length === 0
    ? undefined
    : html`<h4>${title}</h4><ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}

function childOf(key: string, role: string, reading: Reading): Markup {
  const step = reading.trace(key);
  const name = role || reading.w(step?.title) || step?.node || step?.formula || key;
  return html`${name}: ${step === undefined ? undefined : link(key, valueText(step, reading), reading)}`;
}

function link(key: string, content: string, reading: Reading): Markup {
  const entry = reading.entry(key);
  return entry === undefined ? html`${content}` : html`<a class="n" href="#${entry}">${content}</a>`;
}

function valueLine(step: TraceStep, reading: Reading): Markup {
  const full = typeof step.value === 'number' ? reading.quantity(step.value, step.unit, 'full') : '';
  const short = valueText(step, reading);
  return html`${short}${full === '' || full === short ? undefined : html` <small>${full}</small>`}`;
}

function valueText({ value, unit, gap }: TraceStep, reading: Reading): string {
  if (typeof value === 'boolean') return reading.t(value ? 'brief.true' : 'brief.false');
  return reading.number(gap === undefined ? { value, unit } : { value, unit, gap });
}
