import { underDefinitions } from '../../brief/index.ts';
import type { OpenFindings } from '../../study/index.ts';
import { paragraph } from './layout.ts';
import type { Page } from './page.ts';
import { type Cell, table } from './table.ts';
import { VERDICTS, verdictColour, verdictText } from './verdict.ts';

type Claim = OpenFindings['claims'][number];
type Part = Claim['parts'][number];
type Test = Part['tests'][number];

/** How many parts of the claims hold, fail or depend: one line. */
export function claimsSummary(findings: OpenFindings, page: Page): string[] {
  const parts = findings.claims.flatMap((claim) => claim.parts);
  if (parts.length === 0) return [];
  const counts = VERDICTS.flatMap((verdict) => {
    const count = parts.filter((part) => part.verdict === verdict).length;
    return count === 0 ? [] : [`${count} ${verdictText(verdict, page)}`];
  });
  const { t, colours, width } = page;
  const title = t('cli.claims.count', { claims: findings.claims.length, parts: parts.length });
  return [colours.strong(title), ...paragraph(counts.join(' · '), width, 2), ''];
}

/** Every claim with its parts: verdict, under what it holds, by what margin. */
export function claimsText(claims: OpenFindings['claims'], page: Page): string[] {
  return claims.flatMap((claim) => [
    ...headOf(claim, page),
    ...table(
      partColumns(page),
      claim.parts.map((part) => partRow(part, page)),
      page.width,
      2,
      page.colours.dim,
    ),
    '',
  ]);
}

/** One claim in full: each part with each of its tests. */
export function claimText(claim: Claim, findings: OpenFindings, page: Page): string[] {
  const parts = claim.parts.flatMap((part) => [...partText(part, findings, page), '']);
  return [...headOf(claim, page), '', ...parts];
}

function headOf(claim: Claim, page: Page): string[] {
  const { colours, w, width } = page;
  const who = [w(claim.speaker), w(claim.role), claim.saidOn].filter((text) => text !== '').join(', ');
  return [
    colours.name(claim.id),
    ...paragraph(w(claim.paraphrase), width, 0).map(colours.strong),
    ...paragraph(who, width, 0).map(colours.dim),
  ];
}

function partColumns(page: Page) {
  return [
    { title: page.t('brief.column.part'), flexible: true, least: 20 },
    { title: page.t('brief.column.verdict'), flexible: true, least: 14 },
    { title: page.t('cli.claims.holds-under'), flexible: true },
    { title: page.t('cli.claims.margin'), align: 'right' as const },
  ];
}

function partRow(part: Part, page: Page): Cell[] {
  return [
    page.w(part.text),
    { text: verdictText(part.verdict, page), colour: verdictColour(part.verdict, page) },
    part.dependsOn.join(page.t('brief.list')),
    marginsOf(part.tests, page),
  ];
}

/** The margin of a part, or their span when it was tested in several ways. */
function marginsOf(tests: readonly Test[], page: Page): string {
  const margins = tests.flatMap(({ margin }) => (margin === null ? [] : [margin])).toSorted((a, b) => a - b);
  const [low, high] = [margins[0], margins.at(-1)];
  if (low === undefined || high === undefined) return '';
  return low === high
    ? percent(low, page)
    : page.t('cli.span', { low: percent(low, page), high: percent(high, page) });
}

function percent(ratio: number, page: Page): string {
  return `${ratio > 0 ? '+' : ''}${page.quantity(ratio * 100, 'percent')}`;
}

function partText(part: Part, findings: OpenFindings, page: Page): string[] {
  const { colours, t, w, width } = page;
  const remarks = [
    part.dependsOn.length > 0
      ? t('brief.claims.depends', { names: part.dependsOn.join(t('brief.list')) })
      : '',
    part.needs === null
      ? ''
      : t('brief.claims.needs', { room: t(`brief.room.${part.needs}` as 'brief.room.duties') }),
    w(part.notCheckable),
    w(part.note),
  ].filter((text) => text !== '');
  return [
    `${verdictColour(part.verdict, page)(verdictText(part.verdict, page))}  ${colours.name(part.id)}`,
    ...paragraph(w(part.text), width, 2),
    ...remarks.flatMap((text) => paragraph(text, width, 2).map(colours.dim)),
    ...underDefinitions(part, findings, {
      t,
      w,
      percent: (ratio) => page.quantity(ratio * 100, 'percent'),
    }).flatMap((text) => paragraph(text, width, 2)),
    ...testsText(part.tests, page),
  ];
}

function testsText(tests: readonly Test[], page: Page): string[] {
  if (tests.length === 0) return [];
  const heads = [
    { title: page.t('cli.claims.counted'), flexible: true, least: 16 },
    { title: page.t('brief.column.verdict'), flexible: true, least: 14 },
    { title: page.t('cli.claims.left'), align: 'right' as const },
    { title: '' },
    { title: page.t('cli.claims.right'), align: 'right' as const },
    { title: page.t('cli.claims.margin'), align: 'right' as const },
  ];
  const rows = tests.map((test): Cell[] => {
    const asked = test.law ?? test.asked;
    return [
      test.variant === null
        ? asked === undefined
          ? test.test
          : page.w(asked.sentence)
        : page.w(test.title) || test.variant,
      { text: verdictText(test.verdict, page), colour: verdictColour(test.verdict, page) },
      asked !== undefined ? page.w(asked.found) : test.left === null ? '' : page.number(test.left),
      test.relation ?? '',
      test.right === null ? '' : page.number(test.right),
      test.margin === null ? '' : percent(test.margin, page),
    ];
  });
  return table(heads, rows, page.width, 2, page.colours.dim);
}
