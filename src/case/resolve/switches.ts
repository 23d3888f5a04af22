import { type InSource, placeOf } from '../../document/index.ts';
import { msg } from '../../text/index.ts';
import type { Scenario } from '../model-questions.ts';
import type { scenarioShape } from '../shape/files.ts';
import type { Record } from './record.ts';

type ScenarioRecord = Record<keyof typeof scenarioShape.shape>;

/** The option of each switch that a scenario takes, by the name of the switch. */
type Held = ReadonlyMap<string, string>;

/**
 * Options of one switch exclude each other. A scenario that takes two of them, itself or through its layers, is reported
 * at the layer that brings in the second; a scenario that is built on such a one is spared. Without circles among them.
 */
export function checkSwitches(
  scenarios: ReadonlyMap<string, Scenario>,
  records: ReadonlyMap<string, ScenarioRecord>,
): void {
  const held = new Map<string, Held>();
  for (const scenario of layersFirst(scenarios)) {
    const record = records.get(scenario.id) as ScenarioRecord;
    held.set(scenario.id, hold(scenario, record, held, records));
  }
}

function hold(
  { id, switch: own, layers }: Scenario,
  record: ScenarioRecord,
  held: ReadonlyMap<string, Held>,
  records: ReadonlyMap<string, ScenarioRecord>,
): Held {
  const [only, ...others] = layers;
  // Most scenarios in a long line add nothing: what the one below holds is then not copied.
  if (own === undefined && others.length === 0) return held.get(only ?? '') ?? new Map();
  const taken = new Map(own === undefined ? [] : [[own, id]]);
  const items = record.items('layers');
  for (const [i, layer] of layers.entries()) {
    for (const [name, option] of held.get(layer) ?? []) {
      const other = taken.get(name);
      if (other === undefined) taken.set(name, option);
      else if (other !== option) {
        const options = [other, option].map((one) => records.get(one)?.where('switch') ?? record.name);
        report(record, items[i] ?? record.name, { name, options });
      }
    }
  }
  return taken;
}

function report(
  record: ScenarioRecord,
  at: InSource,
  { name, options }: { name: string; options: readonly InSource[] },
): void {
  record.fail('switch-conflict', at, {
    expected: msg('expected.one-option', { name }),
    related: options.map((option) => ({ place: placeOf(option), message: msg('related.option', { name }) })),
  });
}

/** Every scenario after its layers. Walks without recursion, because a chain may be as long as a file. */
function layersFirst(scenarios: ReadonlyMap<string, Scenario>): Scenario[] {
  const sorted = new Set<Scenario>();
  const opened = new Set<Scenario>();
  for (const start of scenarios.values()) {
    const open = [start];
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      if (opened.has(top)) {
        sorted.add(top);
        open.pop();
        continue;
      }
      opened.add(top);
      for (const layer of top.layers) {
        const below = scenarios.get(layer);
        if (below !== undefined && !opened.has(below)) open.push(below);
      }
    }
  }
  return [...sorted];
}
