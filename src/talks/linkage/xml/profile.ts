import { type LocatedScalar, placeOf } from '../../../document/index.ts';
import { msg } from '../../../text/index.ts';
import { compare, type Fraction, minus, ONE, plus, toNumber, ZERO } from '../fraction.ts';
import type { Party, Term } from '../model.ts';
import { readBoxes } from './boxes.ts';
import { readEvaluator } from './evaluator.ts';
import { type Declared, issueElements } from './issues.ts';
import type { XmlReading } from './reading.ts';
import type { Element } from './tree.ts';

/** Rounding that a sum of decimal weights may carry and still count as 1. */
const ROUNDED = 1e-6;

/** Reads the preferences of one party: weights and evaluations matched to the issues of the domain by index. */
export function readProfile(
  reading: XmlReading,
  root: Element,
  issues: ReadonlyMap<number, Declared>,
): Party | undefined {
  if (root.name !== 'utility_space') {
    reading.report('choice-unknown', root, {
      expected: msg('expected.element', { names: 'utility_space' }),
    });
    return undefined;
  }
  const parts = reading.children(root, ['objective', 'reservation', 'discount_factor']);
  const reservation = settingOf(reading, parts, 'reservation');
  const discount = settingOf(reading, parts, 'discount_factor');
  if (discount !== undefined && (discount.value.n < 0n || compare(discount.value, ONE) > 0))
    reading.report('number-out-of-range', discount.at, { expected: msg('expected.share') });
  if (reservation !== undefined && (reservation.value.n < 0n || compare(reservation.value, ONE) > 0))
    reading.report('number-out-of-range', reservation.at, {
      severity: 'warning',
      expected: msg('expected.share'),
    });
  const common = {
    name: parts.find((part) => part.name === 'objective')?.attributes.get('name')?.text ?? '',
    reservation: reservation?.value ?? ZERO,
    reservationGiven: reservation !== undefined,
    discount: discount?.value ?? ONE,
  };
  const objectives = parts.filter((part) => part.name === 'objective');
  if (objectives.length === 0) {
    reading.reportAt('key-missing', placeOf(root), {
      expected: msg('expected.element', { names: 'objective' }),
    });
    return undefined;
  }
  const utility = objectives.flatMap((one) => one.children).find((child) => child.name === 'utility');
  if (utility !== undefined) {
    const boxes = readBoxes(reading, utility, issues);
    return boxes && { ...common, ...boxes };
  }
  const terms = additiveTerms(reading, { ...root, children: objectives }, issues);
  return { ...common, terms };
}

function settingOf(reading: XmlReading, parts: readonly Element[], name: string) {
  const [first, second] = parts.filter((part) => part.name === name);
  if (first === undefined) return undefined;
  if (second !== undefined) reading.twice(second, first);
  const value = reading.requiredNumber(first, 'value');
  return value === undefined ? undefined : { value, at: first.attributes.get('value') ?? first };
}

function additiveTerms(
  reading: XmlReading,
  root: Element,
  issues: ReadonlyMap<number, Declared>,
): readonly Term[] {
  const weights = weightsOf(reading, root, issues);
  const seen = new Map<number, LocatedScalar>();
  const terms = new Map<number, Term>();
  const places = new Map([...issues.keys()].map((index, at) => [index, at]));
  for (const element of issueElements(reading, root)) {
    const attribute = reading.required(element, 'index');
    const index = reading.whole(attribute);
    if (attribute === undefined || index === undefined) continue;
    const first = seen.get(index);
    if (first !== undefined) {
      reading.twice(attribute, first);
      continue;
    }
    seen.set(index, attribute);
    const declared = issues.get(index);
    if (declared === undefined) {
      reading.report('reference-unknown', attribute, { expected: msg('expected.issue-index') });
      continue;
    }
    const weight = weights.get(index);
    if (weight === undefined)
      reading.report('key-missing', element, { expected: msg('expected.weight-of-index', { index }) });
    const at = places.get(index) as number;
    const term = readEvaluator(reading, element, declared, { at, weight: weight?.value ?? ZERO });
    if (term !== undefined) terms.set(index, term);
  }
  for (const [index, { issue }] of issues)
    if (!seen.has(index))
      reading.reportAt('key-missing', placeOf(root), {
        expected: msg('expected.issue-evaluated', { name: issue.name, index }),
      });
  if (weights.size === issues.size) checkSum(reading, [...weights.values()]);
  return [...issues.keys()].flatMap((index) => terms.get(index) ?? []);
}

interface Weight {
  /** Undefined where it is no number, which has been reported. */
  readonly value: Fraction | undefined;
  readonly at: LocatedScalar;
}

/** Weights by index, wherever they stand; those of objectives weigh nothing, as in GENIUS, and are told of. */
function weightsOf(
  reading: XmlReading,
  root: Element,
  issues: ReadonlyMap<number, Declared>,
): ReadonlyMap<number, Weight> {
  const weights = new Map<number, Weight>();
  const groups = new Set<string>();
  const stack = [...root.children];
  const found: Element[] = [];
  for (let element = stack.shift(); element !== undefined; element = stack.shift()) {
    if (element.name === 'weight') found.push(element);
    if (element.name === 'objective') {
      groups.add(element.attributes.get('index')?.text ?? '');
      stack.unshift(...element.children);
    }
  }
  for (const element of found) {
    const attribute = reading.required(element, 'index');
    const index = reading.whole(attribute);
    const value = reading.notNegative(element, 'value');
    if (attribute === undefined || index === undefined) continue;
    if (!issues.has(index)) {
      const isGroup = groups.has(attribute.text);
      reading.report('reference-unknown', attribute, {
        ...(isGroup ? { severity: 'warning' as const, hint: msg('hint.weight-of-objective') } : {}),
        expected: msg('expected.issue-index'),
      });
      continue;
    }
    const first = weights.get(index);
    if (first !== undefined) reading.twice(attribute, first.at);
    else weights.set(index, { value, at: element.attributes.get('value') ?? attribute });
  }
  return weights;
}

/** Weights that do not add up to 1 are taken as they are, and told of. */
function checkSum(reading: XmlReading, weights: readonly Weight[]): void {
  const [first] = weights;
  const values = weights.flatMap(({ value }) => value ?? []);
  if (first === undefined || values.length < weights.length) return;
  const sum = values.reduce(plus, ZERO);
  if (Math.abs(toNumber(minus(sum, ONE))) <= ROUNDED) return;
  reading.report('number-out-of-range', first.at, {
    severity: 'warning',
    found: String(toNumber(sum)),
    expected: msg('expected.weights-sum'),
  });
}
