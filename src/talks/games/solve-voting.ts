import { msg } from '../../text/index.ts';
import { type Fraction, gcd, ONE, over, ZERO } from '../linkage/fraction.ts';
import { certain, type Solution } from './answer.ts';
import { type BelowLimit, countingSteps, MOST_COUNTED, sumsByCounting } from './counting.ts';
import type { VotingInput } from './game.ts';
import { MOST_HALVED, sumsByHalves } from './halving.ts';
import { coalitionSums, gameOfWhole, MOST_LISTED } from './listed.ts';
import { answersOf, type ProposalAnswers, proposalAnswers, UNCHECKED } from './proposals.ts';
import { negated, type SizeSums } from './size-sums.ts';
import { noValues, valueAnswers } from './values.ts';
import { wholeNumbers } from './whole.ts';

/** Every answer of a vote. */
export function solveVoting(input: VotingInput): Solution {
  const vote = wholeVote(input);
  const players = vote.weights.length;
  const nothing = Array.from({ length: players }, () => ZERO);
  if (vote.quota > vote.total) {
    const values = { value: nothing.map(certain) };
    const answers = answersOf({
      leastCore: players === 1 ? null : ZERO,
      prenucleolus: nothing,
      nucleolus: nothing,
    });
    return { players, shapley: values, banzhafRaw: values, ...answers, kohlberg: UNCHECKED };
  }
  const losing = losingSums(vote);
  const values = losing === undefined ? noValues(tooMuch()) : valueAnswers(negated(losing));
  return { players, ...values, ...proposals(vote) };
}

const tooMuch = () => msg('games.why.too-much', { counted: MOST_COUNTED, halved: MOST_HALVED });

/** Weights and quota as the smallest whole numbers with the same winning coalitions. */
interface WholeVote {
  readonly weights: readonly bigint[];
  readonly total: bigint;
  readonly quota: bigint;
}

function wholeVote({ weights, quota }: VotingInput): WholeVote {
  const { numbers } = wholeNumbers([quota, ...weights]);
  const [line, ...whole] = numbers as [bigint, ...bigint[]];
  const unit = whole.reduce((common, one) => gcd(common, one), 0n) || 1n;
  const scaled = whole.map((one) => one / unit);
  return {
    weights: scaled,
    total: scaled.reduce((sum, one) => sum + one, 0n),
    // Sums are multiples of the unit, and reach the quota when they reach the next multiple.
    quota: (line + unit - 1n) / unit,
  };
}

/** Counting by weight takes about 5 ns a step: beyond this, walking the two halves of the players is faster. */
const FEW_STEPS = 2e6;
/** A few seconds. */
const MOST_STEPS = 1e9;

/**
 * The losing coalitions by size and member; undefined where there are too many players or too large weights to count
 * them. A vote and its dual, in which those win that the others cannot outvote, have the same values (Dubey and Shapley
 * 1979), so that the smaller of the two limits is counted.
 */
function losingSums({ weights, total, quota }: WholeVote): SizeSums | undefined {
  if (total > BigInt(Number.MAX_SAFE_INTEGER)) return undefined;
  const blocking = total - quota + 1n;
  const limit = Number(blocking < quota ? blocking : quota);
  const players = weights.length;
  const game: BelowLimit = { weights: weights.map(Number), limit, counts: 'one' };
  const steps = countingSteps(game);
  if (players <= MOST_COUNTED && steps <= FEW_STEPS) return sumsByCounting(game);
  if (players <= MOST_HALVED) return sumsByHalves(game.weights, limit);
  return players <= MOST_COUNTED && steps <= MOST_STEPS ? sumsByCounting(game) : undefined;
}

/**
 * Core and nucleoli. Beyond the players whose coalitions are listed: when some are in every winning coalition, the core
 * is what they share among themselves, and they share alike because they are exchangeable (Elkind, Goldberg, Goldberg and
 * Wooldridge 2009); when nobody is, the core is empty and the rest is not computed.
 */
function proposals({ weights, total, quota }: WholeVote): ProposalAnswers {
  const players = weights.length;
  if (players <= MOST_LISTED) {
    const sums = coalitionSums(weights);
    return proposalAnswers(gameOfWhole(players, 1n, (mask) => ((sums[mask] as bigint) >= quota ? 1 : 0)));
  }
  const hasVeto = weights.map((weight) => total - weight < quota);
  const vetoes = hasVeto.filter((one) => one).length;
  if (vetoes > 0) {
    const each: Fraction = over(ONE, { n: BigInt(vetoes), d: 1n });
    const shares = hasVeto.map((one) => (one ? each : ZERO));
    // Alone, somebody without a veto gets 0 and complains of nothing; a holder of one gets its share.
    const leastCore = vetoes < players ? ZERO : { n: -each.n, d: each.d };
    return {
      ...answersOf({ leastCore, prenucleolus: shares, nucleolus: shares }),
      kohlberg: UNCHECKED,
    };
  }
  const why = msg('games.why.too-many', { most: MOST_LISTED });
  return {
    nucleolus: { value: null, why },
    prenucleolus: { value: null, why },
    leastCore: { value: null, why },
    coreNonempty: { value: false },
    imputationsNonempty: { value: weights.filter((weight) => weight >= quota).length <= 1 },
    kohlberg: UNCHECKED,
  };
}
