import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { bytes, good, here, problemsOf, textOf } from './folders.ts';

interface Mistake {
  readonly name: string;
  readonly in: string;
  readonly replace?: string;
  readonly by?: string;
  readonly text?: string;
  readonly problems: readonly string[];
}

/** Topics of mistakes, and the good case that they are put into. */
const TOPICS = [
  ...(['yaml', 'csv', 'values', 'references', 'ledger', 'files'] as const).map(
    (topic) => [topic, 'small'] as const,
  ),
  ...(['stakes', 'weighing', 'switches'] as const).map((topic) => [topic, 'weighed'] as const),
];

test.each(['small', 'weighed'] as const)('the good case %s has no problems', (name) => {
  expect(problemsOf(good(name))).toEqual([]);
});

describe.each(TOPICS)('%s', (topic, name) => {
  const mistakes = parse(readFileSync(join(here, 'bad', `${topic}.yaml`), 'utf8')) as Mistake[];
  test.each(mistakes.map((mistake): [string, Mistake] => [mistake.name, mistake]))('%s', (_, mistake) => {
    const files = good(name);
    files.set(mistake.in, bytes(mistake.text ?? replaced(textOf(files, mistake.in), mistake)));
    expect(problemsOf(files)).toEqual(mistake.problems);
  });
});

function replaced(text: string, { replace, by }: Mistake): string {
  if (replace === undefined || by === undefined || !text.includes(replace))
    throw new Error(`The good case has no such text: ${replace}`);
  return text.replace(replace, () => by);
}
