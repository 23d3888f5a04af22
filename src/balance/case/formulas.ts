import type { Component } from '../components.ts';
import type { PowerIndex } from '../power-index.ts';
import { componentsIn, type Quantity, soleComponent } from '../quantity.ts';

/** Which states hold what, as formulas of the graph. */
export interface Held {
  readonly states: readonly string[];
  /** The node of what a state holds, in quotes; undefined where nothing is stated. */
  of(component: Component, state: string): string | undefined;
  /** The node of what all states hold of a quantity, in quotes. */
  whole(quantity: Quantity): string;
}

/** The formula of a state's power by an index; undefined for a state of which nothing that it needs is stated. */
export function powerFormula(index: PowerIndex, state: string, held: Held): string | undefined {
  const terms = index.terms.filter(({ weight }) => weight > 0);
  const shares = terms.flatMap(({ weight, of }) => {
    const part = amountFormula(of, state, held);
    return part === undefined ? [] : [{ weight, share: `${part} / ${held.whole(of)}` }];
  });
  const [first, ...others] = shares;
  if (first === undefined || (index.dropsUnknown !== true && shares.length < terms.length)) return undefined;
  if (others.length === 0) return first.share;
  const weighed = (share: string, weight: number): string => (weight === 1 ? share : `${weight} * ${share}`);
  if (index.dropsUnknown !== true) {
    const sum = shares.map(({ weight, share }) => weighed(share, weight));
    return `SUM(${sum.join(', ')}) / ${shares.reduce((whole, { weight }) => whole + weight, 0)}`;
  }
  const sum = shares.map(({ weight, share }) => weighed(`IFKNOWN(${share}, 0)`, weight));
  const alike = shares.every(({ weight }) => weight === 1);
  const counted = alike
    ? `COUNTKNOWN(${shares.map(({ share }) => share).join(', ')})`
    : `SUM(${shares.map(({ weight, share }) => weighed(`IF(ISKNOWN(${share}), 1, 0)`, weight)).join(', ')})`;
  return `SUM(${sum.join(', ')}) / ${counted}`;
}

/** The sum over the states of which it is known; undefined when nothing is stated of any. */
export function wholeFormula(of: Quantity, held: Held): string | undefined {
  const amounts = held.states.flatMap((state) => amountFormula(of, state, held) ?? []);
  return amounts.length === 0
    ? undefined
    : `SUM(${amounts.map((amount) => `IFKNOWN(${amount}, 0)`).join(', ')})`;
}

/**
 * A product of components. Amounts per year are not multiplied with each other in formulas, so all factors of a component
 * but one are shares of the listed states, which changes every state's amount alike.
 */
function amountFormula(of: Quantity, state: string, held: Held): string | undefined {
  const factors: string[] = [];
  const divisors: string[] = [];
  for (const component of componentsIn(of)) {
    const own = held.of(component, state);
    if (own === undefined) return undefined;
    const exponent = of[component] as number;
    if (exponent < 0) divisors.push(...Array<string>(-exponent).fill(own));
    else factors.push(...Array<string>(exponent - 1).fill(`${own} / ${held.whole({ [component]: 1 })}`), own);
  }
  return [factors.join(' * '), ...divisors].join(' / ');
}

/** How a quantity is called in the names of nodes: `gdp`, `gdp2-per-tpop`. */
export function quantityName(of: Quantity): string {
  const sole = soleComponent(of);
  if (sole !== undefined) return sole;
  const named = (component: Component, exponent: number) =>
    exponent === 1 ? component : `${component}${exponent}`;
  const over = componentsIn(of).filter((component) => (of[component] as number) > 0);
  const under = componentsIn(of).filter((component) => (of[component] as number) < 0);
  return [
    ...over.map((component) => named(component, of[component] as number)),
    ...under.map((component) => `per-${named(component, -(of[component] as number))}`),
  ].join('-');
}
