import type { Case } from '../../case/index.ts';
import type { Words } from '../../text/index.ts';
import type { Page } from './page.ts';
import { type Cell, table } from './table.ts';

/** A name that formulas and `why` know. */
export interface MeasureRow {
  readonly name: string;
  readonly is: 'figures' | 'formula' | 'assumption';
  readonly title: Words;
  readonly unit: string;
  readonly kind: 'flow' | 'stock' | 'level';
  /** Published values, and the first and last period that they are for; none for formulas and assumptions. */
  readonly figures: number;
  readonly first: string | null;
  readonly last: string | null;
}

/** Measures and assumptions whose name or title fits a pattern: a part of it, or a whole name with `*` for anything. */
export function measureRows(theCase: Case, pattern: string | undefined): MeasureRow[] {
  const periods = new Map<string, { label: string; start: number }[]>();
  for (const { measure, period } of theCase.figures.values()) {
    const list = periods.get(measure) ?? [];
    list.push(period);
    periods.set(measure, list);
  }
  const fits = fitter(pattern);
  const measures = [...theCase.measures.values()].map(({ id, title, unit, kind, formula }): MeasureRow => {
    const own = (periods.get(id) ?? []).toSorted((a, b) => a.start - b.start);
    const is = formula === undefined ? 'figures' : 'formula';
    return {
      name: id,
      is,
      title,
      unit,
      kind,
      figures: own.length,
      first: own[0]?.label ?? null,
      last: own.at(-1)?.label ?? null,
    };
  });
  const assumptions = [...theCase.assumptions.values()].map(
    ({ id, title, unit, kind }): MeasureRow => ({
      name: id,
      is: 'assumption',
      title,
      unit,
      kind,
      figures: 0,
      first: null,
      last: null,
    }),
  );
  return [...measures, ...assumptions].filter(fits);
}

function fitter(pattern: string | undefined): (row: MeasureRow) => boolean {
  if (pattern === undefined) return () => true;
  const lower = pattern.toLowerCase();
  if (lower.includes('*')) {
    const parts = lower.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const whole = new RegExp(`^${parts.join('.*')}$`);
    return ({ name }) => whole.test(name);
  }
  const texts = (title: Words) => (typeof title === 'string' ? [title] : [title.en, title.ja ?? '']);
  return ({ name, title }) => [name, ...texts(title)].some((text) => text.toLowerCase().includes(lower));
}

export function measuresText(rows: readonly MeasureRow[], page: Page): string[] {
  const { t, colours, width, w } = page;
  if (rows.length === 0) return [t('cli.measures.none')];
  const heads = [
    { title: t('cli.column.name') },
    { title: t('cli.column.title'), flexible: true, least: 16 },
    { title: t('cli.column.unit') },
    { title: t('cli.column.kind') },
    { title: t('brief.head.period'), flexible: true, least: 16 },
  ];
  const cells = rows.map((row): Cell[] => [
    { text: row.name, colour: colours.name },
    w(row.title),
    row.unit,
    t(`cli.kind.${row.kind}`),
    row.first === null || row.last === null
      ? { text: t(`cli.measures.${row.is}`), colour: colours.dim }
      : row.first === row.last
        ? row.first
        : t('cli.measures.periods', { first: row.first, last: row.last, count: row.figures }),
  ]);
  return table(heads, cells, width, 0, colours.dim);
}
