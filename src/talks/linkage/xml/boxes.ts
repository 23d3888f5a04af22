import { type LocatedScalar, placeOf } from '../../../document/index.ts';
import { msg } from '../../../text/index.ts';
import { compare, type Fraction, integer, ONE, over, times } from '../fraction.ts';
import { type BoxTerm, sizeOf } from '../model.ts';
import type { Declared } from './issues.ts';
import type { XmlReading } from './reading.ts';
import type { Element } from './tree.ts';

/**
 * A utility made of boxes (`hyperRectangle`): the sum of the values of those that hold the outcome, divided by
 * `maxutility`. Of the ways of adding up only sums are read, and only boxes that include.
 */
export function readBoxes(
  reading: XmlReading,
  utility: Element,
  issues: ReadonlyMap<number, Declared>,
): { readonly terms: readonly BoxTerm[]; readonly maxUtility: Fraction } | undefined {
  const attribute = reading.required(utility, 'maxutility');
  const most = reading.number(attribute);
  if (attribute !== undefined && most !== undefined && most.n <= 0n) {
    reading.report('number-out-of-range', attribute, { expected: msg('expected.above', { low: 0 }) });
    return undefined;
  }
  const [ufun, second] = reading.children(utility, ['ufun']);
  if (ufun === undefined) {
    reading.reportAt('key-missing', placeOf(utility), {
      expected: msg('expected.element', { names: 'ufun' }),
    });
    return undefined;
  }
  if (second !== undefined) reading.twice(second, ufun);
  if (most === undefined) return undefined;
  const places = new Map([...issues.keys()].map((index, at) => [index, at]));
  return { terms: sumOf(reading, ufun, over(ONE, most), issues, places), maxUtility: most };
}

function sumOf(
  reading: XmlReading,
  ufun: Element,
  factor: Fraction,
  issues: ReadonlyMap<number, Declared>,
  places: ReadonlyMap<number, number>,
): BoxTerm[] {
  const aggregation = ufun.attributes.get('aggregation');
  if (aggregation !== undefined && aggregation.text !== 'sum') {
    reading.report('choice-unknown', aggregation, { expected: msg('expected.choice', { choices: 'sum' }) });
    return [];
  }
  const weighted = weightedBy(reading, ufun, factor);
  return reading.children(ufun, ['hyperRectangle', 'ufun']).flatMap((child) => {
    if (child.name === 'ufun') return sumOf(reading, child, weighted, issues, places);
    const value = reading.requiredNumber(child, 'utility');
    const bounds = boundsOf(reading, child, issues, places);
    if (value === undefined || bounds === undefined) return [];
    return [{ kind: 'box', bounds, value: times(value, weightedBy(reading, child, weighted)) }];
  });
}

function weightedBy(reading: XmlReading, element: Element, factor: Fraction): Fraction {
  const weight = reading.number(element.attributes.get('weight'));
  return weight === undefined ? factor : times(factor, weight);
}

function boundsOf(
  reading: XmlReading,
  box: Element,
  issues: ReadonlyMap<number, Declared>,
  places: ReadonlyMap<number, number>,
): BoxTerm['bounds'] | undefined {
  const bounds: { issue: number; from: number; to: number }[] = [];
  const seen = new Map<number, LocatedScalar>();
  let broken = false;
  for (const child of reading.children(box, ['INCLUDES', 'EXCLUDES'])) {
    if (child.name === 'EXCLUDES') {
      reading.report('choice-unknown', child, { expected: msg('expected.choice', { choices: 'INCLUDES' }) });
      broken = true;
      continue;
    }
    const bound = boundOf(reading, child, issues, places, seen);
    if (bound === undefined) broken = true;
    else bounds.push(bound);
  }
  return broken ? undefined : bounds;
}

function boundOf(
  reading: XmlReading,
  child: Element,
  issues: ReadonlyMap<number, Declared>,
  places: ReadonlyMap<number, number>,
  seen: Map<number, LocatedScalar>,
) {
  const attribute = reading.required(child, 'index');
  const index = reading.whole(attribute);
  const [min, max] = [reading.required(child, 'min'), reading.required(child, 'max')];
  const [low, high] = [reading.number(min), reading.number(max)];
  if (attribute === undefined || index === undefined || low === undefined || high === undefined)
    return undefined;
  const about = issues.get(index)?.issue;
  if (about === undefined) {
    reading.report('reference-unknown', attribute, { expected: msg('expected.issue-index') });
    return undefined;
  }
  if (about.kind !== 'integer') {
    reading.report('reference-kind', attribute, { expected: msg('expected.integer-issue') });
    return undefined;
  }
  const first = seen.get(index);
  if (first !== undefined) {
    reading.twice(attribute, first);
    return undefined;
  }
  seen.set(index, attribute);
  if (compare(low, high) > 0) {
    reading.report('interval-reversed', max ?? child, {
      expected: msg('expected.above', { low: min?.text ?? '' }),
    });
    return undefined;
  }
  const last = (sizeOf(about) as number) - 1;
  const [from, to] = [ceiling(low) - about.lower, floor(high) - about.lower];
  return { issue: places.get(index) as number, from: Math.max(0, from), to: Math.min(last, to) };
}

function floor({ n, d }: Fraction): number {
  const quotient = n / d;
  return Number(n < 0n && quotient * d !== n ? quotient - 1n : quotient);
}

const ceiling = (value: Fraction): number => -floor(times(value, integer(-1)));
