import { html, type Markup, type Part } from '../markup.ts';
import type { Claim, ClaimPart, ClaimTest, Reading, Verdict } from '../reading.ts';
import { citations, numberLink } from './number.ts';
import { verdictOf } from './verdict.ts';

const ORDER: readonly Verdict[] = ['supported', 'contradicted', 'depends', 'not-checkable', 'needs-room'];

/** Public claims, part by part, each part with every way in which it was tested. */
export function claims(reading: Reading): Markup | undefined {
  const { findings, t } = reading;
  if (findings.claims.length === 0) return undefined;
  const parts = findings.claims.flatMap((claim) => claim.parts);
  const tally = ORDER.map((verdict) => ({
    verdict,
    count: parts.filter((part) => part.verdict === verdict).length,
  })).filter(({ count }) => count > 0);
  return html`<section id="claims"><h2>${t('brief.claims.title')}</h2><p class="intro">${t('brief.claims.intro', { claims: findings.claims.length, parts: parts.length })}</p><ul class="tally">${tally.map(({ verdict, count }) => html`<li><b>${count}</b> ${verdictOf(verdict, reading)}</li>`)}</ul><table class="claims"><thead><tr><th scope="col">${t('brief.column.claim')}</th><th scope="col">${t('brief.column.part')}</th><th scope="col">${t('brief.column.verdict')}</th></tr></thead>${findings.claims.map((claim) => claimRows(claim, reading))}</table></section>`;
}

function claimRows(claim: Claim, reading: Reading): Markup {
  const who = [reading.w(claim.speaker), reading.w(claim.role), claim.saidOn].filter(Boolean).join(', ');
  const head = html`<th scope="rowgroup" rowspan="${Math.max(1, claim.parts.length)}"><q>${reading.w(claim.paraphrase)}</q><small>${who} ${citations(claim.source === null ? [] : [claim.source], reading)}</small>${verdictOf(claim.verdict, reading)}</th>`;
  if (claim.parts.length === 0) return html`<tbody><tr>${head}<td></td><td></td></tr></tbody>`;
  return html`<tbody>${claim.parts.map((part, index) => html`<tr>${index === 0 ? head : undefined}<td>${partText(part, reading)}</td><td>${verdictOf(part.verdict, reading)}</td></tr>`)}</tbody>`;
}

function partText(part: ClaimPart, reading: Reading): Markup {
  const { t } = reading;
  const names = part.dependsOn.map((id) =>
    reading.w(part.tests.find((test) => test.variant === id)?.title ?? id),
  );
  const notes: readonly (string | undefined)[] = [
    part.dependsOn.length === 0
      ? undefined
      : t('brief.claims.depends', { names: names.join(t('brief.list')) }),
    part.needs === null ? undefined : t('brief.claims.needs', { room: roomName(part.needs, reading) }),
    part.notCheckable === null ? undefined : reading.w(part.notCheckable),
    part.note === null ? undefined : reading.w(part.note),
  ];
  return html`<p>${reading.w(part.text)} ${citations(part.sources, reading)}</p>${notes.map((note) => (note === undefined ? undefined : html`<small>${note}</small>`))}${tests(part, reading)}`;
}

const ROOMS = ['duties', 'fairness', 'talks', 'balance', 'network'] as const;

function roomName(room: string, reading: Reading): string {
  const known = ROOMS.find((one) => one === room);
  return known === undefined ? room : reading.t(`brief.room.${known}`);
}

function tests(part: ClaimPart, reading: Reading): Part {
  if (part.tests.length === 0) return undefined;
  return html`<ul class="tests">${part.tests.map((test) => html`<li>${test.title === null ? undefined : html`<span class="variant">${reading.w(test.title)}</span>`}${comparison(test, reading)}${verdictOf(test.verdict, reading)}</li>`)}</ul>`;
}

/** The two sides of a test with the margin between them; the gap where it could not run; else the formula itself. */
function comparison(test: ClaimTest, reading: Reading): Markup {
  const { left, right, relation, margin } = test;
  const entry = reading.entry(test.trace);
  const why =
    entry === undefined ? undefined : html` <a class="n" href="#${entry}">${reading.t('brief.why')}</a>`;
  if (left === null || right === null) return html`<span class="sum"><code>${test.test}</code>${why}</span>`;
  const sign =
    { '<': '<', '<=': '≤', '>': '>', '>=': '≥', '<>': '≠', '=': '=' }[relation ?? ''] ?? relation ?? '';
  const by =
    margin === null
      ? undefined
      : html` <small>${reading.t('brief.claims.margin', { margin: `${margin > 0 ? '+' : ''}${reading.percent(margin)}` })}</small>`;
  return html`<span class="sum">${numberLink(left, reading)} ${sign} ${numberLink(right, reading)}${by}${why}</span>`;
}
