import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Actor,
  centreOf,
  debate,
  debateReport,
  readActors,
  VARIANT_NAMES,
  type VariantName,
  variantNamed,
} from '../../../src/talks/actors/index.ts';
import { Standing } from '../../../src/talks/actors/standing.ts';

const FOLDER = import.meta.dirname;

function read(path: string) {
  return readActors(path, new Uint8Array(readFileSync(path)));
}

function talks(actors: readonly Actor[], name: VariantName, most = 100) {
  return debate(actors, { variant: variantNamed(name), most, trace: false });
}

/** Ten states on the delay of emission standards, in years: Bueno de Mesquita and Stokman (1994); Scholz et al. (2011). */
const EMISSIONS = read(join(FOLDER, 'emissions.csv')).actors ?? [];

const actor = (name: string, position: number, weight = 1, salience = 1): Actor => ({
  name,
  position,
  capability: weight,
  salience,
});

describe('weighted mean and median', () => {
  it('emission standards: 5.003 / 0.677 and 7 years', () => {
    // By hand: 4 x 0.248 + 7 x 0.093 + 10 x 0.336 over 0.677; half of 0.677 is passed at 7. The mean is also printed by a
    // public reimplementation (dmasad/BDM_DecisionModel_Replication, Testing.ipynb): 7.389955686853767.
    const { mean, median, medianTo } = centreOf(EMISSIONS);
    expect(mean).toBeCloseTo(7.389955686853767, 12);
    expect([median, medianTo]).toEqual([7, 7]);
  });

  it('half of the weight on either side: any point between is a median, and the lower end is named', () => {
    const { mean, median, medianTo } = centreOf([actor('a', 0, 3), actor('b', 10, 0.3), actor('c', 20, 2.7)]);
    expect([median, medianTo]).toEqual([0, 10]);
    expect(mean).toBeCloseTo(9.5, 12);
  });

  it('no position is nearer to all, each by its weight', () => {
    const some = fc.array(
      fc.record({ at: fc.integer({ min: -9, max: 9 }), weight: fc.integer({ min: 0, max: 5 }) }),
    );
    fc.assert(
      fc.property(some, (list) => {
        fc.pre(list.some(({ weight }) => weight > 0));
        const actors = list.map(({ at, weight }, i) => actor(String(i), at, weight));
        const { median } = centreOf(actors);
        const distance = (to: number) =>
          list.reduce((sum, { at, weight }) => sum + weight * Math.abs(at - to), 0);
        for (let to = -9; to <= 9; to++) expect(distance(median)).toBeLessThanOrEqual(distance(to));
      }),
    );
  });
});

describe('emission standards, round by round', () => {
  // Positions to four decimals, worked out apart with the public reimplementation of Scholz, Calbert and Smith by J. McKib
  // (jmckib/bdm-scholz-expected-utility-model, 55f63e9), with its slip in capitulations mended and, for the other
  // variants, only the switch named. Tolerance: half of the last digit.
  it.each<{ name: VariantName; rounds: readonly (readonly number[])[] }>([
    {
      name: 'scholz-program',
      rounds: [
        [4, 8.4159, 7, 4, 10, 10, 10, 4, 4, 7],
        [4, 9.6109, 8.4159, 4, 10, 10, 10, 7, 4, 7],
        [4, 9.962, 9.6109, 4, 10, 10, 10, 8.4159, 4, 7],
        [4, 4.8009, 9.962, 4, 10, 10, 10, 9.6109, 4, 7],
        [4, 5.5242, 4.8009, 4, 10, 10, 10, 9.962, 4, 7],
      ],
    },
    {
      name: 'scholz',
      rounds: [
        [6.811, 10, 7, 6.811, 7, 7, 10, 4, 4.9153, 7],
        [6.8418, 7, 6.811, 6.8418, 7, 7, 9.9519, 4.0048, 5.1575, 7],
        [6.8544, 7, 6.8193, 6.8544, 7, 7, 9.1741, 4.0522, 5.3451, 7],
      ],
    },
    {
      name: 'kind-first',
      rounds: [
        [7, 10, 7, 7, 7, 7, 10, 4, 4.9153, 7],
        [7, 7, 10, 7, 7, 7, 7, 7, 7, 7],
        [7, 7, 7, 7, 7, 7, 7, 7, 7, 7],
      ],
    },
    {
      name: 'risk-neutral',
      rounds: [
        [4.6667, 4, 4.2574, 4.6667, 7, 7, 10, 4, 5.4182, 10],
        [5.1835, 4.2574, 4.4667, 5.1835, 5.4182, 5.4182, 7, 4.2574, 5.4182, 7.4975],
        [5.3449, 4.4023, 4.5759, 5.3449, 5.4182, 5.4182, 6.6525, 4.3962, 5.4182, 7.1311],
      ],
    },
  ])('$name', ({ name, rounds }) => {
    const found = talks(EMISSIONS, name, rounds.length);
    rounds.forEach((positions, k) => {
      positions.forEach((position, i) => {
        expect(Math.abs((found.rounds[k]?.positions[i] ?? Number.NaN) - position)).toBeLessThanOrEqual(
          0.00005,
        );
      });
    });
  });

  it('in the fourth round of the program Belgium compromises with the Netherlands, far from where it stood', () => {
    // Remarked on in that reimplementation as a slip of the original.
    const move = talks(EMISSIONS, 'scholz-program', 4).rounds[3]?.moves.find(
      ({ offer }) => offer.actor === 1,
    );
    expect([move?.offer.kind, EMISSIONS[move?.offer.other ?? -1]?.name]).toEqual([
      'compromise',
      'Netherlands',
    ]);
  });

  it('traces every meeting, as either side sees it, and marks the offer that is taken', () => {
    const found = debate(EMISSIONS, { variant: variantNamed('scholz'), most: 1, trace: true });
    const [round] = debateReport(found, EMISSIONS, [], true).trace ?? [];
    // Four at 4, three at 7, three at 10: 10 x 9 pairs less those who stand together.
    expect(round?.encounters).toHaveLength(90 - 12 - 6 - 6);
    const taken = round?.encounters.filter((one) => one.taken) ?? [];
    expect(taken.map((one) => one.actor)).toEqual(round?.moves.map((move) => move.actor));
    for (const one of taken) expect(one.seen_by_actor.other).toBeGreaterThan(0);
    for (const one of round?.encounters ?? []) if (one.kind === 'stalemate') expect(one.proposal).toBeNull();
    for (const { exponent } of round?.risk_exponents ?? []) {
      expect(exponent).toBeGreaterThanOrEqual(0.5 - 1e-9);
      expect(exponent).toBeLessThanOrEqual(2 + 1e-9);
    }
  });
});

