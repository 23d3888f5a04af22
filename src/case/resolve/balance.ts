import { COMPONENT_IDS, type Component, type ReachId, STAKES } from '../../balance/schema.ts';
import { fieldsOfMap, given, headOf, Names, nested, readYamlFile } from '../../document/index.ts';
import type { Place } from '../../problem/index.ts';
import { msg } from '../../text/index.ts';
import type { Folder } from '../folder.ts';
import type { FormulaText } from '../model.ts';
import type {
  BalanceScenario,
  CaseAttack,
  CaseBase,
  CaseReach,
  CaseTheatre,
  JudgedStake,
  PowerBalance,
  StateHoldings,
} from '../model-balance.ts';
import * as shapes from '../shape/balance.ts';
import type { Context } from './context.ts';
import { Record } from './record.ts';
import { part } from './valued.ts';
import { readFormula, readNumber, readPeriod } from './values.ts';

/** The balance of a case: the one record that balance.yaml is. Undefined without the file, and where it is broken. */
export function readBalance(folder: Folder, context: Context): PowerBalance | undefined {
  const path = folder.pathOf('balance');
  const source = path === undefined ? undefined : folder.read(path);
  if (source === undefined) return undefined;
  const file = readYamlFile(source, context.problems);
  if (file.open && file.root.entries.size === 0) return undefined;
  const record = new Record(context, shapes.balanceShape, fieldsOfMap(file.root), headOf(file.root));
  return resolveBalance(record);
}

function resolveBalance(record: Record<keyof typeof shapes.balanceShape.shape>): PowerBalance | undefined {
  const { names } = record.context;
  const host = record.ref('host', names.party);
  const ally = record.ref('ally', names.party);
  if (host !== undefined && host === ally)
    record.fail('fields-conflict', record.where('ally'), { expected: msg('balance.expected.other-state') });
  const period = readPeriod(record, 'period');
  const reach = part(record, 'reach', shapes.reachShape, readReach);
  const states = nested(record, 'states', shapes.stateShape, readState);
  const known = statesOf(record, states);
  for (const field of ['host', 'ally'] as const) record.ref(field, known);
  const world = part(record, 'world', shapes.holdingsShape, readHoldings) ?? new Map();
  const bases = nested(record, 'bases', shapes.baseShape, (base) => readBase(base, known));
  const theatres = nested(record, 'theatres', shapes.theatreShape, (theatre) => readTheatre(theatre, known));
  const scenarios = record.hasValue('scenarios')
    ? nested(record, 'scenarios', shapes.balanceScenarioShape, readScenario)
    : [];
  const attack = part(record, 'attack', shapes.attackShape, readAttack);
  if (record.broken || !host || !ally || !reach) return undefined;
  return {
    host,
    ally,
    reach,
    states: new Map(states.map((state) => [state.id, state])),
    world,
    bases,
    theatres,
    scenarios,
    ...given({ period, attack }),
    at: record.at,
  };
}

/** The codes of the states of the file. When a state is broken, any code may be meant. */
function statesOf(record: Record<'states'>, states: readonly StateHoldings[]): Names {
  const known = new Names();
  for (const item of record.items('states')) {
    const id = item.kind === 'map' ? item.entries.get('id')?.value : undefined;
    if (id?.kind === 'scalar') known.take(id);
  }
  known.open = record.items('states').length > states.length || record.isUnreadable('states');
  return known;
}

/** A plain number within bounds; undefined also where nothing stands. */
function numberIn<K extends string>(
  record: Record<K>,
  field: NoInfer<K>,
  low: number,
  high: number,
): number | undefined {
  const node = record.scalar(field);
  const expected = msg('balance.expected.number-within', { low, high });
  return node && readNumber(record, node, { low, high, expected });
}

function readReach(record: Record<keyof typeof shapes.reachShape.shape>): CaseReach | undefined {
  const form = record.choice<ReachId>('form');
  const reason = record.words('reason');
  const optional = given({ parameter: numberIn(record, 'parameter', 0, 1e6) });
  return form && reason ? { form, reason, ...optional } : undefined;
}

function readState(record: Record<keyof typeof shapes.stateShape.shape>): StateHoldings | undefined {
  const id = record.text('id');
  const name = record.words('name');
  const holds = part(record, 'holds', shapes.holdingsShape, readHoldings);
  const optional = given({ commits: numberIn(record, 'commits', 0, 1), reason: record.words('reason') });
  if (optional.commits !== undefined && optional.reason === undefined)
    record.fail('reason-missing', record.where('commits'), {
      expected: msg('expected.field', { name: 'reason' }),
    });
  return id && name && holds ? { id, name, holds, ...optional, at: record.at } : undefined;
}

