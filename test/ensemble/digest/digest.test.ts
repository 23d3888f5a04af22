// Draws that are not kept, against the summary of the whole column, whose own numbers are checked against numpy elsewhere.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Digest, Digester, type DigestRequest } from '../../../src/ensemble/index.ts';
import type { Summary } from '../../../src/ensemble/summary/index.ts';
import { columnNamed, uniforms } from '../summary/columns.ts';
import { digested, evenStarts, SIEVES, summarised } from './blocks.ts';

const REQUEST: DigestRequest = {
  probabilities: [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1],
  thresholds: ['mean', 0.3, -1e9],
  errors: true,
};

/** The numbers of either, without the errors of quantiles and of chances. */
function numbersOf({ draws, missing, values }: Digest | Summary) {
  return {
    draws,
    missing,
    mean: values?.mean,
    sd: values?.sd,
    quantiles: values?.quantiles.map(({ probability, value }) => [probability, value]),
    thresholds: values?.thresholds.map(({ threshold, above, below, equal }) => [
      threshold,
      above.value,
      below.value,
      equal,
    ]),
  };
}

/** Shows what JSON would write as null. */
const notNumbers = (_: string, value: unknown) => (Number.isNaN(value) ? 'not a number' : value);

const SHAPES: { readonly [name: string]: (u: number, i: number) => number } = {
  uniform: (u) => u,
  'one tail far out': (u) => 1 / (u * u),
  'two heavy tails': (u) => Math.tan(Math.PI * (u - 0.5)),
  tenths: (u) => Math.floor(u * 10) / 10,
  'yes or no': (u) => (u < 0.3 ? 1 : 0),
  'nearly always zero': (u) => (u < 0.001 ? u - 0.0005 : 0),
  'one value': () => 7.25,
  'far from zero': (u) => 1e9 + u,
  'squares beyond a double': (u) => (u - 0.5) * 1e300,
  'squares below a double': (u) => u * 1e-300,
  'a value in two of three draws': (u, i) => (i % 3 === 0 ? Number.NaN : u),
  'infinite at times': (u, i) => (i % 997 === 5 ? Infinity : i % 1201 === 7 ? -Infinity : u),
  'a value only late': (u, i) => (i < 9000 ? Number.NaN : u),
  'no value': () => Number.NaN,
  'rising all the time': (u, i) => i + u,
};

describe('a digest', () => {
  it.each(Object.keys(SHAPES))('has the numbers of the whole column: %s', (name) => {
    const column = uniforms(20_011, 17).map(SHAPES[name] as (u: number, i: number) => number);
    const starts = evenStarts(column.length, 8);
    for (const sieve of Object.values(SIEVES)) {
      const { digests } = digested([column], starts, REQUEST, sieve(1));
      expect(numbersOf(digests[0] as Digest)).toEqual(numbersOf(summarised(column, starts, REQUEST)));
    }
  });

  it('has them for any column, cut anyhow, and however many come', () => {
    const special = fc.constantFrom(Number.NaN, Infinity, -Infinity, 1.7e308, -1.7e308, 5e-324, -0);
    const draws = fc.record({
      count: fc.integer({ min: 1, max: 12_000 }),
      seed: fc.nat(0xffff),
      shape: fc.constantFrom(...Object.values(SHAPES)),
      parts: fc.integer({ min: 1, max: 20 }),
      changes: fc.array(fc.tuple(fc.nat(), fc.oneof(special, fc.double())), { maxLength: 20 }),
      probabilities: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 5 }),
      threshold: fc.double({ min: -2, max: 2, noNaN: true }),
    });
    fc.assert(
      fc.property(draws, ({ count, seed, shape, parts, changes, probabilities, threshold }) => {
        const column = uniforms(count, seed).map(shape);
        for (const [at, value] of changes) column[at % count] = value;
        const starts = evenStarts(count, Math.min(parts, count));
        const request = { probabilities, thresholds: ['mean', threshold] as const, errors: true };
        const wanted = numbersOf(summarised(column, starts, request));
        for (const sieve of Object.values(SIEVES)) {
          const { digests } = digested([column], starts, request, sieve(1));
          expect(numbersOf(digests[0] as Digest)).toEqual(wanted);
          expect(JSON.stringify(digests, notNumbers)).not.toContain('not a number');
        }
      }),
      { numRuns: 150 },
    );
  });

  it('goes through the draws once, unless those at the beginning misled it', () => {
    const column = uniforms(60_000, 3);
    const starts = evenStarts(column.length, 16);
    expect(digested([column], starts, REQUEST).passes).toBe(1);
    // The median of the first thousands is half of what it comes to be.
    const changed = column.map((u, i) => (i < 9000 ? u * u : u));
    const request = { ...REQUEST, probabilities: [0.5] };
    for (const sieve of Object.values(SIEVES)) {
      const { digests, passes } = digested([changed], starts, request, sieve(1));
      expect(passes).toBe(2);
      expect(numbersOf(digests[0] as Digest)).toEqual(numbersOf(summarised(changed, starts, request)));
    }
  });

  it('says of several outputs what it says of each alone', () => {
    const names = ['uniform', 'squared ratio (heavy tail)', 'ties in tenths', 'a third at zero'];
    const columns = names.map((name) => columnNamed(name, 30_000));
    const starts = evenStarts(30_000, 4);
    const together = digested(columns, starts, REQUEST).digests;
    expect(together).toEqual(columns.map((column) => digested([column], starts, REQUEST).digests[0]));
  });

  it('works in the memory of an earlier one as in its own, and beside another', () => {
    const columns = [uniforms(30_000, 5), uniforms(30_000, 6).map((u) => u * u)];
    const starts = evenStarts(30_000, 4);
    const [first, second] = columns.map((column) => digested([column], starts, REQUEST));
    const [sieve, other] = [SIEVES.wasm(1), SIEVES.wasm(1)];
    expect(digested([columns[0] as Float64Array], starts, REQUEST, sieve)).toEqual(first);
    expect(digested([columns[1] as Float64Array], starts, REQUEST, other)).toEqual(second);
  });

  it('keeps a small part of the draws', () => {
    const column = uniforms(400_000, 8);
    const sieve = SIEVES.script(1);
    digested(
      [column],
      evenStarts(column.length, 16),
      { ...REQUEST, probabilities: [0.05, 0.5, 0.95] },
      sieve,
    );
    const kept = sieve.kept(0).reduce((sum, piece) => sum + piece.length, 0);
    expect(kept).toBeLessThan(0.06 * column.length);
  });
});

