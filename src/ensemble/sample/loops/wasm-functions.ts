import { Code, type FunctionBody, writeExpLoop } from '../../wasm/index.ts';
import { CELL_BITS, HALF_BYTES, PLACE_BITS } from '../table/digit-table.ts';

/** Bytes from the words of an input in one block, steps, to its quads. */
export const QUADS_FROM = 16;

const LOW_PAIR = [0, 1, 2, 3, 4, 5, 6, 7, 0, 1, 2, 3, 4, 5, 6, 7];
const HIGH_PAIR = [8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15];
/** The upper halves of four numbers in two vectors. */
const UPPER_HALVES = [4, 5, 6, 7, 12, 13, 14, 15, 20, 21, 22, 23, 28, 29, 30, 31];
/** The first numbers of two vectors, and the second ones. */
const FIRSTS = [0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23];
const SECONDS = [8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31];
/** Each of the first two words twice, and each of the last two. */
const FIRST_TWICE = [0, 1, 2, 3, 0, 1, 2, 3, 4, 5, 6, 7, 4, 5, 6, 7];
const LAST_TWICE = [8, 9, 10, 11, 8, 9, 10, 11, 12, 13, 14, 15, 12, 13, 14, 15];

/** Bits of a number's fraction below those that say the place in an octave. */
const BELOW_PLACE = 52 - PLACE_BITS;
/** Below it an exponent of 1022 stands for t = 0. */
const NO_DIGITS = 0.5;
/** The exponent of NO_DIGITS, as the distance of its cell from that of exponent 0. */
const FIRST_CELL = 1022 << PLACE_BITS;
/** Fractions of a cell run to 2^31, the unit of the table. */
const FRACTION_FROM = 2 ** 36;

/** What the parameter `words` is the address of: steps and quads, or every word. */
type From = 'quads' | 'every';

const [ROWS, OUT, WORDS] = [0, 1, 2];
/** The first parameter after those. */
const MORE = 3;

/**
 * A loop over four rows at a time. Parameters: rows, out, words, and then those of the function. `prepare` gives the body, which
 * finds the four words in a local.
 */
function overWords(
  from: From,
  more: readonly ('i32' | 'f64')[],
  prepare: (code: Code) => (words: number, out: number) => void,
): FunctionBody {
  const code = new Code(['i32', 'i32', 'i32', ...more]);
  const row = code.local('i32');
  const [words, steps] = code.vectors(2);
  if (from === 'quads') code.get(WORDS).load().set(steps);
  const body = prepare(code);
  code.loop(row, 4, ROWS, () => {
    code.get(row);
    if (from === 'quads') code.get(WORDS).plain('addWhole').loadSplat32(QUADS_FROM).get(steps).do('xor');
    else code.whole(2).plain('shiftLeftWhole').get(WORDS).plain('addWhole').load();
    code.set(words);
    body(words, OUT);
    code.get(OUT).whole(32).plain('addWhole').set(OUT);
  });
  return code.end();
}

