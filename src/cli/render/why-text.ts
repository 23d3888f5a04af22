import type { Steps, TraceStep } from '../../graph/index.ts';
import type { MessageKey } from '../../text/index.ts';
import { byWord, columns, padStart, paragraph, safe, wrap } from './layout.ts';
import type { Page } from './page.ts';
import { type Branch, type Role, whyTrees } from './why-tree.ts';

/** What a source is cited by. */
export interface CitedSource {
  readonly title: string;
  readonly author?: string | null | undefined;
  readonly publisher?: string | null | undefined;
  readonly issued?: string | null | undefined;
  readonly grade: string;
}

export interface Why {
  readonly root: string;
  readonly steps: Steps;
  /** What was asked, for the heading: `JFY2015`, cost definition, scenario. */
  readonly asked: readonly string[];
  source(id: string): CitedSource | undefined;
}

/** Columns that a row of text keeps at least, however deep its branch. */
const TEXT = 34;
const LEVEL = 3;
const DEEPEST = 12;
const BREADTH = 40;
const RIVALS = 5;
const WIDEST_VALUE = 24;

/**
 * A number explained, as text: its value in full, then the tree of what it stands on. Values stand in one column on the
 * left, so that they can be compared whatever the depth; each step is explained once.
 */
export function whyText(why: Why, page: Page, all = false): string[] {
  const { colours, width } = page;
  const root = why.steps.get(why.root);
  if (root === undefined) return [];
  const depth = all ? Number.POSITIVE_INFINITY : Math.floor((width - TEXT - 14) / LEVEL);
  const limits = {
    depth: Math.min(DEEPEST, Math.max(3, depth)),
    breadth: all ? Number.POSITIVE_INFINITY : BREADTH,
  };
  const trees = whyTrees(why.root, why.steps, limits);
  const rows = trees.map((tree, i) => rowsOf(tree, why, page, i === 0));
  const room = Math.min(WIDEST_VALUE, Math.max(...rows.flat().map(({ value }) => columns(value))));
  return [
    ...paragraph(titleOf(root, page), width, 0).map(colours.strong),
    ...paragraph(
      [safe(root.node ?? ''), ...why.asked].filter((part) => part !== '').join(' · '),
      width,
      0,
    ).map(colours.dim),
    ...exactly(root, page),
    '',
    ...rows.flatMap((tree) => [...tree.flatMap((row) => linesOf(row, room, width)), '']),
    ...legend(why.steps, page),
  ];
}

/** One row before it is laid out: a value, the lines of the tree, a text. */
interface Row {
  readonly value: string;
  readonly paintValue: Paint;
  readonly first: string;
  /** The lines of the tree on further lines of the same row. */
  readonly rest: string;
  readonly text: string;
  readonly paint: Paint;
}

type Paint = (text: string) => string;
const plain: Paint = (text) => text;

function rowsOf(tree: Branch, why: Why, page: Page, isRoot: boolean): Row[] {
  const rows: Row[] = [];
  const visit = (branch: Branch, first: string, rest: string, above: TraceStep | undefined): void => {
    const { step, below } = branch;
    const children = below.is === 'open' ? below.branches : [];
    const more = below.is === 'open' ? below.more : 0;
    const trunk = rest + (children.length > 0 || more > 0 ? '│  ' : '   ');
    const refers = below.is === 'referred';
    const isTop = isRoot && above === undefined;
    const details = refers ? [] : detailsOf(step, why, page);
    rows.push({
      value: valueText(step, page),
      paintValue: step.value === null ? page.colours.mixed : page.colours.number,
      first,
      rest: refers ? rest : trunk,
      // The heading has named the root already.
      text: isTop ? (details.shift() ?? titleOf(step, page)) : headOf(branch, above, page),
      paint: plain,
    });
    if (refers) return;
    for (const text of details) {
      rows.push({ value: '', paintValue: plain, first: trunk, rest: trunk, text, paint: page.colours.dim });
    }
    for (const [i, child] of children.entries()) {
      const last = i === children.length - 1 && more === 0;
      visit(child, `${rest}${last ? '└─ ' : '├─ '}`, `${rest}${last ? '   ' : '│  '}`, step);
    }
    if (more > 0) {
      const text = page.t('cli.why.more', { count: more });
      rows.push({ value: '', paintValue: plain, first: `${rest}└─ `, rest, text, paint: page.colours.dim });
    }
  };
  visit(tree, '', '', undefined);
  return rows;
}

function linesOf(row: Row, valueRoom: number, width: number): string[] {
  const lines = wrap(row.text, Math.max(20, width - valueRoom - 2 - columns(row.first)));
  return (lines.length === 0 ? [''] : lines).map((line, i) => {
    const value = i === 0 ? row.value : '';
    const branch = i === 0 ? row.first : row.rest;
    const padded = padStart(value, valueRoom);
    const painted = value === '' ? padded : padded.replace(value, () => row.paintValue(value));
    return `${painted}  ${branch}${row.paint(line)}`.trimEnd();
  });
}

function valueText({ value, unit, gap }: TraceStep, page: Page): string {
  if (typeof value === 'boolean') return page.t(value ? 'brief.true' : 'brief.false');
  if (value !== null) return page.quantity(value, unit);
  return page.t(gap?.gap === 'inapplicable' ? 'brief.inapplicable' : 'brief.unknown');
}