function readHoldings(record: Record<Component>): Map<Component, FormulaText> {
  return new Map(
    COMPONENT_IDS.flatMap((component) => {
      const held = readFormula(record, component);
      return held === undefined ? [] : [[component, held] as const];
    }),
  );
}

function readPlace(record: Record<'lat' | 'lon'>): { lat: number; lon: number } | undefined {
  const lat = numberIn(record, 'lat', -90, 90);
  const lon = numberIn(record, 'lon', -180, 180);
  return lat === undefined || lon === undefined ? undefined : { lat, lon };
}

function readBase(record: Record<keyof typeof shapes.baseShape.shape>, known: Names): CaseBase | undefined {
  const id = record.text('id');
  const title = record.words('title');
  const user = record.ref('user', known);
  const host = record.ref('host', known);
  const place = readPlace(record as Record<'lat' | 'lon'>);
  const reason = record.words('reason');
  const optional = given({ source: record.ref('source', record.context.names.source) });
  return id && title && user && host && place && reason
    ? { id, title, user, host, ...place, reason, ...optional }
    : undefined;
}

function readTheatre(
  record: Record<keyof typeof shapes.theatreShape.shape>,
  known: Names,
): CaseTheatre | undefined {
  const id = record.text('id');
  const title = record.words('title');
  const place = readPlace(record as Record<'lat' | 'lon'>);
  const sides = {
    challenger: readSide(record, 'challenger', known),
    defender: readSide(record, 'defender', known),
  };
  const both = sides.challenger.find((state) => sides.defender.includes(state));
  if (both !== undefined)
    record.fail('fields-conflict', record.where('defender'), {
      expected: msg('balance.expected.one-side', { state: both }),
    });
  const reason = record.words('reason');
  const optional = given({ source: record.ref('source', record.context.names.source) });
  return id && title && place && reason
    ? { id, title, ...place, ...sides, reason, ...optional, at: record.at }
    : undefined;
}

function readSide<K extends string>(record: Record<K>, field: NoInfer<K>, known: Names): string[] {
  return record.items(field).flatMap((item) => {
    if (item.kind === 'scalar') return record.checkRef(item, known) ? [item.text] : [];
    record.fail('type-mismatch', item, { expected: msg('expected.text') });
    return [];
  });
}

function readScenario(
  record: Record<keyof typeof shapes.balanceScenarioShape.shape>,
): BalanceScenario | undefined {
  const id = record.text('id');
  const title = record.words('title');
  const reason = record.words('reason');
  const optional = given({
    allyKeeps: numberIn(record, 'ally_keeps', 0, 1),
    hostSpends: numberIn(record, 'host_spends', 0, 1),
    decided: numberIn(record, 'decided', 1, 9999),
    delay: numberIn(record, 'delay', 0, 100),
  });
  return id && title && reason
    ? { id, title, reason, hostNeutral: record.flag('host_neutral'), ...optional }
    : undefined;
}

function readAttack(record: Record<keyof typeof shapes.attackShape.shape>): CaseAttack | undefined {
  const reason = record.words('reason');
  const stakes = STAKES.flatMap((stake) => {
    const judged = part(record, stake, shapes.judgedShape, readJudged);
    return judged === undefined ? [] : [[stake, judged] as const];
  });
  return reason && stakes.length === STAKES.length ? { stakes: new Map(stakes), reason } : undefined;
}

function readJudged(record: Record<keyof typeof shapes.judgedShape.shape>): JudgedStake | undefined {
  const [value, low, high] = (['value', 'low', 'high'] as const).map((field) =>
    numberIn(record, field, 0, 1e6),
  );
  if (value === undefined || low === undefined || high === undefined) return undefined;
  if (low <= value && value <= high) return { value, low, high };
  return record.fail('interval-reversed', record.where('low'), { expected: msg('expected.low-high') });
}

/** The places of all formulas of the balance, which are checked as nodes. */
export function balanceFormulas(balance: PowerBalance | undefined): Place[] {
  if (balance === undefined) return [];
  const held = [...balance.states.values()].flatMap(({ holds }) => [...holds.values()]);
  return [...held, ...balance.world.values()].map(({ at }) => at);
}
