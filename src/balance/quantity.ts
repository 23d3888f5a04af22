import { COMPONENT_IDS, type Component, type Holdings } from './components.ts';

/** A product of components: each with its exponent. `{ gdp: 2, tpop: -1 }` is output times output per head. */
export type Quantity = Readonly<Partial<Record<Component, number>>>;

/** The components of a quantity, in the order of the list. */
export function componentsIn(quantity: Quantity): Component[] {
  return COMPONENT_IDS.filter((component) => (quantity[component] ?? 0) !== 0);
}

/** How much of a quantity somebody has; undefined when a component is not known, or when zero is divided by. */
export function amountOf(quantity: Quantity, holdings: Holdings): number | undefined {
  let amount = 1;
  for (const component of componentsIn(quantity)) {
    const value = holdings[component];
    if (value === undefined) return undefined;
    amount *= value ** (quantity[component] as number);
  }
  return Number.isFinite(amount) ? amount : undefined;
}

/** A quantity that is one component, whose sum over the whole world may be published. */
export function soleComponent(quantity: Quantity): Component | undefined {
  const [component, ...others] = componentsIn(quantity);
  return others.length === 0 && component !== undefined && quantity[component] === 1 ? component : undefined;
}
