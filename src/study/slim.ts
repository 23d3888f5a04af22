import type { Findings } from './findings.ts';
import { Grounds } from './ground.ts';
import type { OpenFindings, Shown, TracePeriod } from './open.ts';
import { sameWords } from './slim-nodes.ts';
import { Periods, slimSteps } from './slim-steps.ts';

type SlimShown = Findings['answers'][number]['value'];

/**
 * Findings in the form that is kept and sent. Sections need no line here: whatever has a `value` and a `trace` is a number,
 * whatever is called `period` is one. `openFindings` of the brief is the way back.
 */
export function slim({ traces, duties, series, sources, ...sections }: OpenFindings): Findings {
  const periods = new Periods();
  const grounds = Grounds.ofTraces(traces);
  const walk = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(walk);
    if ('trace' in value && 'value' in value) return slimShown(value as Shown, grounds, periods);
    const made: Record<string, unknown> = {};
    for (const [key, inner] of Object.entries(value))
      made[key] = key === 'period' && isPeriod(inner) ? periods.label(inner) : walk(inner);
    return made;
  };
  const slimmed = walk(sections) as Omit<Findings, Shared>;
  const steps = slimSteps(traces, periods);
  return {
    ...slimmed,
    claims: slimClaims(slimmed.claims, traces),
    scenarios: slimScenarios(slimmed.scenarios, slimmed.answers),
    series: series.map(({ title, points, ...one }) => ({
      ...withoutNulls(one),
      ...(sameWords(title, steps.nodes[one.measure]?.title ?? null) ? {} : { title }),
      points: points.map((point) => slimPoint(slimShown(point, grounds, periods), one)),
    })),
    sources: sources.map(withoutNulls),
    duties: duties === null ? null : slimDuties(duties),
    periods: periods.table,
    ...steps,
  };
}

type Shared = 'series' | 'sources' | 'duties' | 'periods' | 'nodes' | 'traces';

function withoutNulls<T extends object>(
  fields: T,
): { [Key in keyof T as null extends T[Key] ? never : Key]: T[Key] } & {
  [Key in keyof T as null extends T[Key] ? Key : never]?: NonNullable<T[Key]>;
} {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as ReturnType<
    typeof withoutNulls<T>
  >;
}

function isPeriod(value: unknown): value is TracePeriod {
  return typeof value === 'object' && value !== null && 'label' in value && 'start' in value;
}

function slimShown(shown: Shown, grounds: Grounds, periods: Periods): SlimShown {
  const { value, gap, unit, period, low, high, trace, recalled, assumed, sources } = shown;
  const usual = grounds.of(trace).sources;
  const isUsual = sources.length === usual.length && sources.every((source, at) => source === usual[at]);
  return {
    value,
    ...(gap === undefined ? {} : { gap }),
    unit,
    ...(period === null ? {} : { period: periods.label(period) }),
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    trace,
    ...(recalled ? { recalled } : {}),
    ...(assumed ? { assumed } : {}),
    ...(isUsual ? {} : { sources: [...sources] }),
  };
}

/** A point of a series without what the series says already. */
function slimPoint(
  { unit, trace, ...point }: SlimShown,
  { measure, unit: usual }: Pick<OpenFindings['series'][number], 'measure' | 'unit'>,
): Findings['series'][number]['points'][number] {
  return {
    ...point,
    ...(unit === usual ? {} : { unit }),
    ...(trace === `${measure}@${point.period}` ? {} : { trace }),
  };
}

type Scenarios = Findings['scenarios'];

/** Answers of scenarios without what they are in the study itself. */
function slimScenarios(scenarios: Scenarios, answers: Findings['answers']): Scenarios {
  const known = new Map(answers.map(({ id, value }) => [id, JSON.stringify(value)]));
  return scenarios.map((scenario) => ({
    ...scenario,
    answers: scenario.answers.map(({ base, ...one }) =>
      base === undefined || known.get(one.id) === JSON.stringify(base) ? one : { ...one, base },
    ),
  }));
}

type Claims = Findings['claims'];

/** Tests without what the step says that they lead to. */
function slimClaims(claims: Claims, traces: OpenFindings['traces']): Claims {
  return claims.map((claim) => ({
    ...claim,
    parts: claim.parts.map((part) => ({
      ...part,
      tests: part.tests.map(({ title, test, ...one }) => {
        const step = one.trace === null ? undefined : traces[one.trace];
        return {
          ...(step !== undefined && sameWords(title ?? null, step.title) ? {} : { title }),
          ...(step?.formula === test ? {} : { test }),
          ...one,
        };
      }),
    })),
  }));
}

type OpenDuties = NonNullable<OpenFindings['duties']>;
type Duties = NonNullable<Findings['duties']>;
type Condition = Duties['conditions'][number];
type ConditionIndex = Duties['incidents'][number]['answers'][number]['tried'][number]['conditions'][number];
type ReadingId = Duties['incidents'][number]['answers'][number]['meanings'][number];

/** Conditions and readings stand once; answers name them. Readings have their list in the open form, too. */
function slimDuties(duties: OpenDuties): Duties {
  const places = new Map<string, number>();
  const conditions: Condition[] = [];
  const place = (condition: Condition): ConditionIndex => {
    const content = JSON.stringify(condition);
    const known = places.get(content) ?? conditions.push(condition) - 1;
    places.set(content, known);
    return known as ConditionIndex;
  };
  const ids = (readings: readonly { readonly id: string }[]) => readings.map(({ id }) => id as ReadingId);
  const incidents = duties.incidents.map((incident) => ({
    ...incident,
    answers: incident.answers.map((answer) => ({
      ...answer,
      views: answer.views.map((view) => ({ ...view, readings: ids(view.readings) })),
      objections: ids(answer.objections),
      meanings: ids(answer.meanings),
      tried: answer.tried.map((tried) => ({ ...tried, conditions: tried.conditions.map(place) })),
    })),
  }));
  return { ...duties, incidents, conditions };
}