describe('errors of a digest', () => {
  const column = uniforms(64_000, 21).map((u) => -Math.log(u));
  const starts = evenStarts(column.length, 16);
  const request: DigestRequest = { probabilities: [0.05, 0.5, 0.95], thresholds: ['mean', 2], errors: true };
  const digest = digested([column], starts, request).digests[0] as Digest;
  const summary = summarised(column, starts, request);

  it('are those of the whole column for mean and spread', () => {
    expect(digest.values?.mean).toEqual(summary.values?.mean);
    expect(digest.values?.sd).toEqual(summary.values?.sd);
  });

  it('are within a twentieth of those for quantiles and chances', () => {
    const errorsOf = ({ values }: Digest | Summary) => [
      ...(values?.quantiles ?? []).map(({ error }) => error?.standardError ?? 0),
      ...(values?.thresholds ?? []).map(({ above }) => above.error?.standardError ?? 0),
    ];
    const wanted = errorsOf(summary);
    expect(wanted).toHaveLength(5);
    for (const [i, error] of errorsOf(digest).entries())
      expect(Math.abs(error / (wanted[i] as number) - 1)).toBeLessThan(0.05);
  });

  it('are not known far out in a tail, but where no draw lies beyond', () => {
    const far = { ...request, probabilities: [0.001, 0.999], thresholds: [0.001, 7, -1, 1e9] };
    const { values } = digested([column], starts, far).digests[0] as Digest;
    expect(values?.quantiles.map(({ error }) => error)).toEqual([null, null]);
    expect(values?.thresholds.map(({ above }) => above.error?.standardError ?? null)).toEqual([
      null,
      null,
      0,
      0,
    ]);
  });

  it('are left out where they are not asked for', () => {
    const { values } = digested([column], starts, { ...request, errors: false }).digests[0] as Digest;
    expect(values?.mean).toEqual({ value: summary.values?.mean.value, error: null });
    expect(values?.quantiles[1]?.error).toBeNull();
    expect(values?.thresholds[0]?.below.error).toBeNull();
  });
});

describe('a bad request', () => {
  it.each([
    [
      'a probability above 1',
      { ...REQUEST, probabilities: [0.5, 1.2] },
      'A probability lies between 0 and 1, not 1.2',
    ],
    [
      'a threshold that is none',
      { ...REQUEST, thresholds: [Number.NaN] },
      'A threshold is a finite number, not NaN',
    ],
  ] as const)('is refused: %s', (_, request, message) => {
    expect(() => digested([uniforms(10, 1)], [0], request)).toThrow(new RangeError(message));
  });

  it('is refused beyond the draws that a count can hold', () => {
    const digester = new Digester([REQUEST]);
    const block = { first: 2 ** 28 - 512, rows: 512, randomisation: 0 };
    expect(() => digester.add(block, [new Float64Array(512)])).toThrow(
      'A digest takes at most 268435455 draws',
    );
  });
});
