import type { z } from 'zod';
import type { TracePeriod, TraceStep } from '../graph/index.ts';
import type { Words } from '../text/index.ts';
import type { condition, conditionIndex, reading, readingId } from './duty-shapes.ts';
import type { Findings } from './findings.ts';
import type { period, shown } from './shapes.ts';

/**
 * Findings as faces read them and as the study builds them: each number with all that is known of it, each step of a trace
 * with every field. `slim.ts` turns it into the form that is kept and sent; the brief turns that back. Nothing is lost
 * either way.
 */
export type OpenFindings = Open<Omit<Findings, Shared>> & {
  sources: WithNulls<Findings['sources'][number]>[];
  series: (WithNulls<Omit<Findings['series'][number], 'title' | 'points'>> & {
    title: Words;
    points: Shown[];
  })[];
  claims: OpenClaim[];
  scenarios: OpenScenario[];
  duties: Omit<Open<NonNullable<Findings['duties']>>, 'conditions'> | null;
  traces: Record<string, TraceStep>;
};

/** Tables that only the slim form has, and what has a slim form of its own. */
type Shared = 'periods' | 'nodes' | 'traces' | 'sources' | 'series' | 'claims' | 'scenarios' | 'duties';

type SlimClaim = Findings['claims'][number];
type SlimPart = SlimClaim['parts'][number];
type SlimTest = SlimPart['tests'][number];

type SlimScenario = Findings['scenarios'][number];

/** A scenario whose answers have what they are without it. */
type OpenScenario = Open<Omit<SlimScenario, 'answers'>> & {
  answers: (Open<Omit<SlimScenario['answers'][number], 'base'>> & { base: Shown })[];
};

/** A claim whose tests have their titles and formulas. */
type OpenClaim = Open<Omit<SlimClaim, 'parts'>> & {
  parts: (Open<Omit<SlimPart, 'tests'>> & {
    tests: (Open<Omit<SlimTest, 'title' | 'test'>> & { title: Words | null; test: string })[];
  })[];
};

/** What the slim form leaves out is null in the open one. */
export type WithNulls<T> = {
  [Key in keyof T]-?: undefined extends T[Key] ? Exclude<T[Key], undefined> | null : T[Key];
};

/** A number on screen with all that is known of it. */
export interface Shown {
  value: number | null;
  gap?: SlimShown['gap'];
  unit: string;
  period: TracePeriod | null;
  low?: number;
  high?: number;
  trace: string;
  recalled: boolean;
  assumed: boolean;
  /** Ids of every source underneath, in order of first use. */
  sources: readonly string[];
}

export type { TracePeriod, TraceStep };

type SlimShown = z.infer<typeof shown>;

/** The open form of a part of Findings: names are replaced by what they name. */
export type Open<T> = T extends SlimShown
  ? Shown
  : T extends z.infer<typeof period>
    ? TracePeriod
    : T extends z.infer<typeof readingId>
      ? z.infer<typeof reading>
      : T extends z.infer<typeof conditionIndex>
        ? z.infer<typeof condition>
        : T extends readonly (infer Item)[]
          ? Open<Item>[]
          : T extends object
            ? { [Key in keyof T]: Open<T[Key]> }
            : T;
