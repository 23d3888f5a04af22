import { given, type InSource, type LocatedScalar, placeOf } from '../../document/index.ts';
import { type Message, msg } from '../../text/index.ts';
import type { Stake, StakeQuantity } from '../model.ts';
import type { stakeShape } from '../shape/files.ts';
import type { Record } from './record.ts';
import { readFormula } from './values.ts';

type Field = keyof typeof stakeShape.shape;

/** Where each quantity of a party, or of parties together, was stated first. */
export type Taken = Map<string, InSource>;

export function resolveStake(id: string, record: Record<Field>, taken: Taken): Stake | undefined {
  const { names } = record.context;
  const quantity = record.choice<StakeQuantity>('quantity');
  const party = record.ref('party', names.party);
  const members = readMembers(record);
  const value = readFormula(record, 'value');
  const reason = record.words('reason');
  const optional = given({
    party,
    members,
    source: record.ref('source', names.source),
    note: record.words('note'),
  });
  checkBearer(record, quantity);
  if (record.broken || !quantity || !value || !reason) return undefined;
  const field = bearers(quantity).needs ?? 'quantity';
  const bearer = [...(members ?? [party ?? ''])].sort().join(' ');
  if (isStated(`${quantity} ${bearer}`, record, field, taken)) return undefined;
  return { id, quantity, value: value.text, valueAt: value.at, reason, ...optional, at: record.at };
}

/** Which of the two fields says whose a quantity is. */
function bearers(quantity: StakeQuantity): { needs?: 'party' | 'members'; expected: Message } {
  if (quantity === 'rival-capability') return { expected: msg('expected.stake-of-none') };
  if (quantity === 'joint-cost') return { needs: 'members', expected: msg('expected.stake-of-members') };
  return { needs: 'party', expected: msg('expected.stake-of-party', { quantity }) };
}

function checkBearer(record: Record<Field>, quantity: StakeQuantity | undefined): void {
  const stated = (['party', 'members'] as const).filter((field) => record.hasValue(field));
  if (quantity === undefined) {
    // Which of the two it is depends on the quantity; that both are wrong does not.
    if (stated.length === 2)
      record.fail('fields-conflict', record.where('members'), {
        expected: msg('expected.one-of', { names: 'party, members' }),
      });
    return;
  }
  const { needs, expected } = bearers(quantity);
  const extra = stated.filter((field) => field !== needs);
  for (const field of extra) record.fail('fields-conflict', record.where(field), { expected });
  if (needs !== undefined && stated.length === 0) record.fail('key-missing', record.name, { expected });
}

/** Two parties or more, each once. */
function readMembers(record: Record<Field>): string[] | undefined {
  if (record.node('members') === undefined) return undefined;
  const first = new Map<string, LocatedScalar>();
  const items = record.items('members');
  for (const item of items) {
    if (item.kind !== 'scalar') {
      record.fail('type-mismatch', item, { expected: msg('expected.text') });
      continue;
    }
    const earlier = first.get(item.text);
    if (earlier !== undefined)
      record.fail('id-duplicate', item, {
        related: [{ place: placeOf(earlier), message: msg('related.first') }],
      });
    else if (record.checkRef(item, record.context.names.party)) first.set(item.text, item);
  }
  if (items.length < 2)
    record.fail('type-mismatch', record.where('members'), { expected: msg('expected.two-parties') });
  return [...first.keys()];
}

/** Notes a stake; one that was stated before is reported, with both places. */
function isStated(key: string, record: Record<Field>, field: Field, taken: Taken): boolean {
  const earlier = taken.get(key);
  if (earlier === undefined) {
    taken.set(key, record.where(field));
    return false;
  }
  record.fail('stake-overlap', record.where(field), {
    expected: msg('expected.one-stake'),
    related: [{ place: placeOf(earlier), message: msg('related.stake') }],
  });
  return true;
}
