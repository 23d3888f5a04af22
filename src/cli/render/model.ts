import type { AlternatingShares, Answer, CrisisOutcome, Model, ModelId } from '../../talks/index.ts';
import { modelNamed } from '../../talks/index.ts';
import { type MessageKey, say } from '../../text/index.ts';
import { paragraph } from './layout.ts';
import type { Page } from './page.ts';

/** Digits of a share or a plain payment. */
const DIGITS = 6;
const plain = (value: number): string => String(Number(value.toPrecision(DIGITS)));

/** Title, formula in words, source and assumptions of a model. */
export function aboutLines(
  { title, rule, source, assumes }: Pick<Model, 'title' | 'rule' | 'source' | 'assumes'>,
  { t, width, colours }: Page,
): string[] {
  const text = t('cli.talks.rule', { model: t(title), rule: t(rule), source, assumes: t(assumes) });
  return paragraph(text, width, 0).map(colours.dim);
}

/** The answer of one model to plain numbers. */
export function answerLines(model: ModelId, answer: Answer, page: Page): string[] {
  const { t, width, lang } = page;
  const title = t(modelNamed(model).title);
  if (answer.is === 'none' || answer.is === 'unset')
    return paragraph(t('cli.talks.no-number', { model: title, why: say(answer.why, lang) }), width, 0);
  if (answer.is === 'range') {
    const range = t('cli.talks.range', { low: plain(answer.low), high: plain(answer.high) });
    return [`${title}: ${range}`, ...paragraph(say(answer.why, lang), width, 2)];
  }
  const { place, payment, rejection } = answer;
  const parts = [
    place.share === null
      ? ''
      : `${t('cli.talks.column.share')} ${page.quantity(place.share * 100, 'percent')}`,
    place.toLast === null ? '' : `${t('cli.talks.column.last')}: ${lastCell(place, page)}`,
    rejection === undefined
      ? ''
      : t('cli.talks.rejection', { percent: page.quantity(rejection * 100, 'percent') }),
  ].filter((part) => part !== '');
  return [`${title}: ${plain(payment)}${parts.length > 0 ? ` (${parts.join('; ')})` : ''}`];
}

/** Where a payment lies against the last one. */
export function lastCell(
  { toLast, timesLast }: Extract<Answer, { is: 'point' }>['place'],
  { t }: Page,
): string {
  if (toLast === null) return '';
  const side = t(`cli.talks.last.${toLast}` as MessageKey);
  if (timesLast === null || toLast === 'same') return side;
  return t('cli.talks.last.times', { side, times: Number(timesLast.toPrecision(3)).toString() });
}

export function offersLines({ shares, limit }: AlternatingShares, first: 1 | 2, page: Page): string[] {
  const { t, width } = page;
  const instant =
    limit === undefined ? [] : paragraph(t('cli.talks.limit', { share: plain(limit) }), width, 0);
  if (shares === undefined)
    return [...paragraph(t('cli.talks.any-split', { why: t('talks.range.patient') }), width, 0), ...instant];
  const [own, rest] = first === 1 ? shares : [shares[1], shares[0]];
  const said = t('cli.talks.first', { share: plain(own), other: first === 1 ? 2 : 1, rest: plain(rest) });
  return [...paragraph(said, width, 0), ...instant];
}

export function crisisLines(outcome: CrisisOutcome, { t, width }: Page): string[] {
  const { demand, rejection, expectedA, expectedB, corner, credible } = outcome;
  const lines = [
    t('cli.talks.demand', { demand: plain(demand), rejection: plain(rejection) }),
    t(`cli.talks.corner.${corner}` as MessageKey),
    t('cli.talks.expected', { a: plain(expectedA), b: plain(expectedB) }),
    ...(credible ? [] : [t('cli.talks.not-credible')]),
  ];
  return lines.flatMap((line) => paragraph(line, width, 0));
}
