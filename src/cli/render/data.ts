import { type DataSet, MOST_TOLD, type Outcome, type Provenance } from '../../data/index.ts';
import { decodedTexts } from '../../document/index.ts';
import type { Stored } from '../../node/index.ts';
import {
  type Paint,
  type ProblemCode,
  problemToJson,
  renderProblem,
  sortProblems,
} from '../../problem/index.ts';
import { type Lang, type MessageKey, msg, say } from '../../text/index.ts';
import { paragraph } from './layout.ts';
import type { Page } from './page.ts';
import { table } from './table.ts';

/** So many problems are printed unless all are asked for. */
const SHOWN = 20;
/** Larger files get their problems without the line itself, which would take the whole text into memory. */
const LARGEST_WITH_LINES = 1_000_000;
const REMARKS = 12;

export type StoredState = Stored & { readonly state: 'sound' | 'changed' | 'broken' };

/** What an import or a check came to. */
export function doneText(
  outcome: Outcome,
  { set, layout, edition, source, values }: Provenance,
  stored: { readonly path: string; readonly hasPrevious: boolean } | undefined,
  page: Page,
): string[] {
  const { t, colours, width } = page;
  const rows = outcome.rows;
  const head =
    stored === undefined
      ? t('data.done.check', { file: source.file, rows, set })
      : t('data.done.import', { set, rows, path: stored.path });
  return [
    colours.strong(head),
    `  ${t('data.layout', { layout, years: yearsText(values.years, page), edition: edition ?? t('data.no-edition') })}`,
    `  ${t('data.source', { file: source.file, size: sizeText(source.bytes, page), hash: source.sha256.slice(0, 12) })}`,
    ...remarksText(outcome, page).flatMap((line) => paragraph(line, width, 2)),
    ...(stored?.hasPrevious ? [`  ${t('data.previous', { set })}`] : []),
  ];
}

function remarksText({ findings }: Outcome, { lang, t }: Page): string[] {
  const { remarks } = findings;
  const said = remarks.slice(0, REMARKS).map(({ says }) => `- ${say(says, lang)}`);
  const more = remarks.length - said.length;
  if (more > 0) said.push(t('data.and-more', { number: more }));
  return said.length === 0 ? [] : [`${t('data.remarks')}:`, ...said];
}

const yearsText = (years: readonly [number, number] | null, { t }: Page): string =>
  years === null ? t('data.no-years') : years[0] === years[1] ? String(years[0]) : `${years[0]}-${years[1]}`;

const sizeText = (bytes: number, { t }: Page): string =>
  bytes < 1e6
    ? t('cli.size.kb', { size: Math.max(1, Math.round(bytes / 1e3)) })
    : t('cli.size.mb', { size: (bytes / 1e6).toFixed(1) });

/** Problems in the order of their lines, the first ones or all, and how often each rule is broken. */
export async function problemsText(
  source: { readonly name: string; readonly size: number; open(): AsyncIterable<Uint8Array> },
  { findings, encoding }: Outcome,
  { all, paint, lang }: { readonly all: boolean; readonly paint: Paint; readonly lang: Lang },
): Promise<string> {
  const problems = sortProblems(findings.problems);
  const shown = all ? problems : problems.slice(0, SHOWN);
  const text = encoding === 'utf-8' && source.size <= LARGEST_WITH_LINES ? await textOf(source) : undefined;
  const blocks = shown.map((problem) => renderProblem(problem, text, lang, paint));
  const { total } = findings;
  const t = (key: MessageKey, params: Readonly<Record<string, string | number>>) =>
    say(msg(key, params), lang);
  const rules = [...findings.counts].sort(([, a], [, b]) => b - a);
  return [
    ...blocks.flatMap((block) => [block, '']),
    t('data.told', { shown: shown.length, total }),
    ...rules.map(
      ([code, count]) =>
        `  ${t('data.by-rule', { code, count, title: say(msg(`problem.${code}` as MessageKey), lang) })}`,
    ),
    ...(total > problems.length ? [t('data.told-at-most', { total, most: MOST_TOLD })] : []),
    '',
  ].join('\n');
}

async function textOf(source: {
  open(): AsyncIterable<Uint8Array>;
  readonly name: string;
}): Promise<string | undefined> {
  const pieces: Uint8Array[] = [];
  for await (const piece of source.open()) pieces.push(piece);
  const bytes = new Uint8Array(await new Blob(pieces as Uint8Array<ArrayBuffer>[]).arrayBuffer());
  return decodedTexts(new Map([[source.name, bytes]])).get(source.name);
}