describe('expected utility, written out (equations 15 to 25 of Scholz, Calbert and Smith 2011)', () => {
  const three = [actor('a', 0, 2, 0.5), actor('b', 6, 1, 0.8), actor('c', 10, 3, 0.4)];

  it.each<VariantName>(['scholz', 'half', 'half-mean'])('%s', (name) => {
    const standing = Standing.of(three, variantNamed(name), 10);
    // Weights 1, 0.8 and 1.2: the median is b's 6, the mean (4.8 + 12) / 3 = 5.6.
    const middle = name === 'half-mean' ? 5.6 : 6;
    const q = name === 'scholz' ? 1 : 0.5;
    const [ra, rb, rc] = standing.risk as [number, number, number];
    // a against c: a's whole weight and b's and c's preference, each felt with its own exponent.
    const forA = 1;
    const forC = 0.8 * (0.6 ** rb - 0.4 ** rb) + 1.2;
    const chance = forA / (forA + forC);
    const won = 2 - 4 * 0 ** ra;
    const lost = 2 - 4 * 1 ** ra;
    const same = 2 - 4 * 0.5 ** ra;
    // The middle is nearer to a than c is: for the better.
    const better = 2 - 4 * (0.5 - 0.25 * (middle / 10 + 1)) ** ra;
    const expected = 0.4 * (chance * won + (1 - chance) * lost) + 0.6 * won - q * same - (1 - q) * better;
    expect(standing.chance(0, 2)).toBeCloseTo(chance, 12);
    expect(standing.expected(0, 0, 2)).toBeCloseTo(expected, 12);
    expect([ra, rb, rc].some((r) => r !== 1)).toBe(true);
  });
});

