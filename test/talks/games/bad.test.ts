import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readGame } from '../../../src/talks/games/index.ts';

const FOLDER = join(import.meta.dirname, 'bad');

/** Every problem of a file: line, column, code. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'claims.json': ['1:45 number-out-of-range', '1:59 type-mismatch'],
  'comma.json': ['1:55 json-syntax'],
  'count.json': ['1:8 fields-conflict', '1:22 type-mismatch'],
  'deep.json': ['1:41 json-syntax'],
  'empty.json': ['1:1 json-syntax'],
  'keys.json': ['2:3 yaml-duplicate-key'],
  'missing.json': ['1:66 key-missing'],
  'negative.json': ['1:55 number-out-of-range', '1:59 number-malformed', '1:76 number-out-of-range'],
  'open.json': ['1:11 json-syntax'],
  'players.json': ['1:20 number-out-of-range'],
  'prototype.json': ['1:3 key-unknown', '1:37 choice-unknown'],
  'quota.json': ['1:68 number-out-of-range'],
  'shape.json': ['1:1 type-mismatch'],
  'twice.json': [
    '6:22 number-out-of-range',
    '6:36 number-malformed',
    '7:19 id-duplicate',
    '8:7 reference-unknown',
    '8:19 id-malformed',
    '8:29 id-malformed',
    '9:14 number-malformed',
    '9:28 type-mismatch',
    '9:41 interval-reversed',
    '9:53 number-out-of-range',
  ],
  'type.json': ['1:21 choice-unknown'],
};

describe('games that cannot be solved are refused with every mistake in place', () => {
  it.each(readdirSync(FOLDER))('%s', (file) => {
    const { game, problems } = readGame(file, new Uint8Array(readFileSync(join(FOLDER, file))));
    expect(game).toBeUndefined();
    expect(problems.map(({ code, place }) => `${place.line}:${place.column} ${code}`)).toEqual(
      EXPECTED[file],
    );
  });
});

describe('what is odd but can be solved is told', () => {
  it.each([
    { game: { type: 'weighted-voting', weights: [1, 1], quota: 3 }, code: 'number-out-of-range' },
    { game: { type: 'bankruptcy', estate: 9, claims: [3, 2] }, code: 'number-out-of-range' },
    { game: { type: 'airport', costs: [1], source: 'x' }, code: 'key-unknown' },
  ])('$game', ({ game, code }) => {
    const loaded = readGame('game.json', new TextEncoder().encode(JSON.stringify({ game })));
    expect(loaded.game).toBeDefined();
    expect(loaded.problems.map((one) => `${one.severity} ${one.code}`)).toEqual([`warning ${code}`]);
  });

  it('one number may stand for all coalitions that are not listed', () => {
    const game = { type: 'characteristic-function', values: { '1,2': 1 }, others: '1/2' };
    const loaded = readGame('game.json', new TextEncoder().encode(JSON.stringify({ n: 2, game })));
    expect(loaded.game).toMatchObject({
      low: [{ n: 0n }, { n: 1n, d: 2n }, { n: 1n, d: 2n }, { n: 1n, d: 1n }],
    });
  });
});
