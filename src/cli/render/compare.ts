import type { OpenFindings, Shown } from '../../study/index.ts';
import type { Words } from '../../text/index.ts';
import type { Page } from './page.ts';
import { type Cell, table } from './table.ts';

/** The answers of two studies side by side. */
export interface Comparison {
  readonly from: Side;
  readonly to: Side;
  readonly answers: readonly {
    readonly id: string;
    readonly question: Words;
    readonly from: Shown;
    readonly to: Shown;
    /** In the unit of the answer; null where a value is not known. */
    readonly change: number | null;
    readonly ratio: number | null;
  }[];
}

interface Side {
  /** Null: the case as published. */
  readonly scenario: string | null;
  readonly title: Words | null;
  readonly definition: string | null;
}

export function compare(from: OpenFindings, to: OpenFindings): Comparison {
  const side = ({ study }: OpenFindings): Side => ({
    scenario: study.scenario,
    title: study.scenarioTitle,
    definition: study.definition,
  });
  const after = new Map(to.answers.map((answer) => [answer.id, answer.value]));
  return {
    from: side(from),
    to: side(to),
    answers: from.answers.flatMap(({ id, question, value }) => {
      const other = after.get(id);
      return other === undefined
        ? []
        : [{ id, question, from: value, to: other, ...difference(value, other) }];
    }),
  };
}

function difference(from: Shown, to: Shown): { change: number | null; ratio: number | null } {
  if (from.value === null || to.value === null || from.unit !== to.unit) return { change: null, ratio: null };
  return { change: to.value - from.value, ratio: from.value === 0 ? null : to.value / from.value };
}

export function compareText(comparison: Comparison, page: Page): string[] {
  const { t, colours } = page;
  const name = (side: Side) =>
    side.scenario === null ? t('brief.column.base') : page.w(side.title) || side.scenario;
  const heads = [
    { title: t('brief.column.answer'), flexible: true, least: 20 },
    { title: name(comparison.from), align: 'right' as const, flexible: true },
    { title: name(comparison.to), align: 'right' as const, flexible: true },
    { title: t('brief.column.change'), align: 'right' as const },
  ];
  const rows = comparison.answers.map((answer): Cell[] => [
    page.w(answer.question),
    page.number(answer.from),
    page.number(answer.to),
    changeCell(answer, page),
  ]);
  return [colours.strong(t('cli.compare.title')), ...table(heads, rows, page.width, 0, colours.dim), ''];
}

function changeCell({ change, ratio, from }: Comparison['answers'][number], page: Page): Cell {
  const { t, colours } = page;
  if (change === null) return { text: t('brief.unknown'), colour: colours.dim };
  if (change === 0) return { text: t('cli.compare.same'), colour: colours.dim };
  const sign = change > 0 ? '+' : '';
  if (from.unit === 'percent')
    return t('cli.compare.points', {
      change: `${sign}${page.quantity(Number(change.toPrecision(3)), 'ratio')}`,
    });
  const absolute = `${sign}${page.quantity(change, from.unit)}`;
  if (ratio === null) return absolute;
  return t('cli.compare.change', {
    change: absolute,
    percent: `${sign}${page.quantity((ratio - 1) * 100, 'percent')}`,
  });
}
