import {
  type KnownRound,
  NO_DEAL,
  type Past,
  Rates,
  ratioOf,
  type Tally,
  type Threat,
  talliesOf,
} from '../record/index.ts';

/** A probability, and the past rounds that it rests on. */
export interface Chance {
  readonly probability: number;
  /** How often it happened in how many rounds of how many alliances. */
  readonly times: number;
  readonly of: number;
  readonly alliances: number;
  /** Which rounds were taken: the narrowest of these kinds that has at least five, else all. */
  readonly among: Among;
}

export type Among = 'threat' | 'renewals' | 'direction' | 'all';

type PastRound = Past['round'];
type Round = Pick<KnownRound, 'alliance' | 'direction' | 'prior' | 'threat'>;
type ThreatKind = Pick<Threat, 'by' | 'conditional'>;

const ENOUGH = 5;

const QUESTIONS = {
  /** It ends without an agreement: failed, broken off, decided by one side or left as it was. */
  noDeal: ({ result: { outcome } }) => (outcome === 'unknown' ? undefined : NO_DEAL.has(outcome)),
  /** An agreement ends the payments, where there were payments before. */
  ended: (round) => {
    const ratio = ratioOf(round);
    return ratio === undefined ? undefined : ratio === 0;
  },
  /** The old arrangement runs out before there is a new one. */
  lapse: ({ result: { lapse } }) => (lapse === 'unknown' ? undefined : lapse === 'yes'),
} satisfies Record<string, (round: PastRound) => boolean | undefined>;

type Question = keyof typeof QUESTIONS;

/** Only the chance of no deal looks at threats: of the others too few rounds with a threat are known. */
const LOOKS_AT_THREATS: ReadonlySet<Question> = new Set(['noDeal']);

interface Learned {
  readonly rates: Rates;
  readonly tallies: ReadonlyMap<string, Tally>;
}

/** What past rounds say about chances: rates that differ by alliance (`Rates`), each kind of rounds learned once. */
export class Chances {
  private readonly past: readonly PastRound[];
  private readonly learned = new Map<string, Learned | undefined>();

  constructor(past: readonly PastRound[]) {
    this.past = past;
  }

  of(question: Question, round: Round): Chance {
    for (const among of ['threat', 'renewals', 'direction', 'all'] as const) {
      if (among === 'threat' && (round.threat === undefined || !LOOKS_AT_THREATS.has(question))) continue;
      const found = this.among(question, among, round);
      if (found !== undefined) return chanceIn(found, among, round);
    }
    throw new Error('All rounds are always enough');
  }

  private among(question: Question, among: Among, round: Round): Learned | undefined {
    const key = JSON.stringify([question, among, ...kindOf(among, round)]);
    if (!this.learned.has(key)) {
      const alike = JSON.stringify(kindOf(among, round));
      const rounds = this.past.filter((one) => JSON.stringify(kindOf(among, asItWas(one))) === alike);
      const tallies = talliesOf(rounds, QUESTIONS[question]);
      const count = [...tallies.values()].reduce((sum, { of }) => sum + of, 0);
      const enough = among === 'all' || count >= ENOUGH;
      this.learned.set(key, enough ? { tallies, rates: new Rates([...tallies.values()]) } : undefined);
    }
    return this.learned.get(key);
  }
}

function chanceIn({ rates, tallies }: Learned, among: Among, { alliance }: Round): Chance {
  const all = [...tallies.values()];
  return {
    probability: rates.next(tallies.get(alliance) ?? { times: 0, of: 0 }),
    times: all.reduce((sum, { times }) => sum + times, 0),
    of: all.reduce((sum, { of }) => sum + of, 0),
    alliances: all.length,
    among,
  };
}

/** A past round with the threat that it turned out to have. */
function asItWas({ result: { threat }, ...round }: PastRound): Round {
  return threat === undefined ? round : { ...round, threat: { value: threat, from: 0 } };
}

/** What rounds of a kind have in common. */
function kindOf(among: Among, { direction, prior, threat }: Round): readonly unknown[] {
  switch (among) {
    case 'threat':
      return [direction, threat === undefined ? null : threatKind(threat.value)];
    case 'renewals':
      return [direction, prior !== undefined && prior.value > 0];
    case 'direction':
      return [direction];
    case 'all':
      return [];
  }
}

/** By the host or from the sender's side; tied to a demand or not. */
function threatKind({ by, conditional }: ThreatKind): readonly unknown[] {
  return [by === 'host', conditional === 'no'];
}
