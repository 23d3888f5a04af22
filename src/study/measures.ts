import type { Figure, Measure } from '../case/index.ts';
import type { GraphNode, MeasureNode } from '../graph/index.ts';
import type { Period } from '../quantity/index.ts';
import type { Desk } from './desk.ts';
import type { Findings, Shown } from './findings.ts';

/** Measures over time: one point a period for which a figure stands; derived measures where they have a value. */
export function seriesFindings(desk: Desk): Findings['series'] {
  const series: Findings['series'] = [];
  for (const measure of desk.prepared.case.measures.values()) {
    const node = desk.prepared.graph.nodes.get(measure.id);
    if (node === undefined) continue;
    const points = periodsOf(node, desk).map((period) => desk.show(measure.id, period));
    // A derived measure is silent where its inputs are; a published one shows its gaps.
    const shown = node.is === 'measure' ? points : points.filter((point) => point.value !== null);
    if (shown.length === 0) continue;
    series.push({ ...heading(measure), points: shown });
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

/** Periods of a node's own figures, or of the first published measure that a derived one reads. */
function periodsOf(node: GraphNode, desk: Desk, seen = new Set<string>()): Period[] {
  if (node.is === 'measure')
    return desk.evaluator
      .observations(node)
      .chosen()
      .map((slot) => slot.period);
  if (node.is !== 'formula') return [];
  seen.add(node.id);
  for (const read of node.reads) {
    const next = desk.prepared.graph.nodes.get(read);
    if (next === undefined || seen.has(read)) continue;
    const periods = periodsOf(next, desk, seen);
    if (periods.length > 0) return periods;
  }
  return [];
}

/**
 * Rival figures side by side. A strip holds the figures of one measure and period when there are several, and all
 * figures of a measure when each carries its own scope as a label: published answers to one question.
 */
export function rivalFindings(desk: Desk): Findings['rivals'] {
  const strips: Findings['rivals'] = [];
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
type RivalValue = Findings['rivals'][number]['values'][number];

function strip(node: MeasureNode, id: string, slots: Slots, desk: Desk): Findings['rivals'][number] {
  const values = slots.flatMap(({ figure, rivals, period }) => [
    rivalValue(figure, desk.show(node.id, period), rivals.length > 0, desk),
    ...rivals.map((rival) => {
      desk.prepared.graph.compiler.figure(rival.id);
      return rivalValue(
        rival,
        inUnit(desk.show(`[${rival.id}]`, period), rival.unit, node, desk),
        false,
        desk,
      );
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

/** A figure given in another unit of its measure's kind (ha beside km2) is shown in the measure's, so that one axis serves. */
function inUnit(value: Shown, unit: string, node: MeasureNode, desk: Desk): Shown {
  const own = desk.prepared.graph.nodes.get(value.trace.slice(0, value.trace.indexOf('@')))?.unit;
  if (unit === node.unit.text || own === undefined) return value;
  const scale = own.factor / node.unit.factor;
  const scaled = (x: number | undefined) => (x === undefined ? undefined : x * scale);
  const [low, high] = [scaled(value.low), scaled(value.high)];
  return {
    ...value,
    value: value.value === null ? null : value.value * scale,
    unit: node.unit.text,
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
  };
}

/** Periods known to have no value, and figures whose source says so. */
export function gapFindings(desk: Desk): Findings['gaps'] {
  const { case: theCase } = desk.prepared;
  const gaps: Findings['gaps'] = [];
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