describe('where talks end', () => {
  it('one actor, and actors who stand together, have nothing to talk about', () => {
    for (const actors of [[actor('a', 3)], [actor('a', 3), actor('b', 3, 5)]])
      expect(talks(actors, 'scholz')).toMatchObject({
        stop: 'converged',
        rounds: [],
        end: { mean: 3, median: 3 },
      });
  });

  it('an actor without weight moves but moves nobody; one with all of it stays', () => {
    const found = talks(
      [actor('strong', 0, 10), actor('weak', 10, 0), actor('indifferent', 7, 5, 0)],
      'scholz',
    );
    expect(found.stop).toBe('converged');
    expect(found.end).toMatchObject({ mean: 0, median: 0 });
  });

  it('says when the rounds do not suffice', () => {
    expect(talks(EMISSIONS, 'scholz', 2)).toMatchObject({ stop: 'limit' });
  });

  it('every variant ends, for any actors, with finite positions between the outermost', () => {
    const some = fc.record({
      at: fc.integer({ min: -50, max: 150 }),
      capability: fc.constantFrom(0, 1e-9, 1, 7, 1e9),
      salience: fc.constantFrom(0, 0.01, 0.5, 1),
    });
    fc.assert(
      fc.property(
        fc.array(some, { minLength: 1, maxLength: 7 }),
        fc.constantFrom(...VARIANT_NAMES),
        (list, name) => {
          fc.pre(list.some(({ capability, salience }) => capability * salience > 0));
          const actors = list.map(({ at, capability, salience }, i) => ({
            name: String(i),
            position: at,
            capability,
            salience,
          }));
          const found = talks(actors, name, 60);
          const [low, high] = [Math.min(...list.map(({ at }) => at)), Math.max(...list.map(({ at }) => at))];
          for (const position of found.rounds.at(-1)?.positions ?? []) {
            expect(position).toBeGreaterThanOrEqual(low - 1e-9);
            expect(position).toBeLessThanOrEqual(high + 1e-9);
          }
          if (found.stop === 'limit') expect(found.rounds).toHaveLength(60);
        },
      ),
    );
  });

  it('a cycle is found where all come back to where they were', () => {
    const positions = (round: number) => found.rounds[round]?.positions.map((one) => one.toFixed(6)).join();
    const found = talks(CYCLE, 'scholz', 500);
    expect(found.stop).toBe('cycle');
    const last = found.rounds.length - 1;
    const earlier = [CYCLE.map(({ position }) => position.toFixed(6)).join()];
    for (let round = 0; round < last; round++) earlier.push(positions(round) ?? '');
    expect(earlier).toContain(positions(last));
  });

  it('neither the unit of positions nor that of capabilities matters', () => {
    const scaled = EMISSIONS.map((one) => ({
      ...one,
      position: 100 - 8 * one.position,
      capability: 512 * one.capability,
    }));
    const [own, other] = [talks(EMISSIONS, 'half', 6), talks(scaled, 'half', 6)];
    other.rounds.at(-1)?.positions.forEach((position, i) => {
      expect(position).toBeCloseTo(100 - 8 * (own.rounds.at(-1)?.positions[i] ?? Number.NaN), 9);
    });
  });
});

/** Found by trying small lists. */
const CYCLE: readonly Actor[] = [
  actor('a', 8, 5, 0.25),
  actor('b', 10, 3, 0.5),
  actor('c', 10, 4, 1),
  actor('d', 5, 1, 0.5),
];

describe('tables', () => {
  it('other columns are kept as notes; percentages are read as shares; the order of columns is free', () => {
    expect(EMISSIONS[0]?.notes).toEqual([['Note', 'wants clean cars soon']]);
    const text =
      '\ufeffSalience,Source,Position,Actor,Capability\r\n50,"said, once",-3,A,2\r\n100,,4,B,1\r\n';
    const { actors, problems } = readActors('t.csv', new TextEncoder().encode(text));
    expect(problems).toEqual([]);
    expect(actors).toEqual([
      { name: 'A', capability: 2, position: -3, salience: 0.5, notes: [['Source', 'said, once']] },
      { name: 'B', capability: 1, position: 4, salience: 1, notes: [] },
    ]);
  });

  const expected: Readonly<Record<string, readonly string[]>> = {
    'columns.csv': ['1:7 csv-header', '1:1 csv-header'],
    'empty.csv': ['1:1 csv-header'],
    'nobody.csv': ['1:1 value-empty'],
    'numbers.csv': [
      '2:5 number-malformed',
      '3:3 number-out-of-range',
      '4:1 id-duplicate',
      '4:7 number-out-of-range',
      '5:1 key-missing',
      '6:3 number-out-of-range',
      '6:1 key-missing',
    ],
    'quotes.csv': ['2:1 csv-syntax', '3:1 csv-row-length'],
    'semicolons.csv': ['1:1 csv-header'],
    'weightless.csv': ['1:1 value-empty'],
  };
  it.each(readdirSync(join(FOLDER, 'bad')))('refuses bad/%s with every mistake in place', (file) => {
    const { actors, problems } = read(join(FOLDER, 'bad', file));
    expect(actors).toBeUndefined();
    expect(problems.map(({ code, place }) => `${place.line}:${place.column} ${code}`)).toEqual(
      expected[file],
    );
  });

  it('the actors of the built-in case each have a statement, a source with a day, and a reason', () => {
    const { actors, problems } = read(join(FOLDER, '../../../cases/us-japan/actors.csv'));
    expect(problems).toEqual([]);
    expect(actors?.length).toBeGreaterThanOrEqual(10);
    for (const { notes } of actors ?? []) {
      const note = new Map(notes);
      expect([...note.keys()]).toEqual(
        expect.arrayContaining([
          'Actor.ja',
          'Position basis',
          'Statement',
          'Source',
          'Publisher',
          'URL',
          'Reason',
        ]),
      );
      expect(note.get('Published')).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(note.get('Position basis')).toMatch(/^(stated|judged)$/);
    }
  });
});
