import { exp, log } from '../../quantity/index.ts';
import { type Actor, weightOf } from './actor.ts';
import { centreOf } from './centre.ts';
import type { Variant } from './variant.ts';

/**
 * The actors at the beginning of a round, and what each may expect of challenging another. Numbers of equations are those
 * of Scholz, Calbert and Smith (2011). Utilities have no unit and lie between -2 and 2 for risk exponents of 1.
 */
export class Standing {
  readonly actors: readonly Actor[];
  /** Risk exponent of each actor: below 1 for those who take risks, above 1 for those who avoid them. */
  readonly risk: readonly number[];
  private readonly variant: Variant;
  /** Distance between the outermost positions at the beginning of the talks: above 0. */
  private readonly range: number;
  private readonly drift: number;
  private readonly chances: readonly (readonly number[])[];

  private constructor(actors: readonly Actor[], risk: readonly number[], variant: Variant, range: number) {
    this.actors = actors;
    this.risk = risk;
    this.variant = variant;
    this.range = range;
    this.drift = centreOf(actors)[variant.drift];
    this.chances = this.contests();
  }

  /**
   * First everybody is neutral to risk; from the dangers that they are in then follow their exponents, with which
   * everything is worked out again (their appendix).
   */
  static of(actors: readonly Actor[], variant: Variant, range: number): Standing {
    const neutral = new Standing(
      actors,
      actors.map(() => 1),
      variant,
      range,
    );
    return variant.risk === 'neutral' ? neutral : new Standing(actors, neutral.securities(), variant, range);
  }

  /**
   * What `seer` thinks that `challenger` may expect of challenging `target` (equation 25): if the target resists, which
   * its salience makes likely, the contest decides; if not, the challenger has its way; less what comes of leaving the
   * target alone. The seer takes everybody's attitude to risk to be its own.
   */
  expected(seer: number, challenger: number, target: number): number {
    const [own, other] = [this.positionOf(challenger), this.positionOf(target)];
    const r = this.risk[seer] as number;
    const apart = Math.abs(own - other) / this.range;
    const won = utility(0.5 - 0.5 * apart, r);
    const lost = utility(0.5 + 0.5 * apart, r);
    const chance = (this.chances[challenger] as readonly number[])[target] as number;
    const { salience } = this.actors[target] as Actor;
    const contest = salience * (chance * won + (1 - chance) * lost) + (1 - salience) * won;
    return contest - this.leavingAlone(own, other, r);
  }

  /** Chance that one actor wins against another; 0 where they stand for the same. */
  chance(challenger: number, target: number): number {
    return (this.chances[challenger] as readonly number[])[target] as number;
  }

  /**
   * What comes of leaving the target alone: nothing changes, or it drifts towards the middle, which is for the better
   * when the middle is nearer (equations 18, 19 and 24; the rule for better and worse is that of Eftekhari and Rahimi 2014,
   * section 2.6).
   */
  private leavingAlone(own: number, other: number, r: number): number {
    const { statusQuo } = this.variant;
    const unchanged = statusQuo * utility(0.5, r);
    if (statusQuo === 1) return unchanged;
    const toMiddle = Math.abs(own - this.drift);
    const toOther = Math.abs(own - other);
    const shift = (0.25 * (toMiddle + toOther)) / this.range;
    const isBetter = toMiddle < toOther;
    return unchanged + (1 - statusQuo) * utility(isBetter ? 0.5 - shift : 0.5 + shift, r);
  }

  /** Risk exponents from how much others expect of challenging each (equations 32 and 33): from 1/2 to 2. */
  private securities(): number[] {
    const everyone = this.actors.map((_, i) => i);
    const dangers = everyone.map((i) =>
      everyone
        .filter((j) => this.positionOf(j) !== this.positionOf(i))
        .reduce((sum, j) => sum + this.expected(j, j, i), 0),
    );
    const [least, most] = [Math.min(...dangers), Math.max(...dangers)];
    return dangers.map((danger) => {
      const risk = most > least ? (2 * danger - most - least) / (most - least) : 0;
      return (1 - risk / 3) / (1 + risk / 3);
    });
  }

  /**
   * Chances of contests (equation 30): the weight of those who prefer the challenger's position, each by how much, over
   * that of all who prefer either; in one variant over that of all contests together. Nobody's preference is an even
   * chance.
   */
  private contests(): number[][] {
    const everyone = this.actors.map((_, i) => i);
    // How far each actor feels each position to be, with its own attitude to risk.
    const felt = this.actors.map(({ position }, k) =>
      everyone.map((i) =>
        power(Math.abs(position - this.positionOf(i)) / this.range, this.risk[k] as number),
      ),
    );
    const weights = this.actors.map(weightOf);
    const supportFor = (i: number, j: number): number =>
      weights.reduce(
        (sum, weight, k) => sum + weight * Math.max(0, preference(felt[k] as number[], i, j)),
        0,
      );
    const support = everyone.map((i) => everyone.map((j) => supportFor(i, j)));
    const all = support.reduce((sum, row) => sum + row.reduce((a, b) => a + b, 0), 0);
    return everyone.map((i) =>
      everyone.map((j) => {
        if (this.positionOf(i) === this.positionOf(j)) return 0;
        const own = (support[i] as number[])[j] as number;
        const other = (support[j] as number[])[i] as number;
        // Each contest counts for both sides of it.
        const total = this.variant.chance === 'contest' ? own + other : 2 * all;
        return total > 0 ? own / total : 0.5;
      }),
    );
  }

  private positionOf(i: number): number {
    return (this.actors[i] as Actor).position;
  }
}

/** How much more somebody prefers the position of i to that of j. */
function preference(felt: readonly number[], i: number, j: number): number {
  return (felt[j] as number) - (felt[i] as number);
}

/** 2 - 4 x^r (equations 15 to 19), from a distance of 0 to 1. */
function utility(distance: number, r: number): number {
  return 2 - 4 * power(distance, r);
}

/** x to the power r, the same bits on every machine. */
function power(x: number, r: number): number {
  return r === 1 ? x : exp(r * log(x));
}
