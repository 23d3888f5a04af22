import { describe, expect, test } from 'vitest';
import type { Page } from '../../src/cli/render/page.ts';
import { whyText } from '../../src/cli/render/why-text.ts';
import type { TraceStep } from '../../src/graph/index.ts';
import { why } from '../../src/study/index.ts';
import { exampleCase, plainPage } from './example.ts';

const period = { label: '2024', start: '2024-01-01', end: '2025-01-01' };

function step(
  node: string,
  value: number,
  below: readonly string[] = [],
  extra: Partial<TraceStep> = {},
): TraceStep {
  return {
    kind: below.length > 0 ? 'formula' : 'figure',
    node,
    title: node.toUpperCase(),
    how: { key: below.length > 0 ? 'how.formula' : 'how.figure' },
    formula: below.length > 0 ? below.join(' + ') : null,
    period,
    value,
    unit: 'USD',
    children: below.map((trace) => ({ trace, role: null })),
    conversions: [],
    rivals: [],
    source: null,
    locator: null,
    label: null,
    verification: below.length > 0 ? null : 'read',
    basis: null,
    reason: null,
    ...extra,
  };
}

const told = (steps: readonly TraceStep[], width = 60, all = false) =>
  whyText(
    {
      root: steps[0]?.node ?? '',
      steps: new Map(steps.map((one) => [one.node ?? '', one])),
      asked: ['2024'],
      source: () => undefined,
    },
    plainPage(width),
    all,
  );

describe('why as text', () => {
  test('values stand in one column, whatever the depth', () => {
    const steps = [
      step('a', 1_200_000, ['b', 'c']),
      step('b', 200_000, ['d', 'e']),
      step('c', 1_000_000),
      step('d', 150_000),
      step('e', 50_000),
    ];
    expect(told(steps)).toEqual([
      'A',
      'a · 2024',
      '$1,200,000',
      '',
      '   $1.2m  = b + c',
      '$200,000  ├─ B b',
      '          │  │  = d + e',
      '$150,000  │  ├─ D d',
      '          │  │     published figure',
      ' $50,000  │  └─ E e',
      '          │        published figure',
      '     $1m  └─ C c',
      '                published figure',
      '',
    ]);
  });

  test('a step that is used twice is explained once and referred to by number', () => {
    const text = told([
      step('a', 3, ['b', 'c']),
      step('b', 2, ['d', 'e']),
      step('c', 1, ['d', 'e']),
      step('d', 1),
      step('e', 1),
    ]).join('\n');
    expect(text.match(/published figure/g)).toHaveLength(2);
    expect(text).toContain('D d (1)');
    expect(text).toContain('D d → see (1)');
  });

  test('a chain too deep for the width continues in a tree of its own', () => {
    const names = Array.from({ length: 12 }, (_, i) => `n${i}`);
    const chain = names.map((name, i) => step(name, i, i === 11 ? [] : [names[i + 1] as string, 'x']));
    const lines = told([...chain, step('x', 0)], 60);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
    expect(lines.join('\n').match(/published figure/g)).toHaveLength(2);
    expect(lines.filter((line) => line.includes('N4')).length).toBe(2);
  });

  test('a wide step shows its first parts and how many there are', () => {
    const names = Array.from({ length: 60 }, (_, i) => `n${i}`);
    const steps = [step('a', 60, names), ...names.map((name) => step(name, 1))];
    expect(told(steps, 80).join('\n')).toContain('20 more (--all shows them)');
    expect(told(steps, 80, true).join('\n')).not.toContain('more (--all');
  });

  test('a circle of references ends', () => {
    expect(told([step('a', 1, ['b', 'b2']), step('b', 1, ['a', 'b2']), step('b2', 1)]).length).toBeLessThan(
      20,
    );
  });

  test('a rate is told with its kind, a name that only passes a number on beside the node', () => {
    const rate = { kind: 'market' as const, from: 'JPY', to: 'USD', rate: 0.00826, period, trace: 'fx' };
    const text = told(
      [
        step('a', 8.26, ['l', 'z'], { conversions: [rate] }),
        step('l', 1000, ['m'], { unit: 'JPY' }),
        step('m', 1000, [], { unit: 'JPY' }),
        step('z', 0),
        step('fx', 121.1, [], { unit: 'JPY/USD' }),
      ],
      80,
    ).join('\n');
    expect(text).toContain('M l = m');
    expect(text).toContain('market exchange rate, 0.00826 USD per JPY: FX fx');
  });

  test('golden: a share of the example, narrow and in Japanese', async () => {
    const { prepared } = exampleCase();
    const theCase = prepared.case;
    const { root, steps } = why(prepared, 'answer:support-per-head/value', theCase.period);
    const view = { root, steps, asked: ['2024'], source: (id: string) => theCase.sources.get(id) };
    const told = (page: Page) => `${whyText(view, page).join('\n')}\n`;
    await expect(told(plainPage(64))).toMatchFileSnapshot('golden/why-64-en.txt');
    await expect(told(plainPage(80, 'ja'))).toMatchFileSnapshot('golden/why-80-ja.txt');
  });
});
