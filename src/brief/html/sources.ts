import { html, type Markup, type Part } from '../markup.ts';
import type { Reading, Source } from '../reading.ts';
import { gradeName } from './masthead.ts';

/** Every source with its number, grade, dates and whether it was read. */
export function sources(reading: Reading): Markup | undefined {
  const { findings, t } = reading;
  if (findings.sources.length === 0) return undefined;
  const sorted = findings.sources.toSorted((a, b) => a.number - b.number);
  const list = (of: readonly Source[]) =>
    html`<ol class="sources">${of.map((source) => sourceItem(source, reading))}</ol>`;
  const rest = sorted.filter((source) => !source.cited);
  return html`<section id="sources"><h2>${t('brief.sources.title')}</h2>${list(sorted.filter((source) => source.cited))}${rest.length === 0 ? undefined : html`<h3>${t('brief.sources.uncited')}</h3>${list(rest)}`}</section>`;
}

function sourceItem(source: Source, reading: Reading): Markup {
  const { t } = reading;
  const about = [source.author, source.containerTitle, source.publisher, source.issued]
    .filter(Boolean)
    .join(', ');
  const status = [
    gradeName(source.grade, t),
    t(source.verification === 'read' ? 'brief.sources.read' : 'brief.sources.recalled'),
    source.accessed === null ? '' : t('brief.sources.accessed', { date: source.accessed }),
  ];
  return html`<li id="s${source.number}" value="${source.number}"><cite>${source.title}</cite>${about === '' ? '' : html`. ${about}`}. <small class="grade">${status.filter(Boolean).join(' · ')}</small> ${address(source.url)}</li>`;
}

/** A web address as a link; anything else, such as `javascript:`, stays text. */
export function address(url: string | null): Part {
  if (url === null || url === '') return undefined;
  return /^https?:\/\/[^\s"'<>\\]+$/i.test(url)
    ? html`<a class="url" href="${url}" rel="noopener noreferrer">${url}</a>`
    : html`<span class="url">${url}</span>`;
}
