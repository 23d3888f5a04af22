import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { type Problem, renderProblems } from '../../../src/problem/index.ts';
import { loadRecord } from '../../../src/talks/record/index.ts';
import { LANGS } from '../../../src/text/index.ts';
import { bytesOf } from './records.ts';

interface Mistake {
  readonly name: string;
  readonly row: readonly string[];
  readonly problems: readonly string[];
}

const HEADER = 'id,alliance,direction,opened,closed,outcome,prior,settled,ratio_use,recalled';
const mistakes = parse(readFileSync(join(import.meta.dirname, 'bad', 'mistakes.yaml'), 'utf8')) as Mistake[];

const load = (text: string) => loadRecord('r.csv', bytesOf(text));
const summary = ({ place, code }: Problem) => `${place.line}:${place.column} ${code}`;

describe('mistakes in a record', () => {
  test.each(mistakes.map((one) => [one.name, one] as const))('%s', (_name, { row, problems }) => {
    const text = `${HEADER}\n${row.join(',')}\n`;
    const found = load(text);
    expect(found.problems.map(summary)).toEqual(problems);
    expect(found.record.rounds).toEqual([]);
    for (const lang of LANGS)
      expect(renderProblems(found.problems, new Map([['r.csv', text]]), lang)).not.toMatch(/\{\w+\}/);
  });

  it('are gathered: two rows, each with its own', () => {
    const row = 'a,X,pool,1990,1991,settled,1,2,,';
    const { problems } = load(`${HEADER}\n${row}\n${row}\n${row.replace('1990', '199')}`);
    expect(problems.map(summary)).toEqual(['3:1 id-duplicate', '4:1 id-duplicate', '4:10 date-malformed']);
  });

  test.each([
    ['an empty file', '', ['1:1 csv-header']],
    ['a header alone is a record without rounds', `${HEADER}\n`, []],
    ['a required column that is missing', 'id,alliance,direction,opened\na,X,pool,1990', ['1:1 csv-header']],
    ['a misspelt column', `${HEADER.replace('prior', 'priro')}\n`, ['1:45 csv-header']],
    ['a semicolon table', HEADER.replaceAll(',', ';'), ['1:1 csv-header']],
    ['a formula', `${HEADER}\na,=1+1,pool,1990,1991,settled,1,2,,`, ['2:3 csv-formula']],
  ])('%s', (_name, text, problems) => {
    expect(load(text).problems.map(summary)).toEqual(problems);
  });

  it('reads a byte order mark, CRLF and the names of prototypes as what they are', () => {
    const text = `\ufeff${HEADER}\r\nconstructor,__proto__,pool,1990,1991,settled,1,2,,\r\n`;
    const { record, problems } = load(text);
    expect(problems).toEqual([]);
    expect(record.rounds.map(({ id, alliance }) => [id, alliance])).toEqual([['constructor', '__proto__']]);
  });
});
