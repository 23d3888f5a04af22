import { type Given, schemaLine } from './given.ts';

export function measuresFile(given: Given): string {
  const { host, guarantor } = given;
  return `${schemaLine('measures', given)}# What is measured. The figures stand in figures.csv; a measure with a formula has none.
support.cash:
  title: Cash support by the host
  describes: Payments under the cost-sharing agreement, as budgeted. Say here what exactly is counted.
  unit: USD
  kind: flow # an amount over a period; stock: an amount on a date; level: a rate, share or price
  party: ${host}
  group: support
  basis: budget # budget, obligation, outlay, estimate or agreement
  gaps: # years for which it is known that there is nothing to find, and why
    - { period: 2022, reason: No source found that gives the year. }

support.per_head:
  title: Cash support for each member of the forces
  unit: USD/person
  kind: flow
  group: support
  formula: support.cash / forces.present

forces.present:
  title: Members of the forces present
  unit: persons
  kind: stock
  party: ${guarantor}
  group: presence
  carry: 1 year # how long the last count may be carried forward

stationing.cost:
  title: Pay and operations of the forces stationed
  unit: USD
  kind: flow
  party: ${guarantor}
  group: presence
  basis: outlay

land.area:
  title: Land made available without rent
  unit: km2
  kind: stock
  party: ${host}
  group: support
  carry: 2 years

land.forgone_rent:
  title: Rent forgone on that land
  unit: USD
  kind: flow
  group: support
  formula: land.area * land.market_rent
`;
}

export function assumptionsFile(given: Given): string {
  return `${schemaLine('assumptions', given)}# Judged quantities. Each needs its reason; a range is a 90% interval.
land.market_rent:
  title: Market rent of such land
  value: 150k to 350k
  unit: USD/km2
  kind: flow
  group: support
  reason: Invented for the example. Say here from what the range was judged, and by whom.
`;
}

/** Comma-separated, as a spreadsheet saves it. */
export function figuresTable(): string {
  return `id,measure,period,value,low,high,unit,source,locator,verification,basis,label,preferred,known_on,note
support-2023,support.cash,2023,95m,,,,example-budget,table 1,recalled,,agreed payment,,,Invented for the example
support-2024,support.cash,2024,100m,,,,example-budget,table 1,recalled,,agreed payment,yes,,Invented for the example
support-2024-press,support.cash,2024,118m,,,,example-press,,recalled,,with works on bases,,,Invented: a rival figure of wider scope
forces-2023,forces.present,2023-12-31,9800,,,,example-budget,table 4,recalled,,,,,Invented for the example
forces-2024,forces.present,2024-12-31,10000,9500,10500,,example-budget,table 4,recalled,,,,,Invented for the example
stationing-2024,stationing.cost,2024,640m,,,,example-budget,table 7,recalled,,,,,Invented for the example
land-2024,land.area,2024-03-31,42.5,,,,example-budget,annex,recalled,,,,,Invented for the example
`;
}