/** (rows, out, words, table, offset, scale): see `lookUp` in digit-table.ts, whose bits these are. */
export function tableFunction(from: From): FunctionBody {
  const [TABLE, OFFSET, SCALE] = [MORE, MORE + 1, MORE + 2];
  return overWords(from, ['i32', 'f64', 'f64'], (code) => {
    const [offset, scale, base, half, fraction, fractionFrom, noDigits] = code.vectors(7);
    const [upper, t, low, high, cells, v] = code.vectors(6);
    // Held in locals: made in place, five constants an iteration cost more than the table does.
    code.get(OFFSET).do('splat').set(offset).get(SCALE).do('splat').set(scale);
    code
      .get(TABLE)
      .do('splat32')
      .whole(FIRST_CELL << CELL_BITS)
      .do('splat32')
      .do('sub32')
      .set(base);
    code.whole(HALF_BYTES).do('splat32').set(half);
    code.pattern(0x00007fff, 0xffffffff).set(fraction).number(FRACTION_FROM).set(fractionFrom);
    code.number(NO_DIGITS).set(noDigits);
    const rows = [0, 1, 2, 3].map(() => ({
      address: code.local('i32'),
      start: code.local(),
      rest: code.local(),
    }));
    /** Values of two rows, from the numbers made of their digits. */
    const pair = (numbers: number, first: number, out: number): void => {
      const [a, b] = rows.slice(first, first + 2) as [(typeof rows)[number], (typeof rows)[number]];
      for (const { address, start, rest } of [a, b])
        code.get(address).load().set(start).get(address).load(16).set(rest);
      code.get(numbers).get(fraction).do('and').get(fractionFrom).do('or').get(fractionFrom).do('sub').set(v);
      code.get(out).get(offset).get(scale);
      code.get(a.start).get(b.start).shuffle(FIRSTS);
      code.get(v).get(a.start).get(b.start).shuffle(SECONDS);
      code.get(v).get(a.rest).get(b.rest).shuffle(FIRSTS);
      code.get(v).get(a.rest).get(b.rest).shuffle(SECONDS);
      for (let power = 0; power < 3; power++) code.do('mul').do('add');
      code
        .do('mul')
        .do('add')
        .store(8 * first);
    };
    return (words, out) => {
      code.get(words).get(words).whole(31).do('shiftRightSigned32').keep(upper).do('xor').set(t);
      code.get(t).do('numbersOf').get(noDigits).do('greatest').set(low);
      code.get(t).get(t).shuffle(HIGH_PAIR).do('numbersOf').get(noDigits).do('greatest').set(high);
      code
        .get(low)
        .get(high)
        .shuffle(UPPER_HALVES)
        .whole(BELOW_PLACE - 32)
        .do('shiftRight32');
      code.whole(CELL_BITS).do('shiftLeft32').get(upper).get(half).do('and').do('add32');
      code.get(base).do('add32').set(cells);
      for (const [which, { address }] of rows.entries()) code.get(cells).lane(which).set(address);
      pair(low, 0, out);
      pair(high, 2, out);
    };
  });
}

/** (rows, out, words, start, step) */
export function lineFunction(from: From): FunctionBody {
  const [START, STEP] = [MORE, MORE + 1];
  return overWords(from, ['f64', 'f64'], (code) => {
    const [start, step] = code.vectors(2);
    code.get(START).do('splat').set(start).get(STEP).do('splat').set(step);
    return (words, out) => {
      for (const [half, which] of [LOW_PAIR, HIGH_PAIR].entries()) {
        code.get(out).get(start).get(step);
        code.get(words).get(words).shuffle(which).do('numbersOfUnsigned');
        code
          .do('mul')
          .do('add')
          .store(16 * half);
      }
    };
  });
}

/** (rows, out, words, cut, then end, a, b and sign of the right side and of the left) */
export function sidesFunction(from: From): FunctionBody {
  const CUT = MORE;
  const numbers = [1, 2, 3, 4, 5, 6, 7, 8].map((i) => MORE + i);
  return overWords(from, ['i32', ...numbers.map((): 'f64' => 'f64')], (code) => {
    const [cut, isLeft, mask] = code.vectors(3);
    const sides = numbers.map(() => code.local());
    code.get(CUT).do('splat32').set(cut);
    for (const [i, side] of sides.entries())
      code
        .get(numbers[i] as number)
        .do('splat')
        .set(side);
    const chosen = (i: number): void => {
      code
        .get(sides[4 + i] as number)
        .get(sides[i] as number)
        .get(mask)
        .do('choose');
    };
    const halves = [
      { pair: LOW_PAIR, twice: FIRST_TWICE },
      { pair: HIGH_PAIR, twice: LAST_TWICE },
    ];
    return (words, out) => {
      code.get(words).whole(1).do('shiftRight32').get(cut).do('less32').set(isLeft);
      for (const [half, { pair, twice }] of halves.entries()) {
        code.get(isLeft).get(isLeft).shuffle(twice).set(mask);
        code.get(out);
        chosen(0);
        chosen(3);
        chosen(1);
        chosen(2);
        code.get(words).get(words).shuffle(pair).do('numbersOfUnsigned').do('mul').do('add').do('sqrt');
        code
          .do('mul')
          .do('add')
          .store(16 * half);
      }
    };
  });
}

