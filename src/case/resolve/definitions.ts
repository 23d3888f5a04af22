import { given, type InSource, placeOf } from '../../document/index.ts';
import { msg } from '../../text/index.ts';
import type { CostDefinition } from '../model.ts';
import type { definitionShape } from '../shape/files.ts';
import { findCycles } from './cycles.ts';
import type { Record } from './record.ts';

type Field = keyof typeof definitionShape.shape;

/** A cost definition before what it extends is added; `counted` has the place of each category. */
export interface OwnDefinition {
  readonly record: Record<Field>;
  readonly definition: CostDefinition | undefined;
  readonly extends: string | undefined;
  readonly counted: ReadonlyMap<string, InSource>;
}

export function readDefinition(id: string, record: Record<Field>): OwnDefinition {
  const { names } = record.context;
  const title = record.words('title');
  const base = record.ref('extends', names.definition);
  const counted = new Map<string, InSource>();
  for (const item of record.items('counts')) {
    if (item.kind !== 'scalar') record.fail('type-mismatch', item, { expected: msg('expected.text') });
    else if (record.checkRef(item, names.category)) counted.set(item.text, item);
  }
  if (!record.hasValue('extends') && !record.hasValue('counts'))
    record.fail('key-missing', record.name, { expected: msg('expected.field', { name: 'counts' }) });
  const optional = given({
    describes: record.words('describes'),
    extends: base,
    source: record.ref('source', names.source),
  });
  const definition =
    record.broken || title === undefined
      ? undefined
      : { id, title, counts: new Set<string>(), ...optional, at: record.at };
  return { record, definition, extends: base, counted };
}

/** Adds what each definition extends. Definitions that extend each other in a circle are reported and left out. */
export function completeDefinitions(own: ReadonlyMap<string, OwnDefinition>): Map<string, CostDefinition> {
  const onCircle = new Set<string>();
  for (const circle of findCycles([...own.keys()], (id) => [own.get(id)?.extends])) {
    for (const id of circle) onCircle.add(id);
    const members = circle.map((id) => own.get(id) as OwnDefinition);
    const [first, ...others] = members;
    first?.record.fail('ledger-conflict', first.record.where('extends'), {
      expected: msg('expected.no-circle', { names: [...circle, circle[0]].join(' → ') }),
      related: others.map(({ record }) => ({
        place: placeOf(record.where('extends')),
        message: msg('related.circle'),
      })),
    });
  }
  const complete = new Map<string, CostDefinition>();
  for (const [id, { definition }] of own) {
    if (definition === undefined || onCircle.has(id)) continue;
    const counts = new Set<string>();
    for (const ancestor of lineage(id, own))
      for (const category of ancestor.counted.keys()) counts.add(category);
    complete.set(id, { ...definition, counts });
  }
  return complete;
}

/** A definition and what it extends, the most basic first. */
export function lineage(id: string, own: ReadonlyMap<string, OwnDefinition>): OwnDefinition[] {
  const line: OwnDefinition[] = [];
  for (let at: string | undefined = id; at !== undefined; ) {
    const definition = own.get(at);
    if (definition === undefined || line.includes(definition)) break;
    line.unshift(definition);
    at = definition.extends;
  }
  return line;
}
