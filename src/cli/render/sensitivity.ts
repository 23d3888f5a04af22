import type { OpenFindings } from '../../study/index.ts';
import { likelihood, type MessageKey } from '../../text/index.ts';
import { drawsHead } from './draws-head.ts';
import { paragraph } from './layout.ts';
import type { Page } from './page.ts';
import { type Cell, table } from './table.ts';

type Uncertainty = NonNullable<OpenFindings['uncertainty']>;
type Verdict = Uncertainty['verdicts'][number];

/** What the ranges of a case do to its verdicts: chances, what reverses each, which input matters, which fact is worth asking for. */
export function sensitivityText(findings: OpenFindings, page: Page): string[] {
  const { uncertainty, study } = findings;
  const { t, width } = page;
  if (uncertainty === null) return paragraph(t('cli.sensitivity.none'), width, 0);
  const chosen = uncertainty.verdicts.filter(
    ({ definition }) => definition === null || definition === study.definition,
  );
  return [
    ...drawsHead(uncertainty, page),
    ...inputsText(uncertainty, page),
    ...(chosen.length === 0 ? paragraph(t('cli.sensitivity.no-verdict'), width, 0) : []),
    ...chosen.flatMap((verdict) => verdictText(verdict, findings, uncertainty, page)),
    ...otherDefinitions(uncertainty, findings, page),
  ];
}

function inputsText({ inputs }: Uncertainty, page: Page): string[] {
  const { t, width, colours } = page;
  const columns = [
    { title: t('sensitivity.column.input'), flexible: true, least: 20 },
    { title: '5%', align: 'right' as const },
    { title: t('sensitivity.column.median'), align: 'right' as const },
    { title: '95%', align: 'right' as const },
  ];
  const rows = inputs.map(({ title, unit, low, median, high }): Cell[] => [
    page.w(title),
    page.quantity(low, unit),
    page.quantity(median, unit),
    page.quantity(high, unit),
  ]);
  return [colours.strong(t('cli.sensitivity.inputs')), ...table(columns, rows, width, 2, colours.dim), ''];
}

function verdictText(
  verdict: Verdict,
  findings: OpenFindings,
  uncertainty: Uncertainty,
  page: Page,
): string[] {
  const { t, w, width, colours } = page;
  const row = rowOf(verdict, findings);
  const lens = findings.fairness?.lenses.find(({ id }) => id === verdict.lens);
  const party = w(findings.parties.find(({ id }) => id === verdict.party)?.name ?? verdict.party);
  const title = lens === undefined ? t('lens.composite.title') : w(lens.title);
  const lines: string[] = [];
  if (row?.spread !== undefined && row.gap !== null)
    lines.push(
      t('cli.sensitivity.chance', {
        party,
        likelihood: t(likelihood(row.spread.less)),
        percent: page.quantity(row.spread.less * 100, 'percent'),
        low: page.quantity(row.spread.low, row.unit),
        high: page.quantity(row.spread.high, row.unit),
      }),
    );
  for (const flip of verdict.flips) lines.push(flipSentence(flip, uncertainty, page));
  if (verdict.flips.length === 0) lines.push(t('sensitivity.no-flip'));
  if (verdict.least !== undefined && verdict.least.inputs.length > 1)
    lines.push(leastSentence(verdict.least, uncertainty, page));
  for (const { input, atLow, atHigh } of verdict.tornado ?? []) {
    const { title: name, low, high, unit } = inputOf(input, uncertainty, page);
    lines.push(
      t('cli.sensitivity.swing', {
        input: name,
        low: page.quantity(low, unit),
        high: page.quantity(high, unit),
        atLow: page.quantity(atLow, row?.unit ?? ''),
        atHigh: page.quantity(atHigh, row?.unit ?? ''),
      }),
    );
  }
  for (const { inputs, first, total, totalLow, totalHigh } of (verdict.indices ?? []).filter(isShown))
    lines.push(
      t('cli.sensitivity.index', {
        input: inputs.map((name) => inputOf(name, uncertainty, page).title).join(' + '),
        first: first.toFixed(2),
        total: total.toFixed(2),
        low: totalLow.toFixed(2),
        high: totalHigh.toFixed(2),
      }),
    );
  const [fact] = verdict.worth?.facts ?? [];
  if (fact !== undefined && verdict.worth !== undefined)
    lines.push(
      t('sensitivity.worth', {
        input: inputOf(fact.input, uncertainty, page).title,
        loss: page.quantity(fact.loss, verdict.worth.unit),
        perfect: page.quantity(verdict.worth.perfect, verdict.worth.unit),
      }),
    );
  return [colours.strong(title), ...lines.flatMap((line) => paragraph(line, width, 2)), ''];
}

/** Whether an index can be more than the zero that two digits make of it. */
function isShown({ totalHigh }: NonNullable<Verdict['indices']>[number]): boolean {
  return totalHigh >= 0.005;
}

function rowOf({ lens, definition, party }: Verdict, { fairness }: OpenFindings) {
  return fairness?.rows.find(
    (row) => row.lens === lens && row.definition === definition && row.party === party,
  );
}

function flipSentence(flip: Verdict['flips'][number], uncertainty: Uncertainty, page: Page): string {
  const { title, unit, median } = inputOf(flip.input, uncertainty, page);
  const chance = flip.reverses === 'above' ? 1 - flip.quantile : flip.quantile;
  return page.t(`sensitivity.flip.${flip.reverses}` as MessageKey, {
    input: title,
    value: page.quantity(flip.value, unit),
    median: page.quantity(median, unit),
    percent: page.quantity(chance * 100, 'percent'),
  });
}

function leastSentence(least: NonNullable<Verdict['least']>, uncertainty: Uncertainty, page: Page): string {
  const changes = least.inputs.map(({ input, value, median }) => {
    const { title, unit } = inputOf(input, uncertainty, page);
    return page.t('sensitivity.change', {
      input: title,
      from: page.quantity(median, unit),
      to: page.quantity(value, unit),
    });
  });
  return page.t(least.exact ? 'sensitivity.least' : 'sensitivity.least-bound', {
    changes: changes.join('; '),
    distance: least.distance.toFixed(2),
    percent: page.quantity(least.probability * 100, 'percent'),
  });
}

/** Under which other cost definitions a range can reverse a verdict at all. */
function otherDefinitions(uncertainty: Uncertainty, findings: OpenFindings, page: Page): string[] {
  const others = uncertainty.verdicts.filter(
    ({ definition, flips }) =>
      definition !== null && definition !== findings.study.definition && flips.length > 0,
  );
  if (others.length === 0) return [];
  const titles = new Map((findings.ledger?.definitions ?? []).map((one) => [one.id, page.w(one.title)]));
  const lines = others.flatMap((verdict) => {
    const lens = findings.fairness?.lenses.find(({ id }) => id === verdict.lens);
    const head = `${lens === undefined ? page.t('lens.composite.title') : page.w(lens.title)} · ${titles.get(verdict.definition ?? '') ?? ''}: `;
    const [flip] = verdict.flips;
    return flip === undefined ? [] : paragraph(head + flipSentence(flip, uncertainty, page), page.width, 2);
  });
  return [page.colours.strong(page.t('cli.sensitivity.others')), ...lines, ''];
}

function inputOf(name: string, { inputs }: Uncertainty, page: Page) {
  const input = inputs.find((one) => one.name === name);
  return input === undefined
    ? { title: name, unit: '', low: Number.NaN, median: Number.NaN, high: Number.NaN }
    : { ...input, title: page.w(input.title) };
}
