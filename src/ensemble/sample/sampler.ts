import { BLOCK } from '../kernel/index.ts';
import type { Lent } from '../wasm/index.ts';
import { correlatedGroups, type Group } from './correlation/groups.ts';
import type { Room, Wanted } from './loops/loops.ts';
import { bytesFor, lentBy, roomFor } from './loops/room.ts';
import type { Block, Sampler, SamplingPlan } from './plan.ts';
import { fillFromScores, type Marginal, marginalOf } from './shape/index.ts';
import { scoreTable } from './shape/tabled.ts';
import type { Digits } from './stream/digits.ts';
import { streamKey, streamState } from './stream/key.ts';
import { digitalNet } from './stream/net.ts';

/**
 * The sampler of a plan. Every input has a stream of its own, which depends on the seed, the input's name and the
 * randomisation only. Throws RangeError for a plan that cannot be drawn (no draws, a name twice, a point), and
 * CorrelationError.
 */
export function createSampler(plan: SamplingPlan): Sampler {
  mustBeDrawable(plan);
  return new ColumnSampler(plan);
}

function mustBeDrawable({ inputs, draws, randomisations, seed }: SamplingPlan): void {
  const isCount = (n: number): boolean => Number.isSafeInteger(n) && n > 0;
  if (!isCount(draws) || !isCount(randomisations))
    throw new RangeError(
      `Draws and randomisations are whole numbers above zero, not ${draws} and ${randomisations}`,
    );
  if (draws / randomisations > 2 ** 31) throw new RangeError(`${draws} draws are more than a stream has`);
  if (!Number.isFinite(seed)) throw new RangeError(`A seed is a finite number, not ${seed}`);
  const names = new Set<string>();
  for (const { name } of inputs) {
    if (names.has(name)) throw new RangeError(`Two inputs are called ${name}`);
    names.add(name);
  }
}

/** A member of a group: what it takes of the scores of the members up to itself. */
interface Mixed {
  readonly input: number;
  readonly weights: Float64Array;
}

/** A room, the columns that are filled from there, and what lends it. */
interface Place {
  readonly room: Room;
  readonly columns: readonly Float64Array[];
  readonly lent: Lent | undefined;
  /** Whether the loops of a block may be recorded. */
  mayRepeat: boolean;
  /** Fills all columns at once, once digits are set: the loops recorded. */
  repeat?: ((rows: number) => void) | undefined;
}

/** In the place of a block's number: a net serves all blocks of its randomisation. */
const WHOLE = -1;

class ColumnSampler implements Sampler {
  readonly draws: number;
  readonly blocks: number;
  readonly randomisations: number;
  readonly factor: readonly Float64Array[];
  readonly bytes: number;

  private readonly plan: SamplingPlan;
  private readonly marginals: readonly Marginal[];
  /** Inputs that nothing correlates. */
  private readonly alone: readonly number[];
  private readonly groups: readonly (readonly Mixed[])[];
  private readonly keys: readonly Int32Array[];
  private readonly perRandomisation: number;
  private readonly blocksEach: number;
  /** Nets by randomisation, made when first used. */
  private readonly nets: Int32Array[][] = [];
  private readonly wanted: Wanted;
  /** Where it works: in memory that the columns lend, or else in its own. */
  private place: Place | undefined;

  constructor(plan: SamplingPlan) {
    const { inputs, correlations, draws, randomisations, seed } = plan;
    this.plan = plan;
    this.randomisations = randomisations;
    this.perRandomisation = Math.ceil(draws / randomisations);
    this.draws = this.perRandomisation * randomisations;
    this.blocksEach = Math.ceil(this.perRandomisation / BLOCK);
    this.blocks = this.blocksEach * randomisations;
    this.marginals = inputs.map(({ value }) => marginalOf(value));
    this.keys = inputs.map(({ name }) => streamKey(seed, name));
    const groups = correlatedGroups(
      inputs.map(({ name }) => name),
      correlations,
    );
    this.factor = factorOf(inputs.length, groups);
    this.groups = groups.map(mixedOf);
    const grouped = new Set(groups.flatMap(({ members }) => members));
    this.alone = inputs.map((_, input) => input).filter((input) => !grouped.has(input));
    const largest = Math.max(0, ...groups.map(({ members }) => members.length));
    const tables = this.marginals.flatMap(({ table }) => table ?? []);
    this.wanted = {
      inputs: inputs.length,
      scores: largest,
      tables: largest > 0 ? [scoreTable(), ...tables] : tables,
    };
    this.bytes = bytesFor(this.wanted, this.draws);
  }

  block(b: number): Block {
    if (!(Number.isInteger(b) && b >= 0 && b < this.blocks)) throw new RangeError(`There is no block ${b}`);
    const randomisation = Math.floor(b / this.blocksEach);
    const within = (b - randomisation * this.blocksEach) * BLOCK;
    const rows = Math.min(BLOCK, this.perRandomisation - within);
    return { first: randomisation * this.perRandomisation + within, rows, randomisation };
  }

  prepare(columns: readonly Float64Array[]): void {
    this.settle(columns);
  }

  fill(b: number, columns: readonly Float64Array[]): void {
    const { rows, randomisation } = this.block(b);
    const within = b - randomisation * this.blocksEach;
    const place = this.settle(columns);
    const all = () => this.fillAll(place, randomisation, within, rows);
    if (place.repeat !== undefined) {
      for (const input of this.keys.keys()) this.digitsOf(place, input, randomisation, within, rows);
      place.repeat(rows);
    } else if (place.mayRepeat) {
      place.repeat = place.room.record?.(all);
      place.mayRepeat = place.repeat !== undefined;
    } else all();
  }

