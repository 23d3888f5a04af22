import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { linked, loadLinked } from './linked.ts';

interface Mistake {
  readonly name: string;
  readonly in: string;
  readonly by: string;
  /** Code, and what was found. */
  readonly problems: readonly string[];
}

const mistakes = parse(readFileSync(join(import.meta.dirname, 'bad.yaml'), 'utf8')) as Mistake[];

it.each(mistakes.map((one): [string, Mistake] => [one.name, one]))('%s is told', (_, one) => {
  expect(linked).toContain(one.in);
  const { problems } = loadLinked(linked.replace(one.in, () => one.by));
  const told = problems.map(({ code, found }) => [code, found].join(' '));
  expect(told.length).toBeGreaterThanOrEqual(one.problems.length);
  for (const problem of one.problems) expect(told.join('\n')).toContain(problem);
});

it('finds nothing to tell in the good one', () => {
  expect(loadLinked(linked).problems).toEqual([]);
});
