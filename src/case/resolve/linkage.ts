import { given, nested } from '../../document/index.ts';
import type { Place } from '../../problem/index.ts';
import { msg } from '../../text/index.ts';
import type { FormulaText } from '../model.ts';
import type {
  LinkedIssue,
  LinkedList,
  LinkedOption,
  LinkedRange,
  LinkedTalks,
  Worth,
} from '../model-linkage.ts';
import { type linkageShape, linkedIssueShape, optionShape } from '../shape/linkage.ts';
import type { Record } from './record.ts';
import { readFormula, readUnit } from './values.ts';

type IssueRecord = Record<keyof typeof linkedIssueShape.shape>;
type IssueField = keyof typeof linkedIssueShape.shape;

/** What only an issue of numbers has. The first five it must have. */
const OF_NUMBERS = [
  'from',
  'to',
  'step',
  'host',
  'sender',
  'unit',
  'host_bend',
  'sender_bend',
] as const satisfies readonly IssueField[];
const NEEDED = ['unit', 'from', 'to', 'step', 'host', 'sender'] as const satisfies readonly IssueField[];

export function readLinkage(record: Record<keyof typeof linkageShape.shape>): LinkedTalks | undefined {
  const reason = record.words('reason');
  const issues = nested(record, 'issues', linkedIssueShape, readIssue);
  if (record.broken || !reason) return undefined;
  return { reason, issues, at: record.at };
}

function readIssue(record: IssueRecord): LinkedIssue | undefined {
  const id = record.text('id');
  const title = record.words('title');
  const reason = record.words('reason');
  const optional = given({ source: record.ref('source', record.context.names.source) });
  const made = record.hasValue('options') ? readList(record) : readRange(record);
  if (record.broken || !id || !title || !reason || !made) return undefined;
  return { id, title, reason, ...optional, ...made, at: record.at };
}

type Own<T extends LinkedIssue> = Omit<T, 'id' | 'title' | 'reason' | 'source' | 'at'>;

function readRange(record: IssueRecord): Own<LinkedRange> | undefined {
  for (const field of NEEDED)
    if (!record.hasValue(field))
      record.fail('key-missing', record.where(field), { expected: msg('expected.field', { name: field }) });
  const unit = readUnit(record, 'unit');
  const [from, to, step] = [
    readFormula(record, 'from'),
    readFormula(record, 'to'),
    readFormula(record, 'step'),
  ];
  const without = readFormula(record, 'without');
  const host = readWorth(record, 'host', 'host_bend');
  const sender = readWorth(record, 'sender', 'sender_bend');
  if (!unit || !from || !to || !step || !without || !host || !sender) return undefined;
  return { kind: 'range', unit: unit.written, from, to, step, without, host, sender };
}

function readWorth(
  record: IssueRecord,
  field: 'host' | 'sender',
  bendField: 'host_bend' | 'sender_bend',
): Worth | undefined {
  const first = readFormula(record, field);
  return first && { first, ...given({ bend: readFormula(record, bendField) }) };
}

function readList(record: IssueRecord): Own<LinkedList> | undefined {
  for (const field of OF_NUMBERS)
    if (record.hasValue(field))
      record.fail('fields-conflict', record.where(field), { expected: msg('linked.expected.not-both') });
  const options = nested(record, 'options', optionShape, readOption);
  if (record.items('options').length < 2)
    record.fail('value-empty', record.where('options'), { expected: msg('linked.expected.two-options') });
  const without = record.scalar('without');
  if (without === undefined) return undefined;
  if (!record.broken && !options.some(({ id }) => id === without.text))
    return record.fail('reference-unknown', without, {
      expected: msg('linked.expected.option', { names: options.map(({ id }) => id).join(', ') }),
    });
  return { kind: 'list', options, without: without.text };
}

function readOption(record: Record<keyof typeof optionShape.shape>): LinkedOption | undefined {
  const id = record.text('id');
  const title = record.words('title');
  const host = readFormula(record, 'host');
  const sender = readFormula(record, 'sender');
  return id && title && host && sender ? { id, title, host, sender } : undefined;
}

/** The places of all formulas, which are checked as nodes. */
export function linkageFormulas(linkage: LinkedTalks | undefined): Place[] {
  const formulas = (linkage?.issues ?? []).flatMap((issue): (FormulaText | undefined)[] =>
    issue.kind === 'list'
      ? issue.options.flatMap(({ host, sender }) => [host, sender])
      : [
          issue.from,
          issue.to,
          issue.step,
          issue.without,
          ...[issue.host, issue.sender].flatMap(({ first, bend }) => [first, bend]),
        ],
  );
  return formulas.flatMap((formula) => (formula === undefined ? [] : [formula.at]));
}
