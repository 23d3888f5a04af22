import type { LocatedScalar } from '../../../document/index.ts';
import { msg } from '../../../text/index.ts';
import { compare } from '../fraction.ts';
import type { Issue } from '../model.ts';
import type { XmlReading } from './reading.ts';
import type { Element } from './tree.ts';

/** An issue of a domain with the element that declares it. */
export interface Declared {
  readonly issue: Issue;
  readonly element: Element;
  readonly values: ReadonlyMap<string, LocatedScalar>;
}

/** Longest run of whole numbers that an issue may range over. */
const MOST_WHOLE = 100_000;
const KINDS = ['discrete', 'integer', 'real'] as const;

/** The issues of a domain by index, in the order of the file; objectives may stand within objectives. */
export function readIssues(reading: XmlReading, root: Element): ReadonlyMap<number, Declared> {
  const declared = new Map<number, Declared>();
  for (const element of issueElements(reading, root)) {
    const index = reading.whole(reading.required(element, 'index'));
    const name = reading.required(element, 'name')?.text;
    const kind = kindOf(reading, element);
    if (index === undefined || name === undefined || kind === undefined) continue;
    const first = declared.get(index);
    if (first !== undefined) {
      reading.twice(
        element.attributes.get('index') ?? element,
        first.element.attributes.get('index') ?? first.element,
      );
      continue;
    }
    const read = kind === 'discrete' ? discrete(reading, element) : bounded(reading, element, kind);
    if (read !== undefined) {
      const issue = { index, name, ...read.issue } as Issue;
      declared.set(index, { issue, element, values: read.values });
    }
  }
  return declared;
}

/** The elements of issues in the order of the file. */
export function issueElements(reading: XmlReading, root: Element): Element[] {
  const parts = ['issue', 'objective', 'weight', 'utility'];
  const within = (objective: Element): Element[] =>
    reading
      .children(objective, parts)
      .flatMap((child) =>
        child.name === 'issue' ? [child] : child.name === 'objective' ? within(child) : [],
      );
  return within(root);
}

/** `vtype`, `type` and `etype` say the same; one that says otherwise is refused. */
export function kindOf(reading: XmlReading, element: Element): (typeof KINDS)[number] | undefined {
  const said = ['vtype', 'type', 'etype'].flatMap((name) => element.attributes.get(name) ?? []);
  const [first] = said;
  if (first === undefined) return 'discrete';
  const kind = KINDS.find((one) => one === first.text);
  if (kind === undefined) {
    reading.report('choice-unknown', first, {
      expected: msg('expected.choice', { choices: KINDS.join(', ') }),
    });
    return undefined;
  }
  const other = said.find(({ text }) => text !== kind);
  if (other === undefined) return kind;
  reading.report('fields-conflict', other, { expected: msg('expected.choice', { choices: kind }) });
  return undefined;
}

function discrete(reading: XmlReading, element: Element) {
  const values = new Map<string, LocatedScalar>();
  const indexes = new Map<string, LocatedScalar>();
  const items = reading.children(element, ['item'], ['evaluator', 'range']);
  for (const item of items) {
    const value = reading.required(item, 'value');
    const index = item.attributes.get('index');
    const sameIndex = index && indexes.get(index.text);
    if (sameIndex !== undefined) reading.twice(index as LocatedScalar, sameIndex);
    else if (index !== undefined) indexes.set(index.text, index);
    if (value === undefined) continue;
    const first = values.get(value.text);
    if (first !== undefined) reading.twice(value, first);
    else values.set(value.text, value);
  }
  if (values.size === 0) {
    reading.report('value-empty', element, { expected: msg('expected.items') });
    return undefined;
  }
  return { issue: { kind: 'discrete', values: [...values.keys()] } as const, values };
}

function bounded(reading: XmlReading, element: Element, kind: 'integer' | 'real') {
  const [low, high] = boundsOf(reading, element);
  if (low === undefined || high === undefined) return undefined;
  const values: ReadonlyMap<string, LocatedScalar> = new Map();
  if (kind === 'real') {
    const [lower, upper] = [reading.number(low), reading.number(high)];
    if (lower === undefined || upper === undefined) return undefined;
    if (compare(lower, upper) < 0) return { issue: { kind, lower, upper } as const, values };
    reading.report('interval-reversed', high, { expected: msg('expected.above', { low: low.text }) });
    return undefined;
  }
  const [lower, upper] = [reading.whole(low), reading.whole(high)];
  if (lower === undefined || upper === undefined) return undefined;
  if (lower > upper) {
    reading.report('interval-reversed', high, { expected: msg('expected.above', { low: low.text }) });
    return undefined;
  }
  if (upper - lower >= MOST_WHOLE) {
    reading.report('number-out-of-range', high, {
      expected: msg('expected.values-at-most', { count: MOST_WHOLE }),
      hint: msg('hint.coarser'),
    });
    return undefined;
  }
  return { issue: { kind, lower, upper } as const, values };
}

/** Bounds stand at the issue or, in older files, in a `range` within it. */
export function boundsOf(
  reading: XmlReading,
  element: Element,
): readonly [LocatedScalar | undefined, LocatedScalar | undefined] {
  const range = element.children.find(({ name }) => name === 'range');
  const holder = element.attributes.has('lowerbound') || range === undefined ? element : range;
  return [reading.required(holder, 'lowerbound'), reading.required(holder, 'upperbound')];
}
