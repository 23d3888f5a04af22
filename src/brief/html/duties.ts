import { clockKey } from '../../text/index.ts';
import { html, type Markup, type Part } from '../markup.ts';
import type { Duties, DutyAnswer, DutyRow, Reading } from '../reading.ts';
import { clauseLinks } from './clause.ts';
import { strengthOf, strengthText } from './strength.ts';

/** The duties of the alliance: who must help whom in how many kinds of incident, the matrix, worked incidents, clocks. */
export function duties(reading: Reading): Part {
  const { findings, t } = reading;
  const data = findings.duties;
  if (data === null) return undefined;
  return html`
    <section id="duties">
      <h2>${t('brief.duties.title')}</h2>
      <p class="intro">${t('brief.duties.intro', { date: reading.date(data.asOf) })}</p>
      <ul class="counts">${data.counts.map((count) => html`<li>${countSentence(count, data, reading)}</li>`)}</ul>
      ${data.parties.map(({ id }) => matrix(id, data, reading))}
      ${worked(data, reading)}
      ${clocks(data, reading)}
      ${clauses(data, reading)}
    </section>`;
}

/** "The United States must help in 9 of 26 kinds of incident in which Japan is hit, ...". */
export function countSentence(count: Duties['counts'][number], data: Duties, reading: Reading): string {
  const { t } = reading;
  const params = {
    ...count,
    helper: inSentence(count.party, data, reading),
    victim: inSentence(count.towards, data, reading),
  };
  const open = count.mustIf === 0 ? '' : t('brief.duties.if', params);
  return capital(t('brief.duties.finding', params) + open + t('brief.duties.stop'));
}

export function partyName(id: string, { parties }: Duties, reading: Reading): string {
  return reading.w(parties.find((party) => party.id === id)?.name) || id;
}

