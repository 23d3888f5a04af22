import { randomFrom } from './random.ts';

/** A game too large to list: its players by name, and what a coalition costs or gains. */
export interface LargeGame {
  readonly players: readonly string[];
  /** Of the players named, in an order of no meaning; called for the empty coalition too. */
  value(coalition: ReadonlySet<string>): number;
}

/** Shapley value of one player from a sample of orders, in the unit of the game. */
export interface SampledValue {
  readonly player: string;
  readonly value: number;
  readonly standardError: number;
}

/** Fewest rounds that tell a standard error at all. */
const FEWEST_ROUNDS = 2;

/**
 * Shapley's value from sampled orders of arrival. One round takes a random order, all its rotations, so that every
 * player arrives in every place once (stratified by place), and the reverse of each (antithetic): 2 n orders. Rounds
 * are independent, so their spread gives the standard error. The values add up to the whole exactly but for rounding.
 * Depends on the players' names, the seed and the rounds, not on the order in which players are listed.
 * Castro, Gomez and Tejada (2009), Polynomial calculation of the Shapley value based on sampling.
 */
export function sampledShapley(
  game: LargeGame,
  { seed, rounds }: { readonly seed: number; readonly rounds: number },
): readonly SampledValue[] {
  if (!Number.isInteger(rounds) || rounds < FEWEST_ROUNDS) {
    throw new RangeError(`Rounds are counted from ${FEWEST_ROUNDS}, not ${rounds}`);
  }
  const names = [...new Set(game.players)].sort();
  if (names.length !== game.players.length) throw new RangeError('Each player is named once');
  const n = names.length;
  const random = randomFrom([seed, ...names]);
  const mean = new Float64Array(n);
  const squares = new Float64Array(n);
  for (let round = 1; round <= rounds; round++) {
    const order = shuffled(n, random.below);
    const added = new Float64Array(n);
    for (let turn = 0; turn < n; turn++) {
      const rotated = order.map((_, place) => order[(place + turn) % n] as number);
      addArrivals(game, names, rotated, added);
      addArrivals(game, names, rotated.reverse(), added);
    }
    for (let i = 0; i < n; i++) {
      const estimate = (added[i] as number) / (2 * n);
      const step = estimate - (mean[i] as number);
      (mean[i] as number) += step / round;
      (squares[i] as number) += step * (estimate - (mean[i] as number));
    }
  }
  const known = new Map(names.map((player, i) => [player, i]));
  return game.players.map((player) => {
    const i = known.get(player) as number;
    const standardError = Math.sqrt((squares[i] as number) / (rounds - 1) / rounds);
    return { player, value: mean[i] as number, standardError };
  });
}

/** Adds to each player what he adds to those who arrived before. */
function addArrivals(
  game: LargeGame,
  names: readonly string[],
  order: readonly number[],
  added: Float64Array,
): void {
  const present = new Set<string>();
  let before = game.value(present);
  for (const i of order) {
    present.add(names[i] as string);
    const now = game.value(present);
    (added[i] as number) += now - before;
    before = now;
  }
}

/** Fisher and Yates. */
function shuffled(n: number, below: (limit: number) => number): number[] {
  const order = Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = below(i + 1);
    const held = order[i] as number;
    order[i] = order[j] as number;
    order[j] = held;
  }
  return order;
}
