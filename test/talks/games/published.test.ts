import { describe, expect, it } from 'vitest';
import { report, solved, whole } from './games.ts';

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

describe('votes', () => {
  it('Security Council: five with a veto hold 421/2145 each, ten without 4/2145', () => {
    // 9 of 15 votes with all five permanent members, as weights 7 and 1 and a quota of 39. Shapley and Shubik (1954), for
    // the enlarged council: textbooks, e.g. Taylor and Pacelli (2008), Mathematics and Politics, chapter 3: 0.196 and
    // 0.00187. Swings by hand: a permanent member swings every winning coalition, sum of C(10, k) for k >= 4 = 848, of
    // 2^14; another one swings C(9, 3) = 84.
    const answers = solved({
      game: { type: 'weighted-voting', weights: [...times(5, 7), ...times(10, 1)], quota: 39 },
    });
    expect(answers.shapley).toEqual([...times(5, '421/2145'), ...times(10, '4/2145')]);
    expect(answers.banzhaf_raw).toEqual([...times(5, '53/1024'), ...times(10, '21/4096')]);
    // Whoever can veto shares alike: Elkind, Goldberg, Goldberg and Wooldridge (2009).
    expect(answers.nucleolus).toEqual([...times(5, '1/5'), ...times(10, '0')]);
  });

  it('Council of Ministers 1958: Luxembourg has a vote and no power', () => {
    // Weights 4, 4, 4, 2, 2, 1 and 12 of 17. Brams and Affuso (1976): Shapley 14/60, 9/60 and 0; normalised Banzhaf
    // 10/42, 6/42, 0, which are 10, 6 and 0 swings of 32.
    const answers = solved({ game: { type: 'weighted-voting', weights: [4, 4, 4, 2, 2, 1], quota: 12 } });
    expect(answers.shapley).toEqual(['7/30', '7/30', '7/30', '3/20', '3/20', '0']);
    expect(answers.banzhaf_raw).toEqual(['5/16', '5/16', '5/16', '3/16', '3/16', '0']);
  });

  it('weights that share a factor: three with 0.4 each reach 0.5 by twos', () => {
    const answers = solved({
      game: { type: 'weighted-voting', weights: [0.4, '2/5', '0.40'], quota: '1/2' },
    });
    expect(answers.banzhaf_raw).toEqual(times(3, '1/2'));
  });

  it('a dictator has everything', () => {
    const answers = solved({ game: { type: 'weighted-voting', weights: [5, 1, 1], quota: 5 } });
    expect(answers.shapley).toEqual(['1', '0', '0']);
    expect(answers.nucleolus).toEqual(['1', '0', '0']);
  });

  it('two who can each win alone leave no imputation, but a prenucleolus', () => {
    const answers = solved({ game: { type: 'weighted-voting', weights: [2, 2, 1], quota: 2 } });
    expect(answers.imputations_nonempty).toBe(false);
    expect(answers.nucleolus).toBeNull();
    expect(answers.reasons['nucleolus']).toContain('no imputations');
    expect(answers.prenucleolus).toEqual(['1/2', '1/2', '0']);
  });

  it('32 members with a veto: found without listing coalitions', () => {
    const answers = solved({ game: { type: 'weighted-voting', weights: [40, ...times(31, 1)], quota: 50 } });
    expect(answers.nucleolus).toEqual(['1', ...times(31, '0')]);
    expect(answers.core_nonempty).toBe(true);
    expect(answers.least_core_epsilon).toBe('0');
  });

  it('32 equal members: power alike, no core, no nucleolus computed, and it says so', () => {
    const answers = solved({ game: { type: 'weighted-voting', weights: times(32, 1), quota: 17 } });
    expect(answers.shapley).toEqual(times(32, '1/32'));
    // C(31, 16) of 2^31.
    expect(answers.banzhaf_raw?.[0]).toBe('300540195/2147483648');
    expect(answers.core_nonempty).toBe(false);
    expect([answers.nucleolus, answers.prenucleolus]).toEqual([null, null]);
    expect(answers.reasons['nucleolus']).toContain('at most 20');
  });
});

