import type { Claim, ClaimPart, TalksTest } from '../case/index.ts';
import { amountNode, type TestVerdict } from '../claims/index.ts';
import { isProblem, parseUnit, sameDimension } from '../quantity/index.ts';
import { type Forecast, wouldPay } from '../talks/index.ts';
import { inEveryLanguage, likelihood, type Message, msg, say, type Words, wordsIn } from '../text/index.ts';
import type { Desk } from './desk.ts';
import type { OpenFindings, Shown } from './open.ts';
import { checklistIn, forecastIn } from './talks.ts';

type TestFinding = OpenFindings['claims'][number]['parts'][number]['tests'][number];

interface Answered {
  readonly verdict: TestVerdict;
  readonly sentence: Words;
  readonly found: Words;
  readonly amount?: Shown;
}

/** What a forecast may decide: the very likely and very unlikely of Directive 203. Between them the future is open. */
const DECIDED = { low: 0.2, high: 0.8 };

/** Puts the question of a part to the forecast or to the checklist of the threat; nothing where the case has neither. */
export function runTalksTest(claim: Claim, part: ClaimPart, desk: Desk): TestFinding[] {
  if (part.talks === undefined) return [];
  const answered = answer(part.talks, claim, part, desk);
  if (answered === undefined) return [];
  const { verdict, sentence, found, amount } = answered;
  return [
    {
      variant: null,
      variantKind: 'plain',
      title: null,
      verdict,
      test: wordsIn(sentence, 'en'),
      left: amount ?? null,
      right: null,
      relation: null,
      margin: null,
      trace: amount?.trace ?? null,
      asked: { sentence, found },
    },
  ];
}

function answer(test: TalksTest, claim: Claim, part: ClaimPart, desk: Desk): Answered | undefined {
  switch (test.asks) {
    case 'rises':
      return rises(desk);
    case 'pays':
      return pays(claim, part, desk);
    case 'rarely-carried-out':
      return rarely(desk);
    case 'signs-of-resolve':
      return signs(desk);
  }
}

function rises(desk: Desk): Answered | undefined {
  const made = forecastIn(desk)?.made;
  return made?.round.prior == null ? undefined : byChance(made, made.round.prior, msg('claims.talks.rises'));
}

function pays(claim: Claim, part: ClaimPart, desk: Desk): Answered | undefined {
  const made = forecastIn(desk)?.made;
  const amount = desk.show(amountNode(claim, part), part.period ?? desk.period);
  if (made === undefined || amount.value === null) return undefined;
  const own = desk.unitOf(amountNode(claim, part));
  const unit = parseUnit(made.round.unit ?? '', desk.prepared.case.units);
  // Only money of the round's own kind can be put to its forecast.
  if (isProblem(unit) || !sameDimension(unit.dimension, own.dimension)) return undefined;
  const answered = byChance(made, (amount.value * own.factor) / unit.factor, msg('claims.talks.pays'));
  return answered && { ...answered, amount };
}

function byChance(made: Forecast, amount: number, sentence: Message): Answered | undefined {
  const threshold = wouldPay(made, amount);
  if (threshold === undefined) return undefined;
  const { chance } = threshold;
  const base = made.baseRates.find(({ id }) => id === 'above');
  return {
    verdict: chance > DECIDED.high ? 'supported' : chance < DECIDED.low ? 'contradicted' : 'not-checkable',
    sentence: inEveryLanguage(() => sentence),
    found: inEveryLanguage((lang) =>
      msg('claims.talks.chance', {
        chance: percent(chance),
        words: say(msg(likelihood(chance)), lang),
        rule: say(msg(`forecast.by.${made.used}`), lang),
        times: base?.times ?? 0,
        of: base?.of ?? 0,
      }),
    ),
  };
}

function rarely(desk: Desk): Answered | undefined {
  const list = checklistIn(desk);
  if (list === undefined) return undefined;
  const { prior, count } = list;
  return {
    verdict: prior.high < 0.5 ? 'supported' : prior.low > 0.5 ? 'contradicted' : 'not-checkable',
    sentence: inEveryLanguage(() => msg('claims.talks.rarely')),
    found: inEveryLanguage(() =>
      msg('claims.talks.base-rate', {
        carried: count.carriedOut,
        threats: count.threats,
        chance: percent(prior.mean),
        low: percent(prior.low),
        high: percent(prior.high),
      }),
    ),
  };
}

function signs(desk: Desk): Answered | undefined {
  const list = checklistIn(desk);
  if (list === undefined) return undefined;
  const { prior, chance } = list;
  const verdict =
    chance.mean > prior.mean ? 'supported' : chance.mean < prior.mean ? 'contradicted' : 'not-checkable';
  return {
    verdict,
    sentence: inEveryLanguage(() => msg('claims.talks.signs')),
    found: inEveryLanguage(() =>
      msg('claims.talks.signs-found', {
        before: percent(prior.mean),
        after: percent(chance.mean),
        low: percent(chance.low),
        high: percent(chance.high),
      }),
    ),
  };
}

/** Two digits; what is not certain is never rounded to certainty. */
function percent(share: number): string {
  if (share > 0 && share < 0.001) return '<0.1%';
  if (share < 1 && share > 0.999) return '>99.9%';
  return `${Number((share * 100).toPrecision(share > 0.99 ? 3 : 2))}%`;
}
