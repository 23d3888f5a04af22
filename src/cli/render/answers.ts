import type { OpenFindings, Shown } from '../../study/index.ts';
import { byWord, paragraph } from './layout.ts';
import type { Page } from './page.ts';

type Answer = OpenFindings['answers'][number];

/** The key answers: each question, its sentence with the numbers in it, the range under rival ways of counting. */
export function answersText(findings: OpenFindings, page: Page): string[] {
  return findings.answers.flatMap((answer) => [...answerText(answer, page), '']);
}

function answerText(answer: Answer, page: Page): string[] {
  const { colours, width, w } = page;
  const gap =
    answer.value.value === null ? `${page.number(answer.value)}: ${w(answer.value.gap?.reason)}` : '';
  return [
    ...paragraph(w(answer.question), width, 0).map(colours.strong),
    // A sentence written around a number says nothing without it.
    ...(gap === ''
      ? paragraph(sentenceOf(answer, page), width, 2)
      : paragraph(gap, width, 2).map(colours.mixed)),
    ...paragraph(footOf(answer, page), width, 2).map(colours.dim),
  ];
}

/** The answer's sentence with its holes filled; a hole that nothing fills stays visible. */
function sentenceOf(answer: Answer, page: Page): string {
  return page.w(answer.sentence).replace(/\{([^{}]+)\}/g, (hole, name: string) => {
    if (name === 'period')
      return answer.value.period === null ? hole : page.period(answer.value.period.label);
    const shown = filling(answer, name);
    return shown === undefined ? hole : byWord(page.colours.number)(page.number(shown));
  });
}

function filling(answer: Answer, hole: string): Shown | undefined {
  if (Object.hasOwn(answer.holes, hole)) return answer.holes[hole];
  if (hole === 'value') return answer.value;
  if (hole !== 'low' && hole !== 'high') return undefined;
  return spreadOf(answer)?.[hole] ?? { ...answer.value, value: null, gap: { gap: 'unknown', reason: '' } };
}

/** Lowest and highest of the rival answers that are known. */
function spreadOf(answer: Answer): { low: Shown; high: Shown } | undefined {
  const known = answer.range.map((rival) => rival.value).filter((shown) => shown.value !== null);
  const sorted = known.toSorted((a, b) => (a.value as number) - (b.value as number));
  const [low, high] = [sorted[0], sorted.at(-1)];
  return low === undefined || high === undefined ? undefined : { low, high };
}

function footOf(answer: Answer, page: Page): string {
  const { t } = page;
  const spread = spreadOf(answer);
  const all = [answer.value, ...Object.values(answer.holes), ...answer.range.map((rival) => rival.value)];
  const sources = new Set(all.flatMap((shown) => shown.sources)).size;
  // A sentence without its number would leave the reader without it.
  const said = page.w(answer.sentence).includes('{value}');
  return [
    ...(said ? [] : [t('cli.answer.value', { value: page.number(answer.value) })]),
    ...(spread === undefined
      ? []
      : [
          t('cli.answer.range', {
            low: page.number(spread.low),
            high: page.number(spread.high),
            count: answer.range.filter((rival) => rival.value.value !== null).length,
          }),
        ]),
    t('cli.answer.sources', { count: sources }),
    t('cli.answer.why', { node: `answer:${answer.id}` }),
  ].join(' · ');
}
