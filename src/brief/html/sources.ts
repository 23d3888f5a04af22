import { html, type Markup, type Part } from '../markup.ts';
import { gradeName, type Reading, type Source } from '../reading.ts';

/** Every source with its number, grade, dates and whether it was read. */
export function sources(reading: Reading): Part {
  const { findings, t } = reading;
  if (findings.sources.length === 0) return undefined;
  const sorted = findings.sources.toSorted((a, b) => a.number - b.number);
  const list = (cited: boolean) =>
    sorted
      .filter((source) => source.cited === cited)
      .map((source, index, all) => sourceItem(source, (all[index - 1]?.number ?? 0) + 1, reading));
  const rest = list(false);
  return html`
    <section id="sources">
      <h2>${t('brief.sources.title')}</h2>
      <ol class="sources">${list(true)}</ol>
      ${rest.length === 0 ? undefined : html`<details><summary>${t('brief.sources.uncited', { count: rest.length })}</summary><ol class="sources">${rest}</ol></details>`}
    </section>`;
}

/** A list counts by itself; an item states its number only where that is not the next one. */
function sourceItem(source: Source, next: number, reading: Reading): Markup {
  const { t } = reading;
  const about = [source.author, source.containerTitle, source.publisher, source.issued]
    .filter(Boolean)
    .join(', ');
  const status = [
    gradeName(source.grade, t),
    t(source.verification === 'read' ? 'brief.sources.read' : 'brief.sources.recalled'),
    source.accessed === null ? '' : t('brief.sources.accessed', { date: source.accessed }),
  ];
  return html`
    <li id="n${source.number}"${source.number === next ? undefined : html` value="${source.number}"`}>
      <cite>${source.title}</cite>${about === '' ? '.' : `. ${about}.`} <small>${status.filter(Boolean).join(' · ')}</small> ${address(source.url)}
    </li>`;
}

/**
 * A web address as a link under the name of its site; paper prints it in full. Anything else, such as `javascript:`, stays
 * text. The page's policy already sends no referrer, and a link that opens no window gives none away.
 */
function address(url: string | null): Part {
  if (url === null || url === '') return undefined;
  const site = /^https?:\/\/(?:www\.)?([^/?#\s"'<>\\]+)[^\s"'<>\\]*$/i.exec(url)?.[1];
  if (site === undefined) return html`<span class="url">${url}</span>`;
  return html`<a href="${url}">${site}</a>`;
}