  /** Moves to the memory of columns that lend some, and away from memory that somebody else holds by now. */
  private settle(columns: readonly Float64Array[]): Place {
    const before = this.place;
    if (before?.columns === columns && (before.lent === undefined || before.lent.holder === this))
      return before;
    const lent = lentBy(columns, this.bytes);
    const isOwn = lent === undefined && before !== undefined && before.lent === undefined;
    const room = isOwn ? before.room : roomFor(this.wanted, this.draws, lent);
    if (lent !== undefined) lent.holder = this;
    // Every block of nets takes the same loops; those that write to one column have it copied in between.
    const mayRepeat = this.plan.method === 'sobol' && room.record !== undefined && room.out === undefined;
    this.place = { room, columns, lent, mayRepeat };
    return this.place;
  }

  private fillAll(place: Place, randomisation: number, within: number, rows: number): void {
    const { loops, out: scratch } = place.room;
    for (const input of this.alone) {
      const column = place.columns[input] as Float64Array;
      const out = scratch ?? column;
      const digits = this.digitsOf(place, input, randomisation, within, rows);
      this.marginals[input]?.fill(loops, digits, rows, out);
      deliver(out, rows, column);
    }
    for (const group of this.groups) this.fillGroup(place, group, randomisation, within, rows);
  }

  valueAt(input: number, z: number): number {
    const marginal = this.marginals[input];
    if (marginal === undefined) throw new RangeError(`There is no input ${input}`);
    return marginal.at(z);
  }

  private digitsOf(
    { room }: Place,
    input: number,
    randomisation: number,
    within: number,
    rows: number,
  ): Digits {
    const digits = room.digits[input] as Digits;
    if (this.plan.method === 'sobol') digits.setNet(this.netsOf(randomisation)[input] as Int32Array, within);
    else digits.setRandom(streamState(this.keys[input] as Int32Array, [randomisation, within]), rows);
    return digits;
  }

  private netsOf(randomisation: number): Int32Array[] {
    const bits = 32 - Math.clz32(this.perRandomisation - 1);
    const nets =
      this.nets[randomisation] ??
      this.keys.map((key) => digitalNet(streamState(key, [randomisation, WHOLE]), bits));
    this.nets[randomisation] = nets;
    return nets;
  }

  /** Writes the columns of a group: its members' own scores, then the mixtures of them. */
  private fillGroup(
    place: Place,
    group: readonly Mixed[],
    randomisation: number,
    within: number,
    rows: number,
  ): void {
    const { marginals } = this;
    const { columns, room } = place;
    const { loops, scores } = room;
    for (const [member, { input }] of group.entries()) {
      const digits = this.digitsOf(place, input, randomisation, within, rows);
      loops.table(scoreTable(), 0, 1, digits, rows, scores[member] as Float64Array);
      // The first keeps its own score: its values are those of its digits, as if nothing correlated it.
      if (member > 0) continue;
      const marginal = marginals[input] as Marginal;
      const column = columns[input] as Float64Array;
      const out = room.out ?? column;
      if (marginal.scored?.sigma === 0) fillFromScores(loops, marginal, scores[0] as Float64Array, rows, out);
      else marginal.fill(loops, digits, rows, out);
      deliver(out, rows, column);
    }
    // From the last on: a mixture takes the place of the member's own score, which only later ones still need.
    for (let member = group.length - 1; member > 0; member--) {
      const { input, weights } = group[member] as Mixed;
      const own = scores[member] as Float64Array;
      mix(loops, scores, weights, rows, own);
      const column = columns[input] as Float64Array;
      const out = room.out ?? column;
      fillFromScores(loops, marginals[input] as Marginal, own, rows, out);
      deliver(out, rows, column);
    }
  }
}

/** Copies a column from where the loops can write to where it is wanted, unless that is one place. */
function deliver(out: Float64Array, rows: number, column: Float64Array): void {
  if (out !== column) column.set(rows === BLOCK ? out : out.subarray(0, rows));
}

/** own = the sum of weights times scores; `own` is the last of them. */
function mix(
  loops: Room['loops'],
  scores: readonly Float64Array[],
  weights: Float64Array,
  rows: number,
  own: Float64Array,
): void {
  const last = weights.length - 1;
  for (let member = 0; member < last; member++) {
    const ownWeight = member === 0 ? (weights[last] as number) : 1;
    loops.mix(own, ownWeight, scores[member] as Float64Array, weights[member] as number, rows);
  }
}

function factorOf(inputs: number, groups: readonly Group[]): Float64Array[] {
  const factor = Array.from({ length: inputs }, (_, i) => {
    const row = new Float64Array(inputs);
    row[i] = 1;
    return row;
  });
  for (const { members, factor: own } of groups)
    for (const [r, i] of members.entries()) {
      const row = new Float64Array(inputs);
      for (const [c, j] of members.entries()) row[j] = own[r]?.[c] as number;
      factor[i] = row;
    }
  return factor;
}

const mixedOf = ({ members, factor }: Group): Mixed[] =>
  members.map((input, r) => ({ input, weights: (factor[r] as Float64Array).slice(0, r + 1) }));
