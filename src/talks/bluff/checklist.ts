import type { Sign, Threat } from '../../case/index.ts';
import type { Counted } from './countings.ts';
import { type Clue, ratioOf } from './observation.ts';
import { chanceAt, type Evidence, logOddsOf, posterior, weightOf } from './posterior.ts';
import { type BetaPrior, jeffreys, meanOf } from './prior.ts';
import { posteriorQuantiles } from './spread.ts';

/** Ends and middle of the interval that faces show. */
const LEVELS = [0.05, 0.5, 0.95] as const;

/** A chance with its 90% interval. */
export interface Banded {
  readonly mean: number;
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** What one sign does to the chance. */
export interface SignEffect {
  readonly sign: Sign;
  /** As known on the day that is asked for. */
  readonly seen: 'yes' | 'no' | 'unknown';
  /** Likelihood ratio of what was found, of the plain chances; none where that is not known. */
  readonly ratio: { readonly low: number; readonly middle: number; readonly high: number } | null;
  /** Chance without this sign. */
  readonly without: number;
  /** Chance if it were seen, and if it were looked for in vain. */
  readonly ifSeen: number;
  readonly ifNotSeen: number;
}

/** Whether a threat is meant, by the record and by signs. */
export interface Checklist {
  readonly threat: Threat;
  readonly count: Counted;
  /** Whether that counting knows of threats that ended after the day. */
  readonly countIsLater: boolean;
  readonly prior: Banded;
  readonly chance: Banded;
  readonly signs: readonly SignEffect[];
  /** The chance with other countings of past threats. */
  readonly counts: readonly {
    readonly count: Counted;
    readonly prior: number;
    readonly chance: number;
  }[];
  /** The chance if each sign had a cause of its own. */
  readonly independent: number;
}

/** What a checklist is asked for. */
export interface AskedOfThreat {
  /** ISO date; a sign that became public later counts as unknown. */
  readonly asOf: string;
  /** Counting of past threats to use, by its name; the first when left out. */
  readonly count?: string | undefined;
  /** How past threats are counted (`countingsOf`). */
  readonly counts: readonly Counted[];
}

/** @throws RangeError when there is no counting of that name. */
export function checklistOf(threat: Threat, { asOf, count, counts }: AskedOfThreat): Checklist {
  const used = count === undefined ? counts[0] : counts.find(({ id }) => id === count);
  if (used === undefined) throw new RangeError(`no counting is named ${count}`);
  const known = threat.signs.map((sign) => ({ sign, seen: seenOn(sign, asOf) }));
  const clues = known.flatMap(({ sign, seen }) => (seen === 'unknown' ? [] : [clueOf(sign, seen === 'yes')]));
  const dependence = threat.dependence.value;
  const prior = priorOf(used);
  const evidence: Evidence = { prior, clues, dependence };
  const weights = known.map(({ sign, seen }) => ({
    own: seen === 'unknown' ? 0 : weightOf(clueOf(sign, seen === 'yes'), dependence),
    seen: weightOf(clueOf(sign, true), dependence),
    missed: weightOf(clueOf(sign, false), dependence),
  }));
  const all = weights.reduce((odds, { own }) => odds + own, logOddsOf(prior));
  const effects = known.map(({ sign, seen }, i): SignEffect => {
    const weight = weights[i] as (typeof weights)[number];
    const without = all - weight.own;
    return {
      sign,
      seen,
      ratio: seen === 'unknown' ? null : ratioOf(clueOf(sign, seen === 'yes')),
      without: chanceAt(without),
      ifSeen: chanceAt(without + weight.seen),
      ifNotSeen: chanceAt(without + weight.missed),
    };
  });
  return {
    threat,
    count: used,
    countIsLater: used.until !== undefined && used.until > asOf,
    prior: banded({ ...evidence, clues: [] }),
    chance: banded(evidence),
    signs: effects,
    counts: counts.map((one) => ({
      count: one,
      prior: meanOf(priorOf(one)),
      chance: posterior({ ...evidence, prior: priorOf(one) }),
    })),
    independent: posterior({ ...evidence, dependence: 1 }),
  };
}

function priorOf({ threats, carriedOut }: Counted): BetaPrior {
  return jeffreys({ n: threats, carriedOut });
}

function banded(evidence: Evidence): Banded {
  const [low, median, high] = posteriorQuantiles(evidence, LEVELS) as [number, number, number];
  return { mean: posterior(evidence), low, median, high };
}

function seenOn({ seen, on }: Sign, asOf: string): Sign['seen'] {
  return on !== undefined && on > asOf ? 'unknown' : seen;
}

function clueOf({ ifMeant, ifBluff }: Sign, seen: boolean): Clue {
  return { ifMeant, ifBluff, seen };
}
