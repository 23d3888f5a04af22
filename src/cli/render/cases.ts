import { type Words, wordsIn } from '../../text/index.ts';
import type { Terminal } from '../terminal.ts';
import { safe } from './layout.ts';
import { table } from './table.ts';

interface CaseRow {
  readonly id: string;
  readonly title: Words;
  /** Null for a case with errors. */
  readonly figures: number | null;
  readonly asOf: string | null;
}

/** The cases that come with the product. */
export function casesText(rows: readonly CaseRow[], { t, lang, width, colours }: Terminal): string[] {
  if (rows.length === 0) return [t('cli.cases.none')];
  const heads = [
    { title: t('cli.column.case') },
    { title: t('cli.column.title'), flexible: true },
    { title: t('cli.column.figures'), align: 'right' as const },
    { title: t('brief.head.as-of') },
  ];
  const cells = rows.map(({ id, title, figures, asOf }) => [
    { text: id, colour: colours.name },
    safe(wordsIn(title, lang)),
    figures === null ? t('cli.cases.broken') : String(figures),
    asOf ?? '',
  ]);
  return table(heads, cells, width, 0, colours.dim);
}
