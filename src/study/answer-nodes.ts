import type { Answer, Case } from '../case/index.ts';
import type { FormulaSource } from '../graph/index.ts';
import { LANGS, wordsIn } from '../text/index.ts';

/** Holes that the answer fills by itself; every other hole of a sentence is a formula. */
const OWN_HOLES = new Set(['value', 'low', 'high', 'period']);

/** Name of the node of a part of an answer: `value`, `hole/FORMULA` or `range/N`. */
export function answerNode(answer: Answer, part: string): string {
  return `answer:${answer.id}/${part}`;
}

/** Formulas in the holes of a sentence, in any of its languages. */
export function holesOf(answer: Answer): string[] {
  const texts = LANGS.map((lang) => wordsIn(answer.sentence, lang));
  const holes = texts.flatMap((text) =>
    [...text.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] as string),
  );
  return [...new Set(holes)].filter((hole) => !OWN_HOLES.has(hole));
}

/** The formulas of the headline answers: the answer, the numbers in its sentence and its rival values. */
export function answerSources(theCase: Case): FormulaSource[] {
  return [...theCase.answers.values()].flatMap((answer): FormulaSource[] => [
    {
      id: answerNode(answer, 'value'),
      title: answer.question,
      text: answer.formula,
      at: answer.formulaAt,
      wants: 'number',
    },
    ...holesOf(answer).map(
      (hole): FormulaSource => ({
        id: answerNode(answer, `hole/${hole}`),
        title: answer.question,
        text: hole,
        at: answer.at,
        wants: 'number',
      }),
    ),
    ...answer.range.map(
      ({ formula, title, at }, i): FormulaSource => ({
        id: answerNode(answer, `range/${i}`),
        title,
        text: formula,
        at,
        wants: 'number',
      }),
    ),
  ]);
}
