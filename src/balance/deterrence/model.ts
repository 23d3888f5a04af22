/**
 * Whether to attack somebody who has an ally: the expected utility of a challenger that does not know whether the ally
 * would come. Utilities are in any one unit; only their ratios matter.
 *
 * - Alone, the target is beaten with the chance p = C^m / (C^m + D^m); with its ally with p' = C^m / (C^m + (D + A)^m),
 *   where C, D and A are strengths at the theatre and m the decisiveness of strength: Hirshleifer (1989), Conflict and
 *   Rent-Seeking Success Functions, Public Choice 63; with m = 1 the chance of Bueno de Mesquita (1981), The War Trap.
 * - The challenger believes that the duty will be honoured with the chance h, so it wins with q = h p' + (1 - h) p.
 * - Its expected utility of attacking is q gain - (1 - q) loss - cost; of keeping the peace it has `peace`. It attacks when
 *   the first is larger. So it needs q > q* = (loss + cost + peace) / (gain + loss).
 * - Belief holds it back from h* = (p - q*) / (p - p') on.
 *
 * It is one decision of one actor: no bargaining, no escalation, no nuclear weapons, no cost of the ally, and a target that
 * fights in any case. The line of thought is that of Huth (1988), Extended Deterrence and the Prevention of War, and of
 * Smith (1995), Alliance Formation and War, International Studies Quarterly 39.
 */
export interface Attack {
  /** Strength of the challenger, of the target and of its ally at the theatre, in one unit, not below 0. */
  readonly challenger: number;
  readonly target: number;
  readonly ally: number;
  /** Decisiveness m of strength, above 0; 1 for a chance in proportion to strength. */
  readonly decisiveness: number;
  /** Chance from 0 to 1, as the challenger sees it, that the ally honours its duty. */
  readonly belief: number;
  /** What victory is worth and what defeat costs it; their sum above 0. */
  readonly gain: number;
  readonly loss: number;
  /** What the war costs it in any case. */
  readonly cost: number;
  /** What it has if it keeps the peace. */
  readonly peace: number;
}

/** What the challenger reckons. Chances from 0 to 1. */
export interface Reckoning {
  readonly winAlone: number;
  readonly winAgainstBoth: number;
  /** At the belief stated. */
  readonly win: number;
  /** Utility of attacking less that of peace: it attacks above 0. */
  readonly advantage: number;
  /** The same without the duty, and with a duty that is honoured for certain. */
  readonly advantageWithoutDuty: number;
  readonly advantageIfHonoured: number;
  /** The chance of winning above which it attacks. */
  readonly winNeeded: number;
  /** The belief at and above which it keeps the peace; undefined when no belief makes a difference. */
  readonly beliefNeeded: number | undefined;
  readonly outcome: Outcome;
}

/**
 * `held-back`: it would attack but for the duty as believed. `attacks-despite`: it attacks, though a duty sure to be
 * honoured would hold it back. `attacks-anyway`: not even that would. `no-temptation`: it would not attack without the duty.
 */
export type Outcome = 'no-temptation' | 'held-back' | 'attacks-despite' | 'attacks-anyway';

export function reckon(attack: Attack): Reckoning {
  const winAlone = chance(attack.challenger, attack.target, attack.decisiveness);
  const winAgainstBoth = chance(attack.challenger, attack.target + attack.ally, attack.decisiveness);
  const at = (win: number): number => advantage(win, attack);
  const win = attack.belief * winAgainstBoth + (1 - attack.belief) * winAlone;
  const winNeeded = (attack.loss + attack.cost + attack.peace) / (attack.gain + attack.loss);
  const [alone, both, expected] = [at(winAlone), at(winAgainstBoth), at(win)];
  return {
    winAlone,
    winAgainstBoth,
    win,
    advantage: expected,
    advantageWithoutDuty: alone,
    advantageIfHonoured: both,
    winNeeded,
    beliefNeeded: alone > 0 && both <= 0 ? (winAlone - winNeeded) / (winAlone - winAgainstBoth) : undefined,
    outcome:
      alone <= 0
        ? 'no-temptation'
        : expected <= 0
          ? 'held-back'
          : both <= 0
            ? 'attacks-despite'
            : 'attacks-anyway',
  };
}

/** Chance of the first against the second; even when neither has any strength. */
function chance(own: number, other: number, decisiveness: number): number {
  if (own === 0 && other === 0) return 0.5;
  // As a ratio, which does not overflow where powers of both would.
  return own === 0 ? 0 : 1 / (1 + (other / own) ** decisiveness);
}

function advantage(win: number, { gain, loss, cost, peace }: Attack): number {
  return win * gain - (1 - win) * loss - cost - peace;
}
