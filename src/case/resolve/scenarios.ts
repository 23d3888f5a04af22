import { contentPlace, fieldsOfMap, given, type LocatedEntry, placeOf } from '../../document/index.ts';
import { msg } from '../../text/index.ts';
import type { Change, Scenario } from '../model-questions.ts';
import { changeShape, type scenarioShape } from '../shape/files.ts';
import { findCycles } from './cycles.ts';
import { Record } from './record.ts';
import { readFormulaText, readPeriod } from './values.ts';

type Field = keyof typeof scenarioShape.shape;

export function resolveScenario(id: string, record: Record<Field>): Scenario | undefined {
  const { names } = record.context;
  const title = record.words('title');
  const layers: string[] = [];
  for (const item of record.items('layers')) {
    if (item.kind !== 'scalar') record.fail('type-mismatch', item, { expected: msg('expected.text') });
    else if (record.checkRef(item, names.scenario)) layers.push(item.text);
  }
  const set = new Map<string, Change>();
  for (const [node, entry] of record.map('set')?.entries ?? []) {
    const change = readChange(record, entry);
    if (record.checkRef(entry.key, names.node) && change !== undefined) set.set(node, change);
  }
  const optional = given({
    describes: record.words('describes'),
    definition: record.ref('definition', names.definition),
    switch: record.ref('switch', names.group),
  });
  if (record.broken || !title) return undefined;
  return { id, title, layers, set, ...optional, at: record.at };
}

/** A formula, or a mapping with the period from which it holds. */
function readChange(scenario: Record<Field>, { key, value, broken }: LocatedEntry): Change | undefined {
  if (broken) {
    scenario.broken = true;
    return undefined;
  }
  if (value === undefined) return scenario.fail('value-empty', key, { expected: msg('expected.formula') });
  if (value.kind === 'list')
    return scenario.fail('type-mismatch', value, { expected: msg('expected.formula') });
  if (value.kind === 'scalar') {
    if (value.text.trim() === '')
      return scenario.fail('value-empty', value, { expected: msg('expected.formula') });
    return { formula: value.text, at: contentPlace(value), nodeAt: placeOf(key) };
  }
  const record = new Record(scenario.context, changeShape, fieldsOfMap(value), key);
  const formula = readFormulaText(record, 'formula');
  const optional = given({ from: readPeriod(record, 'from'), reason: record.words('reason') });
  scenario.broken ||= record.broken;
  return formula && { formula: formula.text, at: formula.at, nodeAt: placeOf(key), ...optional };
}

/** Scenarios that build on each other in a circle are reported and left out. */
export function withoutCircles(
  scenarios: Map<string, Scenario>,
  records: ReadonlyMap<string, Record<Field>>,
): Map<string, Scenario> {
  for (const circle of findCycles([...scenarios.keys()], (id) => scenarios.get(id)?.layers ?? [])) {
    const members = circle.map((id) => records.get(id)).filter((record) => record !== undefined);
    const [first, ...others] = members;
    first?.fail('scenario-cycle', first.where('layers'), {
      expected: msg('expected.no-circle', { names: [...circle, circle[0]].join(' → ') }),
      related: others.map((record) => ({
        place: placeOf(record.where('layers')),
        message: msg('related.circle'),
      })),
    });
    for (const id of circle) scenarios.delete(id);
  }
  return scenarios;
}
