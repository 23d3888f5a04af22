import { describe, expect, it } from 'vitest';
import { openFindings } from '../../src/brief/index.ts';
import { study } from '../../src/study/index.ts';
import { flagship } from '../cases/flagship.ts';

const findings = openFindings(study(flagship().prepared));
const { fairness } = findings;
const part = findings.claims.find(({ id }) => id === 'trump-deal')?.parts.find(({ id }) => id === 'lenses');
if (part?.definitions === undefined || fairness === null) throw new Error('the flagship has this part');
const under = part.definitions;

describe('a part with variants that read the ledger', () => {
  it('is counted under every cost definition, each variant once', () => {
    expect(under.map(({ id }) => id)).toEqual(findings.ledger?.definitions.map(({ id }) => id));
    for (const { id, supported, contradicted, notCheckable } of under)
      expect([...supported, ...contradicted, ...notCheckable].toSorted(), id).toEqual(
        part.tests.map(({ variant }) => variant).toSorted(),
      );
  });

  it('comes out under the chosen definition as its tests do', () => {
    const chosen = under.find(({ id }) => id === findings.study.definition);
    const having = (verdict: string) =>
      part.tests.filter((test) => test.verdict === verdict).map(({ variant }) => variant);
    expect(chosen?.supported).toEqual(having('supported'));
    expect(chosen?.contradicted).toEqual(having('contradicted'));
  });

  it('comes out under every definition as the rows of the fairness section do', () => {
    for (const { id, supported, contradicted } of under)
      for (const { lens, gap } of fairness.rows.filter(
        (row) => row.party === 'USA' && row.definition === id,
      )) {
        if (gap === null || lens === 'composite') continue;
        expect(gap > 0 ? supported : contradicted, `${lens} under ${id}`).toContain(lens);
      }
  });

  // What is left of all weightings once those are taken away under which the United States pays less than is fair.
  it('holds in the share of weightings that the fairness section leaves', () => {
    for (const { id, weightings } of under) {
      const found = fairness.agreement.find((one) => one.party === 'USA' && one.definition === id);
      if (found === undefined) expect(weightings).toBeNull();
      else expect(weightings).toBeCloseTo(1 - found.less, 12);
    }
  });

  it('depends when definitions disagree, even where the tests shown do not', () => {
    expect(under.some(({ contradicted }) => contradicted.length === 0)).toBe(true);
    expect(part.verdict).toBe('depends');
  });
});
