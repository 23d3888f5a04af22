import type { TraceStep } from '../graph/index.ts';
import type { Findings } from './findings.ts';
import { type Described, describedBy, sameWords, slimNodes } from './slim-nodes.ts';

type Step = Findings['traces'][string];
type PeriodLabel = Findings['study']['period'];

/** Days of the periods by their labels. A label names the same days wherever it stands: keys of traces rest on that, too. */
export class Periods {
  private readonly days = new Map<string, Findings['periods'][string]>();

  label({ label, start, end }: NonNullable<TraceStep['period']>): PeriodLabel {
    if (!this.days.has(label)) this.days.set(label, { start, end });
    return label as PeriodLabel;
  }

  get table(): Findings['periods'] {
    return Object.fromEntries(this.days);
  }
}

/** Steps without what their keys, nodes and kinds say already. `src/brief/open-steps.ts` reads them back. */
export function slimSteps(
  traces: Readonly<Record<string, TraceStep>>,
  periods: Periods,
): Pick<Findings, 'nodes' | 'traces'> {
  const steps = Object.entries(traces);
  const own = new Map<string, [TraceStep, ...TraceStep[]]>();
  for (const [key, step] of steps) {
    // A step that stands for another node may carry that one's title: a node is described by steps of its own.
    if (step.node === null || namedBy(key).node !== step.node) continue;
    const others = own.get(step.node);
    if (others === undefined) own.set(step.node, [step]);
    else others.push(step);
  }
  const nodes = new Map([...own].map(([node, all]) => [node, describedBy(all)]));
  const slim = steps.map(([key, step]): [string, Step] => [
    key,
    slimStep(key, step, step.node === null ? undefined : nodes.get(step.node), periods),
  ]);
  return { nodes: slimNodes(nodes), traces: Object.fromEntries(slim) };
}

/** Node and period that a key names: `node@period` or `node@period#definition`. */
function namedBy(key: string): { readonly node: string; readonly period: string } {
  const at = key.lastIndexOf('@');
  const hash = key.indexOf('#', at);
  return { node: key.slice(0, at), period: key.slice(at + 1, hash < 0 ? undefined : hash) };
}

/** The message of a step whose kind says it all. */
const USUAL: Readonly<Record<TraceStep['kind'], string | undefined>> = {
  figure: 'how.figure',
  measure: undefined,
  formula: 'how.formula',
  assumption: 'how.assumed',
  literal: 'how.stated',
  gap: 'how.gap',
  scenario: 'how.scenario',
};

function slimStep(key: string, step: TraceStep, about: Described | undefined, periods: Periods): Step {
  const { kind, node, title, how, formula, period, value, children, conversions, rivals } = step;
  const named = namedBy(key);
  const label = period === null ? null : periods.label(period);
  const slim: Step = kind === 'figure' ? { value } : { kind, value };
  if (node !== named.node) slim.node = node;
  if (!sameWords(title, about?.title ?? null)) slim.title = title;
  if (how.key !== USUAL[kind] || how.params !== undefined) slim.how = how;
  if (formula !== (about?.formula ?? null)) slim.formula = formula;
  if (label !== named.period) slim.period = label;
  if (step.gap !== undefined) slim.gap = step.gap;
  if (step.unit !== about?.unit) slim.unit = step.unit;
  if (step.low !== undefined) slim.low = step.low;
  if (step.high !== undefined) slim.high = step.high;
  if (children.length > 0)
    slim.children = children.map(({ trace, role }) => (role === null ? trace : { trace, role }));
  if (conversions.length > 0)
    slim.conversions = conversions.map((one) => ({ ...one, period: periods.label(one.period) }));
  if (rivals.length > 0) slim.rivals = [...rivals];
  if (step.source !== (about?.source ?? null)) slim.source = step.source;
  if (step.locator !== null) slim.locator = step.locator;
  if (step.label !== null) slim.label = step.label;
  const usual = kind === 'figure' && step.source !== null ? 'read' : null;
  if (step.verification !== usual) slim.verification = step.verification;
  if (step.basis !== (about?.basis ?? null)) slim.basis = step.basis;
  if (!sameWords(step.reason, about?.reason ?? null)) slim.reason = step.reason;
  return slim;
}
