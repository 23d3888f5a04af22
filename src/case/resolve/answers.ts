import { fieldsOfMap, given, headOf, type Located } from '../../document/index.ts';
import { msg } from '../../text/index.ts';
import type { Answer } from '../model-questions.ts';
import { answerShape, rivalShape } from '../shape/case-file.ts';
import { name } from '../shape/fields.ts';
import { type CaseField, inner } from './case-file.ts';
import { Record } from './record.ts';
import { readFormula, readPeriod } from './values.ts';

export function readAnswers(head: Record<CaseField>): Map<string, Answer> {
  const answers = new Map<string, Answer>();
  for (const raw of inner(head, 'answers', name.id)) {
    const record = new Record(head.context, answerShape, raw.fields, raw.name);
    const answer = readAnswer(raw.id, record);
    head.broken ||= record.broken;
    if (answer !== undefined) answers.set(raw.id, answer);
  }
  return answers;
}

function readAnswer(id: string, record: Record<keyof typeof answerShape.shape>): Answer | undefined {
  const question = record.words('question');
  const formula = readFormula(record, 'formula');
  const sentence = record.words('sentence');
  const range = record.items('range').map((item) => readRival(record, item));
  const optional = given({
    period: readPeriod(record, 'period'),
    definition: record.ref('definition', record.context.names.definition),
  });
  if (record.broken || !question || !formula || !sentence) return undefined;
  const rivals = range.filter((rival) => rival !== undefined);
  return {
    id,
    question,
    formula: formula.text,
    formulaAt: formula.at,
    sentence,
    range: rivals,
    ...optional,
    at: record.at,
  };
}

function readRival(
  answer: Record<keyof typeof answerShape.shape>,
  item: Located,
): Answer['range'][number] | undefined {
  if (item.kind !== 'map') return answer.fail('type-mismatch', item, { expected: msg('expected.mapping') });
  const record = new Record(answer.context, rivalShape, fieldsOfMap(item), headOf(item));
  const title = record.words('title');
  const formula = readFormula(record, 'formula');
  const optional = given({
    period: readPeriod(record, 'period'),
    definition: record.ref('definition', record.context.names.definition),
  });
  answer.broken ||= record.broken;
  if (!title || !formula) return undefined;
  return { title, formula: formula.text, ...optional, at: formula.at };
}
