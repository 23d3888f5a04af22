import type { Law } from '../duties/index.ts';

/** Answers kept of a law; a sweep over a century of days must not keep them all. */
const KEPT = 8;

/**
 * What follows from the law alone is worked out once for all cases that stand on it. Gives a function that keeps the
 * latest answers of each law by their question.
 */
export function ofTheLaw<Answer>(): (law: Law, question: string, answer: () => Answer) => Answer {
  const known = new WeakMap<Law, Map<string, Answer>>();
  return (law, question, answer) => {
    const answers = known.get(law) ?? new Map<string, Answer>();
    known.set(law, answers);
    const kept = answers.has(question) ? (answers.get(question) as Answer) : answer();
    answers.delete(question);
    answers.set(question, kept);
    const [oldest] = answers.keys();
    if (answers.size > KEPT && oldest !== undefined) answers.delete(oldest);
    return kept;
  };
}
