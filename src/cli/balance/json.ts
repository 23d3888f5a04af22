import {
  INDEX_IDS,
  indexNamed,
  inputsOf,
  RELIABILITY,
  type ReachId,
  reachNamed,
  type Struck,
} from '../../balance/index.ts';
import { inEveryLanguage, type MessageKey, msg } from '../../text/index.ts';
import type { CaseBalance, TheatreBalance } from './case-balance.ts';

/** What the number of a form of reach counts; null for a form without one. */
function parameterTold(reach: ReachId) {
  const describes = reachNamed(reach).parameter?.describes;
  return describes === undefined ? null : told(describes);
}

const told = (key: MessageKey) => inEveryLanguage(() => msg(key));

/** The balance of a case as `--json` prints it. */
export function caseBalanceJson({ balance, period, asOf, reach, options, powers, theatres }: CaseBalance) {
  const { title, formula, ignores, source } = reachNamed(reach);
  return {
    host: balance.host,
    ally: balance.ally,
    period: period.label,
    as_of: asOf,
    reach: {
      id: reach,
      parameter: options.reach.parameter,
      parameter_is: parameterTold(reach),
      title: told(title),
      formula: told(formula),
      ignores: told(ignores),
      source,
    },
    indices: INDEX_IDS.map((id) => {
      const index = indexNamed(id);
      return {
        id,
        title: told(index.title),
        formula: told(index.formula),
        ignores: told(index.ignores),
        source: index.source,
        apart: index.apart === true,
        inputs: inputsOf(index),
        powers: [...(powers.get(id) ?? [])].map(([state, { share, missing }]) => ({
          state,
          share: share ?? null,
          missing,
        })),
      };
    }),
    theatres: theatres.map(theatreJson),
  };
}

function theatreJson({ theatre, struck, scenarios, attacks, years }: TheatreBalance) {
  const { id, title, lat, lon, challenger, defender, reason } = theatre;
  return {
    id,
    title,
    lat,
    lon,
    challenger,
    defender,
    reason,
    ...struckJson(struck),
    scenarios: scenarios.map((one) => ({
      id: one.scenario.id,
      title: one.scenario.title,
      year: one.year,
      ...struckJson(one),
    })),
    years: years.map(({ year, ...one }) => ({ year, ...struckJson(one) })),
    attacks: [...attacks].map(([index, { reckoning, atPublished, slopes, tried, attack }]) => ({
      index,
      attack,
      win_alone: reckoning.winAlone,
      win_against_both: reckoning.winAgainstBoth,
      win_needed: reckoning.winNeeded,
      belief_needed: reckoning.beliefNeeded ?? null,
      published: atPublished.map((one) => ({
        id: one.id,
        rate: one.rate,
        source: RELIABILITY[one.id].source,
        verification: RELIABILITY[one.id].verification,
        advantage: one.reckoning.advantage,
        outcome: one.reckoning.outcome,
      })),
      slopes,
      one_at_a_time: tried.map(({ input, low, high, atLow, atHigh, turnsAt }) => ({
        input,
        low,
        high,
        advantage_at_low: atLow.advantage,
        advantage_at_high: atHigh.advantage,
        turns_at: turnsAt ?? null,
      })),
    })),
  };
}

function struckJson({ balances, agreement }: Struck) {
  return {
    agreement: { ...agreement, majority: agreement.majority ?? null },
    balances: [...balances].map(([index, { strengths, missing, challenger, defender, ally }]) => ({
      index,
      missing,
      // JSON has no infinity: a side without a rival has no ratio.
      challenger: strengths?.challenger ?? null,
      with_ally: strengths?.withAlly ?? null,
      without_ally: strengths?.withoutAlly ?? null,
      ratio_with: finite(strengths?.ratioWith),
      ratio_without: finite(strengths?.ratioWithout),
      contributions: [...challenger, ...defender, ally].map(({ state, share, commits, from, strength }) => ({
        state,
        share: share ?? null,
        commits,
        from: from?.base.id ?? null,
        km: from?.km ?? null,
        strength: strength ?? null,
      })),
    })),
  };
}

const finite = (ratio: number | undefined): number | null =>
  ratio === undefined || !Number.isFinite(ratio) ? null : ratio;
