import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compileGraph,
  Evaluator,
  Explainer,
  isMissing,
  keysUnder,
  type TraceStep,
} from '../../src/graph/index.ts';
import { type Period, parsePeriod } from '../../src/quantity/index.ts';
import { miniCase, withFormula, withLines } from './mini-case.ts';

describe('laws of formulas', () => {
  it('adding yen and dollars without IN is always caught, however deep', () => {
    const yen = fc.constantFrom<string>('support', 'support.alias', 'AT(support, JFY2014)');
    const wrap = fc.constantFrom(
      (x: string) => `(${x})`,
      (x: string) => `ABS(${x})`,
      (x: string) => `${x} * 2`,
      (x: string) => `-(${x})`,
    );
    fc.assert(
      fc.property(
        yen,
        fc.array(wrap, { maxLength: 6 }),
        fc.constantFrom('+', '-'),
        (name, wraps, operator) => {
          const deep = wraps.reduce((text, by) => by(text), name);
          for (const formula of [`${deep} ${operator} cost`, `cost ${operator} ${deep}`]) {
            const { problems } = compileGraph(miniCase(withFormula(formula)).case);
            expect(problems.map((problem) => problem.code)).toContain('formula-dimension');
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('any text either compiles or gives a problem inside its line; nothing is thrown', () => {
    const word = fc.constantFrom(
      'support',
      'troops',
      'AT(',
      'IN(',
      'LEDGER(',
      ')',
      ',',
      '+',
      '*',
      '^',
      '%',
      '1',
      '2bn',
      'JPY',
      '"USA"',
      '[s15]',
      'IF(',
      '=',
      '<>',
      'BASE',
      'JFY2015',
      '..',
    );
    const text = fc.oneof(
      fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')),
      fc.string({ maxLength: 40 }),
    );
    fc.assert(
      fc.property(text, (raw) => {
        const formula = raw.replace(/[\p{C}\u2028\u2029]/gu, '');
        if (formula.trim() === '') return;
        const mini = miniCase(withFormula(formula), true);
        const { problems } = compileGraph(mini.case);
        for (const { place } of problems) {
          expect(place.line).toBeGreaterThan(0);
          expect(place.endColumn).toBeGreaterThan(place.column);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('a chain of twenty thousand formulas evaluates', () => {
    const lines = Array.from(
      { length: 20_000 },
      (_, i) => `link.${i},Link,JPY,flow,${i === 0 ? 'support' : `link.${i - 1} + 1 JPY`}`,
    );
    const { case: theCase } = miniCase({
      ...withLines('case.yaml', '  measures: [links.csv]\n'),
      'links.csv': `id,title,unit,kind,formula\n${lines.join('\n')}\n`,
    });
    const { graph, problems } = compileGraph(theCase);
    expect(problems).toEqual([]);
    const value = new Evaluator(graph, theCase.asOf).node('link.19999', theCase.period);
    expect(value).toBe(190e9 + 19_999);
  });
});

describe('traces', () => {
  it('end in figures, assumptions or numbers stated in the formula, and leave out what was not used', () => {
    const { case: theCase } = miniCase(
      withFormula('IF(support > 0 * support, IN(support.alias * rent.ratio, JPY), AT(support, JFY2017))'),
    );
    const { graph } = compileGraph(theCase);
    const explainer = new Explainer(new Evaluator(graph, theCase.asOf));
    const root = explainer.explain('probe', theCase.period);
    const steps = keysUnder(root, explainer.steps).map((key) => explainer.steps.get(key) as TraceStep);
    // `support.alias` only passes `support` on, and the branch not taken was not read.
    expect(steps.map((step) => step.node)).toEqual(['probe', 'support', 'rent.ratio']);
    const leaves = steps.filter((step) => step.children.length === 0);
    expect(leaves.map((step) => step.kind)).toEqual(['figure', 'assumption']);
    expect(steps[1]?.rivals.map((rival) => rival.figure)).toEqual(['s15-press']);
  });

  it('name the rate of a conversion and explain it like any number', () => {
    const { case: theCase } = miniCase(withFormula('IN(cost, JPY)'));
    const { graph } = compileGraph(theCase);
    const explainer = new Explainer(new Evaluator(graph, theCase.asOf));
    const step = explainer.steps.get(explainer.explain('probe', theCase.period)) as TraceStep | undefined;
    expect(step?.gap?.gap).toBe('unknown');
    const [rate] =
      explainer.steps.get(
        explainer.explain('probe', (theCase.figures.get('c16') as { period: typeof theCase.period }).period),
      )?.conversions ?? [];
    expect(rate).toMatchObject({ kind: 'market', from: 'USD', to: 'JPY' });
    expect(rate?.rate).toBeCloseTo((121 * 92 + 108.8 * 274) / 366, 10);
    expect(explainer.steps.get(rate?.trace ?? '')?.how.params?.['shares']).toBe('92/365 2015 + 274/366 2016');
  });

  it('see only what was public on the as-of date', () => {
    const { case: theCase } = miniCase();
    const { graph } = compileGraph(theCase);
    const period = (theCase.figures.get('s17') as { period: typeof theCase.period }).period;
    expect(new Evaluator(graph, '2018-03-31').node('support', period)).toMatchObject({ gap: 'unknown' });
    expect(isMissing(new Evaluator(graph, '2018-04-01').node('support', period))).toBe(false);
  });
});

describe('mistakes elsewhere', () => {
  const broken = 'broken:\n  title: Broken\n  unit: JPYY\n  kind: flow\n  formula: support + troops\n';
  const reader = 'reader:\n  title: Reader\n  unit: JPY\n  kind: flow\n  formula: broken * 2\n';

  it('neither hide the mistakes of a formula nor cause new ones in what reads it', () => {
    const { case: theCase, problems } = miniCase(withLines('measures.yaml', broken + reader), true);
    const { problems: formulas } = compileGraph(theCase);
    expect(problems.map((problem) => problem.code)).toEqual(['unit-unknown']);
    expect(formulas.map((problem) => [problem.code, problem.found])).toEqual([
      ['formula-dimension', 'JPY | persons'],
    ]);
  });
});

describe('a formula that only passes a number on', () => {
  it('adds no step, whatever the length of the chain, and shows the period of a figure it names', () => {
    const lines = Array.from(
      { length: 12_000 },
      (_, i) => `same.n${i},Same,JPY,flow,${i === 0 ? '[s15-press]' : `same.n${i - 1}`}`,
    );
    const { case: theCase } = miniCase({
      ...withLines('case.yaml', '  measures: [same.csv]\n'),
      'same.csv': `id,title,unit,kind,formula\n${lines.join('\n')}\n`,
    });
    const explainer = new Explainer(new Evaluator(compileGraph(theCase).graph, theCase.asOf));
    const usfy2020 = parsePeriod('USFY2020', theCase.calendars) as Period;
    const step = explainer.steps.get(explainer.explain('same.n11999', usfy2020));
    expect(step).toMatchObject({
      kind: 'figure',
      value: 192e9,
      source: 'press',
      period: { label: 'JFY2015' },
    });
  });
});
