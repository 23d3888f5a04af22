import { decimalText, type Fraction } from '../fraction.ts';
import type { Domain, Issue, Party, Term } from '../model.ts';

/** A domain in the project's own format; reading it gives the same domain. */
export function domainYaml({ name, issues, parties }: Domain): string {
  return [
    `name: ${quoted(name)}`,
    'issues:',
    ...issues.flatMap(issueLines),
    'parties:',
    ...parties.flatMap((party) => partyLines(party, issues)),
    '',
  ].join('\n');
}

/** JSON strings are YAML strings, whatever stands in them. */
const quoted = (text: string): string => JSON.stringify(text);

/** Decimal digits, or a quotient where there are not finitely many. */
const digits = (value: Fraction): string => decimalText(value) ?? `${value.n}/${value.d}`;

function issueLines(issue: Issue): string[] {
  const unit = issue.unit === undefined ? [] : [`    unit: ${quoted(issue.unit)}`];
  const head = [`  - name: ${quoted(issue.name)}`, `    kind: ${issue.kind}`, ...unit];
  if (issue.kind === 'discrete')
    return [...head, '    values:', ...issue.values.map((one) => `      - ${quoted(one)}`)];
  const [lower, upper] =
    issue.kind === 'integer' ? [issue.lower, issue.upper] : [digits(issue.lower), digits(issue.upper)];
  return [...head, `    lower: ${lower}`, `    upper: ${upper}`];
}

function partyLines(
  { name, reservation, reservationGiven, discount, terms }: Party,
  issues: readonly Issue[],
): string[] {
  const lines = [`  - name: ${quoted(name)}`];
  if (reservationGiven) lines.push(`    reservation: ${digits(reservation)}`);
  if (discount.n !== discount.d) lines.push(`    discount: ${digits(discount)}`);
  const sections = [
    ['evaluations', terms.filter((term) => 'issue' in term)],
    ['joint', terms.filter(({ kind }) => kind === 'joint')],
    ['boxes', terms.filter(({ kind }) => kind === 'box')],
  ] as const;
  for (const [section, own] of sections)
    if (own.length > 0) lines.push(`    ${section}:`, ...own.flatMap((term) => termLines(term, issues)));
  return lines;
}

function termLines(term: Term, issues: readonly Issue[]): string[] {
  const nameOf = (at: number) => quoted(issues[at]?.name ?? '');
  if (term.kind === 'box' && term.bounds.length === 0) return [`      - value: ${digits(term.value)}`];
  if (term.kind === 'box')
    return [
      '      - within:',
      ...term.bounds.map(({ issue, from, to }) => {
        const { lower } = issues[issue] as Extract<Issue, { kind: 'integer' }>;
        return `          ${nameOf(issue)}: ${lower + from} to ${lower + to}`;
      }),
      `        value: ${digits(term.value)}`,
    ];
  if (term.kind === 'joint')
    return [
      `      - issues: [${term.issues.map(nameOf).join(', ')}]`,
      `        weight: ${digits(term.weight)}`,
      `        otherwise: ${digits(term.otherwise)}`,
      '        cells:',
      ...term.cells.map(({ at, evaluation }) => {
        const values = at.map((position, k) =>
          valueText(issues[term.issues[k] as number] as Issue, position),
        );
        return `          - { values: [${values.join(', ')}], evaluation: ${digits(evaluation)} }`;
      }),
    ];
  const head = [`      - issue: ${nameOf(term.issue)}`, `        weight: ${digits(term.weight)}`];
  if (term.kind === 'line')
    return [...head, `        offset: ${digits(term.offset)}`, `        slope: ${digits(term.slope)}`];
  if (term.kind === 'points')
    return [
      ...head,
      '        points:',
      ...term.points.map(([x, y]) => `          ${digits(x)}: ${digits(y)}`),
    ];
  return [
    ...head,
    '        values:',
    ...term.evaluations.map(
      (one, position) => `          ${valueText(issues[term.issue] as Issue, position)}: ${digits(one)}`,
    ),
  ];
}

function valueText(issue: Issue, position: number): string {
  if (issue.kind === 'discrete') return quoted(issue.values[position] ?? '');
  return issue.kind === 'integer' ? String(issue.lower + position) : '';
}
