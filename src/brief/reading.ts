import { formatPeriod, formatQuantity } from '../quantity/index.ts';
import { Grounds } from '../study/ground.ts';
import type { OpenFindings, Shown, TraceStep } from '../study/index.ts';
import { type Lang, type Message, type MessageKey, say, type Words, wordsIn } from '../text/index.ts';
import { explainedTraces } from './explained.ts';
import type { SeriesGroup } from './told-series.ts';

export type Answer = OpenFindings['answers'][number];
export type Ledger = NonNullable<OpenFindings['ledger']>;
export type RivalStrip = OpenFindings['rivals'][number];
export type Series = OpenFindings['series'][number];
export type Claim = OpenFindings['claims'][number];
export type ClaimPart = Claim['parts'][number];
export type ClaimTest = ClaimPart['tests'][number];
export type Duties = NonNullable<OpenFindings['duties']>;
export type DutyAnswer = Duties['incidents'][number]['answers'][number];
export type DutyRow = Duties['rows'][number];
export type Strength = DutyRow['cells'][number]['strength'];
export type Uncertainty = NonNullable<OpenFindings['uncertainty']>;
export type BalanceOfPower = NonNullable<OpenFindings['balance']>;
export type Theatre = BalanceOfPower['theatres'][number];
export type NetworkOfAlliances = NonNullable<OpenFindings['network']>;
export type Places = NonNullable<NetworkOfAlliances['places']>;
export type Talks = NonNullable<OpenFindings['talks']>;
export type Linkage = NonNullable<Talks['linkage']>;
export type TalksForecast = NonNullable<Talks['forecast']>;
export type Drawn = Uncertainty['answers'][number];
export type Source = OpenFindings['sources'][number];
export type Verdict = Claim['verdict'];

/** What a number is marked for: a recalled figure or an assumption underneath. */
export type Marked = Pick<Shown, 'recalled' | 'assumed'>;

/** OpenFindings as read in one language: names, numbers and citations as text. Every format of the brief goes through it. */
export interface Reading {
  readonly findings: OpenFindings;
  readonly lang: Lang;
  /** The product's own words. */
  t(key: MessageKey, params?: Message['params']): string;
  /** A message that came with the findings. */
  message(message: TraceStep['how']): string;
  /** The words of the case's author; an empty text for none. */
  w(words: Words | null | undefined): string;
  /** A number in its unit, short (`¥205.6bn`) or in full (`205,600,000,000 JPY`); the words for a gap where it is one. */
  number(shown: Pick<Shown, 'value' | 'unit' | 'gap'>, style?: 'short' | 'full'): string;
  quantity(value: number, unit: string, style?: 'short' | 'full'): string;
  /** A number for axes and labels, where the subtitle names the unit: `¥200bn`, `40%`, `150`. */
  bare(value: number, unit: string): string;
  /** A unit in words, with the price base of money. */
  unit(unit: string): string;
  /** A ratio as a percentage. */
  percent(ratio: number): string;
  period(period: { readonly label: string } | null): string;
  /** A day, `2026-11-24`, for readers. */
  date(iso: string): string;
  /** How an amount was counted: budget, obligation, ...; an empty text for none. */
  basis(basis: string | null): string;
  party(id: string): string;
  /** Place of a party in the case: its colour. */
  partyIndex(id: string): number;
  source(id: string | null): Source | undefined;
  trace(key: string): TraceStep | undefined;
  /** Whether recalled figures or assumptions stand underneath a trace. */
  underneath(key: string): Pick<Shown, 'recalled' | 'assumed' | 'sources'>;
  /** Keys of the traces that have an entry in the appendix, in its order. */
  readonly explained: readonly string[];
  /** Name of the entry in the appendix that explains a number, `w12`; none for what the brief does not explain. */
  entry(key: string): string | undefined;
  /** Measures that the brief tells in full; of the others it has a row. */
  readonly told: readonly SeriesGroup[];
}

