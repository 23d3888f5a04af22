import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadDomainYaml } from '../../../src/talks/linkage/index.ts';

const GOOD = `name: small
issues:
  - { name: colour, values: [red, blue] }
  - { name: count, lower: 0, upper: 4 }
parties:
  - name: A
    discount: 0.9
    evaluations:
      - { issue: colour, weight: 0.5, values: { red: 1, blue: 2 } }
      - { issue: count, weight: 0.3, offset: 0, slope: 0.25 }
    joint:
      - issues: [colour, count]
        weight: 0.2
        cells:
          - { values: [red, 0], evaluation: 1 }
          - { values: [blue, 4], evaluation: 0.5 }
  - name: B
    evaluations:
      - { issue: count, weight: 1, slope: 0.1 }
`;

interface Mistake {
  readonly name: string;
  readonly replace: string;
  readonly by: string;
  readonly problems: readonly string[];
}

const load = (text: string) => loadDomainYaml({ path: 'domain.yaml', bytes: new TextEncoder().encode(text) });
const told = (text: string) =>
  load(text).problems.map(({ code, place }) => `${code} ${place.line}:${place.column}`);

describe('a domain in YAML with a mistake in it', () => {
  const file = new URL('./bad/domain.yaml', import.meta.url);
  const mistakes = parse(readFileSync(file, 'utf8')) as Mistake[];
  it.each(mistakes.map((one): [string, Mistake] => [one.name, one]))(
    '%s',
    (_, { name, replace, by, problems }) => {
      expect(GOOD).toContain(replace);
      const text = GOOD.replace(replace, () => by);
      expect(load(text).domain, name).toBeUndefined();
      expect(told(text)).toEqual(problems);
    },
  );
});

it('the domain without the mistakes is read, and so is one without anything to say', () => {
  expect(told(GOOD)).toEqual([]);
  expect(load(GOOD).domain?.parties[0].terms.map(({ kind }) => kind)).toEqual([
    'evaluations',
    'line',
    'joint',
  ]);
  for (const text of ['', '[]', 'name: x', '\0']) expect(load(text).domain).toBeUndefined();
  for (const text of ['', '[]', 'name: x', '\0']) expect(told(text).length).toBeGreaterThan(0);
});

it('the example of the documentation is read without a remark', () => {
  const page = readFileSync(new URL('../../../docs/domains.md', import.meta.url), 'utf8');
  const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
  expect(told(example)).toEqual([]);
  expect(load(example).domain?.issues).toHaveLength(3);
});
