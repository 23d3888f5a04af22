import { describe, expect, it } from 'vitest';
import { compileGraph, Evaluator, Explainer, isMissing } from '../../src/graph/index.ts';
import { fiscalYear } from '../../src/quantity/index.ts';
import { ledgerCase } from '../study/ledger-case.ts';
import { miniCase, withFormula, withLines } from './mini-case.ts';

/** Rivals of JFY2019 and the one that docs/case-format.md says a formula takes. */
const RIVALS: readonly { name: string; rows: string; taken: number }[] = [
  {
    name: 'the author prefers',
    rows: 'a,support,JFY2019,1,,mod,read,,,\nb,support,JFY2019,2,,press,read,yes,,',
    taken: 2,
  },
  {
    name: 'of the better grade',
    rows: 'a,support,JFY2019,1,,press,read,,,\nb,support,JFY2019,2,,mod,read,,,',
    taken: 2,
  },
  {
    name: 'that was read',
    rows: 'a,support,JFY2019,1,,mod,recalled,,,x\nb,support,JFY2019,2,,mod,read,,,',
    taken: 2,
  },
  {
    name: 'published later',
    rows: 'a,support,JFY2019,1,,old,read,,,\nb,support,JFY2019,2,,mod,read,,,',
    taken: 2,
  },
  {
    name: 'first in the table',
    rows: 'a,support,JFY2019,1,,mod,read,,,\nb,support,JFY2019,2,,mod,read,,,',
    taken: 1,
  },
  {
    name: 'with a value',
    rows: 'a,support,JFY2019,not known,,mod,read,,,left out\nb,support,JFY2019,2,,press,read,,,',
    taken: 2,
  },
];

describe('among rivals of one period a formula takes the one', () => {
  it.each(RIVALS)('$name', ({ rows, taken }) => {
    const old =
      'old:\n  type: report\n  title: An older overview\n  issued: 2012\n  grade: official\n  verification: read\n';
    const { case: theCase } = miniCase({
      ...withLines('figures.csv', `${rows}\n`),
      ...withLines('sources.yaml', old),
      ...withFormula('AT(support, JFY2019)'),
    });
    const { graph } = compileGraph(theCase);
    expect(new Evaluator(graph, theCase.asOf).node('probe', theCase.period)).toBe(taken);
  });
});

describe('a conversion', () => {
  it('states its rate as units of the target for one of the source, both ways', () => {
    const rateOf = (formula: string, unit: string) => {
      const { case: theCase } = miniCase(withFormula(formula, unit));
      const explainer = new Explainer(new Evaluator(compileGraph(theCase).graph, theCase.asOf));
      return explainer.steps.get(explainer.explain('probe', theCase.period))?.conversions[0]?.rate;
    };
    const yenPerDollar = (121 * 275 + 108.8 * 91) / 366;
    expect(rateOf('IN(support, USD)', 'USD')).toBeCloseTo(1 / yenPerDollar, 12);
    expect(rateOf('IN(IN(support, USD), JPY)', 'JPY')).toBeCloseTo(1 / yenPerDollar, 12);
    expect(rateOf('IN(support, JPY2014)', 'JPY2014')).toBeCloseTo(100 / ((102 * 275 + 102.5 * 91) / 366), 12);
  });
});

describe('sums over the ledger', () => {
  it('leave an entry to the one that contains it', () => {
    const ledger = ledgerCase().case.files.get('ledger.yaml') ?? '';
    const part = `  jpn-part: {title: Part, payer: JPN, beneficiary: USA, category: part, value: support * 40%, part_of: jpn-labour}\n`;
    const { prepared } = ledgerCase({
      'ledger.yaml': ledger.replace('  rents: {', '  part: {title: Part, form: cash}\n  rents: {') + part,
      ...withFormula('LEDGER(payer = "JPN", form = "cash", definition = ALL)'),
    });
    const evaluator = new Evaluator(prepared.graph, prepared.case.asOf);
    expect(evaluator.node('probe', prepared.case.period)).toBe(190e9);
  });

  it('count only what a definition counts, and nothing is no zero', () => {
    const { prepared } = ledgerCase(withFormula('LEDGER(payer = "USA", definition = "cash")'));
    const outcome = new Evaluator(prepared.graph, prepared.case.asOf).node('probe', prepared.case.period);
    expect(isMissing(outcome) && outcome.gap).toBe('inapplicable');
  });
});

describe('a value carried forward', () => {
  it('never bridges days that a declared gap names', () => {
    const crews = `crews:
  title: Crews
  unit: persons
  kind: stock
  carry: 2 years
  gaps:
    - {period: 2016, reason: Not counted that year.}
`;
    const { case: theCase } = miniCase({
      ...withLines('measures.yaml', crews),
      ...withLines('figures.csv', 'crews-15,crews,2015-12-31,700,,mod,read,,,\n'),
    });
    const evaluator = new Evaluator(compileGraph(theCase).graph, theCase.asOf);
    const year = (number: number) => fiscalYear(theCase.calendars, 'CY', number);
    expect(evaluator.node('crews', year(2016))).toMatchObject({
      gap: 'unknown',
      reason: 'Not counted that year.',
    });
    expect(evaluator.node('crews', year(2017))).toBe(700);
  });
});