export function readingOf(findings: OpenFindings, lang: Lang): Reading {
  const sources = new Map(findings.sources.map((source) => [source.id, source]));
  const parties = new Map(findings.parties.map((party, index) => [party.id, { party, index }]));
  const explained = explainedTraces(findings);
  const entries = new Map(explained.keys.map((key, index) => [key, `w${index + 1}`]));
  const t: Reading['t'] = (key, params) => say(params === undefined ? { key } : { key, params }, lang);
  const periods = new Map<string, string>();
  const periodText = (label: string) => {
    const known = periods.get(label) ?? formatPeriod(label, lang);
    periods.set(label, known);
    return known;
  };
  const quantity: Reading['quantity'] = (value, unit, style = 'short') =>
    formatQuantity(value, unit, lang, style);
  const grounds = Grounds.ofTraces(findings.traces);
  return {
    findings,
    lang,
    explained: explained.keys,
    t,
    message: (message) => t(message.key as MessageKey, message.params),
    w: (words) => (words == null ? '' : wordsIn(words, lang)),
    number: ({ value, unit, gap }, style) => {
      if (value !== null) return quantity(value, unit, style);
      return t(gap?.gap === 'inapplicable' ? 'brief.inapplicable' : 'brief.unknown');
    },
    quantity,
    bare: (value, unit) => quantity(value, bareUnit(unit)),
    unit: (unit) => unitInWords(unit, t),
    percent: (ratio) => quantity(ratio * 100, 'percent'),
    period: (period) => (period === null ? '' : periodText(period.label)),
    date: periodText,
    basis: (basis) => {
      const known = BASES.find((one) => one === basis);
      return known === undefined ? (basis ?? '') : t(`brief.basis.${known}`);
    },
    party: (id) => {
      const known = parties.get(id);
      return known === undefined ? id : wordsIn(known.party.name, lang);
    },
    partyIndex: (id) => parties.get(id)?.index ?? parties.size,
    source: (id) => (id === null ? undefined : sources.get(id)),
    trace: (key) => (Object.hasOwn(findings.traces, key) ? findings.traces[key] : undefined),
    underneath: (key) => grounds.of(key),
    entry: (key) => entries.get(explained.entryOf(key) ?? ''),
    told: explained.series,
  };
}

const CURRENCIES = ['JPY', 'USD', 'EUR', 'GBP', 'KRW'] as const;

function currencyName(code: string, t: Reading['t']): string {
  const known = CURRENCIES.find((one) => one === code);
  return known === undefined ? code : t(`quantity.unit.${known}`);
}

const BASES = ['budget', 'obligation', 'outlay', 'estimate', 'agreement'] as const;
const GRADES = ['official', 'legislative-audit', 'scholarly', 'press', 'party-blog'] as const;

export function gradeName(grade: string, t: Reading['t']): string {
  const known = GRADES.find((one) => one === grade);
  return known === undefined ? grade : t(`brief.grade.${known}`);
}

/** What fills a hole of an answer's sentence; `{low}` and `{high}` are the ends of the range unless named otherwise. */
export function holeOf(answer: Answer, hole: string): Shown | undefined {
  if (Object.hasOwn(answer.holes, hole)) return answer.holes[hole];
  if (hole === 'value') return answer.value;
  if (hole !== 'low' && hole !== 'high') return undefined;
  const unknown: Shown = { ...answer.value, value: null, gap: { gap: 'unknown', reason: '' } };
  return spread(answer.range.map((one) => one.value))?.[hole] ?? unknown;
}

/** What stays beside a number whose subtitle names the unit: the sign of a currency or of a percentage. */
function bareUnit(unit: string): string {
  if (unit === 'percent') return unit;
  return /^([A-Z]{3})(?:\d{4})?(?:\/(?![A-Z]{3}).+)?$/.exec(unit)?.[1] ?? '';
}

function unitInWords(unit: string, t: Reading['t']): string {
  const [, currency, year, rest = ''] = /^([A-Z]{3})(\d{4})?(\/.+)?$/.exec(unit) ?? [];
  if (currency !== undefined && !/^\/[A-Z]{3}/.test(rest)) {
    const key = year === undefined ? 'brief.unit.current' : 'brief.unit.constant';
    return t(key, { unit: currencyName(currency, t) + rest, year: year ?? '' });
  }
  if (unit === 'percent') return t('brief.unit.percent');
  return unit === 'persons' ? t('brief.unit.persons') : unit.replace(/^(k?m)2\b/, '$1²');
}

/** Lowest and highest of the numbers that are known; none when no number is. */
export function spread(values: readonly Shown[]): { readonly low: Shown; readonly high: Shown } | undefined {
  const known = values.filter((shown) => shown.value !== null);
  const sorted = known.toSorted((a, b) => Number(a.value) - Number(b.value));
  const [low, high] = [sorted[0], sorted.at(-1)];
  return low === undefined || high === undefined ? undefined : { low, high };
}
