import { type LocatedScalar, placeOf } from '../../../document/index.ts';
import { msg } from '../../../text/index.ts';
import { compare, type Fraction, fractionOf, ONE, ZERO } from '../fraction.ts';
import type { BoxTerm, Issue, JointTerm, Term } from '../model.ts';
import { issueAt, notNegative, numberIn, numberOf, type Part, partsIn, valueAt } from './reading.ts';
import { type boxShape, cellShape, type evaluationShape, type jointShape } from './shape.ts';

type Keys<T> = T extends { shape: infer S } ? Extract<keyof S, string> : never;

function weightOf<K extends string>(part: Part<K | 'weight'>): Fraction | undefined {
  const node = part.scalar('weight');
  return node && notNegative(part, node);
}

/** What a party makes of one issue: an evaluation of each value, a line, or points with straight lines between them. */
export function readEvaluation(
  part: Part<Keys<typeof evaluationShape>>,
  issues: readonly Issue[],
  seen: Map<number, LocatedScalar>,
): Term | undefined {
  const name = part.scalar('issue');
  const weight = weightOf(part);
  const at = name && issueAt(part, name, issues);
  if (name === undefined || at === undefined) return undefined;
  const first = seen.get(at);
  if (first !== undefined)
    return part.fail('id-duplicate', name, {
      related: [{ place: placeOf(first), message: msg('related.first') }],
    });
  seen.set(at, name);
  const issue = issues[at] as Issue;
  const given = (['values', 'points', 'slope'] as const).filter((field) => part.hasValue(field));
  const wanted = issue.kind === 'discrete' ? ['values'] : ['points', 'slope'];
  const [form, second] = given;
  if (form === undefined || second !== undefined || !wanted.includes(form))
    return part.fail('fields-conflict', second === undefined ? part.name : part.keyOf(second), {
      expected: msg('expected.one-of', { names: wanted.join(', ') }),
    });
  if (weight === undefined) return undefined;
  if (form === 'values') return listed(part, issue, at, weight);
  if (form === 'points') return pointed(part, at, weight);
  const slope = numberIn(part, 'slope');
  const offset = part.hasValue('offset') ? numberIn(part, 'offset') : ZERO;
  return slope && offset && { kind: 'line', issue: at, weight, offset, slope };
}

function listed(
  part: Part<Keys<typeof evaluationShape>>,
  issue: Issue,
  at: number,
  weight: Fraction,
): Term | undefined {
  if (issue.kind !== 'discrete') return undefined;
  const found = new Map<number, Fraction>();
  for (const { key, value } of part.map('values')?.entries.values() ?? []) {
    const position = valueAt(part, key, issue);
    const evaluation = value === undefined ? undefined : notNegative(part, value);
    if (value === undefined) part.fail('value-empty', key);
    if (position !== undefined && evaluation !== undefined) found.set(position, evaluation);
  }
  const missing = issue.values.filter((_, position) => !found.has(position));
  if (missing.length > 0 && !part.broken)
    return part.fail('key-missing', part.where('values'), {
      expected: msg('expected.evaluations', { values: missing.slice(0, 8).join(', ') }),
    });
  if (missing.length > 0) return undefined;
  const evaluations = issue.values.map((_, position) => found.get(position) as Fraction);
  return { kind: 'evaluations', issue: at, weight, evaluations };
}

function pointed(part: Part<Keys<typeof evaluationShape>>, at: number, weight: Fraction): Term | undefined {
  const points: (readonly [Fraction, Fraction])[] = [];
  for (const { key, value } of part.map('points')?.entries.values() ?? []) {
    const x = numberOf(part, key);
    const y = value === undefined ? undefined : notNegative(part, value);
    if (value === undefined) part.fail('value-empty', key);
    if (y !== undefined && value !== undefined && compare(y, ONE) > 0)
      part.fail('number-out-of-range', value, { expected: msg('expected.share') });
    if (x === undefined || y === undefined) continue;
    if (points.some(([other]) => compare(other, x) === 0)) part.fail('id-duplicate', key);
    points.push([x, y]);
  }
  if (points.length === 0) return part.fail('value-empty', part.where('points'));
  return { kind: 'points', issue: at, weight, points: points.sort((a, b) => compare(a[0], b[0])) };
}

/** What a party makes of values of several issues together. */
export function readJoint(
  part: Part<Keys<typeof jointShape>>,
  issues: readonly Issue[],
): JointTerm | undefined {
  const weight = weightOf(part);
  const otherwise = part.hasValue('otherwise') ? numberIn(part, 'otherwise') : ZERO;
  const spans: number[] = [];
  for (const node of part.items('issues')) {
    const at = node.kind === 'scalar' ? issueAt(part, node, issues) : undefined;
    if (at === undefined) continue;
    if (issues[at]?.kind === 'real')
      part.fail('reference-kind', node, { expected: msg('expected.listed-issue') });
    else if (spans.includes(at)) part.fail('id-duplicate', node);
    else spans.push(at);
  }
  if (spans.length < 2 && !part.broken)
    part.fail('value-empty', part.where('issues'), { expected: msg('expected.two-issues') });
  if (part.broken) return undefined;
  const taken = new Set<string>();
  const cells = partsIn(part, 'cells', cellShape, (cell) => {
    const evaluation = numberIn(cell, 'evaluation');
    const values = cell.items('values');
    if (values.length !== spans.length) {
      cell.fail('fields-conflict', cell.where('values'), {
        expected: msg('expected.values-count', { count: spans.length }),
      });
      return undefined;
    }
    const at = values.map((node, k) => valueAt(cell, node, issues[spans[k] as number] as Issue) ?? -1);
    if (taken.has(at.join(' '))) cell.fail('id-duplicate', cell.where('values'));
    taken.add(at.join(' '));
    return evaluation && { at, evaluation };
  });
  if (part.broken || weight === undefined || otherwise === undefined) return undefined;
  return { kind: 'joint', issues: spans, weight, otherwise, cells };
}

const BOUNDS = /^\s*(\S+)\s+to\s+(\S+)\s*$/;

/** What a party gains where several integer issues lie within bounds. */
export function readBox(part: Part<Keys<typeof boxShape>>, issues: readonly Issue[]): BoxTerm | undefined {
  const value = numberIn(part, 'value');
  const bounds: { issue: number; from: number; to: number }[] = [];
  for (const { key, value: node } of part.map('within')?.entries.values() ?? []) {
    const issue = issueAt(part, key, issues);
    if (issue === undefined) continue;
    const about = issues[issue] as Issue;
    if (about.kind !== 'integer') {
      part.fail('reference-kind', key, { expected: msg('expected.integer-issue') });
      continue;
    }
    const found = node?.kind === 'scalar' ? BOUNDS.exec(node.text) : null;
    const [low, high] = [found?.[1], found?.[2]].map((one) => fractionOf(one ?? ''));
    if (low?.d !== 1n || high?.d !== 1n || compare(low, high) > 0) {
      part.fail('number-malformed', node ?? key, { expected: msg('expected.bounds') });
      continue;
    }
    const last = about.upper - about.lower;
    const [from, to] = [Number(low.n) - about.lower, Number(high.n) - about.lower];
    bounds.push({ issue, from: Math.max(0, from), to: Math.min(last, to) });
  }
  return part.broken || value === undefined ? undefined : { kind: 'box', bounds, value };
}
