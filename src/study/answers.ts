import { answerNode, holesOf } from './answer-nodes.ts';
import type { Desk } from './desk.ts';
import type { OpenFindings } from './open.ts';

/** The headline answers, each with the numbers of its sentence and the same answer under rival definitions or figures. */
export function answers(desk: Desk): OpenFindings['answers'] {
  return [...desk.prepared.case.answers.values()].map((answer) => {
    const period = answer.period ?? desk.period;
    const definition = answer.definition ?? desk.definition;
    const node = answerNode(answer, 'value');
    const unit = desk.prepared.graph.nodes.get(node)?.unit;
    const rivals = answer.range.map((rival, i) => ({
      title: rival.title,
      value: desk.show(
        answerNode(answer, `range/${i}`),
        rival.period ?? period,
        rival.definition ?? definition,
      ),
    }));
    return {
      id: answer.id,
      question: answer.question,
      sentence: answer.sentence,
      value: desk.show(node, period, definition),
      holes: Object.fromEntries(
        holesOf(answer).map((hole) => [
          hole,
          desk.show(answerNode(answer, `hole/${hole}`), period, definition),
        ]),
      ),
      range: rivals.map(({ title, value }) => ({
        title,
        value: unit === undefined ? value : desk.inUnit(value, unit),
      })),
    };
  });
}

/** Only the answers' own values, for laying scenarios side by side. */
export function answerValues(desk: Desk): { id: string; value: OpenFindings['answers'][number]['value'] }[] {
  return [...desk.prepared.case.answers.values()].map((answer) => ({
    id: answer.id,
    value: desk.show(
      answerNode(answer, 'value'),
      answer.period ?? desk.period,
      answer.definition ?? desk.definition,
    ),
  }));
}
