import type { z } from 'zod';
import { type RawRecord, recordsOf } from '../../document/index.ts';
import {
  defineUnit,
  type FiscalCalendars,
  isCurrency,
  isProblem,
  type NewCalendar,
  type Units,
  withCalendars,
  withUnits,
} from '../../quantity/index.ts';
import { msg } from '../../text/index.ts';
import type { Group, Party } from '../model.ts';
import { calendarShape, type caseShape, groupShape, partyShape, unitShape } from '../shape/case-file.ts';
import { name as nameKinds } from '../shape/fields.ts';
import { Record } from './record.ts';

export type CaseField = keyof typeof caseShape.shape;

/** Calendars and units come first: every other file is read with them. */
export function readCalendars(record: Record<CaseField>): FiscalCalendars {
  const extra: NewCalendar[] = [];
  for (const raw of inner(record, 'calendars', nameKinds.calendar)) {
    const calendar = new Record(record.context, calendarShape, raw.fields, raw.name);
    const starts = calendar.scalar('starts');
    const namedBy = calendar.choice<'start' | 'end'>('named_by');
    const day = /^(\d{2})-(\d{2})$/.exec(starts?.text ?? '');
    const [month, date] = [Number(day?.[1]), Number(day?.[2])];
    if (starts && !(month >= 1 && month <= 12 && date >= 1 && date <= 28))
      calendar.fail('date-malformed', starts, { expected: msg('expected.month-day') });
    if (calendar.broken || !namedBy) {
      record.broken = true;
      record.context.brokenCalendars.names.add(raw.id);
    } else extra.push({ prefix: raw.id, starts: { month, day: date }, namedBy });
  }
  if (record.isUnreadable('calendars')) record.context.brokenCalendars.all = true;
  return withCalendars(record.context.calendars, extra);
}

/** Units in the order in which they stand: one may be a multiple of an earlier one. */
export function readUnits(record: Record<CaseField>): Units {
  let { units } = record.context;
  for (const raw of inner(record, 'units', nameKinds.unit)) {
    const stated = new Record(record.context, unitShape, raw.fields, raw.name);
    const [is, isNew] = [stated.text('is'), stated.hasValue('new')];
    if ((is === undefined) === !isNew && !stated.broken)
      stated.fail(isNew ? 'fields-conflict' : 'key-missing', raw.name, {
        expected: msg('expected.one-of', { names: 'is, new' }),
      });
    const unit = defineUnit(raw.id, is, units);
    if (isProblem(unit) && !stated.broken)
      stated.fail(unit.problem, unit.problem === 'id-malformed' ? raw.name : stated.where('is'), {
        expected: msg('expected.unit'),
        ...(unit.hint && { hint: unit.hint }),
      });
    if (isProblem(unit) || stated.broken) {
      record.broken = true;
      record.context.brokenUnits.names.add(raw.id);
    } else units = withUnits(units, [unit]);
  }
  if (record.isUnreadable('units')) record.context.brokenUnits.all = true;
  return units;
}

export function readParties(record: Record<CaseField>): Map<string, Party> {
  const parties = new Map<string, Party>();
  for (const raw of inner(record, 'parties', nameKinds.party)) {
    record.context.declare('party', raw.name);
    const party = new Record(record.context, partyShape, raw.fields, raw.name);
    const [name, role] = [party.words('name'), party.words('role')];
    record.broken ||= party.broken;
    if (name !== undefined) parties.set(raw.id, { id: raw.id, name, ...(role && { role }), at: party.at });
  }
  if (record.isUnreadable('parties')) record.context.names.party.open = true;
  return parties;
}

export function readGroups(record: Record<CaseField>): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const raw of inner(record, 'groups', nameKinds.id)) {
    record.context.declare('group', raw.name);
    const group = new Record(record.context, groupShape, raw.fields, raw.name);
    const title = group.words('title');
    record.broken ||= group.broken;
    if (title !== undefined) groups.set(raw.id, { id: raw.id, title, at: group.at });
  }
  if (record.isUnreadable('groups')) record.context.names.group.open = true;
  return groups;
}

export function readCurrency(record: Record<CaseField>): string | undefined {
  const node = record.scalar('currency');
  if (node === undefined || isCurrency(node.text)) return node?.text;
  return record.fail('unit-unknown', node, { expected: msg('expected.currency') });
}

/** The records of a mapping within case.yaml, names checked. */
export function inner(record: Record<CaseField>, field: CaseField, kind: z.ZodString): RawRecord[] {
  const map = record.map(field);
  if (map === undefined) return [];
  const { records } = recordsOf(record.context, map, kind);
  record.broken ||= records.some(({ unread, misnamed }) => unread || misnamed);
  return records.filter(({ unread }) => !unread);
}
