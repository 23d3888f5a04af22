import { describe, expect, it } from 'vitest';
import { type Prepared, prepare, why, whyTree } from '../../src/study/index.ts';
import { miniCase, withFormula, withLines } from '../graph/mini-case.ts';

function prepared(files: Readonly<Record<string, string>>): Prepared {
  return prepare(miniCase(files).case).prepared;
}

describe('the nested form of a trace', () => {
  it('holds children inside their parent, sources with their grade, and shared steps once', () => {
    const ready = prepared(
      withFormula('support / (support + support.alias * rent.ratio)', 'percent', 'level'),
    );
    const { tree, sources } = whyTree(ready, why(ready, 'probe', ready.case.period), 'en');
    expect(tree).toMatchObject({
      key: 'probe@JFY2015',
      unit: 'percent',
      children: [
        {
          node: 'support',
          value: 190e9,
          source: { id: 'mod', grade: 'official' },
          rivals: [{ figure: 's15-press' }],
        },
        { node: 'rent.ratio', kind: 'assumption' },
      ],
    });
    expect(sources.map((source) => source.id)).toEqual(['mod']);
  });

  it('explains the rate of a conversion inside it', () => {
    const ready = prepared(withFormula('IN(support, USD)', 'USD'));
    const { tree } = whyTree(ready, why(ready, 'probe', ready.case.period), 'en');
    expect(tree).toMatchObject({
      conversions: [{ from: 'JPY', to: 'USD', explained: { node: 'fx.jpy_usd' } }],
    });
  });

  it('of a chain of thousands of formulas can be printed', () => {
    const lines = Array.from(
      { length: 5000 },
      (_, i) => `link.n${i},Link,JPY,flow,${i === 0 ? 'support' : `link.n${i - 1} + 1 JPY`}`,
    );
    const ready = prepared({
      ...withLines('case.yaml', '  measures: [links.csv]\n'),
      'links.csv': `id,title,unit,kind,formula\n${lines.join('\n')}\n`,
    });
    const { tree, sources } = whyTree(ready, why(ready, 'link.n4999', ready.case.period), 'en');
    expect(JSON.stringify(tree)).toContain('its own why');
    expect(sources.map((source) => source.id)).toEqual(['mod']);
  });
});
