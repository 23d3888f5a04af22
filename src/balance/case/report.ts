import type { BalanceScenario, CaseTheatre, PowerBalance } from '../../case/index.ts';
import {
  type Attack,
  oneAtATime,
  RELIABILITY,
  RELIABILITY_IDS,
  type Reckoning,
  type ReliabilityId,
  reckon,
  slopesOf,
  type Tried,
} from '../deterrence/index.ts';
import type { World } from '../power-index.ts';
import { INDEX_IDS, type IndexId, indexNamed } from '../registry.ts';
import {
  type Agreement,
  agreementOf,
  type Balance,
  balanceAt,
  type Reach,
  type Strengths,
  type Switches,
} from '../sides/index.ts';
import { dealOf, switchesOf, theatreOf } from './plain.ts';

/** What the reader may set. */
export interface BalanceOptions {
  readonly reach: Reach;
  /** Weights of the terms of the composite, in their order; its own when left out. */
  readonly weights?: readonly number[];
}

/** A world and the calendar year that it is of. */
export interface Dated {
  readonly year: number;
  readonly world: World;
}

/** The balances of a theatre by every index, under one set of switches. */
export interface Struck {
  readonly balances: ReadonlyMap<IndexId, Balance>;
  /** Over the indices that do not stand apart. */
  readonly agreement: Agreement;
}

/** A scenario in a year; one that takes time is struck in its first and its last year. */
export interface ScenarioStruck extends Struck {
  readonly scenario: BalanceScenario;
  readonly year: number;
}

export function strike(
  balance: PowerBalance,
  theatre: CaseTheatre,
  { year, world }: Dated,
  switches: Switches,
  options: BalanceOptions,
): Struck {
  const deal = dealOf(balance);
  const balances = new Map(
    INDEX_IDS.map((id): [IndexId, Balance] => {
      const index = indexNamed(id);
      const weights =
        index.weighted === true && options.weights !== undefined ? { weights: options.weights } : {};
      const question = { world, year, theatre: theatreOf(theatre, balance.ally), deal, index, switches };
      return [id, balanceAt({ ...question, ...weights, reach: options.reach })];
    }),
  );
  const together = [...balances].filter(([id]) => indexNamed(id).apart !== true);
  return { balances, agreement: agreementOf(together.map(([, { strengths }]) => strengths)) };
}

/** Every scenario at a theatre. Years after that of the world take its holdings, and only what a scenario changes differs. */
export function strikeScenarios(
  balance: PowerBalance,
  theatre: CaseTheatre,
  { year, world }: Dated,
  options: BalanceOptions,
): ScenarioStruck[] {
  return balance.scenarios.flatMap((scenario) => {
    const { decided, delay = 0 } = scenario;
    const years = decided === undefined ? [year] : delay > 0 ? [decided, decided + delay] : [decided];
    return years.map((at) => ({
      scenario,
      year: at,
      ...strike(balance, theatre, { year: at, world }, switchesOf(scenario), options),
    }));
  });
}

/** What a challenger reckons by one index. */
export interface AttackByIndex {
  readonly attack: Attack;
  /** At a belief of one half, which the thresholds do not depend on. */
  readonly reckoning: Reckoning;
  readonly atPublished: readonly {
    readonly id: ReliabilityId;
    readonly rate: number;
    readonly reckoning: Reckoning;
  }[];
  readonly slopes: ReturnType<typeof slopesOf>;
  readonly tried: readonly Tried[];
}

const EVEN_BELIEF = 0.5;

/** The decision to attack at a theatre by an index; undefined without the case's judgement of what is at stake. */
export function attackAt(balance: PowerBalance, strengths: Strengths): AttackByIndex | undefined {
  const stakes = balance.attack?.stakes;
  if (stakes === undefined) return undefined;
  const of = (stake: Parameters<typeof stakes.get>[0]): number => stakes.get(stake)?.value ?? 0;
  const attack: Attack = {
    challenger: strengths.challenger,
    target: strengths.withoutAlly,
    ally: strengths.withAlly - strengths.withoutAlly,
    belief: EVEN_BELIEF,
    decisiveness: of('decisiveness'),
    gain: of('gain'),
    loss: of('loss'),
    cost: of('cost'),
    peace: of('peace'),
  };
  const trials = [...stakes].map(([input, { low, high }]) => ({ input, low, high }));
  return {
    attack,
    reckoning: reckon(attack),
    atPublished: RELIABILITY_IDS.map((id) => {
      const { rate } = RELIABILITY[id];
      return { id, rate, reckoning: reckon({ ...attack, belief: rate }) };
    }),
    slopes: slopesOf(attack),
    tried: oneAtATime(attack, [...trials, { input: 'belief', low: 0, high: 1 }]),
  };
}
