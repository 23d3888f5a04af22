import { describe, expect, it } from 'vitest';
import { compileGraph, Evaluator } from '../../src/graph/index.ts';
import { miniCase, withFormula, withLines } from './mini-case.ts';

function codesOf(formula: string): string[] {
  return compileGraph(miniCase(withFormula(formula, 'ratio', 'level')).case).problems.map(({ code }) => code);
}

describe('a formula of many levels', () => {
  it.each([
    ['a sum of 5,000 terms', `1${'+1'.repeat(4900)}`],
    ['300 powers', `2${'^1'.repeat(300)}`],
    ['a percent sign behind another, a thousand times', `(1*1)${'%'.repeat(1000)}`],
    ['brackets in brackets', `${'('.repeat(100)}1${')'.repeat(100)}`],
    ['signs before signs', `${'-'.repeat(100)}1`],
  ])('is refused: %s', (_name, formula) => {
    expect(codesOf(formula)).toEqual(['formula-too-deep']);
  });

  it('may be as long as a person writes', () => {
    expect(codesOf(`1${' + 1'.repeat(200)}`)).toEqual([]);
    expect(codesOf(`SUM(${'1, '.repeat(2000)}1)`)).toEqual([]);
  });

  it('may read others as tall, one after the other, without exhausting the stack', () => {
    const count = 200;
    const tall = (of: string) => `${'ABS('.repeat(60)}${of}${' + 1'.repeat(180)}${')'.repeat(60)}`;
    const measures = Array.from(
      { length: count },
      (_, i) =>
        `m${i}: {title: M, unit: ratio, kind: level, formula: ${tall(i === 0 ? '1' : `m${i - 1}`)}}\n`,
    );
    const { case: theCase } = miniCase(withLines('measures.yaml', measures.join('')));
    const { graph, problems } = compileGraph(theCase);
    expect(problems).toEqual([]);
    expect(new Evaluator(graph, '2026-01-01').node(`m${count - 1}`, theCase.period)).toBe(1 + 180 * count);
  });
});

describe('a filter of the ledger', () => {
  it.each(['constructor', 'tostring', 'value_of', 'form_'])('named %s is unknown', (key) => {
    expect(codesOf(`LEDGER(${key} = "JPN")`)).toEqual(['formula-arguments']);
  });
});
