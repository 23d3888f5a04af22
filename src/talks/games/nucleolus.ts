import { type Fraction, gcd } from '../linkage/fraction.ts';
import { Basis, type Column } from './basis.ts';
import { Complaints } from './complaints.ts';
import { type ListedGame, worth } from './listed.ts';
import { nextBasis, settledBy } from './settling.ts';
import { ratio } from './size-sums.ts';

/**
 * Which proposals are looked at: everything that shares out v(N), or only what leaves nobody with less than alone
 * (imputations).
 */
export type Proposals = 'preimputations' | 'imputations';

/**
 * The smallest epsilon for which v(N) can be shared so that no coalition but all and none gets less than v(S) - epsilon
 * (least core: Maschler, Peleg and Shapley 1979); negative when the core has room to spare. Null for one player, who is
 * the only coalition. Proposals are preimputations.
 */
export function leastCore(game: ListedGame): Fraction | null {
  return game.players === 1 ? null : new Lexicographic(game, 'preimputations').next();
}

/**
 * The proposal that makes the largest complaint v(S) - x(S) as small as possible, then the second largest, and so on:
 * the nucleolus among imputations (Schmeidler 1969), the prenucleolus among preimputations (Sobolev 1975). Exact.
 *
 * A sequence of linear programs (Maschler, Peleg and Shapley 1979). Each is solved on its dual with the coalitions taken
 * in as they turn out to complain most; those with a positive multiplier bind in every solution and are settled, and
 * coalitions that depend on settled ones are closed, so that the dimension falls with each program and n - 1 suffice.
 * Throws a RangeError when there are no imputations to choose from (`hasImputations`).
 */
export function nucleolus(game: ListedGame, proposals: Proposals): Fraction[] {
  if (game.players === 1) return [ratio(worth(game, 1), game.denominator)];
  const program = new Lexicographic(game, proposals);
  while (!program.isDone) program.next();
  return program.proposal();
}

/** Whether v(N) suffices to give everybody at least what it has alone. */
export function hasImputations(game: ListedGame): boolean {
  let alone = 0n;
  for (let i = 0; i < game.players; i++) alone += worth(game, 1 << i);
  return alone <= worth(game, (1 << game.players) - 1);
}

class Lexicographic {
  isDone = false;
  private readonly game: ListedGame;
  private readonly proposals: Proposals;
  private readonly complaints: Complaints;
  private basis: Basis;
  /** Costs are counted in the denominator of the game times this. */
  private scale = 1n;

  constructor(game: ListedGame, proposals: Proposals) {
    this.game = game;
    this.proposals = proposals;
    this.complaints = new Complaints(game);
    const everyone = (1 << game.players) - 1;
    const single = Array.from({ length: game.players }, (_, i) => this.column(1 << i, 'coalition'));
    this.basis = new Basis(game.players, [this.column(everyone, 'settled'), ...single]);
  }

  /** Solves the next program, settles what it decides, and gives its epsilon. */
  next(): Fraction {
    const terms = this.solve();
    const epsilon = ratio(terms[this.game.players] as bigint, BigInt(this.basis.over) * this.scale);
    this.settle(epsilon);
    return ratio(epsilon.n, epsilon.d * this.game.denominator);
  }

  /** What each player gets. */
  proposal(): Fraction[] {
    const over = BigInt(this.basis.over) * this.scale * this.game.denominator;
    return this.basis
      .multipliers()
      .slice(0, -1)
      .map((x) => ratio(x, over));
  }

  private solve(): bigint[] {
    for (;;) {
      const terms = this.basis.multipliers();
      const factor = BigInt(this.basis.over) * this.scale;
      const member = this.proposals === 'imputations' ? this.shortChanged(terms, factor) : 0;
      if (member !== 0) {
        this.basis.enter(this.column(member, 'member'));
        continue;
      }
      const coalition = this.complaints.worst(terms, factor);
      if (coalition === 0) return terms;
      this.basis.enter(this.column(coalition, 'coalition'));
    }
  }

  /** A player who would get less than alone. */
  private shortChanged(terms: readonly bigint[], factor: bigint): number {
    for (let i = 0; i < this.game.players; i++)
      if ((terms[i] as bigint) < factor * worth(this.game, 1 << i)) return 1 << i;
    return 0;
  }

  private settle(epsilon: Fraction): void {
    const { binding, before, idle } = settledBy(this.basis);
    if (idle.length === 0) {
      this.isDone = true;
      return;
    }
    const factor = epsilon.d / gcd(epsilon.d, this.scale);
    this.scale *= factor;
    const allowed = epsilon.n * (this.scale / epsilon.d);
    const first = binding.findIndex(({ role }) => role === 'coalition');
    const settled = [
      ...before.map((column) => ({ ...column, cost: column.cost * factor })),
      ...binding
        .filter((_, k) => k !== first)
        .map(({ mask, role }): Column => {
          const cost = worth(this.game, mask) * this.scale;
          return { mask, role: 'settled', cost: role === 'coalition' ? cost - allowed : cost };
        }),
    ];
    const open = idle.map(({ mask, role }) => this.column(mask, role));
    this.basis = nextBasis(this.game.players, settled, open, (mask) => this.column(mask, 'coalition'));
    this.complaints.close(this.basis.unsettledDirections());
  }

  private column(mask: number, role: Column['role']): Column {
    return { mask, role, cost: worth(this.game, mask) * this.scale };
  }
}