/** (rows, out, words, table, end): see `Atoms` for the table, from its address to before `end`. */
export function pickFunction(from: From): FunctionBody {
  const [TABLE, END] = [MORE, MORE + 1];
  return overWords(from, ['i32', 'i32'], (code) => {
    const at = code.local('i32');
    const [first, half, bound, value, lowU, highU, low, high] = code.vectors(8);
    code.get(TABLE).loadSplat().set(first).number(0.5).set(half);
    return (words, out) => {
      for (const [pair, u] of [
        [LOW_PAIR, lowU],
        [HIGH_PAIR, highU],
      ] as const)
        code.get(words).get(words).shuffle(pair).do('numbersOfUnsigned').get(half).do('add').set(u);
      code.get(first).set(low).get(first).set(high).get(TABLE).set(at);
      code.loop(at, 16, END, () => {
        code.get(at).loadSplat(8).set(bound).get(at).loadSplat(16).set(value);
        code.get(value).get(low).get(lowU).get(bound).do('ge').do('choose').set(low);
        code.get(value).get(high).get(highU).get(bound).do('ge').do('choose').set(high);
      });
      code.get(out).get(low).store().get(out).get(high).store(16);
    };
  });
}

/** The end of so many rows of a column, in bytes. */
function endOfRows(code: Code): number {
  const end = code.local('i32');
  code.get(ROWS).whole(3).plain('shiftLeftWhole').set(end);
  return end;
}

/** (rows, out, scores, offset, scale) */
export function affineFunction(): FunctionBody {
  const [SCORES, OFFSET, SCALE] = [2, 3, 4];
  const code = new Code(['i32', 'i32', 'i32', 'f64', 'f64']);
  const [at, end] = [code.local('i32'), endOfRows(code)];
  const [offset, scale] = code.vectors(2);
  code.get(OFFSET).do('splat').set(offset).get(SCALE).do('splat').set(scale);
  code.loop(at, 16, end, () => {
    code.get(at).get(OUT).plain('addWhole').get(offset).get(scale);
    code.get(at).get(SCORES).plain('addWhole').load().do('mul').do('add').store();
  });
  return code.end();
}

/** (rows, out, scores, offset, scale, sigma) */
export function exponentialFunction(): FunctionBody {
  const [SCORES, OFFSET, SCALE, SIGMA] = [2, 3, 4, 5];
  const code = new Code(['i32', 'i32', 'i32', 'f64', 'f64', 'f64']);
  const [at, end] = [code.local('i32'), endOfRows(code)];
  const [offset, scale, sigma] = code.vectors(3);
  code
    .get(OFFSET)
    .do('splat')
    .set(offset)
    .get(SCALE)
    .do('splat')
    .set(scale)
    .get(SIGMA)
    .do('splat')
    .set(sigma);
  writeExpLoop(code, at, end, {
    load: () => code.get(at).get(SCORES).plain('addWhole').load().get(sigma).do('mul'),
    store: (loadedAt, value) => {
      loadedAt();
      code.get(OUT).plain('addWhole').get(offset).get(scale);
      value();
      code.do('mul').do('add').store();
    },
  });
  return code.end();
}

/** (rows, own, score, ownWeight, weight) */
export function mixFunction(): FunctionBody {
  const [OWN, SCORE, OWN_WEIGHT, WEIGHT] = [1, 2, 3, 4];
  const code = new Code(['i32', 'i32', 'i32', 'f64', 'f64']);
  const [at, end] = [code.local('i32'), endOfRows(code)];
  const [ownWeight, weight] = code.vectors(2);
  code.get(OWN_WEIGHT).do('splat').set(ownWeight).get(WEIGHT).do('splat').set(weight);
  code.loop(at, 16, end, () => {
    code.get(at).get(OWN).plain('addWhole');
    code.get(ownWeight).get(at).get(OWN).plain('addWhole').load().do('mul');
    code.get(weight).get(at).get(SCORE).plain('addWhole').load().do('mul').do('add').store();
  });
  return code.end();
}