describe('markets and savings', () => {
  it('one left glove, two right ones: Shapley 2/3 and 1/6, the core gives all to the left one', () => {
    // Shapley and Shubik (1969), On Market Games.
    const answers = solved({
      n: 3,
      game: {
        type: 'characteristic-function',
        values: { '1': 0, '2': '0', '3': '0', '1,2': '1', '3,1': '1', '2,3': '0', '1,2,3': '1' },
      },
    });
    expect(answers.shapley).toEqual(['2/3', '1/6', '1/6']);
    expect(answers.banzhaf_raw).toEqual(['3/4', '1/4', '1/4']);
    expect(answers.nucleolus).toEqual(['1', '0', '0']);
    expect(answers.least_core_epsilon).toBe('0');
    expect(answers.kohlberg).toEqual({ nucleolus: true, prenucleolus: true });
  });

  it.each([
    // Leng and Parlar (2010), Analytic solution for the nucleolus of a three-player cooperative game, zero-normalised
    // games with a core: all pairs at most a third of the whole; one pair large and the others small.
    { pairs: [20, 30, 10], whole: 90, expected: ['30', '30', '30'] },
    { pairs: [60, 10, 15], whole: 100, expected: ['40', '40', '20'] },
  ])('three players, pairs $pairs of $whole: $expected', ({ pairs, whole: all, expected }) => {
    const [first, second, third] = pairs;
    const values = { '1': 0, '2': 0, '3': 0, '1,2': first, '1,3': second, '2,3': third, '1,2,3': all };
    expect(solved({ n: 3, game: { type: 'characteristic-function', values } }).nucleolus).toEqual(expected);
  });

  it('airport: a stretch is paid by those who need it', () => {
    // By hand for costs 1, 2, 4: savings are 1, 2, 4 less 1/3, 1/3 + 1/2, 1/3 + 1/2 + 2. Nucleolus of the cost game by
    // Littlechild (1974): the first pays min(1/2, 2/3, 4/3) = 1/2, the second min((2 - 1 + 1/2) / 2) = 3/4, the last the rest.
    const answers = solved({ game: { type: 'airport', costs: [1, 2, 4] } });
    expect(answers.shapley).toEqual(['2/3', '7/6', '7/6']);
    expect(answers.nucleolus).toEqual(['1/2', '5/4', '5/4']);
  });

  it('Birmingham airport 1968-69: the cost shares of eleven types of aircraft add up to the dearest runway', () => {
    // Littlechild and Owen (1973), costs in pounds, one landing each; the smallest type pays an eleventh of its runway.
    const costs = [
      65_899, 76_725, 95_200, 97_200, 97_436, 98_142, 102_496, 104_849, 113_322, 115_440, 117_676,
    ];
    const answers = report({ type: 'airport', costs: costs.map(whole) });
    expect(answers.shapley?.[0]).toBe('658990/11');
    expect(answers.kohlberg).toEqual({ nucleolus: true, prenucleolus: true });
  });
});

describe("the Talmud's three widows (Aumann and Maschler 1985, table I)", () => {
  it.each([
    { estate: 100, expected: ['100/3', '100/3', '100/3'] },
    { estate: 200, expected: ['50', '75', '75'] },
    { estate: 300, expected: ['50', '100', '150'] },
  ])('claims of 100, 200, 300 on $estate: $expected', ({ estate, expected }) => {
    const answers = solved({ game: { type: 'bankruptcy', estate, claims: [100, 200, 300] } });
    expect(answers.nucleolus).toEqual(expected);
    expect(answers.prenucleolus).toEqual(expected);
    expect(answers.kohlberg).toEqual({ nucleolus: true, prenucleolus: true });
  });

  it('an estate beyond all claims: the surplus is shared, and nobody is content', () => {
    const answers = solved({ game: { type: 'bankruptcy', estate: 9, claims: [3, 2, 0] } });
    expect(answers.prenucleolus).toEqual(['13/3', '10/3', '4/3']);
    expect(answers.nucleolus).toBeNull();
    expect(answers.least_core_epsilon).toBe('8/3');
    expect(answers.core_nonempty).toBe(false);
  });
});

describe('small and large', () => {
  it('one player has what there is, and nobody to complain', () => {
    const answers = solved({ n: 1, game: { type: 'characteristic-function', values: { '1': '7/2' } } });
    expect(answers).toMatchObject({
      shapley: ['7/2'],
      nucleolus: ['7/2'],
      core_nonempty: true,
      least_core_epsilon: null,
    });
  });

  it('a quota that all together miss: every answer is 0', () => {
    const answers = solved({ game: { type: 'weighted-voting', weights: [1, 1], quota: 3 } });
    expect(answers).toMatchObject({ shapley: ['0', '0'], nucleolus: ['0', '0'], core_nonempty: true });
  });

  it('numbers beyond doubles stay exact', () => {
    const big = '123456789012345678901234567890';
    const values = { '1': '0', '2': '1/3', '1,2': big };
    const answers = solved({ n: 2, game: { type: 'characteristic-function', values } });
    expect(answers.shapley).toEqual(['370370367037037036703703703669/6', '370370367037037036703703703671/6']);
  });

  it('numbers with ranges: the ends of what each may come to', () => {
    // By hand: player 1 gets half of v(1) and half of v(12) - v(2).
    const values = { '1': ['0', '1'], '2': '1/3', '1,2': [2, 3] };
    const answers = solved({ n: 2, game: { type: 'characteristic-function', values } });
    expect(answers.shapley).toEqual([
      ['5/6', '11/6'],
      ['2/3', '5/3'],
    ]);
    // (v(1) + v(2) - v(12)) / 2.
    expect(answers.least_core_epsilon).toEqual(['-4/3', '-1/3']);
    expect(answers.core_nonempty).toBe(true);
    expect(answers.nucleolus).toBeNull();
  });
});