/** A reading as JSON. */
export function outcomeJson(
  outcome: Outcome,
  source: { readonly file: string; readonly bytes: number; readonly sha256: string },
  stored: { readonly path: string; readonly provenance: Provenance } | undefined,
  lang: Lang,
) {
  const { findings, set, layout, rows, years, edition, encoding, delimiter, sheets, headerLine, columns } =
    outcome;
  const isSound = !findings.hasErrors && set !== undefined;
  return {
    set: set?.id ?? null,
    layout: layout?.id ?? null,
    edition: stored?.provenance.edition ?? edition ?? null,
    source: { file: source.file, bytes: source.bytes, sha256: source.sha256 },
    encoding,
    delimiter,
    sheets,
    headerLine,
    columns,
    rows: isSound ? rows : null,
    years: isSound ? years : null,
    stored: stored?.path ?? null,
    total: findings.total,
    rules: Object.fromEntries(findings.counts) as Partial<Record<ProblemCode, number>>,
    problems: sortProblems(findings.problems).map((problem) => problemToJson(problem, lang)),
    remarks: findings.remarks.map(({ says, count, line }) => ({ message: say(says, lang), count, line })),
  };
}

/** The data sets of a workspace. */
export function storedText(stored: readonly StoredState[], path: string, page: Page): string[] {
  const { t, width, colours } = page;
  if (stored.length === 0) return paragraph(t('data.list.none', { path }), width, 0);
  const heads = [
    { title: t('data.column.set') },
    { title: t('data.column.edition') },
    { title: t('data.column.rows'), align: 'right' as const },
    { title: t('data.column.years') },
    { title: t('data.column.imported') },
    { title: t('data.column.hash'), flexible: true, least: 16 },
    { title: t('data.column.state'), flexible: true, least: 10 },
  ];
  const rows = stored.map(({ set, provenance, state }) => [
    set,
    page.w(provenance?.edition ?? (provenance === undefined ? '' : t('data.no-edition'))),
    provenance === undefined ? '' : String(provenance.values.rows),
    provenance?.values.years == null ? '' : yearsText(provenance.values.years, page),
    provenance?.importedAt.slice(0, 10) ?? '',
    provenance === undefined
      ? ''
      : page.w(`${provenance.source.file} ${provenance.source.sha256.slice(0, 8)}`),
    { text: t(`data.state.${state}`), colour: state === 'sound' ? colours.dim : colours.problem.error },
  ]);
  return table(heads, rows, width, 0, colours.dim);
}

/** The data sets that are recognised. */
export function knownText(sets: readonly DataSet[], page: Page): string[] {
  const { t, w, width, colours } = page;
  const heads = [
    { title: t('data.column.set') },
    { title: t('data.column.title'), flexible: true },
    { title: t('data.column.layouts'), flexible: true },
  ];
  const rows = sets.map(({ id, title, layouts }) => [
    id,
    w(title),
    layouts.map((layout) => layout.id).join(', '),
  ]);
  return ['', colours.strong(t('data.list.known')), ...table(heads, rows, width, 2, colours.dim)];
}

/** Rows of a stored table, and where they come from. */
export function shownText(
  provenance: Provenance,
  rows: readonly (readonly string[])[],
  total: number,
  page: Page,
): string[] {
  const { t, w, width, colours } = page;
  const { source, values, edition, layout } = provenance;
  const isNumber = values.columns.map((_, at) => rows.every((row) => /^[-+\d.e]*$/i.test(row[at] ?? '')));
  const heads = values.columns.map(({ name }, at) => ({
    title: name === 'line' ? t('data.show.line') : name,
    flexible: true,
    least: 4,
    ...(isNumber[at] ? { align: 'right' as const } : {}),
  }));
  const remarks = provenance.remarks.map((remark) => `- ${w(remarkWords(remark))}`);
  return [
    colours.strong(`${w(remarkWords(provenance.title))} (${provenance.set})`),
    `  ${t('data.layout', { layout, years: yearsText(values.years, page), edition: edition ?? t('data.no-edition') })}`,
    `  ${t('data.source', { file: w(source.file), size: sizeText(source.bytes, page), hash: source.sha256.slice(0, 12) })}`,
    ...paragraph(`${t('data.show.cite')}: ${w(provenance.cite)}`, width, 2),
    ...paragraph(`${t('data.show.licence')}: ${w(remarkWords(provenance.licence))}`, width, 2),
    ...remarks.flatMap((line) => paragraph(line, width, 2)),
    '',
    ...table(
      heads,
      rows.map((row) => row.map((cell) => w(cell))),
      width,
      0,
      colours.dim,
    ),
    t('data.show.rows', { shown: rows.length, total }),
  ];
}

function remarkWords(words: Provenance['title']) {
  return typeof words === 'string' ? words : { en: words.en, ja: words.ja };
}
