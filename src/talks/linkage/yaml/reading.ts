import type { z } from 'zod';
import {
  fieldsOfMap,
  headOf,
  type Located,
  type LocatedScalar,
  type Reader,
  Record,
} from '../../../document/index.ts';
import { meant } from '../../../problem/index.ts';
import { msg } from '../../../text/index.ts';
import { compare, type Fraction, fractionOf, over } from '../fraction.ts';
import type { Issue } from '../model.ts';

/** A mapping of the file under its shape. */
export type Part<K extends string> = Record<K, Reader>;

/** The records of a list field; an item that is no mapping is reported. */
export function partsIn<K extends string, S extends string, T>(
  owner: Part<K>,
  field: NoInfer<K>,
  shape: z.ZodObject<{ [name in S]: z.ZodType }>,
  read: (part: Part<S>) => T | undefined,
): T[] {
  return owner.items(field).flatMap((item) => {
    if (item.kind !== 'map') {
      owner.fail('type-mismatch', item, { expected: msg('expected.mapping') });
      return [];
    }
    const part = new Record<S, Reader>(owner.context, shape, fieldsOfMap(item), headOf(item));
    const made = read(part);
    owner.broken ||= part.broken;
    return made === undefined ? [] : [made];
  });
}

export function numberIn<K extends string>(part: Part<K>, field: NoInfer<K>): Fraction | undefined {
  const node = part.scalar(field);
  return node && numberOf(part, node);
}

const QUOTIENT = /^([+-]?\d{1,60})\/(\d{1,60})$/;

/** Decimal digits, or a quotient of whole numbers. A formula over the numbers of a case would stand here too; without a case it has no value. */
export function numberOf<K extends string>(part: Part<K>, node: Located): Fraction | undefined {
  const text = node.kind === 'scalar' ? node.text : '';
  const [, n, d] = QUOTIENT.exec(text) ?? [];
  const isQuotient = n !== undefined && d !== undefined && BigInt(d) > 0n;
  const value = isQuotient ? over({ n: BigInt(n), d: 1n }, { n: BigInt(d), d: 1n }) : fractionOf(text);
  if (value === undefined) part.fail('number-malformed', node, { expected: msg('expected.number') });
  return value;
}

export function notNegative<K extends string>(part: Part<K>, node: Located): Fraction | undefined {
  const value = numberOf(part, node);
  if (value === undefined || value.n >= 0n) return value;
  return part.fail('number-out-of-range', node, { expected: msg('expected.not-negative') });
}

/** Position of an issue by its name. */
export function issueAt<K extends string>(
  part: Part<K>,
  node: LocatedScalar,
  issues: readonly Issue[],
): number | undefined {
  const at = issues.findIndex(({ name }) => name === node.text);
  if (at >= 0) return at;
  const names = issues.map(({ name }) => name);
  return part.fail('reference-unknown', node, {
    expected: msg('expected.issue-name'),
    ...meant(node.text, names),
  });
}

/** Position of a value of an issue, by its name or, of an integer issue, by its number. */
export function valueAt<K extends string>(part: Part<K>, node: Located, issue: Issue): number | undefined {
  const text = node.kind === 'scalar' ? node.text : '';
  if (issue.kind === 'discrete') {
    const at = issue.values.indexOf(text);
    if (at >= 0) return at;
    return part.fail('reference-unknown', node, {
      expected: msg('expected.value-of', { issue: issue.name }),
      ...meant(text, issue.values),
    });
  }
  const value = numberOf(part, node);
  if (value === undefined || issue.kind === 'real') return undefined;
  const [lower, upper] = [BigInt(issue.lower), BigInt(issue.upper)];
  const isInside =
    value.d === 1n && compare(value, { n: lower, d: 1n }) >= 0 && compare(value, { n: upper, d: 1n }) <= 0;
  if (isInside) return Number(value.n - lower);
  return part.fail('number-out-of-range', node, {
    expected: msg('expected.value-of', { issue: issue.name }),
  });
}
