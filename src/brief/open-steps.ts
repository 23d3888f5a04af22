import type { Findings, TraceStep } from '../study/index.ts';

type Step = Findings['traces'][string];
type Node = Findings['nodes'][string];
type PeriodOf = (label: string) => NonNullable<TraceStep['period']>;

/** Every step with all its fields: what it leaves out is said by its key, its node or its kind, or is nothing. */
export function openSteps({ traces, nodes }: Pick<Findings, 'traces' | 'nodes'>, periodOf: PeriodOf) {
  const nodeOf = (name: string | null | undefined): Node | undefined => {
    const node = name != null && Object.hasOwn(nodes, name) ? nodes[name] : undefined;
    return node?.like === undefined ? node : { ...nodeOf(node.like), ...node };
  };
  return Object.fromEntries(
    Object.entries(traces).map(([key, step]): [string, TraceStep] => {
      const at = key.lastIndexOf('@');
      const hash = key.indexOf('#', at);
      const named = { node: key.slice(0, at), period: key.slice(at + 1, hash < 0 ? undefined : hash) };
      const node = step.node === undefined ? named.node : step.node;
      const label = step.period === undefined ? named.period : step.period;
      const period = label === null ? null : periodOf(label);
      return [key, openStep(step, { node, period, about: nodeOf(node), periodOf })];
    }),
  );
}

interface Named {
  readonly node: string | null;
  readonly period: TraceStep['period'];
  readonly about: Node | undefined;
  readonly periodOf: PeriodOf;
}

function openStep(step: Step, { node, period, about, periodOf }: Named): TraceStep {
  const { kind = 'figure', value, gap, low, high } = step;
  const source = step.source === undefined ? (about?.source ?? null) : step.source;
  const usual = kind === 'figure' && source !== null ? 'read' : null;
  return {
    kind,
    node,
    title: step.title === undefined ? (about?.title ?? null) : step.title,
    how: (step.how ?? { key: USUAL[kind] }) as TraceStep['how'],
    formula: step.formula === undefined ? (about?.formula ?? null) : step.formula,
    period,
    value,
    ...(gap === undefined ? {} : { gap }),
    unit: step.unit ?? about?.unit ?? '',
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    children: (step.children ?? []).map((child) =>
      typeof child === 'string' ? { trace: child, role: null } : (child as TraceStep['children'][number]),
    ),
    conversions: (step.conversions ?? []).map((one) => ({ ...one, period: periodOf(one.period) })),
    rivals: step.rivals ?? [],
    source,
    locator: step.locator ?? null,
    label: step.label ?? null,
    verification: step.verification === undefined ? usual : step.verification,
    basis: step.basis === undefined ? (about?.basis ?? null) : step.basis,
    reason: step.reason === undefined ? (about?.reason ?? null) : step.reason,
  };
}

/** The message of a step whose kind says it all; a measure made of several figures always says how. */
const USUAL: Readonly<Record<TraceStep['kind'], string>> = {
  figure: 'how.figure',
  measure: 'how.averaged',
  formula: 'how.formula',
  assumption: 'how.assumed',
  literal: 'how.stated',
  gap: 'how.gap',
  scenario: 'how.scenario',
};
