import { type Attack, type Outcome, type Reckoning, reckon } from './model.ts';

/** What the model may be tried over. */
export const ATTACK_INPUTS = [
  'challenger',
  'target',
  'ally',
  'decisiveness',
  'belief',
  'gain',
  'loss',
  'cost',
  'peace',
] as const satisfies (keyof Attack)[];

export type AttackInput = (typeof ATTACK_INPUTS)[number];

/**
 * How much the advantage of attacking changes per unit of each input, the others held: partial derivatives in closed form.
 * With q = h p' + (1 - h) p and the stake G = gain + loss:
 * of belief G (p' - p); of gain q; of loss -(1 - q); of cost and peace -1; of a strength G times that of q, where
 * dp/dC = m p (1 - p) / C and dp/dD = -m p (1 - p) / D; of decisiveness by dp/dm = p (1 - p) ln(C / D).
 * NaN where a strength is zero and the slope has no limit.
 */
export function slopesOf(attack: Attack): Record<AttackInput, number> {
  const { challenger, target, ally, decisiveness, belief, gain, loss } = attack;
  const { winAlone: p, winAgainstBoth: both, win } = reckon(attack);
  const stake = gain + loss;
  const defended = target + ally;
  const [spread, spreadBoth] = [p * (1 - p), both * (1 - both)];
  const mixed = (ofBoth: number, alone: number): number => stake * (belief * ofBoth + (1 - belief) * alone);
  return {
    challenger: mixed((decisiveness * spreadBoth) / challenger, (decisiveness * spread) / challenger),
    target: mixed((-decisiveness * spreadBoth) / defended, (-decisiveness * spread) / target),
    ally: mixed((-decisiveness * spreadBoth) / defended, 0),
    decisiveness: mixed(spreadBoth * Math.log(challenger / defended), spread * Math.log(challenger / target)),
    belief: stake * (both - p),
    gain: win,
    loss: -(1 - win),
    cost: -1,
    peace: -1,
  };
}

/** A range in which one input is tried. */
export interface Trial {
  readonly input: AttackInput;
  readonly low: number;
  readonly high: number;
}

/** The reckoning at both ends of a range, the other inputs held, and where between them the decision turns. */
export interface Tried extends Trial {
  readonly atLow: Reckoning;
  readonly atHigh: Reckoning;
  /** The value at which the challenger is indifferent; undefined when it decides alike at both ends. */
  readonly turnsAt: number | undefined;
}

/** One at a time: the inputs that move the advantage most come first. */
export function oneAtATime(attack: Attack, trials: readonly Trial[]): Tried[] {
  const tried = trials.map((trial): Tried => {
    const at = (value: number): Reckoning => reckon({ ...attack, [trial.input]: value });
    const [atLow, atHigh] = [at(trial.low), at(trial.high)];
    const turns = attacks(atLow.outcome) !== attacks(atHigh.outcome);
    return { ...trial, atLow, atHigh, turnsAt: turns ? turningPoint(at, trial) : undefined };
  });
  const swing = ({ atLow, atHigh }: Tried): number => Math.abs(atHigh.advantage - atLow.advantage);
  return tried.toSorted((a, b) => swing(b) - swing(a));
}

function attacks(outcome: Outcome): boolean {
  return outcome === 'attacks-despite' || outcome === 'attacks-anyway';
}

/** By halving, to the last bit that halving reaches: the advantage is monotonous in every input but decisiveness. */
function turningPoint(at: (value: number) => Reckoning, { low, high }: Trial): number {
  const first = attacks(at(low).outcome);
  let [same, other] = [low, high];
  for (let step = 0; step < 64; step++) {
    const middle = same + (other - same) / 2;
    if (attacks(at(middle).outcome) === first) same = middle;
    else other = middle;
  }
  return other;
}
