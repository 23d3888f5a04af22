import { type Choices, choicesOf } from './choices.ts';
import { type Fraction, ONE, toNumber } from './fraction.ts';
import { type Domain, issuesOf, type Term } from './model.ts';
import { type Scale, scaleOf, stepsOf } from './scale.ts';
import { valuesOf } from './term-values.ts';

/**
 * Issues that hang together: neither party's utility of them depends on any other issue. An option is a combination
 * of their values, the last issue's value changing fastest; utilities are in steps of each party's scale.
 */
export interface Block {
  readonly issues: readonly number[];
  readonly shape: readonly number[];
  readonly utilities: readonly [Float64Array, Float64Array];
}

/** A domain taken apart into blocks over which both utilities are sums. */
export interface Parts {
  readonly choices: readonly Choices[];
  readonly scales: readonly [Scale, Scale];
  readonly blocks: readonly Block[];
}

/** Combinations of one block that are still looked at one by one. */
const MOST_OPTIONS = 10_000_000;

/** Blocks of issues that are too many together, by position, with the number of their combinations. */
export interface TooLarge {
  readonly issues: readonly number[];
  readonly options: bigint;
}

export function partsOf(domain: Domain, tolerance: number): Parts | TooLarge {
  const choices = choicesOf(domain);
  const groups = groupsOf(domain);
  for (const issues of groups) {
    const options = issues.reduce((product, at) => product * BigInt((choices[at] as Choices).size), 1n);
    if (options > BigInt(MOST_OPTIONS)) return { issues, options };
  }
  const terms = domain.parties.map((party) =>
    party.terms.map((term) => ({ term, values: valuesOf(term, domain, choices) })),
  );
  const scales = domain.parties.map((party, p) => {
    const values = (terms[p] ?? []).flatMap((one) => one.values);
    return scaleOf([...values, party.reservation], mostOf(terms[p] ?? []), tolerance);
  }) as unknown as [Scale, Scale];
  const blocks = groups.map((issues): Block => {
    const shape = issues.map((at) => (choices[at] as Choices).size);
    const options = shape.reduce((product, size) => product * size, 1);
    return { issues, shape, utilities: [new Float64Array(options), new Float64Array(options)] };
  });
  const blockOf = new Map(blocks.flatMap((block) => block.issues.map((at) => [at, block])));
  for (const [p, scale] of scales.entries())
    for (const { term, values } of terms[p] ?? []) {
      // A term of no issue is a constant; it may stand in any block.
      const block = blockOf.get(issuesOf(term)[0] ?? 0) as Block;
      addTerm(block.utilities[p as 0 | 1], block, term, values, scale);
    }
  return { choices, scales, blocks };
}

/** What the terms can add up to at most, taken without their signs; at least 1. */
function mostOf(terms: readonly { readonly values: readonly Fraction[] }[]): number {
  const most = terms.map(({ values }) =>
    values.reduce((top, one) => Math.max(top, Math.abs(toNumber(one))), 0),
  );
  return Math.max(toNumber(ONE), most.reduce((sum, one) => sum + one, 0) * (1 + 1e-9));
}

/** Issues joined where a term of either party spans them, each group in the order of the domain. */
function groupsOf(domain: Domain): readonly (readonly number[])[] {
  const parent = domain.issues.map((_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (parent[top] !== top) top = parent[top] as number;
    return top;
  };
  for (const { terms } of domain.parties)
    for (const term of terms) {
      const [first, ...others] = issuesOf(term);
      if (first !== undefined) for (const other of others) parent[root(other)] = root(first);
    }
  const groups = new Map<number, number[]>();
  for (const at of parent.keys()) {
    const top = root(at);
    groups.set(top, [...(groups.get(top) ?? []), at]);
  }
  return [...groups.values()];
}

type Frame = Pick<Block, 'issues' | 'shape'>;

function addTerm(
  sums: Float64Array,
  frame: Frame,
  term: Term,
  values: readonly Fraction[],
  scale: Scale,
): void {
  const steps = values.map((value) => stepsOf(value, scale));
  if (term.kind === 'box') {
    const ranges = frame.issues.map((at, k) => {
      const bound = term.bounds.find(({ issue }) => issue === at);
      return bound === undefined ? { from: 0, to: (frame.shape[k] as number) - 1 } : bound;
    });
    eachWithin(frame, ranges, (option) => {
      sums[option] = (sums[option] as number) + (steps[0] as number);
    });
    return;
  }
  const [spans, table] =
    term.kind === 'joint' ? [term.issues, jointTable(frame, term, steps)] : [[term.issue], steps];
  if (frame.issues.length === 1) {
    for (let option = 0; option < sums.length; option++)
      sums[option] = (sums[option] as number) + (table[option] as number);
    return;
  }
  const strides = stridesWithin(frame, spans);
  eachWithin(
    frame,
    frame.shape.map((size) => ({ from: 0, to: size - 1 })),
    (option, digits) => {
      let at = 0;
      for (let k = 0; k < digits.length; k++) at += (digits[k] as number) * (strides[k] as number);
      sums[option] = (sums[option] as number) + (table[at] as number);
    },
  );
}

function jointTable(
  frame: Frame,
  term: Extract<Term, { kind: 'joint' }>,
  steps: readonly number[],
): Float64Array {
  const sizes = term.issues.map((at) => frame.shape[frame.issues.indexOf(at)] as number);
  const table = new Float64Array(sizes.reduce((product, size) => product * size, 1));
  table.fill(steps.at(-1) as number);
  for (const [cell, { at }] of term.cells.entries())
    table[at.reduce((index, value, k) => index * (sizes[k] as number) + value, 0)] = steps[cell] as number;
  return table;
}

/** By issue of the block: how far a step of it moves in the table of a term over `spans`, the last of which is fastest. */
function stridesWithin({ issues, shape }: Frame, spans: readonly number[]): readonly number[] {
  const strides = new Array<number>(issues.length).fill(0);
  let stride = 1;
  for (const at of spans.toReversed()) {
    const place = issues.indexOf(at);
    strides[place] = stride;
    stride *= shape[place] as number;
  }
  return strides;
}

/** Visits the options of a block whose values lie within the ranges, in order. */
function eachWithin(
  { shape }: Frame,
  ranges: readonly { readonly from: number; readonly to: number }[],
  visit: (option: number, digits: readonly number[]) => void,
): void {
  const digits = ranges.map(({ from }) => from);
  if (ranges.some(({ from, to }) => from > to)) return;
  for (;;) {
    let option = 0;
    for (let k = 0; k < digits.length; k++) option = option * (shape[k] as number) + (digits[k] as number);
    visit(option, digits);
    let k = digits.length - 1;
    while (k >= 0 && digits[k] === ranges[k]?.to) {
      digits[k] = ranges[k]?.from as number;
      k -= 1;
    }
    if (k < 0) return;
    digits[k] = (digits[k] as number) + 1;
  }
}
