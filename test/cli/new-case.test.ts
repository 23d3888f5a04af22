import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { render } from '../../src/brief/index.ts';
import { nodeNamed, nodeNames } from '../../src/cli/node-name.ts';
import { prepare, study, why } from '../../src/study/index.ts';
import { exampleCase, exampleTexts, loadTexts } from './example.ts';

describe('a new case', () => {
  test.each([
    ['USA', 'KOR'],
    ['USA', 'JPN'],
    ['GBR', 'POL'],
    ['USA', 'XKX'],
  ])('for %s and %s has no problem, not even a warning', (guarantor, host) => {
    const { case: theCase, problems } = loadTexts(exampleTexts({ guarantor, host }));
    expect(problems).toEqual([]);
    expect(theCase && prepare(theCase).problems).toEqual([]);
  });

  test('takes any title', () => {
    const title = `"Quotes": #1 'and' {braces} \\ 日韓 \n---`;
    const { case: theCase, problems } = loadTexts(exampleTexts({ title }));
    expect(problems).toEqual([]);
    expect(theCase?.title).toContain('日韓');
  });

  test('names its schema on the first line of each YAML file', () => {
    for (const [path, text] of exampleTexts()) {
      if (!path.endsWith('.yaml')) continue;
      expect(text.split('\n')[0]).toBe(
        `# yaml-language-server: $schema=../schema/${path.replace('.yaml', '')}.schema.json`,
      );
      expect(parse(text)).toBeTypeOf('object');
    }
  });

  test('gives a brief in which every kind of thing stands', () => {
    const { prepared } = exampleCase();
    const findings = study(prepared);
    expect(findings.answers.map(({ value }) => value.value)).not.toContain(null);
    expect(findings.rivals.length).toBeGreaterThan(0);
    expect(findings.gaps.length).toBeGreaterThan(0);
    expect(findings.claims.flatMap(({ parts }) => parts.map(({ verdict }) => verdict))).toEqual([
      'supported',
      'depends',
      'not-checkable',
    ]);
    expect(findings.scenarios.length).toBe(1);
    // Nobody shall take invented numbers for evidence.
    expect(findings.evidence.recalled).toBe(findings.evidence.figures);
    expect(render(findings, 'html', 'en')).toContain('An example');
  });
});

describe('names of nodes', () => {
  const { prepared } = exampleCase();

  test.each([
    ['support.cash', 'support.cash', undefined],
    ['support-2024', '[support-2024]', '2024'],
    ['[support-2024]', '[support-2024]', '2024'],
    ['answer:host-share', 'answer:host-share/value', undefined],
    ['ledger:host-rent', 'ledger:host-rent', undefined],
    ['claim:burden-statement/amount', 'claim:burden-statement/amount', undefined],
  ])('%s is %s', (name, node, period) => {
    const named = nodeNamed(name, prepared);
    expect([named.node, named.period?.label]).toEqual([node, period]);
  });

  test('a rival of an answer brings its own cost definition', () => {
    expect(nodeNamed('answer:host-share/range/1', prepared).definition).toBe('wide');
  });

  test('every name that is offered can be explained', () => {
    for (const name of nodeNames(prepared)) {
      const { node, period, definition } = nodeNamed(name, prepared);
      const asked = definition === undefined ? {} : { definition };
      const { root, steps } = why(prepared, node, period ?? prepared.case.period, asked);
      expect(steps.has(root), name).toBe(true);
    }
  });
});
