import { BLOCK } from '../kernel/index.ts';
import { correlatedGroups, type Group } from './correlation/groups.ts';
import type { Block, Sampler, SamplingPlan } from './plan.ts';
import { fillFromScores, type Marginal, marginalOf } from './shape/index.ts';
import { scoreTable } from './shape/tabled.ts';
import { Digits } from './stream/digits.ts';
import { streamKey, streamState } from './stream/key.ts';
import { digitalNet } from './stream/net.ts';
import { fillFromTable } from './table/digit-table.ts';

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

/** In the place of a block's number: a net serves all blocks of its randomisation. */
const WHOLE = -1;

class ColumnSampler implements Sampler {
  readonly draws: number;
  readonly blocks: number;
  readonly randomisations: number;
  readonly factor: readonly Float64Array[];

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
  private readonly digits = new Digits();
  /** Normal scores of a group's members, before they are mixed. */
  private readonly scores: readonly Float64Array[];

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
    // Padded: columns a power of two apart fight for the same places of the cache.
    this.scores = Array.from({ length: largest }, () => new Float64Array(BLOCK + 8));
  }

  block(b: number): Block {
    if (!(Number.isInteger(b) && b >= 0 && b < this.blocks)) throw new RangeError(`There is no block ${b}`);
    const randomisation = Math.floor(b / this.blocksEach);
    const within = (b - randomisation * this.blocksEach) * BLOCK;
    const rows = Math.min(BLOCK, this.perRandomisation - within);
    return { first: randomisation * this.perRandomisation + within, rows, randomisation };
  }

  fill(b: number, columns: readonly Float64Array[]): void {
    const { rows, randomisation } = this.block(b);
    const within = b - randomisation * this.blocksEach;
    for (const input of this.alone) {
      this.fillDigits(input, randomisation, within, rows);
      this.marginals[input]?.fill(this.digits, rows, columns[input] as Float64Array);
    }
    for (const group of this.groups) this.fillGroup(group, randomisation, within, rows, columns);
  }

  valueAt(input: number, z: number): number {
    const marginal = this.marginals[input];
    if (marginal === undefined) throw new RangeError(`There is no input ${input}`);
    return marginal.at(z);
  }

  private fillDigits(input: number, randomisation: number, within: number, rows: number): void {
    if (this.plan.method === 'sobol')
      this.digits.setNet(this.netsOf(randomisation)[input] as Int32Array, within);
    else this.digits.setRandom(streamState(this.keys[input] as Int32Array, [randomisation, within]), rows);
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
    group: readonly Mixed[],
    randomisation: number,
    within: number,
    rows: number,
    columns: readonly Float64Array[],
  ): void {
    const { scores, digits, marginals } = this;
    for (const [member, { input }] of group.entries()) {
      this.fillDigits(input, randomisation, within, rows);
      fillFromTable(scoreTable(), 0, 1, digits, rows, scores[member] as Float64Array);
      // The first keeps its own score: its values are those of its digits, as if nothing correlated it.
      if (member > 0) continue;
      const marginal = marginals[input] as Marginal;
      const out = columns[input] as Float64Array;
      if (marginal.scored?.sigma === 0) fillFromScores(marginal, scores[0] as Float64Array, rows, out);
      else marginal.fill(digits, rows, out);
    }
    // From the last on: a mixture takes the place of the member's own score, which only later ones still need.
    for (let member = group.length - 1; member > 0; member--) {
      const { input, weights } = group[member] as Mixed;
      const own = scores[member] as Float64Array;
      mix(scores, weights, rows, own);
      fillFromScores(marginals[input] as Marginal, own, rows, columns[input] as Float64Array);
    }
  }
}

/** own = the sum of weights times scores; `own` is the last of them. */
function mix(scores: readonly Float64Array[], weights: Float64Array, rows: number, own: Float64Array): void {
  const last = weights.length - 1;
  for (let member = 0; member < last; member++) {
    const ownWeight = member === 0 ? (weights[last] as number) : 1;
    add(scores[member] as Float64Array, weights[member] as number, ownWeight, rows, own);
  }
}

function add(score: Float64Array, weight: number, ownWeight: number, rows: number, own: Float64Array): void {
  for (let i = 0; i < rows; i += 4) {
    own[i] = ownWeight * (own[i] as number) + weight * (score[i] as number);
    own[i + 1] = ownWeight * (own[i + 1] as number) + weight * (score[i + 1] as number);
    own[i + 2] = ownWeight * (own[i + 2] as number) + weight * (score[i + 2] as number);
    own[i + 3] = ownWeight * (own[i + 3] as number) + weight * (score[i + 3] as number);
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
