import type { OpenFindings } from '../../study/index.ts';
import type { Page } from './page.ts';

export type Verdict = OpenFindings['claims'][number]['verdict'];

/** Order in which verdicts are counted. */
export const VERDICTS: readonly Verdict[] = [
  'supported',
  'contradicted',
  'depends',
  'not-checkable',
  'needs-room',
];

const SIGNS: Readonly<Record<Verdict, string>> = {
  supported: '✓',
  contradicted: '✗',
  depends: '◐',
  'not-checkable': '○',
  'needs-room': '…',
};

export function verdictColour(verdict: Verdict, page: Page): (text: string) => string {
  const { good, bad, mixed, dim } = page.colours;
  return { supported: good, contradicted: bad, depends: mixed, 'not-checkable': dim, 'needs-room': dim }[
    verdict
  ];
}

/** `✓ supported`: the word always stands beside the sign. */
export function verdictText(verdict: Verdict, page: Page): string {
  return `${SIGNS[verdict]} ${page.t(`brief.verdict.${verdict}`)}`;
}
