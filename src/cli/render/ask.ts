import {
  type AnswerReport,
  EVENT_IDS,
  FACT_IDS,
  FACTS,
  type Incident,
  type IncidentReport,
  isFact,
  type Law,
  type ReadingReport,
  readingsIn,
  stateInSentence,
  stateName,
  type TriedReport,
} from '../../duties/index.ts';
import type { MessageKey } from '../../text/index.ts';
import { strengthColour, strengthText } from './duties.ts';
import { paragraph } from './layout.ts';
import type { Page } from './page.ts';
import { type Cell, table } from './table.ts';

type Reported = { readonly incident: Incident; readonly report: IncidentReport };

/** Answers to incidents, each with the clauses it rests on; `all` shows every rule that was tried. */
export function reportsText(law: Law, reports: readonly Reported[], page: Page, all: boolean): string[] {
  return reports.flatMap(({ incident, report }) => [
    ...reportText(law, report, page, all),
    ...metText(incident, report, page),
    '',
  ]);
}

export function reportText(law: Law, report: IncidentReport, page: Page, all: boolean): string[] {
  const { t, colours, width, w } = page;
  const event = t(`duty.event.${report.event}` as MessageKey);
  return [
    ...paragraph(w(report.says), width, 0).map(colours.strong),
    colours.dim([report.id, report.date, event, w(report.allianceTitle)].join(' · ')),
    ...report.termination.flatMap((one) => {
      const key: MessageKey = one.possible ? 'cli.ask.ends' : 'cli.ask.too-early';
      return paragraph(
        t(key, {
          title: w(one.title),
          by: stateInSentence(law, one.by, page.lang),
          notice: one.notice,
          ends: one.ends ?? '',
          earliest: one.earliest,
        }),
        width,
        2,
      );
    }),
    ...grouped(report.answers).flatMap((group) => answerText(law, group, page, all)),
    ...besideText(law, report, page),
    ...standingText(law, report, page),
  ];
}

/** Answers that differ in nothing but who gives them stand together: thirty allies with one duty are one paragraph. */
function grouped(answers: readonly AnswerReport[]): AnswerReport[][] {
  const groups = new Map<string, AnswerReport[]>();
  for (const answer of answers) {
    const { party: _party, tried: _tried, ...rest } = answer;
    const key = JSON.stringify(rest);
    groups.set(key, [...(groups.get(key) ?? []), answer]);
  }
  return [...groups.values()];
}

function answerText(law: Law, group: readonly AnswerReport[], page: Page, all: boolean): string[] {
  const { t, colours, width, w } = page;
  const [answer] = group as [AnswerReport];
  const name = (state: string) => stateName(law, state, page.lang);
  const who = t('cli.duties.pair', {
    party: group.map(({ party }) => name(party)).join(t('cond.list')),
    towards: name(answer.towards),
  });
  const strength = strengthColour(answer.strength, page)(strengthText(answer.strength, page).toUpperCase());
  const act = answer.act === null ? '' : ` ${w(answer.act)}`;
  const lines = ['', ...paragraph(`${who}: ${strength}${act}`, width, 0)];
  const add = (text: string, colour: (line: string) => string = (line) => line) =>
    lines.push(...paragraph(text, width, 4).map(colour));
  if (answer.qualifier !== null) add(w(answer.qualifier), colours.dim);
  if (answer.consult !== null)
    add(
      t('cli.ask.consult', {
        strength: strengthText(answer.consult, page),
        clauses: [
          ...answer.consultProvisions,
          ...answer.consultUnknowns.map((one) => factName(one, page)),
        ].join(t('cond.list')),
      }),
    );
  if (answer.decisiveUnknowns.length > 0)
    add(
      t('cli.ask.depends', {
        facts: answer.decisiveUnknowns.map((one) => factName(one, page)).join(t('cond.list')),
      }),
      colours.mixed,
    );
  if (answer.doubts.length > 0)
    add(
      t('cli.ask.doubt', {
        regions: answer.doubts.map((one) => w(law.regions.get(one)?.title ?? one)).join(t('cond.list')),
      }),
      colours.mixed,
    );
  if (answer.contested) {
    add(t('cli.ask.contested'), colours.mixed);
    for (const view of answer.views) {
      const holder = view.holder === null ? t('cli.ask.text-itself') : w(view.holder);
      add(`- ${holder}: ${strengthText(view.strength, page)}`);
      for (const reading of view.readings) lines.push(...readingText(reading, page, 8));
    }
  }
  for (const objection of answer.objections) {
    add(t('cli.ask.objection', { holder: w(objection.holder) }));
    lines.push(...readingText(objection, page, 8));
  }
  if (answer.meanings.length > 0) {
    add(t('cli.ask.meaning'));
    for (const reading of answer.meanings) lines.push(...readingText(reading, page, 8));
  }
  const basis = new Set([...answer.provisions, ...answer.consultProvisions]);
  const order = ({ provision }: TriedReport): number =>
    answer.provisions.includes(provision) ? 0 : basis.has(provision) ? 1 : 2;
  const shown = answer.tried
    .filter(({ provision }) => all || basis.has(provision))
    .toSorted((a, b) => order(a) - order(b));
  for (const tried of shown) lines.push(...triedText(law, tried, basis.has(tried.provision), page));
  const also = answer.also.filter(({ provision }) => !basis.has(provision));
  if (also.length > 0)
    add(
      t('cli.ask.may-also', {
        rules: also
          .map(({ provision, strength: own }) => `${provision} (${strengthText(own, page)})`)
          .join(t('cond.list')),
      }),
    );
  const failed = answer.tried.filter((tried) => !shown.includes(tried) && tried.applies === false);
  if (failed.length > 0) {
    add(t('cli.ask.not-met'), colours.dim);
    for (const tried of failed) lines.push(...failedText(tried, page));
  }
  return lines;
}

