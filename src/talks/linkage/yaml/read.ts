import {
  fieldsOfMap,
  headOf,
  type LocatedScalar,
  placeOf,
  Reader,
  Record,
  readText,
  readYamlFile,
} from '../../../document/index.ts';
import { Problems, sortProblems } from '../../../problem/index.ts';
import { msg } from '../../../text/index.ts';
import { compare, type Fraction, minus, ONE, plus, toNumber, ZERO } from '../fraction.ts';
import type { Domain, Issue, Party, Term } from '../model.ts';
import type { File, LoadedDomain } from '../xml/read.ts';
import { notNegative, numberIn, type Part, partsIn } from './reading.ts';
import { boxShape, domainShape, evaluationShape, issueShape, jointShape, partyShape } from './shape.ts';
import { readBox, readEvaluation, readJoint } from './terms.ts';

type Keys<T> = T extends { shape: infer S } ? Extract<keyof S, string> : never;

const MOST_WHOLE = 100_000;
/** Rounding that a sum of decimal weights may carry and still count as 1. */
const ROUNDED = 1e-6;

/** Reads a domain of the project's own format (docs/domains.md), gathering every mistake. */
export function loadDomainYaml({ path, bytes }: File): LoadedDomain {
  const problems = new Problems();
  const reader = new Reader(problems);
  const source = readText(path, bytes, 'yaml', problems);
  if (source === undefined) return { domain: undefined, problems: problems.list, texts: new Map() };
  const texts = new Map([[path, source.text]]);
  const { root } = readYamlFile(source, problems);
  const part = new Record<Keys<typeof domainShape>, Reader>(
    reader,
    domainShape,
    fieldsOfMap(root),
    headOf(root),
  );
  const domain = readDomain(part);
  const broken = problems.hasErrors || domain === undefined;
  return { domain: broken ? undefined : domain, problems: sortProblems(problems.list), texts };
}

function readDomain(part: Part<Keys<typeof domainShape>>): Domain | undefined {
  const name = part.text('name');
  const names = new Map<string, LocatedScalar>();
  const issues = partsIn(part, 'issues', issueShape, (issue) => readIssue(issue, names));
  if (issues.length === 0 && !part.broken)
    part.fail('value-empty', part.where('issues'), { expected: msg('expected.issues') });
  // Without the issues every mention of one would be a mistake that is none.
  if (part.broken) return undefined;
  const numbered = issues.map((issue, at): Issue => ({ ...issue, index: at + 1 }));
  const parties = partsIn(part, 'parties', partyShape, (party) => readParty(party, numbered));
  const [first, second] = parties;
  if (part.items('parties').length !== 2)
    return part.fail('fields-conflict', part.where('parties'), { expected: msg('expected.two-sides') });
  if (name === undefined || first === undefined || second === undefined) return undefined;
  return { name, issues: numbered, parties: [first, second] };
}

function readIssue(
  part: Part<Keys<typeof issueShape>>,
  names: Map<string, LocatedScalar>,
): Issue | undefined {
  const name = part.scalar('name');
  if (name === undefined) return undefined;
  const first = names.get(name.text);
  if (first !== undefined)
    return part.fail('id-duplicate', name, {
      related: [{ place: placeOf(first), message: msg('related.first') }],
    });
  names.set(name.text, name);
  const unit = part.text('unit');
  const common = { index: 0, name: name.text, ...(unit === undefined ? {} : { unit }) };
  const kind = part.choice<Issue['kind']>('kind') ?? (part.hasValue('values') ? 'discrete' : 'integer');
  if (kind === 'discrete') {
    const values = valuesIn(part);
    return values && { ...common, kind, values };
  }
  const [lower, upper] = (['lower', 'upper'] as const).map((field) => {
    if (!part.hasValue(field))
      part.fail('key-missing', part.name, { expected: msg('expected.field', { name: field }) });
    return numberIn(part, field);
  });
  if (lower === undefined || upper === undefined) return undefined;
  const room = compare(upper, lower);
  if (room < 0 || (room === 0 && kind === 'real'))
    return part.fail('interval-reversed', part.where('upper'), {
      expected: msg('expected.above', { low: part.text('lower') ?? '' }),
    });
  if (kind === 'real') return { ...common, kind, lower, upper };
  if (lower.d !== 1n || upper.d !== 1n)
    return part.fail('number-malformed', part.where(lower.d === 1n ? 'upper' : 'lower'), {
      expected: msg('expected.whole-number'),
    });
  if (toNumber(minus(upper, lower)) >= MOST_WHOLE)
    return part.fail('number-out-of-range', part.where('upper'), {
      expected: msg('expected.values-at-most', { count: MOST_WHOLE }),
      hint: msg('hint.coarser'),
    });
  return { ...common, kind, lower: Number(lower.n), upper: Number(upper.n) };
}

function valuesIn(part: Part<Keys<typeof issueShape>>): readonly string[] | undefined {
  const seen = new Map<string, LocatedScalar>();
  for (const node of part.items('values')) {
    if (node.kind !== 'scalar') {
      part.fail('type-mismatch', node, { expected: msg('expected.text') });
      continue;
    }
    const first = seen.get(node.text);
    if (first !== undefined)
      part.fail('id-duplicate', node, {
        related: [{ place: placeOf(first), message: msg('related.first') }],
      });
    seen.set(node.text, node);
  }
  if (seen.size > 0) return [...seen.keys()];
  return part.fail('value-empty', part.where('values'), { expected: msg('expected.list') });
}

function readParty(part: Part<Keys<typeof partyShape>>, issues: readonly Issue[]): Party | undefined {
  const name = part.text('name');
  const reservation = part.hasValue('reservation') ? numberIn(part, 'reservation') : ZERO;
  const discount = part.hasValue('discount') ? share(part) : ONE;
  const seen = new Map<number, LocatedScalar>();
  const terms: Term[] = [
    ...partsIn(part, 'evaluations', evaluationShape, (one) => readEvaluation(one, issues, seen)),
    ...partsIn(part, 'joint', jointShape, (one) => readJoint(one, issues)),
    ...partsIn(part, 'boxes', boxShape, (one) => readBox(one, issues)),
  ];
  if (terms.length === 0 && !part.broken)
    part.fail('key-missing', part.name, { expected: msg('expected.field', { name: 'evaluations' }) });
  if (part.broken || name === undefined || reservation === undefined || discount === undefined)
    return undefined;
  warnOfSum(part, terms);
  return { name, terms, reservation, reservationGiven: part.hasValue('reservation'), discount };
}

function share(part: Part<Keys<typeof partyShape>>): Fraction | undefined {
  const node = part.scalar('discount');
  const value = node && notNegative(part, node);
  if (node === undefined || value === undefined || compare(value, ONE) <= 0) return value;
  return part.fail('number-out-of-range', node, { expected: msg('expected.share') });
}

function warnOfSum(part: Part<Keys<typeof partyShape>>, terms: readonly Term[]): void {
  const weights = terms.flatMap((term) => ('weight' in term ? [term.weight] : []));
  const sum = weights.reduce(plus, ZERO);
  if (weights.length === 0 || Math.abs(toNumber(minus(sum, ONE))) <= ROUNDED) return;
  part.context.report('number-out-of-range', part.name, {
    severity: 'warning',
    found: String(toNumber(sum)),
    expected: msg('expected.weights-sum'),
  });
}
