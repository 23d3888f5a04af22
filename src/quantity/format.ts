import { type Lang, type MessageKey, msg, say } from '../text/index.ts';
import { moneySymbol } from './currencies.ts';
import { formatSize, type NumberStyle } from './number-text.ts';
import { parseUnit } from './parse-unit.ts';
import { isProblem } from './text-problem.ts';
import type { Gap } from './uncertain.ts';
import { BUILT_IN_UNITS, type Units } from './unit.ts';
import { SCALE_EXPONENTS } from './unit-list.ts';

/** Currencies with a sign or a word of their own; others stand under their code. */
const MONEY: ReadonlyMap<string, MessageKey> = new Map([
  ['JPY', 'quantity.money.JPY'],
  ['USD', 'quantity.money.USD'],
  ['EUR', 'quantity.money.EUR'],
  ['GBP', 'quantity.money.GBP'],
  ['KRW', 'quantity.money.KRW'],
  ['CNY', 'quantity.money.CNY'],
  ['AUD', 'quantity.money.AUD'],
]);

/** Units that have a word in every language, by their name in unit texts; others are shown as written. */
const WORDS: ReadonlyMap<string, MessageKey> = new Map([
  ['JPY', 'quantity.unit.JPY'],
  ['USD', 'quantity.unit.USD'],
  ['EUR', 'quantity.unit.EUR'],
  ['GBP', 'quantity.unit.GBP'],
  ['KRW', 'quantity.unit.KRW'],
  ['persons', 'quantity.unit.persons'],
  ['person', 'quantity.unit.person'],
  ['households', 'quantity.unit.households'],
  ['household', 'quantity.unit.household'],
  ['sites', 'quantity.unit.sites'],
  ['site', 'quantity.unit.site'],
  ['facilities', 'quantity.unit.facilities'],
  ['facility', 'quantity.unit.facility'],
  ['ships', 'quantity.unit.ships'],
  ['ship', 'quantity.unit.ship'],
  ['aircraft', 'quantity.unit.aircraft'],
  ['missiles', 'quantity.unit.missiles'],
  ['missile', 'quantity.unit.missile'],
  ['warheads', 'quantity.unit.warheads'],
  ['warhead', 'quantity.unit.warhead'],
  ['tonnes', 'quantity.unit.tonnes'],
  ['tonne', 'quantity.unit.tonne'],
  ['years', 'quantity.unit.years'],
  ['year', 'quantity.unit.year'],
  ['months', 'quantity.unit.months'],
  ['month', 'quantity.unit.month'],
  ['days', 'quantity.unit.days'],
  ['day', 'quantity.unit.day'],
  ['hours', 'quantity.unit.hours'],
  ['hour', 'quantity.unit.hour'],
]);

/** Pure numbers, which show nothing beside the digits. */
const BARE: ReadonlySet<string> = new Set(['ratio', 'count', 'index', '1']);

/** Rounding of shares: more digits than any survey or budget share is published with mislead. */
const PERCENT_DIGITS = 3;

/**
 * A number in its unit for readers: `¥372.5bn`, `1兆2,337億円`, `37.6%`, `109.2 JPY per USD`, `¥205.6bn (2020 prices)`.
 * `short` rounds to four digits (three for percent); `full` does not round. English leaves the word for persons away
 * in the short form, where the title beside it says who is counted.
 */
export function formatQuantity(
  value: number,
  unitText: string,
  lang: Lang,
  style: NumberStyle,
  units: Units = BUILT_IN_UNITS,
): string {
  const unit = parseUnit(unitText, units);
  const { scale, text } = withoutScale(isProblem(unit) ? unitText : unit.text);
  const [top = '', ...under] = text.split('/');
  const scaled = value * 10 ** scale;
  const size = formatSize(scaled, lang, style, top === 'percent' ? PERCENT_DIGITS : undefined);
  const money = moneySymbol(top);
  const isRate = money !== undefined && under.some((name) => moneySymbol(name) !== undefined);
  const shown =
    money === undefined ? withUnit(size, top, lang, style) : withMoney(size, money.currency, isRate, lang);
  const per = under.reduce(
    (amount, name) => say(msg('quantity.per', { amount, unit: word(name, lang) }), lang),
    shown,
  );
  const signed = scaled < 0 ? `−${per}` : per;
  if (money?.priceYear === undefined) return signed;
  return say(msg('quantity.prices', { amount: signed, year: String(money.priceYear) }), lang);
}

/** Takes `bn` off `bn JPY`; the number then carries it. */
function withoutScale(text: string): { scale: number; text: string } {
  const [first = '', ...others] = text.split(' ');
  const exponent = new Map(Object.entries(SCALE_EXPONENTS)).get(first);
  if (exponent === undefined) return { scale: 0, text };
  const rest = withoutScale(others.length === 0 ? 'ratio' : others.join(' '));
  return { scale: exponent + rest.scale, text: rest.text };
}

function withMoney(amount: string, currency: string, isRate: boolean, lang: Lang): string {
  const key = MONEY.get(currency);
  // English reads `109 JPY per USD`, not `¥109 per USD`; Japanese has words for both.
  if (key === undefined || (isRate && lang === 'en'))
    return say(msg('quantity.amount-apart', { amount, unit: currency }), lang);
  return say(msg(key, { amount }), lang);
}

function withUnit(amount: string, name: string, lang: Lang, style: NumberStyle): string {
  if (name === 'percent') return `${amount}%`;
  if (BARE.has(name) || name === '') return amount;
  if (name === 'persons' && lang === 'en' && style === 'short') return amount;
  const known = WORDS.has(name);
  const unit = word(amount === '1' ? singular(name) : name, lang);
  return say(msg(known ? 'quantity.amount' : 'quantity.amount-apart', { amount, unit }), lang);
}

function singular(name: string): string {
  const unit = parseUnit(`1/${name}`, BUILT_IN_UNITS);
  return isProblem(unit) ? name : unit.text.slice('1/'.length);
}

/** The word for a unit; powers become superscripts. */
function word(name: string, lang: Lang): string {
  const key = WORDS.get(name);
  if (key !== undefined) return say(msg(key), lang);
  return name
    .replace(/^(k?m)(?:\^)?([23])$/, '$1^$2')
    .replace(/\^2$/, '²')
    .replace(/\^3$/, '³');
}

/** `not known: reason`. */
export function formatGap(gap: Gap, lang: Lang): string {
  const status = say(msg(gap.gap === 'unknown' ? 'quantity.gap.unknown' : 'quantity.gap.inapplicable'), lang);
  return gap.reason === '' ? status : say(msg('quantity.gap.because', { status, reason: gap.reason }), lang);
}
