import type { Figure, Measure } from '../case/index.ts';
import type { GraphNode, MeasureNode } from '../graph/index.ts';
import { type Period, periodKey } from '../quantity/index.ts';
import { measuresOfBalance } from './balance.ts';
import type { Desk } from './desk.ts';
import type { OpenFindings, Shown } from './open.ts';

/** Measures over time: one point a period for which a figure stands; derived measures where they have a value. */
export function seriesFindings(desk: Desk): OpenFindings['series'] {
  const series: OpenFindings['series'] = [];
  const told = measuresOfBalance(desk);
  for (const measure of desk.prepared.case.measures.values()) {
    if (told.has(measure.id)) continue;
    const node = desk.prepared.graph.nodes.get(measure.id);
    if (node === undefined) continue;
    // A derived measure is silent where its inputs are; a published one shows its gaps.
    const periods = periodsOf(node, desk).filter(
      (period) => node.is === 'measure' || desk.hasValue(measure.id, period),
    );
    if (periods.length === 0) continue;
    series.push({ ...heading(measure), points: periods.map((period) => desk.show(measure.id, period)) });
  }
  return series;
}

function heading(measure: Measure) {
  return {
    measure: measure.id,
    title: measure.title,
    describes: measure.describes ?? null,
    group: measure.group ?? null,
    unit: measure.unit,
    kind: measure.kind,
    basis: measure.basis ?? null,
    party: measure.party ?? null,
  };
}

/**
 * Periods of a node's own figures; of a derived one those of the measures it reads, as far as they are of the calendar of
 * the first: a ratio of fiscal-year money and calendar-year output is shown by fiscal years.
 */
function periodsOf(node: GraphNode, desk: Desk): Period[] {
  const found = new Map<string, Period>();
  const calendars = new Set<string>();
  for (const measure of measuresUnder(node, desk)) {
    const periods = desk.evaluator
      .observations(measure)
      .chosen()
      .map((slot) => slot.period);
    if (found.size === 0) for (const period of periods) calendars.add(calendarOf(period));
    for (const period of periods) if (calendars.has(calendarOf(period))) found.set(periodKey(period), period);
  }
  return [...found.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The label without its numbers: `JFY2024` and `JFY2025` are of one calendar, `2016..2019` of another. */
function calendarOf(period: Period): string {
  return period.label.replace(/\d+/g, '#');
}

/** Published measures that a node rests on, itself if it is one, in order of first use. */
function measuresUnder(node: GraphNode, desk: Desk): MeasureNode[] {
  const seen = new Set<GraphNode>([node]);
  // A set grows while it is walked: what a formula reads is visited in its turn.
  for (const one of seen) {
    if (one.is !== 'formula') continue;
    for (const read of one.reads) {
      const next = desk.prepared.graph.nodes.get(read);
      if (next !== undefined) seen.add(next);
    }
  }
  return [...seen].filter((one) => one.is === 'measure');
}

/**
 * Rival figures side by side. A strip holds the figures of one measure and period when there are several, and all
 * figures of a measure when each carries its own scope as a label: published answers to one question.
 */
export function rivalFindings(desk: Desk): OpenFindings['rivals'] {
  const strips: OpenFindings['rivals'] = [];
  for (const node of desk.prepared.graph.nodes.values()) {
    if (node.is !== 'measure') continue;
    const slots = desk.evaluator.observations(node).chosen();
    const all = slots.flatMap(({ figure, rivals }) => [figure, ...rivals]);
    const labelled = all.every((figure) => figure.label !== undefined);
    if (slots.length > 1 && all.length > 2 && labelled) strips.push(strip(node, node.id, slots, desk));
    else
      for (const slot of slots)
        if (slot.rivals.length > 0) strips.push(strip(node, `${node.id}@${slot.period.label}`, [slot], desk));
  }
  return strips;
}

type Slots = ReturnType<ReturnType<Desk['evaluator']['observations']>['chosen']>;
type RivalValue = OpenFindings['rivals'][number]['values'][number];

function strip(node: MeasureNode, id: string, slots: Slots, desk: Desk): OpenFindings['rivals'][number] {
  const values = slots.flatMap(({ figure, rivals, period }) => [
    rivalValue(figure, desk.show(node.id, period), rivals.length > 0, desk),
    ...rivals.map((rival) => {
      desk.prepared.graph.compiler.figure(rival.id);
      return rivalValue(rival, desk.inUnit(desk.show(`[${rival.id}]`, period), node.unit), false, desk);
    }),
  ]);
  return { id, measure: node.id, title: node.title, unit: node.unit.text, values };
}

/** `chosen`: formulas take this one; said only where there was a choice within its period. */
function rivalValue(figure: Figure, value: Shown, chosen: boolean, desk: Desk): RivalValue {
  const period = desk.periodOut(figure.period);
  return {
    figure: figure.id,
    label: figure.label ?? null,
    period,
    value,
    source: figure.source ?? null,
    chosen,
  };
}

/** Periods known to have no value, and figures whose source says so. */
export function gapFindings(desk: Desk): OpenFindings['gaps'] {
  const { case: theCase } = desk.prepared;
  const gaps: OpenFindings['gaps'] = [];
  for (const measure of theCase.measures.values()) {
    for (const { period, gap } of measure.gaps) {
      gaps.push({ node: measure.id, title: measure.title, period: desk.periodOut(period), gap });
    }
  }
  for (const figure of theCase.figures.values()) {
    if (!('gap' in figure.value) || figure.knownOn > desk.asOf) continue;
    const title = theCase.measures.get(figure.measure)?.title ?? figure.measure;
    gaps.push({ node: figure.measure, title, period: desk.periodOut(figure.period), gap: figure.value });
  }
  return gaps;
}
