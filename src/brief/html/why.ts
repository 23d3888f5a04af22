import { group } from 'd3-array';
import type { TraceStep } from '../../study/index.ts';
import { html, type Markup, type Part } from '../markup.ts';
import type { Reading } from '../reading.ts';
import { citations, signs } from './number.ts';

/**
 * The explanation of every number, one entry a trace. An entry shows itself when its address is called (`:target`), so
 * the page works without its script. Entries are terse, down to paragraphs that HTML closes by itself, because a brief
 * holds hundreds of them; those of one series share their title and formula.
 */
export function why(reading: Reading): Markup {
  const { t } = reading;
  const steps = reading.explained.flatMap((key) => {
    const step = reading.trace(key);
    return step === undefined ? [] : [{ key, step }];
  });
  const alike = group(steps, ({ step }) => JSON.stringify([titleOf(step, reading), step.formula]));
  const entries = [...alike.values()].map((same) => {
    const { step } = same[0] as (typeof same)[number];
    return html`
      <div>
        <h3>${titleOf(step, reading)}</h3>
        <ul class="whys">${same.map((one) => entryOf(one.key, one.step, reading))}</ul>
        ${step.formula === null ? undefined : html`<pre>${step.formula}</pre>`}
      </div>\n`;
  });
  return html`
    <div id="why">
      <nav id="why-bar" aria-label="${t('brief.why.title')}">
        <b>${t('brief.why.title')}</b>
        <button type="button" data-step="-1" hidden aria-label="${t('brief.why.back')}">‹</button>
        <button type="button" data-step="1" hidden aria-label="${t('brief.why.forward')}">›</button>
        <a href="#-" aria-label="${t('brief.why.close')}">×</a>
      </nav>
      ${entries}
    </div>`;
}

function titleOf(step: TraceStep, reading: Reading): string {
  return reading.w(step.title) || step.node || reading.t(`brief.kind.${step.kind}`);
}

function entryOf(key: string, step: TraceStep, reading: Reading): Markup {
  const { t } = reading;
  const kind = t(`brief.kind.${step.kind}`);
  const recalled = step.verification === 'recalled' ? t('brief.why.recalled') : '';
  const about = [
    PLAIN_KINDS.has(step.kind) ? '' : kind,
    reading.period(step.period),
    reading.basis(step.basis),
    recalled,
  ]
    .filter(Boolean)
    .join(' · ');
  return html`
    <li id="${reading.entry(key)}">
      <p>${valueLine(key, step, reading)}
      <p>${about}
      ${PLAIN_HOW.has(step.how.key) ? undefined : paragraph(reading.message(step.how))}
      ${paragraph(reading.w(step.gap?.reason))}
      ${evidence(step, reading)}
      ${underneath(step, reading)}`;
}

/** Kinds and ways that the entry shows by what it holds: a source, a formula, rivals. */
const PLAIN_KINDS: ReadonlySet<TraceStep['kind']> = new Set(['figure', 'formula']);
const PLAIN_HOW: ReadonlySet<string> = new Set(['how.figure', 'how.formula', 'how.chosen', 'how.gap']);

/** Where a figure or an assumption comes from. The script adds the title of the source from the list of sources. */
function evidence(step: TraceStep, reading: Reading): Part {
  const source = reading.source(step.source);
  const locator = step.locator === null ? undefined : html` ${step.locator}`;
  const ends =
    step.low === undefined || step.high === undefined
      ? ''
      : reading.t('brief.why.range', {
          low: reading.quantity(step.low, step.unit),
          high: reading.quantity(step.high, step.unit),
        });
  return [
    paragraph(ends),
    paragraph(step.label),
    paragraph(reading.w(step.reason)),
    source === undefined ? undefined : html`<p>${citations([source.id], reading)}${locator}`,
  ];
}

/** The numbers below this one, the rates used, and what else was published. */
function underneath(step: TraceStep, reading: Reading): Part {
  const { t } = reading;
  const children = step.children.map((child) => {
    const below = reading.trace(child.trace);
    const role = child.role === null ? '' : reading.message(child.role);
    const name = role || reading.w(below?.title) || below?.node || below?.formula || '';
    const value = below === undefined ? undefined : link(child.trace, valueText(below, reading), reading);
    return html`${name === '' ? undefined : `${name}: `}${value}`;
  });
  const conversions = step.conversions.map((one) => {
    const rate = reading.quantity(one.rate, '');
    const words = t('brief.why.rate', {
      from: one.from,
      to: one.to,
      rate,
      period: reading.period(one.period),
    });
    return html`${link(one.trace, words, reading)} <small>${t(`brief.rate.${one.kind}`)}</small>`;
  });
  const rivals = step.rivals.map((one) => {
    const value = one.value === null ? t('brief.unknown') : reading.quantity(one.value, one.unit);
    return html`${link(one.trace, value, reading)} <small>${reading.trace(one.trace)?.label ?? one.figure}</small>`;
  });
  return [
    list('', children),
    list(t('brief.why.conversions'), conversions),
    list(t('brief.why.rivals'), rivals),
  ];
}

function paragraph(content: string | null): Part {
  return content === null || content === '' ? undefined : html`<p>${content}`;
}

function list(title: string, items: readonly Part[]): Part {
  if (items.length === 0) return undefined;
  const head = title === '' ? undefined : html`<h4>${title}</h4>`;
  return html`${head}<ul>${items.map((item) => html`<li>${item}`)}</ul>`;
}

function link(key: string, content: string, reading: Reading): Markup {
  const entry = reading.entry(key);
  const marked = html`${content}${signs(reading.underneath(key))}`;
  return entry === undefined ? marked : html`<a href=#${entry}>${marked}</a>`;
}

/** Rounded; a stated number with more digits than the short form keeps also in full. A result's further digits would claim too much. */
function valueLine(key: string, step: TraceStep, reading: Reading): Markup {
  const { kind, value, unit } = step;
  const marked = value === null ? undefined : signs(reading.underneath(key));
  const stated = kind === 'figure' || kind === 'assumption' || kind === 'literal';
  const longer =
    stated && typeof value === 'number' && Number(value.toPrecision(unit === 'percent' ? 3 : 4)) !== value;
  const full = longer ? html` <small>${reading.quantity(value, unit, 'full')}</small>` : undefined;
  return html`${valueText(step, reading)}${marked}${full}`;
}

function valueText({ value, unit, gap }: TraceStep, reading: Reading): string {
  if (typeof value === 'boolean') return reading.t(value ? 'brief.true' : 'brief.false');
  return reading.number(gap === undefined ? { value, unit } : { value, unit, gap });
}