function titleOf(step: TraceStep, page: Page): string {
  return page.w(step.title) || safe(step.node ?? step.formula ?? '');
}

/** The name of a step, its node, and its period where that differs from the period of the step above. */
function headOf(branch: Branch, above: TraceStep | undefined, page: Page): string {
  const { step, role, via, number, below } = branch;
  const { colours, t } = page;
  const [dim, name, mixed] = [colours.dim, colours.name, colours.mixed].map(byWord) as [Paint, Paint, Paint];
  const part = role === null ? '' : `${dim(`${roleText(role, page)}:`)} `;
  const names = [...via, step.node].flatMap((name) => (name === null ? [] : [safe(name)]));
  const node = names.length === 0 ? '' : ` ${name(names.join(' = '))}`;
  const elsewhere = above !== undefined && step.period !== null && step.period.label !== above.period?.label;
  const period = elsewhere ? ` ${dim(safe(step.period?.label ?? ''))}` : '';
  const mark = step.verification === 'recalled' ? '†' : step.kind === 'assumption' ? '‡' : '';
  const tag =
    number === undefined
      ? ''
      : ` ${mixed(t(below.is === 'referred' ? 'cli.why.see' : 'cli.why.number', { number }))}`;
  return `${part}${titleOf(step, page)}${mark}${node}${period}${tag}`;
}

function roleText({ key, params }: Role, page: Page): string {
  if (key !== 'cli.why.rate') return page.message({ key, params });
  const rate = Number(params?.['rate']);
  const kind = page.t(params?.['kind'] as MessageKey);
  const unit = `${params?.['to']}/${params?.['from']}`;
  return page.t('cli.why.rate', { kind, rate: page.quantity(rate, unit) });
}

/** Everything said of a step below its name, each remark a row. */
function detailsOf(step: TraceStep, why: Why, page: Page): string[] {
  const { t, w } = page;
  const source = step.source === null ? undefined : why.source(step.source);
  const remarks = [
    step.formula === null ? '' : `= ${safe(step.formula)}`,
    step.how.key === 'how.formula' ? '' : page.message(step.how),
    step.basis === null ? '' : t(`brief.basis.${step.basis}` as 'brief.basis.budget'),
    rangeOf(step, page),
    step.label === null ? '' : t('cli.why.scope', { label: safe(step.label) }),
    w(step.gap?.reason),
    step.source === null ? '' : citation(step, step.source, source, page),
    step.reason === null || step.gap !== undefined ? '' : w(step.reason),
    rivalsOf(step, page),
  ];
  return joinShort(remarks.filter((remark) => remark !== ''));
}

/** Two short remarks (how it came about, its basis) share a row. */
function joinShort(remarks: readonly string[]): string[] {
  const rows: string[] = [];
  for (const remark of remarks) {
    const last = rows.at(-1);
    const short = last !== undefined && !last.startsWith('= ') && columns(last) + columns(remark) < 40;
    if (short) rows[rows.length - 1] = `${last} · ${remark}`;
    else rows.push(remark);
  }
  return rows;
}

function rangeOf({ low, high, unit }: TraceStep, page: Page): string {
  if (low === undefined || high === undefined) return '';
  return page.t('brief.why.range', { low: page.quantity(low, unit), high: page.quantity(high, unit) });
}

function citation(step: TraceStep, id: string, source: CitedSource | undefined, page: Page): string {
  const { t } = page;
  const title = source === undefined ? id : source.title;
  const about = [source?.author ?? source?.publisher, source?.issued, step.locator];
  const standing = [
    source === undefined ? '' : t(`brief.grade.${source.grade}` as 'brief.grade.official'),
    step.verification === null ? '' : t(`brief.sources.${step.verification}`),
  ].filter((text) => text !== '');
  const named = [title, ...about.filter((text) => text != null && text !== '')].map((text) =>
    safe(text as string),
  );
  return t('cli.why.source', { source: named.join(', '), standing: standing.join(t('brief.list')) });
}

function rivalsOf(step: TraceStep, page: Page): string {
  if (step.rivals.length === 0) return '';
  const shown = step.rivals.slice(0, RIVALS).map(({ figure, value, unit }) => {
    const number = value === null ? page.t('brief.unknown') : page.quantity(value, unit);
    return `${number} [${safe(figure)}]`;
  });
  const rest = step.rivals.length - shown.length;
  const names = rest > 0 ? [...shown, page.t('cli.why.more', { count: rest })] : shown;
  return page.t('cli.why.rivals', { rivals: names.join(page.t('brief.list')) });
}

/** The value unrounded, where rounding hides something. */
function exactly({ value, unit }: TraceStep, page: Page): string[] {
  if (typeof value !== 'number') return [];
  const full = page.quantity(value, unit, 'full');
  return full === page.quantity(value, unit) ? [] : [page.colours.dim(full)];
}

function legend(steps: Steps, page: Page): string[] {
  const all = [...steps.values()];
  const lines = [
    all.some((step) => step.verification === 'recalled') ? page.t('brief.legend.recalled') : '',
    all.some((step) => step.kind === 'assumption') ? page.t('brief.legend.assumed') : '',
  ].filter((text) => text !== '');
  return lines.length === 0 ? [] : [page.colours.dim(lines.join(' · '))];
}