function inSentence(id: string, { parties }: Duties, reading: Reading): string {
  return reading.w(parties.find((party) => party.id === id)?.inSentence) || id;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The rows of one party: those with force open, the others folded. */
function matrix(of: string, data: Duties, reading: Reading): Part {
  const { t } = reading;
  const rows = data.rows.filter((row) => row.of === of);
  const [forced, others] = [rows.filter(({ force }) => force), rows.filter(({ force }) => !force)];
  if (rows.length === 0) return undefined;
  return html`
    <h3 class="group">${t('brief.duties.matrix', { party: inSentence(of, data, reading) })}</h3>
    ${table(of, forced, data, reading)}
    ${others.length === 0 ? undefined : html`<details><summary>${t('brief.duties.others', { count: others.length })}</summary>${table(of, others, data, reading)}</details>`}`;
}

function table(of: string, rows: readonly DutyRow[], data: Duties, reading: Reading): Markup {
  const pairs = pairsOf(of, rows);
  const heads = pairs.map(
    ({ party, towards }) =>
      html`<th scope="col">${partyName(party, data, reading)} → ${partyName(towards, data, reading)}</th>`,
  );
  const body = alike(rows, pairs).map((group) => {
    const [first] = group as [DutyRow];
    const cells = pairs.map(({ party, towards }) => html`<td>${cellContent(first, party, towards, reading)}`);
    const titles = group.map((row, index) => [index === 0 ? undefined : html`<br>`, reading.w(row.title)]);
    return html`<tr><th scope="row">${titles}${cells}`;
  });
  return html`
    <div class="scroll"><table class="duties">
      <thead><tr><th scope="col">${reading.t('brief.duties.incident')}</th>${heads}</tr></thead>
      <tbody>${body}</tbody>
    </table></div>`;
}

/** Rows with the same answers stand together, in the order in which the first of them comes. */
export function alike(rows: readonly DutyRow[], pairs: readonly Pair[]): DutyRow[][] {
  const groups = new Map<string, DutyRow[]>();
  for (const row of rows) {
    const key = JSON.stringify(
      pairs.map(({ party, towards }) => {
        const cell = row.cells.find((one) => one.parties.includes(party) && one.towards.includes(towards));
        return cell && [cell.strength, cell.consult, cell.contested, cell.provisions];
      }),
    );
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

export interface Pair {
  readonly party: string;
  readonly towards: string;
}

/** Ordered pairs of the columns: the help that the party gets first, then what it owes. */
export function pairsOf(of: string, rows: readonly DutyRow[]): Pair[] {
  const cells = rows[0]?.cells ?? [];
  const all = cells.flatMap(({ parties, towards }) =>
    parties.slice(0, 1).flatMap((party) => towards.slice(0, 1).map((other) => ({ party, towards: other }))),
  );
  return all.toSorted((a, b) => Number(b.towards === of) - Number(a.towards === of));
}

function cellContent(row: DutyRow, party: string, towards: string, reading: Reading): Part {
  const cell = row.cells.find((one) => one.parties.includes(party) && one.towards.includes(towards));
  if (cell === undefined) return undefined;
  const contested = cell.contested
    ? html` <small class="contested">${reading.t('brief.duties.contested')}</small>`
    : undefined;
  const consult =
    cell.consult === null || cell.strength !== 'none'
      ? undefined
      : html` <small>${strengthText(cell.consult, reading)}</small>`;
  return [strengthOf(cell.strength, reading), contested, consult, clauseLinks(cell.provisions)];
}

function worked(data: Duties, reading: Reading): Part {
  const { t } = reading;
  if (data.incidents.length === 0) return undefined;
  const items = data.incidents.map(
    (incident) => html`
      <article class="incident" id="i-${incident.id}">
        <h4>${reading.w(incident.says)}</h4>
        <small>${reading.date(incident.date)} · ${reading.w(incident.eventTitle)}</small>
        ${incident.termination.map((one) => html`<p>${terminationText(one, data, reading)} ${clauseLinks([one.provision])}</p>`)}
        ${incident.answers.map((answer) => answerBlock(answer, data, reading))}
      </article>`,
  );
  return html`<h3 class="group">${t('brief.duties.worked')}</h3>${items}`;
}

function terminationText(
  one: Duties['incidents'][number]['termination'][number],
  data: Duties,
  reading: Reading,
): string {
  return reading.t(one.possible ? 'cli.ask.ends' : 'cli.ask.too-early', {
    title: reading.w(one.title),
    by: inSentence(one.by, data, reading),
    notice: reading.date(one.notice),
    ends: one.ends === null ? '' : reading.date(one.ends),
    earliest: reading.date(one.earliest),
  });
}

function answerBlock(answer: DutyAnswer, data: Duties, reading: Reading): Markup {
  const { t, w } = reading;
  const who = `${partyName(answer.party, data, reading)} → ${partyName(answer.towards, data, reading)}`;
  const facts = answer.decisiveUnknowns.map((name) => w(data.facts[name]) || name).join(t('brief.list'));
  const qualifier = answer.qualifier === null ? undefined : html` <small>(${w(answer.qualifier)})</small>`;
  const consult =
    answer.consult === null
      ? undefined
      : html`<p class="reason">${t('cli.ask.consult', { strength: strengthText(answer.consult, reading), clauses: answer.consultProvisions.join(', ') })}</p>`;
  return html`
    <div class="answer">
      <p><b>${who}</b> ${strengthOf(answer.strength, reading)} ${w(answer.act)}${qualifier}${clauseLinks(answer.provisions)}</p>
      ${facts === '' ? undefined : html`<p class="reason">${t('brief.duties.decides', { facts })}</p>`}
      ${consult}
      ${answer.contested ? views(answer, reading) : undefined}
      ${steps(answer, data, reading)}
    </div>`;
}

/** Who holds what, where the text, the parties, organs, courts or scholars differ. */
function views(answer: DutyAnswer, reading: Reading): Markup {
  const items = answer.views.map((view) => {
    const holder = view.holder === null ? reading.t('cli.ask.text-itself') : reading.w(view.holder);
    const texts = view.readings.map(
      (one) => html`<small>${reading.date(one.from)}: ${reading.w(one.text)} (${one.title})</small>`,
    );
    return html`<li>${holder}: ${strengthText(view.strength, reading)}${texts}</li>`;
  });
  return html`<p class="contested">${reading.t('cli.ask.contested')}</p><ul class="views">${items}</ul>`;
}

/** The clauses that the answer rests on, each condition with its reason; those that failed, by name. */
function steps(answer: DutyAnswer, data: Duties, reading: Reading): Part {
  const { t, w } = reading;
  const basis = new Set([...answer.provisions, ...answer.consultProvisions]);
  const shown = answer.tried.filter(({ provision }) => basis.has(provision));
  const failed = answer.tried.filter(({ provision, applies }) => applies === false && !basis.has(provision));
  if (shown.length + failed.length === 0) return undefined;
  const blocks = shown.map((tried) => {
    const clause = data.clauses.find(({ provision }) => provision === tried.provision);
    const conditions = tried.conditions.map(({ text, value, because, exception }) => {
      const sign = value === null ? '?' : value === exception ? '✗' : '✓';
      const not = exception ? t('cli.ask.unless') : '';
      return html`<li>${sign} ${not}${w(text)} <small>${because.map((one) => w(one)).join('; ')}</small></li>`;
    });
    return html`<li>${w(clause?.instrumentShort)}, ${clause?.article}${clauseLinks([tried.provision])}<ul>${conditions}</ul></li>`;
  });
  const rest =
    failed.length === 0
      ? undefined
      : html`<p class="reason">${t('cli.ask.not-met')}${clauseLinks(failed.map(({ provision }) => provision))}</p>`;
  return html`<details><summary>${t('brief.duties.tried')}</summary><ul class="steps">${blocks}</ul>${rest}</details>`;
}

function clocks({ clocks: all }: Duties, reading: Reading): Part {
  if (all.length === 0) return undefined;
  const items = all.map((clock) => html`<li>${clockText(clock, reading)}</li>`);
  return html`<h3 class="group">${reading.t('brief.duties.clocks')}</h3><ul class="counts">${items}</ul>`;
}

export function clockText(clock: Duties['clocks'][number], reading: Reading): string {
  const { title, ends, days, possibleFrom } = clock;
  return reading.t(clockKey(clock), {
    title: reading.w(title),
    ends: ends === null ? '' : reading.date(ends),
    days: days ?? 0,
    from: possibleFrom === null ? '' : reading.date(possibleFrom),
  });
}

function clauses({ clauses: all }: Duties, reading: Reading): Part {
  const { t, w } = reading;
  const items = all.map(({ provision, instrumentTitle, article, act, reference, url, verification }) => {
    const read = t(verification === 'read' ? 'brief.sources.read' : 'brief.sources.recalled');
    const address =
      url !== null && /^https?:\/\/[^\s"'<>\\]+$/i.test(url)
        ? html` <a class="url" href="${url}" rel="noopener noreferrer">${url}</a>`
        : undefined;
    return html`<li id="c-${provision}"><b>${provision}</b> ${w(instrumentTitle)}, ${article}: ${w(act)} <small>${reference ?? ''} · ${read}</small>${address}</li>`;
  });
  return html`<details class="clauses"><summary>${t('brief.duties.clauses', { count: all.length })}</summary><ul>${items}</ul></details>`;
}
