import {
  type AttackByIndex,
  attackAt,
  type BalanceOptions,
  type Dated,
  INDEX_IDS,
  type IndexId,
  indexNamed,
  type Power,
  powersOf,
  type ReachId,
  type ScenarioStruck,
  type Struck,
  strike,
  strikeScenarios,
  worldOf,
} from '../../balance/index.ts';
import type { CaseTheatre, PowerBalance } from '../../case/index.ts';
import { Evaluator } from '../../graph/index.ts';
import { civil, isProblem, type Period, parsePeriod } from '../../quantity/index.ts';
import type { Prepared, StudyOptions } from '../../study/index.ts';

/** A theatre with all that is said of it. */
export interface TheatreBalance {
  readonly theatre: CaseTheatre;
  readonly struck: Struck;
  readonly scenarios: readonly ScenarioStruck[];
  readonly attacks: ReadonlyMap<IndexId, AttackByIndex>;
  /** The same balance in every year of which something is known, the earliest first. */
  readonly years: readonly (Struck & { readonly year: number })[];
}

/** All that the command says of the balance of a case. */
export interface CaseBalance {
  readonly balance: PowerBalance;
  readonly period: Period;
  readonly asOf: string;
  readonly reach: ReachId;
  readonly options: BalanceOptions;
  /** Power at home, by index and state. */
  readonly powers: ReadonlyMap<IndexId, ReadonlyMap<string, Power>>;
  readonly theatres: readonly TheatreBalance[];
}

const FIRST_YEAR = 1946;

/** Works out the balance of a case; undefined for one without. */
export function caseBalance(
  prepared: Prepared,
  study: StudyOptions,
  {
    reach,
    options,
    theatres,
  }: { reach: ReachId; options: BalanceOptions; theatres: readonly string[] | undefined },
): CaseBalance | undefined {
  const { balance } = prepared.case;
  if (balance === undefined) return undefined;
  const scenario = study.scenario === undefined ? undefined : prepared.scenarios.get(study.scenario);
  const asOf = study.asOf ?? prepared.case.asOf;
  const period = study.period ?? balance.period ?? prepared.case.period;
  const evaluator = new Evaluator(prepared.graph, asOf, scenario?.overrides);
  const definition = study.definition ?? scenario?.definition ?? prepared.case.definition;
  const worldIn = (at: Period): Dated => ({
    year: civil(at.start).year,
    world: worldOf(balance, evaluator, at, definition),
  });
  const now = worldIn(period);
  const years = yearsUpTo(asOf, prepared).map(worldIn);
  return {
    balance,
    period,
    asOf,
    reach,
    options,
    powers: new Map(INDEX_IDS.map((id) => [id, powersFor(id, now, options)])),
    theatres: balance.theatres
      .filter(({ id }) => theatres?.includes(id) ?? true)
      .map((theatre) => theatreBalance(balance, theatre, { now, years }, options)),
  };
}

function powersFor(id: IndexId, { world }: Dated, { weights }: BalanceOptions): Map<string, Power> {
  const index = indexNamed(id);
  return index.weighted === true ? powersOf(index, world, weights) : powersOf(index, world);
}

function theatreBalance(
  balance: PowerBalance,
  theatre: CaseTheatre,
  { now, years }: { readonly now: Dated; readonly years: readonly Dated[] },
  options: BalanceOptions,
): TheatreBalance {
  const struck = strike(balance, theatre, now, {}, options);
  const attacks = [...struck.balances].flatMap(([id, { strengths }]) => {
    const attack = strengths === undefined || indexNamed(id).apart ? undefined : attackAt(balance, strengths);
    return attack === undefined ? [] : [[id, attack] as const];
  });
  return {
    theatre,
    struck,
    scenarios: strikeScenarios(balance, theatre, now, options),
    attacks: new Map(attacks),
    years: years
      .map((dated) => ({ year: dated.year, ...strike(balance, theatre, dated, {}, options) }))
      .filter(({ agreement }) => agreement.indices > 0),
  };
}

/** Calendar years from the first in which today's reach holds to that of a date. */
function yearsUpTo(asOf: string, { case: { calendars } }: Prepared): Period[] {
  const last = Number(asOf.slice(0, 4));
  return Array.from({ length: Math.max(0, last - FIRST_YEAR + 1) }, (_, i) => FIRST_YEAR + i).flatMap(
    (year) => {
      const period = parsePeriod(String(year), calendars);
      return isProblem(period) ? [] : [period];
    },
  );
}
