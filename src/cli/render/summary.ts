import type { Case } from '../../case/index.ts';
import type { Law } from '../../duties/index.ts';
import { wordsIn } from '../../text/index.ts';
import type { Terminal } from '../terminal.ts';
import { paragraph, safe } from './layout.ts';

/** What law without errors holds: one paragraph. */
export function lawSummaryText(
  { instruments, provisions, readings, alliances, areas }: Law,
  { t, width, colours }: Pick<Terminal, 't' | 'width' | 'colours'>,
): string[] {
  const counts = t('cli.summary.law', {
    instruments: instruments.size,
    clauses: provisions.size,
    readings: readings.size,
    alliances: alliances.size,
    places: areas.size,
  });
  return [`${colours.good('✓')} ${t('cli.check.law-fine')}`, ...paragraph(counts, width, 2).map(colours.dim)];
}

/** What a case without errors holds: one paragraph. */
export function summaryText(
  theCase: Case,
  name: string,
  { t, lang, width, colours }: Pick<Terminal, 't' | 'lang' | 'width' | 'colours'>,
): string[] {
  const figures = [...theCase.figures.values()];
  const measures = [...theCase.measures.values()];
  const { ledger } = theCase;
  const counts = [
    t('cli.summary.figures', {
      count: figures.length,
      recalled: figures.filter((figure) => figure.verification === 'recalled').length,
    }),
    t('cli.summary.sources', { count: theCase.sources.size }),
    t('cli.summary.measures', {
      count: measures.length,
      formulas: measures.filter((measure) => measure.formula !== undefined).length,
    }),
    t('cli.summary.assumptions', { count: theCase.assumptions.size }),
    t('cli.summary.ledger', { entries: ledger.entries.size, definitions: ledger.definitions.size }),
    t('cli.summary.answers', { count: theCase.answers.size }),
    t('cli.summary.claims', { count: theCase.claims.size }),
    t('cli.summary.scenarios', { count: theCase.scenarios.size }),
  ];
  return [
    `${colours.good('✓')} ${t('cli.check.fine', { title: safe(wordsIn(theCase.title, lang)), name })}`,
    ...paragraph(counts.join(' · '), width, 2).map(colours.dim),
  ];
}
