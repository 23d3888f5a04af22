import type { Law } from '../duties/index.ts';

/**
 * What follows from the law alone is worked out once for all cases that stand on it. Gives a function that keeps the
 * latest `kept` answers of each law by their question: a sweep over a century of days must not keep them all.
 */
export function ofTheLaw<Answer>(kept: number): (law: Law, question: string, answer: () => Answer) => Answer {
  const known = new WeakMap<Law, Map<string, Answer>>();
  return (law, question, answer) => {
    const answers = known.get(law) ?? new Map<string, Answer>();
    known.set(law, answers);
    const answered = answers.has(question) ? (answers.get(question) as Answer) : answer();
    answers.delete(question);
    answers.set(question, answered);
    const [oldest] = answers.keys();
    if (answers.size > kept && oldest !== undefined) answers.delete(oldest);
    return answered;
  };
}
