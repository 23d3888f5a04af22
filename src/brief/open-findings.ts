import { Grounds } from '../study/ground.ts';
import type { Findings, Open, OpenFindings, Shown, TraceStep, WithNulls } from '../study/index.ts';
import { openSteps } from './open-steps.ts';

type SlimShown = Findings['answers'][number]['value'];
type Duties = NonNullable<Findings['duties']>;

/**
 * Findings with every number and every step in full, as faces read them. It looks up what stands in tables and adds
 * nothing: the study that made the findings had them in this form.
 */
export function openFindings(findings: Findings): OpenFindings {
  const { traces: _, nodes, periods, sources, series, duties, ...sections } = findings;
  const known = new Map(
    Object.entries(periods).map(([label, { start, end }]) => [label, { label, start, end }]),
  );
  const periodOf = (label: string) => known.get(label) ?? { label, start: '', end: '' };
  const traces = openSteps(findings, periodOf);
  const grounds = Grounds.ofTraces(traces);
  const walk = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(walk);
    if ('trace' in value && 'value' in value) return openShown(value as SlimShown, grounds, periodOf);
    const made: Record<string, unknown> = {};
    for (const [key, inner] of Object.entries(value))
      made[key] = key === 'period' && typeof inner === 'string' ? periodOf(inner) : walk(inner);
    return made;
  };
  const opened = walk(sections) as Opened;
  const titleOf = (measure: string) =>
    (Object.hasOwn(nodes, measure) ? nodes[measure]?.title : undefined) ?? measure;
  return {
    ...opened,
    claims: openClaims(opened.claims, traces),
    scenarios: openScenarios(opened),
    sources: sources.map((source) => withNulls(OF_SOURCES, source)),
    series: series.map(({ title, points, ...one }) => ({
      ...withNulls(OF_SERIES, one),
      title: title ?? titleOf(one.measure),
      points: points.map((point) => {
        const { unit = one.unit, trace = `${one.measure}@${point.period}` } = point;
        return openShown({ ...point, unit, trace }, grounds, periodOf);
      }),
    })),
    duties: duties === null ? null : openDuties(duties),
    traces,
  };
}

type Opened = Omit<OpenFindings, 'sources' | 'series' | 'duties' | 'traces' | 'claims' | 'scenarios'> & {
  readonly claims: Open<Findings['claims']>;
  readonly scenarios: Open<Findings['scenarios']>;
};

/** What not every source and not every series has. */
const OF_SOURCES = {
  author: null,
  publisher: null,
  containerTitle: null,
  issued: null,
  accessed: null,
  url: null,
};
const OF_SERIES = { describes: null, group: null, basis: null, party: null };

function withNulls<T extends object>(nothing: object, known: T): WithNulls<T> {
  return { ...nothing, ...known } as WithNulls<T>;
}

function openShown(
  { value, gap, unit, period, low, high, trace, recalled, assumed, sources }: SlimShown,
  grounds: Grounds,
  periodOf: (label: string) => NonNullable<TraceStep['period']>,
): Shown {
  return {
    value,
    ...(gap === undefined ? {} : { gap }),
    unit,
    period: period === undefined ? null : periodOf(period),
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    trace,
    recalled: recalled ?? false,
    assumed: assumed ?? false,
    sources: sources ?? grounds.of(trace).sources,
  };
}

/** Answers of scenarios with what they are in the study itself. */
function openScenarios({ scenarios, answers }: Opened): OpenFindings['scenarios'] {
  const known = new Map(answers.map(({ id, value }) => [id, value]));
  return scenarios.map((scenario) => ({
    ...scenario,
    answers: scenario.answers.flatMap((one) => {
      const base = one.base ?? known.get(one.id);
      return base === undefined ? [] : [{ ...one, base }];
    }),
  }));
}

/** Tests with the titles and formulas of the steps that they lead to. */
function openClaims(claims: Opened['claims'], traces: OpenFindings['traces']): OpenFindings['claims'] {
  return claims.map((claim) => ({
    ...claim,
    parts: claim.parts.map((part) => ({
      ...part,
      tests: part.tests.map((one) => {
        const step = one.trace === null ? undefined : traces[one.trace];
        const { title = step?.title ?? null, test = step?.formula ?? '' } = one;
        return { ...one, title, test };
      }),
    })),
  }));
}

function openDuties({ conditions, ...duties }: Duties): NonNullable<OpenFindings['duties']> {
  const known = new Map(duties.readings.map((reading) => [reading.id, reading]));
  const readings = (ids: readonly string[]) => ids.flatMap((id) => known.get(id) ?? []);
  return {
    ...duties,
    incidents: duties.incidents.map((incident) => ({
      ...incident,
      answers: incident.answers.map((answer) => ({
        ...answer,
        views: answer.views.map((view) => ({ ...view, readings: readings(view.readings) })),
        objections: readings(answer.objections),
        meanings: readings(answer.meanings),
        tried: answer.tried.map((tried) => ({
          ...tried,
          conditions: tried.conditions.flatMap((place) => conditions[place] ?? []),
        })),
      })),
    })),
  };
}
