import { decimalText, type Fraction, ONE, times, toNumber } from '../fraction.ts';
import type { BoxTerm, Domain, Issue, Party, Term } from '../model.ts';

/** A domain in the XML of GENIUS: the issues, and what each party makes of them. */
export interface GeniusFiles {
  readonly domain: string;
  readonly profiles: readonly [string, string];
}

/** Why a domain cannot be written: GENIUS has no form for the term of a party. */
export interface NoForm {
  readonly party: string;
  readonly term: Term['kind'];
}

/**
 * Writes a domain as GENIUS reads it. Evaluations along several points and joint evaluations have no form there; the
 * first such term is handed back instead.
 */
export function geniusFiles(domain: Domain): GeniusFiles | NoForm {
  for (const { name, terms } of domain.parties) {
    const odd = terms.find(({ kind }) => kind === 'points' || kind === 'joint');
    if (odd !== undefined) return { party: name, term: odd.kind };
    const boxes = terms.filter(({ kind }) => kind === 'box').length;
    if (boxes > 0 && boxes < terms.length) return { party: name, term: 'box' };
  }
  return {
    domain: [
      '<negotiation_template>',
      `  <utility_space number_of_issues="${domain.issues.length}">`,
      `    <objective index="0" name="${escaped(domain.name)}" type="objective" etype="objective" description="">`,
      ...domain.issues.flatMap((issue) => issueLines(issue, undefined)),
      '    </objective>',
      '  </utility_space>',
      '</negotiation_template>',
      '',
    ].join('\n'),
    profiles: [profileText(domain, domain.parties[0]), profileText(domain, domain.parties[1])],
  };
}

function profileText({ issues }: Domain, party: Party): string {
  const isBoxes = party.terms.some(({ kind }) => kind === 'box');
  const termOf = (at: number) => party.terms.find((term) => 'issue' in term && term.issue === at);
  const weights = issues.flatMap(({ index }, at) => {
    const term = termOf(at);
    return term !== undefined && 'weight' in term
      ? [`      <weight index="${index}" value="${digits(term.weight)}"/>`]
      : [];
  });
  return [
    `<utility_space${isBoxes ? ' type="nonlinear"' : ''} number_of_issues="${issues.length}">`,
    `    <objective index="0" name="${escaped(party.name)}" type="objective" etype="objective" description="">`,
    ...issues.flatMap((issue, at) => issueLines(issue, termOf(at))),
    ...weights,
    ...(isBoxes ? boxLines(issues, party) : []),
    '    </objective>',
    ...(party.discount === ONE ? [] : [`    <discount_factor value="${digits(party.discount)}"/>`]),
    ...(party.reservationGiven ? [`    <reservation value="${digits(party.reservation)}"/>`] : []),
    '</utility_space>',
    '',
  ].join('\n');
}

function issueLines(issue: Issue, term: Term | undefined): string[] {
  const { kind, index, name } = issue;
  const type = `vtype="${kind}" type="${kind}" etype="${kind}"`;
  const open = `      <issue index="${index}" name="${escaped(name)}" ${type}`;
  const evaluator =
    term?.kind === 'line'
      ? [`        <evaluator ftype="linear" offset="${digits(term.offset)}" slope="${digits(term.slope)}"/>`]
      : [];
  if (issue.kind !== 'discrete') {
    const [low, high] =
      issue.kind === 'integer' ? [issue.lower, issue.upper] : [digits(issue.lower), digits(issue.upper)];
    return [`${open} lowerbound="${low}" upperbound="${high}">`, ...evaluator, '      </issue>'];
  }
  const items = issue.values.map((value, at) => {
    const own =
      term?.kind === 'evaluations' ? ` evaluation="${digits(term.evaluations[at] as Fraction)}"` : '';
    return `        <item index="${at + 1}" value="${escaped(value)}"${own}/>`;
  });
  return [`${open}>`, ...items, '      </issue>'];
}

function boxLines(issues: readonly Issue[], { terms, maxUtility = ONE }: Party): string[] {
  const boxes = terms.flatMap((term): BoxTerm[] => (term.kind === 'box' ? [term] : []));
  return [
    `      <utility maxutility="${digits(maxUtility)}">`,
    '        <ufun type="PlainUfun" aggregation="sum" weight="1">',
    ...boxes.flatMap(({ bounds, value }) => [
      `          <hyperRectangle utility="${digits(times(value, maxUtility))}">`,
      ...bounds.map(({ issue, from, to }) => {
        const about = issues[issue] as Extract<Issue, { kind: 'integer' }>;
        return `            <INCLUDES index="${about.index}" min="${about.lower + from}" max="${about.lower + to}"/>`;
      }),
      '          </hyperRectangle>',
    ]),
    '        </ufun>',
    '      </utility>',
  ];
}

/** Decimal digits; a fraction without finitely many, which no file holds, to the nearest double. */
function digits(value: Fraction): string {
  return decimalText(value) ?? String(toNumber(value));
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;');
}
