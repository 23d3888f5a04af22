import { msg } from '../../text/index.ts';
import type { Fraction } from '../linkage/fraction.ts';
import { certain, type Solution } from './answer.ts';
import { meetsKohlberg } from './kohlberg.ts';
import type { ListedGame } from './listed.ts';
import { hasImputations, leastCore, nucleolus } from './nucleolus.ts';

/** What depends on the complaints of coalitions: least core, core, and the two nucleoli. */
export type ProposalAnswers = Omit<Solution, 'players' | 'shapley' | 'banzhafRaw'>;

/** Most players for whom Kohlberg's criterion is tried: it sorts all complaints. */
export const MOST_CHECKED = 14;

/** Answers for a game whose coalitions are listed. */
export function proposalAnswers(game: ListedGame): ProposalAnswers {
  const pre = nucleolus(game, 'preimputations');
  const some = hasImputations(game);
  const nuc = some ? nucleolus(game, 'imputations') : null;
  return checked(game, answersOf({ leastCore: leastCore(game), prenucleolus: pre, nucleolus: nuc }));
}

/** Answers found by a formula, put to Kohlberg's criterion where the game is small enough to be listed. */
export function checked(game: ListedGame, answers: Omit<ProposalAnswers, 'kohlberg'>): ProposalAnswers {
  const small = game.players <= MOST_CHECKED;
  const nuc = answers.nucleolus.value;
  const pre = answers.prenucleolus.value;
  return {
    ...answers,
    kohlberg: {
      nucleolus: small && nuc !== null ? meetsKohlberg(game, nuc, 'imputations') : null,
      prenucleolus: small && pre !== null ? meetsKohlberg(game, pre, 'preimputations') : null,
    },
  };
}

/** What follows from the least-core value (null for one player) and the proposals; without imputations no nucleolus. */
export function answersOf(found: {
  readonly leastCore: Fraction | null;
  readonly prenucleolus: readonly Fraction[];
  readonly nucleolus: readonly Fraction[] | null;
}): Omit<ProposalAnswers, 'kohlberg'> {
  return {
    nucleolus:
      found.nucleolus === null
        ? { value: null, why: msg('games.why.no-imputations') }
        : { value: found.nucleolus },
    prenucleolus: { value: found.prenucleolus },
    leastCore:
      found.leastCore === null
        ? { value: null, why: msg('games.why.single') }
        : { value: certain(found.leastCore) },
    // One player has all there is, and nobody to complain.
    coreNonempty: { value: found.leastCore === null || found.leastCore.n <= 0n },
    imputationsNonempty: { value: found.nucleolus !== null },
  };
}

export const UNCHECKED = { nucleolus: null, prenucleolus: null } as const;
