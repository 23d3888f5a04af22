import type { AttackStake, Component, ReachId } from '../balance/schema.ts';
import type { Place } from '../problem/index.ts';
import type { Period } from '../quantity/index.ts';
import type { Words } from '../text/index.ts';
import type { FormulaText } from './model-parts.ts';

/** Who is strong where: what states hold, where they may fight, and what may change in the deal. */
export interface PowerBalance {
  /** Who gives bases and is defended. */
  readonly host: string;
  /** Whose support is in question. */
  readonly ally: string;
  /** The year that is looked at; the study's period when none is given. */
  readonly period?: Period;
  readonly reach: CaseReach;
  readonly states: ReadonlyMap<string, StateHoldings>;
  /** What all states of the world hold together, where that is known. */
  readonly world: ReadonlyMap<Component, FormulaText>;
  readonly bases: readonly CaseBase[];
  readonly theatres: readonly CaseTheatre[];
  readonly scenarios: readonly BalanceScenario[];
  readonly attack?: CaseAttack;
  readonly at: Place;
}

export interface CaseReach {
  readonly form: ReachId;
  /** In the unit of the form; the usual one when left out. */
  readonly parameter?: number;
  readonly reason: Words;
}

export interface StateHoldings {
  readonly id: string;
  readonly name: Words;
  readonly holds: ReadonlyMap<Component, FormulaText>;
  /** Which part of its power it would commit, from 0 to 1. */
  readonly commits?: number;
  readonly reason?: Words;
  readonly at: Place;
}

export interface CaseBase {
  readonly id: string;
  readonly title: Words;
  readonly user: string;
  readonly host: string;
  /** Degrees, north and east positive. */
  readonly lat: number;
  readonly lon: number;
  readonly reason: Words;
  readonly source?: string;
}

export interface CaseTheatre {
  readonly id: string;
  readonly title: Words;
  readonly lat: number;
  readonly lon: number;
  readonly challenger: readonly string[];
  /** The side that is defended, the ally apart. */
  readonly defender: readonly string[];
  /** Why these places and states. */
  readonly reason: Words;
  readonly source?: string;
  readonly at: Place;
}

export interface BalanceScenario {
  readonly id: string;
  readonly title: Words;
  /** Part of its units that the ally keeps, from 0 to 1. */
  readonly allyKeeps?: number;
  readonly hostNeutral: boolean;
  /** Part of its output that the host spends on its forces, from 0 to 1. */
  readonly hostSpends?: number;
  /** Calendar year in which the host decides to; at once when left out. */
  readonly decided?: number;
  /** Years until the spending is reached. */
  readonly delay?: number;
  readonly reason: Words;
}

/** Judged inputs of the decision to attack, each with the range over which it is tried. */
export interface CaseAttack {
  readonly stakes: ReadonlyMap<AttackStake, JudgedStake>;
  readonly reason: Words;
}

export interface JudgedStake {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}
