import type { MessageKey } from '../text/index.ts';
import { COMPONENTS, type Component, type Holdings } from './components.ts';
import { amountOf, componentsIn, type Quantity, soleComponent } from './quantity.ts';
import { meanOfShares } from './shares.ts';
import { sumOf } from './sum.ts';

/** One share that an index is the mean of. */
export interface IndexTerm {
  /** Its weight in the mean, before missing ones drop out; relative to the others. */
  readonly weight: number;
  readonly of: Quantity;
}

/**
 * A way to measure power: the weighted mean of a state's shares of some quantities. One file an index; `registry.ts`
 * names them all. Shares make indices comparable, and sums over allies meaningful.
 */
export interface PowerIndex {
  readonly title: MessageKey;
  /** Its formula in words. */
  readonly formula: MessageKey;
  /** What it leaves out of sight. */
  readonly ignores: MessageKey;
  /** Where it is defined or argued for. */
  readonly source: string;
  readonly terms: readonly IndexTerm[];
  /** A share that is not known drops out of the mean, as its definition says; otherwise there is no mean without it. */
  readonly dropsUnknown?: true;
  /** Stands beside the other indices and is never counted or mixed with them. */
  readonly apart?: true;
  /** The weights are the reader's to set. */
  readonly weighted?: true;
}

/** States of one year, by code, and what all other states hold together where that is known. */
export interface World {
  readonly states: ReadonlyMap<string, Holdings>;
  /** Sums over the states that are not listed. Without, shares are of the listed states alone. */
  readonly others?: Holdings;
}

/** A state's power by an index, a pure number, and the components it would have needed besides. */
export interface Power {
  /** Share of the world, or of the listed states; undefined when nothing it is made of is known. */
  readonly share: number | undefined;
  readonly missing: readonly Component[];
}

/** The components that an index is made of, with their units. */
export function inputsOf({ terms }: PowerIndex): { component: Component; unit: string }[] {
  const all = new Set(terms.flatMap(({ of }) => componentsIn(of)));
  return [...all].map((component) => ({ component, unit: COMPONENTS[component] }));
}

/**
 * The power of every state of a world by an index.
 * @param weights of the terms in their order, in the place of the index's own
 * @param wholes what shares are taken of; that of the world itself when left out
 */
export function powersOf(
  index: PowerIndex,
  world: World,
  weights: readonly number[] = index.terms.map(({ weight }) => weight),
  wholes: readonly number[] = wholesOf(index, world),
): Map<string, Power> {
  return new Map(
    [...world.states].map(([state, holdings]) => {
      const amounts = index.terms.map(({ of }) => amountOf(of, holdings));
      const isWhole = amounts.every((amount, i) => amount !== undefined || weights[i] === 0);
      const share =
        isWhole || index.dropsUnknown === true ? meanOfShares(amounts, wholes, weights) : undefined;
      const missing = inputsOf(index)
        .map(({ component }) => component)
        .filter((component) => holdings[component] === undefined);
      return [state, { share, missing }];
    }),
  );
}

/** What all states hold together of each term of an index: those that are listed, and the others where that is known. */
export function wholesOf(index: PowerIndex, { states, others }: World): number[] {
  return index.terms.map(({ of }) => {
    const listed = sumOf([...states.values()].flatMap((holdings) => amountOf(of, holdings) ?? []));
    const sole = soleComponent(of);
    return listed + ((sole && others?.[sole]) ?? 0);
  });
}
