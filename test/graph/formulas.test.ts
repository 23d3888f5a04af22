import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compileGraph, Evaluator, FUNCTIONS, isMissing } from '../../src/graph/index.ts';
import { isProblem, type Period, parsePeriod } from '../../src/quantity/index.ts';
import { miniCase, withFormula } from './mini-case.ts';

interface ValueRow {
  formula: string;
  unit: string;
  kind?: string;
  at?: string | number;
  value?: number;
  gap?: string;
  scale?: number;
  tolerance?: number;
}
interface MistakeRow {
  formula: string;
  code: string;
  at: string | number;
  hint?: string;
}

const read = <T>(name: string): T[] => parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

describe('formulas come to', () => {
  it.each(read<ValueRow>('values.yaml'))('$formula = $value $unit $gap', (row) => {
    const { case: theCase } = miniCase(withFormula(row.formula, row.unit, row.kind));
    const { graph, problems } = compileGraph(theCase);
    expect(problems).toEqual([]);
    const period = parsePeriod(String(row.at ?? 'JFY2015'), theCase.calendars) as Period;
    expect(isProblem(period)).toBe(false);
    const outcome = new Evaluator(graph, theCase.asOf).node('probe', period);
    if (row.gap !== undefined) {
      expect(isMissing(outcome) && outcome.gap).toBe(row.gap);
      return;
    }
    const factor = graph.nodes.get('probe')?.unit.factor ?? Number.NaN;
    const expected = (row.value as number) * (row.scale ?? 1);
    expect(Math.abs((outcome as number) / factor - expected)).toBeLessThanOrEqual(
      (row.tolerance ?? 0) * Math.abs(expected),
    );
  });
});

describe('formulas are refused', () => {
  it.each(read<MistakeRow>('mistakes.yaml'))('$formula: $code', (row) => {
    const { case: theCase } = miniCase(withFormula(row.formula));
    const { problems } = compileGraph(theCase);
    expect(problems.map((problem) => problem.code)).toEqual([row.code]);
    const [problem] = problems;
    const line = (theCase.files.get('measures.yaml') ?? '').split('\n')[(problem?.place.line ?? 0) - 1] ?? '';
    expect(line.slice((problem?.place.column ?? 1) - 1, (problem?.place.endColumn ?? 1) - 1)).toBe(
      String(row.at),
    );
    if (row.hint !== undefined) expect(JSON.stringify(problem?.hint)).toContain(row.hint);
  });
});

describe('every function does what its example says', () => {
  it.each(FUNCTIONS.map((fn) => [fn.name, fn] as const))('%s', (_name, fn) => {
    const { case: theCase } = miniCase();
    const wants = typeof fn.example.value === 'boolean' ? 'boolean' : 'number';
    const source = {
      id: 'room:example',
      title: 'Example',
      text: fn.example.formula,
      at: NOWHERE,
      wants,
    } as const;
    const { graph, problems } = compileGraph(theCase, [source]);
    expect(problems).toEqual([]);
    const outcome = new Evaluator(graph, theCase.asOf).node('room:example', theCase.period);
    expect(isMissing(outcome) ? 'gap' : outcome).toBe(fn.example.value);
  });
});

const NOWHERE = { file: 'example', line: 1, column: 1, endLine: 1, endColumn: 2 };
