import { describe, expect, it } from 'vitest';
import { openFindings } from '../../src/brief/index.ts';
import { GIVEN, withGiven } from '../../src/scenario/index.ts';
import { prepare, study } from '../../src/study/index.ts';
import { flagship } from '../cases/flagship.ts';
import { library } from '../duties/library.ts';

const { prepared } = flagship();
const changed = (text: string, base?: string) => {
  const { case: theCase, problems } = withGiven(prepared.case, text, base);
  const made = prepare(theCase, library());
  return { prepared: made.prepared, problems: [...problems, ...made.problems] };
};

describe('changes given beside a case', () => {
  it('leave the case alone and change what stands on them', () => {
    const before = openFindings(study(prepared));
    const { prepared: twice, problems } = changed('hns.budget = BASE * 2');
    expect(problems).toEqual([]);
    expect(prepared.case.scenarios.has(GIVEN)).toBe(false);
    const after = openFindings(study(twice, { scenario: GIVEN }));
    const budget = (findings: typeof before) =>
      findings.answers.find(({ id }) => id === 'host-support-now')?.value.value as number;
    expect(budget(after)).toBe(2 * budget(before));
  });

  it('reach the nodes of rooms: a weight of a lens', () => {
    const { prepared: weighed, problems } = changed("weight:equal=0; 'weight:ability' = 3");
    expect(problems).toEqual([]);
    const { fairness } = openFindings(study(weighed, { scenario: GIVEN }));
    const weight = (lens: string) => fairness?.weights.find((one) => one.lens === lens)?.weight;
    expect([weight('equal'), weight('ability'), weight('population')]).toEqual([0, 3, 1]);
  });

  it('come on top of a scenario', () => {
    const [base] = [...prepared.case.scenarios.keys()];
    const { case: theCase } = withGiven(prepared.case, 'hns.budget = 1 JPY', base);
    expect(theCase.scenarios.get(GIVEN)?.layers).toEqual([base]);
  });

  // Columns count from 1, the end is exclusive.
  it.each([
    ['hns.budgt = 1 JPY', 'reference-unknown', 1, 10],
    ['hns.budget', 'formula-syntax', 1, 11],
    ['hns.budget =', 'formula-syntax', 1, 13],
    ['hns.budget = ; = 3', 'formula-syntax', 1, 14],
    ['hns.budget = 1 JPY; hns.budget = 2 JPY', 'id-duplicate', 21, 31],
    ['hns.budget = 3 persons', 'formula-dimension', 14, 23],
    ['hns.budget = (1 JPY', 'formula-syntax', 19, 20],
    [' ; ', 'value-empty', 1, 2],
  ])('say what is wrong with %j', (text, code, column, endColumn) => {
    const { problems } = changed(text);
    const [first] = problems;
    expect(first).toMatchObject({ code, place: { file: GIVEN, line: 1 } });
    expect([first?.place.column, first?.place.endColumn]).toEqual([column, endColumn]);
  });

  it('tell all mistakes at once, and keep semicolons in quotes', () => {
    expect(changed('a = 1; b = 2; c').problems).toHaveLength(3);
    expect(
      changed(`hns.budget = IF("a;b" = "a;b", BASE, BASE)`).problems.map(({ code }) => code),
    ).not.toContain('reference-unknown');
  });
});
