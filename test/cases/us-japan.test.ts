import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { openFindings } from '../../src/brief/index.ts';
import { isProblem, parsePeriod } from '../../src/quantity/index.ts';
import { findingsSchema, type Shown, study, type TraceStep, why } from '../../src/study/index.ts';
import { flagship } from './flagship.ts';

const { case: theCase, prepared } = flagship();
const written = study(prepared);
const findings = openFindings(written);

/** Every number in the findings, wherever it stands. */
function shownIn(value: unknown): Shown[] {
  if (Array.isArray(value)) return value.flatMap(shownIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'trace' in value && 'recalled' in value ? [value as Shown] : [];
  return [...own, ...Object.values(value).flatMap(shownIn)];
}

/** Numbers that the case itself states: assumptions, literals of claims and formulas, changes of a scenario. */
const STATED: readonly TraceStep['kind'][] = ['assumption', 'literal', 'scenario'];

/** Whether a step without parts says where it comes from. */
function isGrounded(step: TraceStep): boolean {
  if (step.source !== null && theCase.sources.has(step.source)) return true;
  const hasReason = step.reason !== null && step.reason !== '';
  return (step.verification === 'recalled' || STATED.includes(step.kind)) && hasReason;
}

describe('parts of claims that ask the law', () => {
  const expected = parse(readFileSync(new URL('law-claims.yaml', import.meta.url), 'utf8')) as {
    [part: string]: { verdict: string; why: string };
  };
  const parts = findings.claims.flatMap((claim) =>
    claim.parts.flatMap((part) =>
      part.tests.some(({ law }) => law !== undefined) ? [{ name: `${claim.id}/${part.id}`, part }] : [],
    ),
  );

  it('are all in the table, and none waits for the law', () => {
    expect(parts.map(({ name }) => name).toSorted()).toEqual(Object.keys(expected).toSorted());
    expect(findings.claims.flatMap((claim) => claim.parts.filter(({ needs }) => needs === 'duties'))).toEqual(
      [],
    );
  });

  it.each(parts)('$name', ({ name, part }) => {
    expect(part.verdict, expected[name]?.why).toBe(expected[name]?.verdict);
    for (const { law } of part.tests) {
      // The dates of an instrument are its own; where nothing is owed no clause says so.
      const bound = law?.asks !== 'date' && part.verdict !== 'contradicted' && !name.endsWith('us-soil');
      if (bound) expect(law?.provisions.length, name).toBeGreaterThan(0);
      expect(law?.found).not.toBe('');
    }
  });
});

describe('the flagship', () => {
  it('holds at least 350 figures with a source, and marks every recalled one', () => {
    const figures = [...theCase.figures.values()];
    expect(figures.filter((figure) => figure.source !== undefined).length).toBeGreaterThanOrEqual(350);
    for (const figure of figures.filter(({ source }) => source === undefined))
      expect(figure.verification, figure.id).toBe('recalled');
  });

  it('has all sixteen claims, each part tested, waiting for a room, or not checkable with a reason', () => {
    expect(theCase.claims.size).toBe(16);
    expect(findingsSchema.safeParse(written).error).toBeUndefined();
  });

  it('covers host-nation support for every fiscal year from 1978 to 2025, by figure or declared gap', () => {
    const node = prepared.graph.nodes.get('hns.budget');
    expect(node?.is).toBe('measure');
    for (let year = 1978; year <= 2025; year++) {
      const covered = [...theCase.figures.values()].some(
        (figure) => figure.measure === 'hns.budget' && figure.period.label === `JFY${year}`,
      );
      const gaps = theCase.measures.get('hns.budget')?.gaps ?? [];
      expect(covered || gaps.some((gap) => gap.period.label === `JFY${year}`), `JFY${year}`).toBe(true);
    }
  });

  it('lets every number of the brief end in sources, reasons or a stated gap', () => {
    const numbers = shownIn(findings);
    expect(numbers.length).toBeGreaterThan(500);
    const open = numbers.map((number) => number.trace);
    const seen = new Set<string>();
    while (open.length > 0) {
      const key = open.pop() as string;
      if (seen.has(key)) continue;
      seen.add(key);
      const step = findings.traces[key];
      expect(step, key).toBeDefined();
      if (step === undefined) continue;
      const parts = [...step.children, ...step.conversions];
      open.push(...parts.map((part) => part.trace));
      if (parts.length === 0 && step.gap === undefined)
        expect(isGrounded(step), `${key} is grounded`).toBe(true);
    }
  });

  it('holds no number that is not finite', () => {
    expect(JSON.stringify(findings)).not.toMatch(/NaN|Infinity/);
    for (const number of shownIn(findings))
      if (number.value === null) expect(number.gap, number.trace).toBeDefined();
  });
});

interface Known {
  readonly node: string;
  readonly period: string;
  readonly value: number;
  readonly unit: string;
  readonly tolerance: number;
  readonly origin: string;
}

describe('published results are reproduced', () => {
  const known = parse(readFileSync(new URL('published.yaml', import.meta.url), 'utf8')) as Known[];
  it.each(known)('$node in $period is $value $unit ($origin)', ({ node, period, value, unit, tolerance }) => {
    const parsed = parsePeriod(String(period), theCase.calendars);
    if (isProblem(parsed)) throw new Error(`no period: ${period}`);
    const { root, steps } = why(prepared, node, parsed);
    const step = steps.get(root);
    expect(step?.unit).toBe(unit);
    expect(Math.abs(Number(step?.value ?? Number.NaN) - value)).toBeLessThanOrEqual(tolerance);
  });
});