function readingText(
  { holder, from, text, title, publisher, verification }: ReadingReport,
  page: Page,
  indent: number,
): string[] {
  const { w, width, colours } = page;
  const source = [title, publisher].filter((part) => part !== null).join(', ');
  const read = page.t(verification === 'read' ? 'brief.sources.read' : 'brief.sources.recalled');
  return paragraph(`${from} ${w(holder)}: ${w(text)} (${source}; ${read})`, width, indent).map(colours.dim);
}

/** A clause with every condition, what it came to and why. */
function triedText(law: Law, tried: TriedReport, isBasis: boolean, page: Page): string[] {
  const { t, colours, width, w } = page;
  const read = t(tried.verification === 'read' ? 'brief.sources.read' : 'brief.sources.recalled');
  const clause = `${w(tried.instrumentShort)}, ${articleText(tried.article, t)} [${tried.provision}]`;
  const standing = tried.applies === true ? t('truth.true') : t('truth.unknown');
  const head = `${isBasis ? '•' : '◦'} ${clause}: ${w(tried.act)} (${standing})`;
  const lines = paragraph(head, width, 4);
  lines.push(
    ...paragraph(
      [tried.reference, forceText(tried, page), read]
        .filter((part) => part !== null && part !== '')
        .join('; '),
      width,
      6,
    ).map(colours.dim),
  );
  for (const { text, value, because, exception, reading } of tried.conditions) {
    const sign =
      value === null ? colours.mixed('?') : value === exception ? colours.bad('✗') : colours.good('✓');
    const not = exception ? t('cli.ask.unless') : '';
    const why = because.map((one) => w(one)).join('; ');
    const by =
      reading === null
        ? ''
        : ` (${readingsIn(law, [reading])
            .map(({ holder }) => t('because.reading', { holder: w(holder) }))
            .join('')})`;
    lines.push(...paragraph(`${sign} ${not}${w(text)} – ${why}${by}`, width, 6));
  }
  if (tried.givesWayTo.length > 0)
    lines.push(
      ...paragraph(t('cli.ask.gives-way', { rules: tried.givesWayTo.join(', ') }), width, 6).map(colours.dim),
    );
  return lines;
}

function failedText(tried: TriedReport, page: Page): string[] {
  const { t, w, width, colours } = page;
  const failing = tried.conditions.find(({ value, exception }) => value === exception && value !== null);
  const why =
    tried.force.state === 'in-force'
      ? failing === undefined
        ? t('cli.ask.gives-way', { rules: tried.givesWayTo.join(', ') })
        : failing.because.map((one) => w(one)).join('; ')
      : forceText(tried, page);
  return paragraph(`– ${tried.provision} (${articleText(tried.article, t)}): ${why}`, width, 6).map(
    colours.dim,
  );
}

function forceText({ force }: TriedReport, { t }: Page): string {
  const key = force.state === 'in-force' && force.until !== null ? 'in-force-until' : force.state;
  return t(`duty.force.${key}` as MessageKey, { from: force.from, until: force.until ?? '' });
}

