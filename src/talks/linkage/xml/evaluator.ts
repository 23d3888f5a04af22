import type { LocatedScalar } from '../../../document/index.ts';
import { meant } from '../../../problem/index.ts';
import { msg } from '../../../text/index.ts';
import { type Fraction, minus, plus, times, ZERO } from '../fraction.ts';
import type { Term } from '../model.ts';
import type { Declared } from './issues.ts';
import { boundsOf, kindOf } from './issues.ts';
import type { XmlReading } from './reading.ts';
import type { Element } from './tree.ts';

/** Where the issue that an element evaluates stands in the domain, and with which weight it counts. */
export interface Place {
  readonly at: number;
  readonly weight: Fraction;
}

/** What a party makes of one issue: its evaluation of each value, or its line over the numbers. */
export function readEvaluator(
  reading: XmlReading,
  element: Element,
  declared: Declared,
  place: Place,
): Term | undefined {
  const { issue } = declared;
  const kind = kindOf(reading, element);
  if (kind === undefined) return undefined;
  if (kind !== issue.kind) {
    reading.report('fields-conflict', element, {
      expected: msg('expected.choice', { choices: issue.kind }),
      related: [{ place: placeIn(declared.element), message: msg('related.domain-issue') }],
    });
    return undefined;
  }
  const name = element.attributes.get('name');
  if (name !== undefined && name.text !== issue.name)
    reading.report('fields-conflict', name, {
      severity: 'warning',
      expected: msg('expected.choice', { choices: issue.name }),
      related: [{ place: placeIn(declared.element), message: msg('related.domain-issue') }],
    });
  return issue.kind === 'discrete'
    ? evaluations(reading, element, declared, place)
    : line(reading, element, declared, place);
}

function evaluations(
  reading: XmlReading,
  element: Element,
  { issue, values }: Declared,
  { at, weight }: Place,
): Term | undefined {
  if (issue.kind !== 'discrete') return undefined;
  const found = new Map<string, { at: LocatedScalar; evaluation: Fraction | undefined }>();
  let isMisspelt = false;
  for (const item of reading.children(element, ['item'], ['evaluator', 'range'])) {
    const value = reading.required(item, 'value');
    const evaluation = reading.notNegative(item, 'evaluation');
    if (value === undefined) continue;
    const first = found.get(value.text);
    if (first !== undefined) reading.twice(value, first.at);
    else if (!values.has(value.text)) {
      isMisspelt = true;
      reading.report('reference-unknown', value, {
        expected: msg('expected.value-of', { issue: issue.name }),
        ...meant(value.text, values.keys()),
      });
    } else found.set(value.text, { at: value, evaluation });
  }
  const missing = issue.values.filter((value) => !found.has(value));
  // What is missing is most likely what was misspelt.
  if (missing.length > 0 && !isMisspelt)
    reading.reportAt('key-missing', placeIn(element), {
      expected: msg('expected.evaluations', { values: missing.slice(0, 8).join(', ') }),
    });
  const read = issue.values.flatMap((value) => found.get(value)?.evaluation ?? []);
  if (read.length < issue.values.length) return undefined;
  if (read.every(({ n }) => n === 0n))
    reading.report('number-out-of-range', element, {
      severity: 'warning',
      expected: msg('expected.some-evaluation'),
    });
  return { kind: 'evaluations', issue: at, weight, evaluations: read };
}

/**
 * `offset` and `slope` count from the lower bound; `parameter0` and `parameter1` of older files from zero. A constant
 * is a line without slope.
 */
function line(
  reading: XmlReading,
  element: Element,
  declared: Declared,
  { at, weight }: Place,
): Term | undefined {
  const { issue } = declared;
  if (issue.kind === 'discrete') return undefined;
  checkBounds(reading, element, declared);
  const [evaluator, second] = reading.children(element, ['evaluator'], ['range', 'item']);
  if (evaluator === undefined) {
    reading.reportAt('key-missing', placeIn(element), {
      expected: msg('expected.element', { names: 'evaluator' }),
    });
    return undefined;
  }
  if (second !== undefined) reading.twice(second, evaluator);
  const form = reading.required(evaluator, 'ftype');
  if (form === undefined) return undefined;
  const isConstant = form.text === 'constant';
  if (form.text !== 'linear' && !isConstant) {
    reading.report('choice-unknown', form, {
      expected: msg('expected.choice', { choices: 'linear, constant' }),
      hint: msg('hint.ftype'),
    });
    return undefined;
  }
  const isOld = evaluator.attributes.has('parameter0');
  const first = reading.requiredNumber(evaluator, isOld ? 'parameter0' : 'offset');
  const slope = isConstant ? ZERO : reading.requiredNumber(evaluator, isOld ? 'parameter1' : 'slope');
  if (first === undefined || slope === undefined) return undefined;
  const lower = issue.kind === 'integer' ? { n: BigInt(issue.lower), d: 1n } : issue.lower;
  const offset = isOld ? plus(first, times(slope, lower)) : first;
  return { kind: 'line', issue: at, weight, offset, slope };
}

/** A profile may repeat the bounds of the domain but not change them. */
function checkBounds(reading: XmlReading, element: Element, { issue, element: own }: Declared): void {
  if (issue.kind === 'discrete') return;
  const hasRange = element.children.some(({ name }) => name === 'range');
  if (!hasRange && !element.attributes.has('lowerbound') && !element.attributes.has('upperbound')) return;
  const [low, high] = boundsOf(reading, element);
  for (const [bound, expected] of [
    [low, issue.lower],
    [high, issue.upper],
  ] as const) {
    const value = reading.number(bound);
    if (bound === undefined || value === undefined) continue;
    const wanted = typeof expected === 'number' ? { n: BigInt(expected), d: 1n } : expected;
    if (minus(value, wanted).n !== 0n)
      reading.report('fields-conflict', bound, {
        expected: msg('expected.same-bounds'),
        related: [{ place: placeIn(own), message: msg('related.domain-issue') }],
      });
  }
}

function placeIn({ source, span }: Element) {
  return source.place(span);
}
