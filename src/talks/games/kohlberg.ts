import { type Fraction, gcd } from '../linkage/fraction.ts';
import { Basis, type Column } from './basis.ts';
import { type ListedGame, worth } from './listed.ts';
import type { Proposals } from './nucleolus.ts';
import { nextBasis, settledBy } from './settling.ts';

/**
 * Whether a proposal is the nucleolus (or, among preimputations, the prenucleolus), by Kohlberg's criterion (1971;
 * Sobolev 1975): for every level of complaint, the coalitions that complain at least as much are balanced, which means
 * that some positive weights of theirs add up to the same for every player; for the nucleolus players who get no more
 * than alone may be added with any weight that is not negative. It looks at nothing but the proposal, in whole numbers.
 */
export function meetsKohlberg(
  game: ListedGame,
  proposal: readonly Fraction[],
  proposals: Proposals,
): boolean {
  const { players } = game;
  const everyone = (1 << players) - 1;
  const common = proposal.reduce((d, one) => (d / gcd(d, one.d)) * one.d, game.denominator);
  const paid = proposal.map(({ n, d }) => n * (common / d));
  const factor = common / game.denominator;
  const complaint = (mask: number): bigint => {
    let rest = factor * worth(game, mask);
    for (const [i, x] of paid.entries()) if (mask & (1 << i)) rest -= x;
    return rest;
  };
  if (complaint(everyone) !== 0n) return false;
  const bound = paid.flatMap((_, i) => (complaint(1 << i) === 0n ? [1 << i] : []));
  if (proposals === 'imputations' && paid.some((_, i) => complaint(1 << i) > 0n)) return false;
  if (players === 1) return true;
  const balance = new Balance(players, proposals === 'imputations' ? bound : []);
  const byComplaint = new Map<bigint, number[]>();
  for (let mask = 1; mask < everyone; mask++) {
    const own = complaint(mask);
    const level = byComplaint.get(own);
    if (level === undefined) byComplaint.set(own, [mask]);
    else level.push(mask);
  }
  const levels = [...byComplaint].sort(([a], [b]) => (a > b ? -1 : 1));
  for (const [, coalitions] of levels) {
    if (balance.isDone) return true;
    if (!balance.takesIn(coalitions)) return false;
  }
  return true;
}

/** Coalitions that are balanced so far; those that depend on them are balanced with them. */
class Balance {
  isDone = false;
  private readonly players: number;
  private readonly members: readonly number[];
  private basis: Basis;

  constructor(players: number, members: readonly number[]) {
    this.players = players;
    this.members = members;
    const single = Array.from({ length: players }, (_, i) => outsider(1 << i));
    this.basis = new Basis(players, [zero((1 << players) - 1, 'settled'), ...single]);
  }

  /** Adds coalitions; false when they are not balanced together with those before. */
  takesIn(coalitions: readonly number[]): boolean {
    let open = this.independent(coalitions);
    while (open.length > 0) {
      // Can all of them be given more at once, at nobody's cost among those before? Then they are not balanced.
      if (this.solve(open) < 0n) return false;
      const { binding, before, idle } = settledBy(this.basis);
      if (idle.length === 0) {
        this.isDone = true;
        return true;
      }
      const first = binding.findIndex(({ role }) => role === 'coalition');
      const added = binding.filter((_, k) => k !== first).map(({ mask }) => zero(mask, 'settled'));
      this.basis = nextBasis(this.players, [...before, ...added], idle, outsider);
      open = this.independent(open);
    }
    return true;
  }

  private independent(coalitions: readonly number[]): number[] {
    const directions = this.basis.unsettledDirections();
    return coalitions.filter((mask) =>
      directions.some((y) => y.reduce((sum, one, i) => (mask & (1 << i) ? sum + one : sum), 0) !== 0),
    );
  }

  /** The least epsilon with y(S) + epsilon >= 0 for the coalitions, over its scale: 0 or negative. */
  private solve(coalitions: readonly number[]): bigint {
    for (;;) {
      const terms = this.basis.multipliers();
      const [mask, role, need] = this.neediest(coalitions, terms);
      if (need <= 0n) return terms[this.players] as bigint;
      this.basis.enter(zero(mask, role));
    }
  }

  private neediest(
    coalitions: readonly number[],
    terms: readonly bigint[],
  ): [number, Column['role'], bigint] {
    const sumOf = (mask: number): bigint => {
      let sum = 0n;
      for (let i = 0; i < this.players; i++) if (mask & (1 << i)) sum += terms[i] as bigint;
      return sum;
    };
    for (const mask of this.members) {
      const sum = sumOf(mask);
      if (sum < 0n) return [mask, 'member', -sum];
    }
    let found = 0;
    let most = 0n;
    for (const mask of coalitions) {
      const need = -sumOf(mask) - (terms[this.players] as bigint);
      if (need > most) [found, most] = [mask, need];
    }
    return [found, 'coalition', most];
  }
}

/** A coalition of the collection. */
function zero(mask: number, role: Column['role']): Column {
  return { mask, role, cost: 0n };
}

/** A coalition outside the collection, to begin with; with a weight it makes epsilon negative. */
function outsider(mask: number): Column {
  return { mask, role: 'coalition', cost: -1n };
}
