import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  type Alliance,
  CLASSES,
  cellFor,
  counterparts,
  diffMatrices,
  helpCounts,
  type Matrix,
  type MatrixCell,
  matricesOf,
  matrixOf,
} from '../../src/duties/index.ts';
import { formatDate, parseDate } from '../../src/quantity/index.ts';
import { library } from './library.ts';

const law = library();
const allianceOf = (id: string) => law.alliances.get(id) as Alliance;
const on = (iso: string, id = 'USA-JPN') => matrixOf(law, allianceOf(id), parseDate(iso) as number, iso);

interface Expected {
  readonly class: string;
  readonly of: string;
  readonly by: string;
  readonly because: string;
  readonly on: { readonly [iso: string]: string };
}

/** `must [JP60-5us]`, `may-if* [SD54-76b]`, `none (must-consult)`. */
function short({ strength, contested, provisions, consult }: MatrixCell): string {
  const basis = provisions.length === 0 ? '' : ` [${provisions.join(', ')}]`;
  return `${strength}${contested ? '*' : ''}${basis}${consult !== null && strength === 'none' ? ` (${consult})` : ''}`;
}

const table = parse(
  readFileSync(new URL('./matrix/us-japan.yaml', import.meta.url), 'utf8'),
) as readonly Expected[];

describe('the duty matrix of USA-JPN', () => {
  const matrices = new Map(Object.keys(table[0]?.on ?? {}).map((iso) => [iso, on(iso)]));

  test.each(table)('$class of $of, by $by: $because', ({ class: kind, of, by, on: days }) => {
    for (const [iso, expected] of Object.entries(days)) {
      const row = matrices.get(iso)?.rows.find((one) => one.class === kind && one.of === of);
      const cell = row?.cells.find(({ parties }) => parties.includes(by));
      expect(cell && short(cell), iso).toBe(expected);
    }
  });
});

/** All cells by class, party told of, and pair. */
function cellsOf({ rows }: Matrix): Map<string, string> {
  return new Map(
    rows.flatMap((row) =>
      row.cells.flatMap((cell) =>
        cell.parties.flatMap((party) =>
          cell.towards.map((towards): [string, string] => [
            `${row.class} ${row.of} ${party} ${towards}`,
            JSON.stringify([cell.strength, cell.consult, cell.contested]),
          ]),
        ),
      ),
    ),
  );
}

describe('any matrix', () => {
  test.each([...law.alliances.keys()])(
    '%s: every ordered pair of parties has its cell in every row',
    (id) => {
      const { parties, rows } = on('2016-04-01', id);
      for (const row of rows)
        for (const ally of parties)
          if (ally !== row.of)
            for (const [party, towards] of [
              [ally, row.of],
              [row.of, ally],
            ] as const)
              expect(cellFor(row, party, towards), `${row.class} ${row.of} ${party}`).toBeDefined();
    },
  );

  test('the years of the whole history are the same as each day asked by itself', () => {
    const days = [1950, 1960, 1970, 1986, 2005, 2016].map((year) => ({
      day: parseDate(`${year}-12-31`) as number,
      asOf: `${year}-12-31`,
    }));
    for (const id of ['USA-JPN', 'NATO', 'AUS-NZL-USA', 'GBR-JPN'].filter((name) => law.alliances.has(name)))
      for (const { asOf, ...matrix } of matricesOf(law, allianceOf(id), days)) {
        const { asOf: day, ...alone } = on(asOf, id);
        expect(matrix, `${id} ${day}`).toEqual(alone);
      }
  });

  test('counts add up to the kinds of incident', () => {
    for (const id of law.alliances.keys())
      for (const count of helpCounts(on('1986-12-31', id)))
        expect(count.must + count.mustIf + count.may + count.mustNot + count.none).toBe(count.kinds);
  });
});

describe('the difference of two matrices', () => {
  const pairs = [
    ['1955-01-01', '1965-01-01'],
    ['1965-01-01', '1973-01-01'],
    ['2010-01-01', '2016-04-01'],
    ['2016-04-01', '2026-11-26'],
  ] as const;
  const same = new Map([
    ['JPN', 'JPN'],
    ['USA', 'USA'],
  ]);

  test('a day differs from itself in nothing', () => {
    const { changed, onlyBefore, onlyAfter } = diffMatrices(on('1973-01-01'), on('1973-01-01'), same);
    expect([changed, onlyBefore, onlyAfter]).toEqual([[], [], []]);
  });

  test.each(pairs)('%s to %s: changed are exactly the cells that differ', (one, other) => {
    const [before, after] = [on(one), on(other)];
    const { changed, same: unchanged } = diffMatrices(before, after, same);
    const [left, right] = [cellsOf(before), cellsOf(after)];
    const both = [...left].filter(([key]) => right.has(key));
    const differ = both.filter(([key, cell]) => right.get(key) !== cell).map(([key]) => key);
    const named = changed.map(({ class: kind, of, party, towards }) => `${kind} ${of} ${party} ${towards}`);
    expect(named.toSorted()).toEqual(differ.toSorted());
    expect(unchanged).toBe(both.length - differ.length);
  });

  test('2010 to 2016: the ban on help to the ally becomes a permission under conditions, and nothing becomes a duty', () => {
    const { changed } = diffMatrices(on('2010-01-01'), on('2016-04-01'), same);
    const byJapan = changed.filter(({ party, class: kind }) => party === 'JPN' && kind === 'attack-place-3');
    expect(byJapan.map(({ before, after }) => [before.strength, after.strength])).toEqual([
      ['must-not', 'may-if'],
    ]);
    expect(
      changed.filter(({ after, before }) => after.strength === 'must' && before.strength !== 'must'),
    ).toEqual([]);
  });

  test('two alliances with a common member are laid side by side, the other two in each other’s place', () => {
    const as = counterparts(['JPN', 'USA'], ['KOR', 'USA']);
    expect(as).toEqual(
      new Map([
        ['USA', 'USA'],
        ['JPN', 'KOR'],
      ]),
    );
    const { changed } = diffMatrices(
      on('2026-11-26'),
      on('2026-11-26', 'USA-KOR'),
      as as Map<string, string>,
    );
    // Korea's treaty covers territories of either party in the Pacific area; Japan's only those under Japan.
    const guam = changed.find(
      ({ class: kind, of, party }) => kind === 'attack-place-3' && of === 'USA' && party === 'JPN',
    );
    expect(guam?.after.strength.startsWith('must')).toBe(true);
    expect(counterparts(['JPN', 'USA'], ['FRA', 'GBR', 'ITA'])).toBeUndefined();
  });
});

test('there are at least forty classes, each told of somebody on some day', () => {
  expect(CLASSES.length).toBeGreaterThanOrEqual(40);
  const told = new Set(
    [...law.alliances.keys()].flatMap((id) =>
      on(formatDate(parseDate('1986-01-01') as number), id).rows.map((row) => row.class),
    ),
  );
  expect(CLASSES.map(({ id }) => id).filter((id) => !told.has(id))).toEqual([]);
});
