import type { Answer, Case } from '../case/index.ts';
import type { FormulaSource } from '../graph/index.ts';
import { wordsIn, LANGS } from '../text/index.ts';
import type { Desk } from './desk.ts';
import type { Findings } from './findings.ts';

/** Holes that the answer fills by itself; every other hole of a sentence is a formula. */
const OWN_HOLES = new Set(['value', 'low', 'high', 'period']);

function answerNode(answer: Answer, part: string): string {
  return `answer:${answer.id}/${part}`;
}

/** Formulas in the holes of a sentence, in any of its languages. */
export function holesOf(answer: Answer): string[] {
  const texts = LANGS.map((lang) => wordsIn(answer.sentence, lang));
  const holes = texts.flatMap((text) => [...text.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] as string));
  return [...new Set(holes)].filter((hole) => !OWN_HOLES.has(hole));
}

/** The formulas of the headline answers: the answer, the numbers in its sentence and its rival values. */
export function answerSources(theCase: Case): FormulaSource[] {
  return [...theCase.answers.values()].flatMap((answer): FormulaSource[] => [
    { id: answerNode(answer, 'value'), title: answer.question, text: answer.formula, at: answer.formulaAt, wants: 'number' },
    ...holesOf(answer).map(
      (hole): FormulaSource => ({ id: answerNode(answer, `hole/${hole}`), title: answer.question, text: hole, at: answer.at, wants: 'number' }),
    ),
    ...answer.range.map(
      ({ formula, title, at }, i): FormulaSource => ({ id: answerNode(answer, `range/${i}`), title, text: formula, at, wants: 'number' }),
    ),
  ]);
}

/** The headline answers, each with the numbers of its sentence and the same answer under rival definitions or figures. */
export function answers(desk: Desk): Findings['answers'] {
  return [...desk.prepared.case.answers.values()].map((answer) => {
    const period = answer.period ?? desk.period;
    const definition = answer.definition ?? desk.definition;
    return {
      id: answer.id,
      question: answer.question,
      sentence: answer.sentence,
      value: desk.show(answerNode(answer, 'value'), period, definition),
      holes: Object.fromEntries(
        holesOf(answer).map((hole) => [hole, desk.show(answerNode(answer, `hole/${hole}`), period, definition)]),
      ),
      range: answer.range.map((rival, i) => ({
        title: rival.title,
        value: desk.show(answerNode(answer, `range/${i}`), rival.period ?? period, rival.definition ?? definition),
      })),
    };
  });
}

/** Only the answers' own values, for laying scenarios side by side. */
export function answerValues(desk: Desk): { id: string; value: Findings['answers'][number]['value'] }[] {
  return [...desk.prepared.case.answers.values()].map((answer) => ({
    id: answer.id,
    value: desk.show(answerNode(answer, 'value'), answer.period ?? desk.period, answer.definition ?? desk.definition),
  }));
}
