/**
 * What a state brings to the scales. One unit a component, so that sums over states mean something: money in US dollars of
 * the year or in international dollars at purchasing power parity, iron and steel in tons, energy in coal-ton equivalents,
 * people in persons, warheads in pieces. `milex` is military spending as National Material Capabilities count it, for the
 * index of that name; `spending` as the source of spending counts it, since the two must not be mixed in one sum.
 */
export const COMPONENTS = {
  milex: 'USD',
  milper: 'persons',
  irst: 'tons',
  pec: 'coal-tons',
  tpop: 'persons',
  upop: 'persons',
  spending: 'USD',
  'spending-ppp': 'international-dollars',
  gdp: 'USD',
  'gdp-ppp': 'international-dollars',
  warheads: 'warheads',
} as const;

export type Component = keyof typeof COMPONENTS;

export const COMPONENT_IDS = Object.keys(COMPONENTS) as Component[];

/** The six components of the composite index of national capability, in the order of its tables. */
export const NATIONAL_COMPONENTS = [
  'milex',
  'milper',
  'irst',
  'pec',
  'tpop',
  'upop',
] as const satisfies Component[];

/** What is known of one state in one year. An absent component is not known; zero is a real zero. */
export type Holdings = Readonly<Partial<Record<Component, number>>>;
