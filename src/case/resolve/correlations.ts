import {
  fieldsOfMap,
  given,
  headOf,
  type InSource,
  type Located,
  type LocatedScalar,
  placeOf,
} from '../../document/index.ts';
import { msg } from '../../text/index.ts';
import type { Correlation } from '../model.ts';
import { correlationShape } from '../shape/case-file.ts';
import type { CaseField } from './case-file.ts';
import { Record } from './record.ts';
import { readNumber } from './values.ts';

type Field = keyof typeof correlationShape.shape;

/** Pairs of assumptions and figures. Whether all of them can hold together is seen when draws are made. */
export function readCorrelations(head: Record<CaseField>): Correlation[] {
  const correlations: Correlation[] = [];
  const taken = new Map<string, InSource>();
  for (const item of head.items('correlations')) {
    if (item.kind !== 'map') {
      head.fail('type-mismatch', item, { expected: msg('expected.mapping') });
      continue;
    }
    const record = new Record(head.context, correlationShape, fieldsOfMap(item), headOf(item));
    const correlation = readCorrelation(record, taken);
    head.broken ||= record.broken;
    if (correlation !== undefined) correlations.push(correlation);
  }
  return correlations;
}

function readCorrelation(record: Record<Field>, taken: Map<string, InSource>): Correlation | undefined {
  const pair = readPair(record, taken);
  const node = record.scalar('rank');
  const rank = node && readNumber(record, node, { low: -1, high: 1, expected: msg('expected.rank') });
  const reason = record.words('reason');
  const optional = given({ source: record.ref('source', record.context.names.source) });
  if (record.broken || !pair || rank === undefined || !reason) return undefined;
  const [a, b] = pair;
  return { a, b, rank, reason, ...optional, at: placeOf(record.where('between')) };
}

/** Two different names; a pair stands once, whichever of the two comes first. */
function readPair(record: Record<Field>, taken: Map<string, InSource>): [string, string] | undefined {
  if (record.node('between') === undefined) return undefined;
  const where = record.where('between');
  const [first, second, ...more] = record.items('between');
  if (first === undefined || second === undefined || more.length > 0)
    return record.fail('type-mismatch', where, { expected: msg('expected.pair') });
  const [a, b] = [readName(record, first), readName(record, second)];
  if (a === undefined || b === undefined) return undefined;
  const related = (place: InSource) => [{ place: placeOf(place), message: msg('related.first') }];
  if (a === b)
    return record.fail('id-duplicate', second, {
      expected: msg('expected.another-name'),
      related: related(first),
    });
  const key = [a, b].sort().join(' ');
  const earlier = taken.get(key);
  if (earlier !== undefined) return record.fail('id-duplicate', where, { related: related(earlier) });
  taken.set(key, where);
  return [a, b];
}

/** The name of an assumption, or of a figure in brackets. */
function readName(record: Record<Field>, item: Located): string | undefined {
  if (item.kind === 'list') {
    // `[hns-2015]` without quotes is a list to YAML.
    const text = `"${item.source.found(item.span)}"`;
    return record.fail('type-mismatch', item, {
      expected: msg('expected.pair'),
      hint: msg('hint.quote', { text }),
    });
  }
  if (item.kind !== 'scalar') return record.fail('type-mismatch', item, { expected: msg('expected.pair') });
  const figure = /^\s*\[\s*(.*?)\s*\]\s*$/.exec(item.text)?.[1];
  if (figure === undefined) return checkAssumption(record, item) ? item.text : undefined;
  const { names } = record.context;
  return record.checkRef({ ...item, text: figure }, names.figure) ? `[${figure}]` : undefined;
}

/** A measure is what its figures make it: it has no uncertainty of its own that could go with another's. */
function checkAssumption(record: Record<Field>, item: LocatedScalar): boolean {
  const { names, assumptionNames } = record.context;
  if (!record.checkRef(item, names.node)) return false;
  if (assumptionNames.has(item.text) || !names.node.knows(item.text)) return true;
  record.fail('reference-kind', item, { expected: msg('expected.pair') });
  return false;
}