function besideText(law: Law, { beside }: IncidentReport, page: Page): string[] {
  if (beside.length === 0) return [];
  const { t, colours, w, width } = page;
  const seen = new Map<string, { parties: string[]; one: (typeof beside)[number] }>();
  for (const one of beside) {
    const known = seen.get(one.provision);
    if (known === undefined) seen.set(one.provision, { parties: [one.party], one });
    else known.parties.push(one.party);
  }
  return [
    '',
    colours.dim(t('cli.ask.beside')),
    ...[...seen.values()].flatMap(({ parties, one }) => {
      const who = parties.map((party) => stateName(law, party, page.lang)).join(t('cond.list'));
      const towards = t(`duty.outsider.${one.towards}` as MessageKey);
      const strength = t(`duty.strength.${one.answered}` as MessageKey);
      return paragraph(`${who} → ${towards}: ${strength} – ${w(one.act)} [${one.provision}]`, width, 4).map(
        colours.dim,
      );
    }),
  ];
}

function standingText(law: Law, { standing }: IncidentReport, page: Page): string[] {
  if (standing.length === 0) return [];
  const { t, colours, width } = page;
  const pairs = new Map<string, string[]>();
  for (const { party, towards, provision } of standing) {
    const key = t('cli.duties.pair', {
      party: stateName(law, party, page.lang),
      towards: stateName(law, towards, page.lang),
    });
    pairs.set(key, [...(pairs.get(key) ?? []), provision]);
  }
  return [
    '',
    colours.dim(t('cli.ask.standing')),
    ...[...pairs].flatMap(([pair, clauses]) =>
      paragraph(`${pair}: ${clauses.join(', ')}`, width, 4).map(colours.dim),
    ),
  ];
}

/** Whether the answers that an incident expects came out. */
function metText(incident: Incident, report: IncidentReport, page: Page): string[] {
  const { t, colours } = page;
  return incident.expect.flatMap((expected) => {
    const answer = report.answers.find(
      ({ party, towards }) => party === expected.party && towards === expected.towards,
    );
    const strength = answer?.strength ?? 'none';
    if (strength === expected.strength) return [];
    return [
      colours.bad(
        t('cli.ask.unmet', {
          party: expected.party,
          towards: expected.towards,
          want: expected.strength,
          got: strength,
        }),
      ),
    ];
  });
}

/** A fact or side by its name on screen. */
function factName(name: string, { t }: Pick<Page, 't'>): string {
  return t((isFact(name) ? `fact.${name}` : `side.${name}`) as MessageKey);
}

/** The question that a fact or side asks. */
export function questionOf(name: string, { t }: Pick<Page, 't'>): string {
  return t(`ask.${name}` as MessageKey);
}

/** What incidents may name: one row each. */
export function listRows(law: Law, list: 'events' | 'facts' | 'places' | 'alliances', page: Page) {
  switch (list) {
    case 'events':
      return EVENT_IDS.map((id) => ({ name: id, title: page.t(`duty.event.${id}`), more: '' }));
    case 'facts':
      return FACT_IDS.map((id) => ({
        name: id,
        title: questionOf(id, page),
        more: page.t(`duty.kind.${FACTS[id]}`),
      }));
    case 'places':
      return [...law.areas.values()].map(({ id, title, also }) => ({
        name: id,
        title: page.w(title),
        more: also.join(', '),
      }));
    case 'alliances':
      return [...law.alliances.values()].map(({ id, title }) => ({
        name: id,
        title: page.w(title),
        more: '',
      }));
  }
}

export function listText(rows: ReturnType<typeof listRows>, page: Page): string[] {
  const columns = [
    { title: page.t('cli.column.name') },
    { title: page.t('cli.column.title'), flexible: true, least: 20 },
    { title: page.t('cli.ask.also'), flexible: true, least: 16 },
  ];
  const body = rows.map(({ name, title, more }): Cell[] => [
    { text: name, colour: page.colours.name },
    title,
    more,
  ]);
  return table(columns, body, page.width, 0, page.colours.dim);
}

/** "Art. V"; a clause that its instrument does not number goes by its name. */
function articleText(article: string, t: Page['t']): string {
  return /^(?:[IVXLC]+|\d)/.test(article) ? t('cli.ask.article', { article }) : article;
}
