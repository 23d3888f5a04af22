import { describe, expect, test } from 'vitest';
import { type Case, loadCase } from '../../src/case/index.ts';
import type { Problem } from '../../src/problem/index.ts';
import { bytes, type Files, good, problemsOf, summary, textOf } from './folders.ts';

const weighed = (): Files => good('weighed');
const caseOf = (files: Files): Case => loadCase(files).case as Case;

function changed(path: string, replace: string, by: string): Files {
  const files = weighed();
  const text = textOf(files, path);
  if (!text.includes(replace)) throw new Error(`The good case has no such text: ${replace}`);
  return files.set(path, bytes(text.replace(replace, () => by)));
}

/** `stakes.yaml:11:10 stake-overlap < stakes.yaml:4:10`: a problem and the other places that it shows. */
function places(problem: Problem): string {
  const others = (problem.related ?? []).map(({ place }) => `${place.file}:${place.line}:${place.column}`);
  return [summary(problem), ...others].join(' < ');
}

describe('stakes', () => {
  test('keep their words, and the place of their formula without its quotes', () => {
    const { stakes } = caseOf(weighed());
    expect([...stakes.keys()]).toEqual(['jpn-ability', 'usa-ability', 'together', 'rival']);
    expect(stakes.get('jpn-ability')).toMatchObject({
      id: 'jpn-ability',
      quantity: 'ability',
      party: 'JPN',
      value: 'hns.budget * 20',
      valueAt: { file: 'stakes.yaml', line: 5, column: 10 },
      reason: { en: 'Why this stands for it', ja: '理由' },
      source: 'mod-fy2015',
      note: 'Invented.',
      at: { file: 'stakes.yaml', line: 2, column: 1 },
    });
    expect(stakes.get('usa-ability')).toMatchObject({ value: '[hns-2015] * 100', valueAt: { column: 11 } });
  });

  test('say whose they are by party, by members or by neither, and leave the other out', () => {
    const { stakes } = caseOf(weighed());
    const bearers = [...stakes.values()].map((stake) => [
      'party' in stake ? stake.party : undefined,
      'members' in stake ? stake.members : undefined,
    ]);
    expect(bearers).toEqual([
      ['JPN', undefined],
      ['USA', undefined],
      [undefined, ['JPN', 'USA']],
      [undefined, undefined],
    ]);
  });

  test('may stand in a table, as the stakes of parties mostly do', () => {
    const files = changed('case.yaml', '  figures: [', '  stakes: [stakes.csv]\n  figures: [');
    const rows =
      'id,quantity,party,value,reason\njpn-people,population,JPN,"MAX(1.2e8, 1) * 1 persons",Census\n';
    files.set('stakes.csv', bytes(rows));
    expect(problemsOf(files)).toEqual([]);
    expect(caseOf(files).stakes.get('jpn-people')).toMatchObject({
      quantity: 'population',
      party: 'JPN',
      value: 'MAX(1.2e8, 1) * 1 persons',
    });
  });

  test('are none in a case that has no such file', () => {
    const files = weighed();
    files.delete('stakes.yaml');
    expect(problemsOf(files)).toEqual([]);
    expect(caseOf(files).stakes.size).toBe(0);
  });

  test('of one quantity and party are reported with both places', () => {
    const { problems } = loadCase(changed('stakes.yaml', 'party: USA', 'party: JPN'));
    expect(problems.map(places)).toEqual(['stakes.yaml:11:10 stake-overlap < stakes.yaml:4:10']);
  });

  test('that are left out keep their formula for the checker; whole ones are not checked twice', () => {
    const { leftOut } = caseOf(changed('stakes.yaml', 'party: USA', 'party: USX'));
    expect(leftOut.formulas.map(({ text }) => text)).toEqual(['[hns-2015] * 100']);
    expect(caseOf(weighed()).leftOut.formulas).toEqual([]);
  });
});

test('weights are numbers by the name of a lens, each with the place of that name', () => {
  const { weights } = caseOf(weighed());
  const read = [...weights].map(([lens, { weight, at }]) => [lens, weight, at.line, at.column]);
  expect(read).toEqual([
    ['equal', 1, 16, 12],
    ['ability', 0.5, 16, 22],
    ['benefit', 0, 16, 36],
  ]);
});

describe('correlations', () => {
  test('are of assumptions by name and of figures in brackets', () => {
    const read = caseOf(weighed()).correlations.map(({ a, b, rank, source, at }) => [
      a,
      b,
      rank,
      source,
      at.line,
    ]);
    expect(read).toEqual([
      ['rent.ratio', '[hns-2015]', 0.6, 'mod-fy2015', 18],
      ['[usfj-2015]', '[hns-2015]', -0.25, undefined, 19],
    ]);
  });

  test('a pair that stands twice is reported with both places', () => {
    const { problems } = loadCase(
      changed('case.yaml', '["[usfj-2015]", "[hns-2015]"]', '["[hns-2015]", rent.ratio]'),
    );
    expect(problems.map(places)).toEqual(['case.yaml:19:14 id-duplicate < case.yaml:18:16']);
  });

  test('a figure without its quotes is told how to be written', () => {
    const [problem] = loadCase(changed('case.yaml', '"[usfj-2015]"', '[usfj-2015]')).problems;
    expect(problem?.hint).toEqual({ key: 'hint.quote', params: { text: '"[usfj-2015]"' } });
  });

  test('weights and correlations are empty where a case has none', () => {
    const { weights, correlations } = caseOf(good());
    expect([weights.size, correlations]).toEqual([0, []]);
  });
});

describe('switches', () => {
  const built = 'layers: [host-pays, ask-8bn, host-pays]';

  test('name their group', () => {
    const { scenarios } = caseOf(weighed());
    expect([...scenarios.values()].map((scenario) => scenario.switch)).toEqual([
      undefined,
      undefined,
      'host-support',
      'host-support',
      undefined,
    ]);
  });

  test('two options below one scenario are reported with the place of each', () => {
    const { problems } = loadCase(changed('scenarios.yaml', built, 'layers: [host-pays, guarantor-pays]'));
    expect(problems.map(places)).toEqual([
      'scenarios.yaml:6:68 switch-conflict < scenarios.yaml:4:44 < scenarios.yaml:5:54',
    ]);
  });

  test('one option reached on two ways is one option', () => {
    const files = changed('scenarios.yaml', built, 'layers: [one, other]');
    const more = 'one: { title: One, layers: [host-pays] }\nother: { title: Other, layers: [twice, one] }\n';
    files.set('scenarios.yaml', bytes(textOf(files, 'scenarios.yaml') + more));
    expect(problemsOf(files)).toEqual([]);
  });

  test('a line of ten thousand scenarios is walked without recursion', () => {
    const lines = Array.from({ length: 10_000 }, (_, i) => {
      const below = i === 9_999 ? 'host-pays' : `s${i + 1}`;
      return `s${i}: { title: x, layers: [${below}] }\n`;
    });
    const files = changed('scenarios.yaml', built, 'layers: [s0, guarantor-pays]');
    files.set('scenarios.yaml', bytes(textOf(files, 'scenarios.yaml') + lines.join('')));
    expect(problemsOf(files)).toEqual(['scenarios.yaml:6:61 switch-conflict']);
  });
});
