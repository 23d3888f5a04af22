import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadIncidents, loadLaw } from '../../src/duties/index.ts';
import { type Problem, renderProblems } from '../../src/problem/index.ts';
import { LANGS } from '../../src/text/index.ts';

const here = join(import.meta.dirname, 'bad');

interface Change {
  readonly replace: string;
  readonly by: string;
}

interface Mistake extends Change {
  readonly name: string;
  /** The file that is changed; for incidents there is but one. */
  readonly in?: string;
  /** A second change to the same file. */
  readonly also?: Change;
  /** `file:line:column code`, and behind an arrow the related places. */
  readonly problems: readonly string[];
}

function good(): Map<string, string> {
  const folder = join(here, 'law');
  return new Map(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}

const bytesOf = (texts: ReadonlyMap<string, string>) =>
  new Map([...texts].map(([path, text]) => [path, new TextEncoder().encode(text)]));

function summary({ place, code, severity, related = [] }: Problem): string {
  const at = ({ file, line, column }: Problem['place']) => `${file}:${line}:${column}`;
  const others = related.map((one) => ` -> ${at(one.place)}`).join('');
  return `${at(place)} ${severity === 'warning' ? 'warning ' : ''}${code}${others}`;
}

function changed(text: string, { replace, by }: Change): string {
  if (!text.includes(replace)) throw new Error(`No such text: ${replace}`);
  return text.replace(replace, () => by);
}

function mistakesOf(file: string): [string, Mistake][] {
  const mistakes = parse(readFileSync(join(here, file), 'utf8')) as Mistake[];
  return mistakes.map((mistake) => [mistake.name, mistake]);
}

function withMistake(texts: Map<string, string>, mistake: Mistake): Map<string, string> {
  const file = mistake.in ?? INCIDENTS;
  const first = changed(texts.get(file) ?? '', mistake);
  return texts.set(file, mistake.also === undefined ? first : changed(first, mistake.also));
}

const INCIDENTS = 'incidents.yaml';
const goodIncidents = () => new Map([[INCIDENTS, readFileSync(join(here, 'good-incidents.yaml'), 'utf8')]]);

describe('law', () => {
  test('that is good has no problems', () => {
    expect(loadLaw(bytesOf(good())).problems).toEqual([]);
  });

  test.each(mistakesOf('law.yaml'))('%s', (_, mistake) => {
    const texts = withMistake(good(), mistake);
    const { problems } = loadLaw(bytesOf(texts));
    expect(problems.map(summary)).toEqual(mistake.problems);
    speaks(problems, texts);
  });
});

describe('incidents', () => {
  const { law } = loadLaw(bytesOf(good()));

  test('that are good have no problems', () => {
    expect(loadIncidents(law, bytesOf(goodIncidents())).problems).toEqual([]);
  });

  test.each(mistakesOf('incidents.yaml'))('%s', (_, mistake) => {
    const texts = withMistake(goodIncidents(), mistake);
    const { problems } = loadIncidents(law, bytesOf(texts));
    expect(problems.map(summary)).toEqual(mistake.problems);
    speaks(problems, texts);
  });
});

/** Every problem says what was found, expected or can be tried, in both languages. */
function speaks(problems: readonly Problem[], texts: ReadonlyMap<string, string>): void {
  const mute = problems.filter(
    ({ found, expected, hint, related }) => !found && !expected && !hint && !related,
  );
  expect(mute).toEqual([]);
  for (const lang of LANGS) expect(renderProblems(problems, texts, lang)).not.toMatch(/\{\w+\}|undefined/);
}
