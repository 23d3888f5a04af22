import { fieldsOfMap, given, headOf, nested, readYamlFile } from '../../document/index.ts';
import type { Place } from '../../problem/index.ts';
import { msg } from '../../text/index.ts';
import type { Folder } from '../folder.ts';
import type { FormulaText } from '../model.ts';
import type { Stated, Talks } from '../model-talks.ts';
import { linkageShape } from '../shape/linkage.ts';
import * as shapes from '../shape/talks.ts';
import type { Context } from './context.ts';
import { linkageFormulas, readLinkage } from './linkage.ts';
import { Record } from './record.ts';
import { readThreat } from './threat.ts';
import { part, readValued, readView } from './valued.ts';
import { readFormula, readPeriod } from './values.ts';

/** The talks of a case: the one record that talks.yaml is. Undefined without the file, and where it is broken. */
export function readTalks(folder: Folder, context: Context): Talks | undefined {
  const path = folder.pathOf('talks');
  const source = path === undefined ? undefined : folder.read(path);
  if (source === undefined) return undefined;
  const file = readYamlFile(source, context.problems);
  if (file.open && file.root.entries.size === 0) return undefined;
  return resolveTalks(new Record(context, shapes.talksShape, fieldsOfMap(file.root), headOf(file.root)));
}

function resolveTalks(record: Record<keyof typeof shapes.talksShape.shape>): Talks | undefined {
  const { names } = record.context;
  const host = record.ref('host', names.party);
  const sender = record.ref('sender', names.party);
  if (host !== undefined && host === sender)
    record.fail('fields-conflict', record.where('sender'), { expected: msg('expected.other-side') });
  const last = part(record, 'last', shapes.valuedShape, readValued);
  const hostMost = part(record, 'host_most', shapes.statedShape, readStated);
  const senderLeast = part(record, 'sender_least', shapes.statedShape, readStated);
  const optional = given({
    period: readPeriod(record, 'period'),
    round: record.text('round'),
    weight: part(record, 'weight', shapes.valuedShape, readValued),
    patience: part(record, 'patience', shapes.patienceShape, readPatience),
    risk: part(record, 'risk', shapes.riskShape, readRisk),
    hidden: part(record, 'hidden', shapes.hiddenShape, readHidden),
    threat: part(record, 'threat', shapes.threatShape, readThreat),
    linkage: part(record, 'linkage', linkageShape, readLinkage),
  });
  if (record.broken || !host || !sender || !last || !hostMost || !senderLeast) return undefined;
  return { host, sender, last, hostMost, senderLeast, ...optional, at: record.at };
}

function readStated(record: Record<keyof typeof shapes.statedShape.shape>): Stated | undefined {
  const stated = readValued(record);
  const views = record.hasValue('rivals') ? nested(record, 'rivals', shapes.viewShape, readView) : [];
  if (!stated) return undefined;
  return { ...stated, rivals: new Map(views.map((view) => [view.id, view])) };
}

function readPatience(record: Record<keyof typeof shapes.patienceShape.shape>): Talks['patience'] {
  const host = readFormula(record, 'host');
  const sender = readFormula(record, 'sender');
  const first = record.choice<'host' | 'sender'>('first');
  const reason = record.words('reason');
  const optional = given({ breakdown: readFormula(record, 'breakdown') });
  if (!host || !sender || !first || !reason) return undefined;
  return { host, sender, first, reason, ...optional };
}

function readRisk(record: Record<keyof typeof shapes.riskShape.shape>): Talks['risk'] {
  const host = readFormula(record, 'host');
  const sender = readFormula(record, 'sender');
  const reason = record.words('reason');
  if (!host || !sender || !reason) return undefined;
  return { host, sender, reason };
}

function readHidden(record: Record<keyof typeof shapes.hiddenShape.shape>): Talks['hidden'] {
  const low = readFormula(record, 'low');
  const high = readFormula(record, 'high');
  const reason = record.words('reason');
  if (!low || !high || !reason) return undefined;
  return { low, high, reason };
}

/** The places of all formulas of the talks, which are checked as nodes. */
export function talksFormulas(talks: Talks | undefined): Place[] {
  if (talks === undefined) return [];
  const { last, hostMost, senderLeast, weight, patience, risk, hidden, threat, linkage } = talks;
  const views = [...hostMost.rivals.values(), ...senderLeast.rivals.values(), ...(threat?.costs ?? [])];
  const formulas: (FormulaText | undefined)[] = [
    last.value,
    hostMost.value,
    senderLeast.value,
    weight?.value,
    patience?.host,
    patience?.sender,
    patience?.breakdown,
    risk?.host,
    risk?.sender,
    hidden?.low,
    hidden?.high,
    ...views.map(({ value }) => value),
  ];
  return [
    ...formulas.flatMap((formula) => (formula === undefined ? [] : [formula.at])),
    ...linkageFormulas(linkage),
  ];
}
