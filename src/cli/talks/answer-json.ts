import { type Answer, type Bargain, type ModelId, modelNamed } from '../../talks/index.ts';
import { inEveryLanguage, type Message, msg } from '../../text/index.ts';

/** What a model says of a bargain, as `--json` prints it. */
export function answerJson(model: ModelId, answer: Answer, { hostMost, senderLeast }: Bargain) {
  const payment = answer.is === 'point' ? answer.payment : null;
  return {
    model,
    agreement: answer.is === 'point' || answer.is === 'range',
    payment,
    payment_low: answer.is === 'range' ? answer.low : payment,
    payment_high: answer.is === 'range' ? answer.high : payment,
    inside_zone: answer.is === 'point' ? answer.place.inside : null,
    share_of_zone: answer.is === 'point' ? answer.place.share : null,
    host_gain: payment === null ? null : hostMost - payment,
    sender_gain: payment === null ? null : payment - senderLeast,
    to_last: answer.is === 'point' ? answer.place.toLast : null,
    times_last: answer.is === 'point' ? answer.place.timesLast : null,
    ...(answer.is === 'point' && answer.rejection !== undefined
      ? { probability_of_rejection: answer.rejection }
      : {}),
    why: answer.is === 'point' ? null : told(answer.why),
    ...aboutJson(modelNamed(model)),
  };
}

/** Formula in words, source and assumptions of a model. */
export function aboutJson({
  title,
  rule,
  source,
  assumes,
}: Pick<ReturnType<typeof modelNamed>, 'title' | 'rule' | 'source' | 'assumes'>) {
  return { title: told(msg(title)), rule: told(msg(rule)), source, assumptions: told(msg(assumes)) };
}

export const told = (message: Message) => inEveryLanguage(() => message);
