import { underDefinitions } from '../claims.ts';
import { html, type Markup, type Part } from '../markup.ts';
import type { Claim, ClaimPart, ClaimTest, Reading, Verdict } from '../reading.ts';
import { clauseLinks } from './clause.ts';
import { citations, numberLink } from './number.ts';
import { verdictOf } from './verdict.ts';

const ORDER: readonly Verdict[] = ['supported', 'contradicted', 'depends', 'not-checkable', 'needs-room'];

/** Public claims, part by part, each part with every way in which it was tested. */
export function claims(reading: Reading): Part {
  const { findings, t } = reading;
  if (findings.claims.length === 0) return undefined;
  const parts = findings.claims.flatMap((claim) => claim.parts);
  return html`
    <section id="claims">
      <h2>${t('brief.claims.title')}</h2>
      <p class="intro">${t('brief.claims.intro', { claims: findings.claims.length, parts: parts.length })}</p>
      <ul class="tally">${tally(parts, reading)}</ul>
      <table class="claims">
        <thead><tr>
          <th scope="col">${t('brief.column.claim')}</th>
          <th scope="col">${t('brief.column.part')}</th>
          <th scope="col">${t('brief.column.verdict')}</th>
        </tr></thead>
        ${findings.claims.map((claim) => claimRows(claim, reading))}
      </table>
    </section>`;
}

function tally(parts: readonly ClaimPart[], reading: Reading): Part {
  return ORDER.map((verdict) => {
    const count = parts.filter((part) => part.verdict === verdict).length;
    return count === 0 ? undefined : html`<li><b>${count}</b> ${verdictOf(verdict, reading)}</li>`;
  });
}

function claimRows(claim: Claim, reading: Reading): Markup {
  const who = [reading.w(claim.speaker), reading.w(claim.role), reading.date(claim.saidOn)]
    .filter(Boolean)
    .join(', ');
  const head = html`
    <th scope="rowgroup" rowspan="${Math.max(1, claim.parts.length)}">
      <p class="paraphrase">${reading.w(claim.paraphrase)}</p>
      <small>${who} ${claim.source === null ? undefined : citations([claim.source], reading)}</small>
      ${claim.parts.length > 1 ? verdictOf(claim.verdict, reading) : undefined}
    </th>`;
  if (claim.parts.length === 0)
    return html`<tbody><tr>${head}<td></td><td>${verdictOf(claim.verdict, reading)}</td></tr></tbody>`;
  const rows = claim.parts.map(
    (part, index) => html`
      <tr>
        ${index === 0 ? head : undefined}
        <td>${partText(part, reading)}</td>
        <td>${verdictOf(part.verdict, reading)}</td>
      </tr>`,
  );
  return html`<tbody>${rows}</tbody>`;
}

function partText(part: ClaimPart, reading: Reading): Markup {
  const { t } = reading;
  const titles = new Map(part.tests.map((test) => [test.variant, test.title]));
  const names = part.dependsOn.map((id) => reading.w(titles.get(id)) || id);
  const notes = [
    part.dependsOn.length === 0 ? '' : t('brief.claims.depends', { names: names.join(t('brief.list')) }),
    part.needs === null ? '' : t('brief.claims.needs', { room: roomName(part.needs, reading) }),
    reading.w(part.notCheckable),
    reading.w(part.note),
  ].filter(Boolean);
  return html`
    <p>${reading.w(part.text)} ${citations(part.sources, reading)}</p>
    ${notes.map((note) => html`<small>${note}</small>`)}
    ${definitions(part, reading)}
    ${tests(part, reading)}`;
}

/** What the variants come to under each cost definition. */
function definitions(part: ClaimPart, reading: Reading): Part {
  const lines = underDefinitions(part, reading.findings, reading);
  if (lines.length === 0) return undefined;
  return html`<ul class="under">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}

const ROOMS = ['duties', 'fairness', 'talks', 'balance', 'network'] as const;

function roomName(room: string, reading: Reading): string {
  const known = ROOMS.find((one) => one === room);
  return known === undefined ? room : reading.t(`brief.room.${known}`);
}

/** More tests than these are folded away; the verdict and what it depends on stand above them. */
const OPEN_TESTS = 4;

/** How a part was tested. The verdict of a single test is the part's own and stands beside it already. */
function tests(part: ClaimPart, reading: Reading): Part {
  if (part.tests.length === 0) return undefined;
  const items = part.tests.map((test) => {
    const variant =
      test.title === null ? undefined : html`<span class="variant">${reading.w(test.title)}</span>`;
    const verdict = part.tests.length > 1 ? verdictOf(test.verdict, reading) : undefined;
    return html`<li>${variant}${comparison(test, reading)}${verdict}</li>`;
  });
  const list = html`<ul class="tests">${items}</ul>`;
  if (items.length <= OPEN_TESTS) return list;
  return html`<details><summary>${reading.t('brief.claims.tests', { count: items.length })}</summary>${list}</details>`;
}

const SIGNS = new Map([
  ['<=', '≤'],
  ['>=', '≥'],
  ['<>', '≠'],
]);

/** What was asked of the law or of the talks and what came out, with the amount asked about and the way to the clauses. */
function answered({ law, asked, left }: ClaimTest, reading: Reading): Part {
  const answer = law ?? asked;
  if (answer === undefined) return undefined;
  const about = left === null ? undefined : html` (${numberLink(left, reading)})`;
  // What is asked of the law is a statement, of talks a question.
  const colon = law === undefined ? undefined : ':';
  return html`<span class="sum">${reading.w(answer.sentence)}${colon}${about} <b>${reading.w(answer.found)}</b>${clauseLinks(law?.provisions ?? [])}</span>`;
}

/** The two sides of a test with the margin between them; else its formula and the way to its trace. */
function comparison(of: ClaimTest, reading: Reading): Part {
  const { left, right, relation, margin, test, trace } = of;
  if (of.law !== undefined || of.asked !== undefined) return answered(of, reading);
  if (left === null || right === null) {
    const entry = trace === null ? undefined : reading.entry(trace);
    const why =
      entry === undefined ? undefined : html` <a class="why" href="#${entry}">${reading.t('brief.why')}</a>`;
    return html`<span class="sum"><code>${test}</code>${why}</span>`;
  }
  const percent = margin === null ? '' : `${margin > 0 ? '+' : ''}${reading.percent(margin)}`;
  const by =
    margin === null
      ? undefined
      : html` <small>${reading.t('brief.claims.margin', { margin: percent })}</small>`;
  const sign = SIGNS.get(relation ?? '') ?? relation ?? '';
  return html`<span class="sum">${numberLink(left, reading)} ${sign} ${numberLink(right, reading)}${by}</span>`;
}
