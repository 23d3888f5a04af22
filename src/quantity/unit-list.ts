import { DAYS_A_YEAR } from './date.ts';

/**
 * The units that every case knows. Names: the plural, the singular, then what else people write for it. `base` with
 * its power, and how many of it one unit is: 1 ha = 0.01 km2. Pure numbers have no base.
 */
export interface ListedUnit {
  readonly names: readonly [string, string, ...string[]];
  readonly base?: string;
  readonly power?: number;
  readonly factor: number;
}

const counted = (...names: [string, string, ...string[]]): ListedUnit => ({
  names,
  base: names[1],
  factor: 1,
});
const pure = (factor: number, ...names: [string, string, ...string[]]): ListedUnit => ({ names, factor });
const time = (factor: number, ...names: [string, string, ...string[]]): ListedUnit => ({
  names,
  base: 'year',
  factor,
});
const length = (factor: number, power: number, ...names: [string, string, ...string[]]): ListedUnit => ({
  names,
  base: 'km',
  power,
  factor,
});

export const LISTED_UNITS: readonly ListedUnit[] = [
  counted('persons', 'person', 'people', 'personnel', '人', '名'),
  counted('households', 'household', '世帯'),
  counted('sites', 'site', 'か所', 'カ所', 'ヶ所', '箇所'),
  counted('facilities', 'facility', '施設'),
  counted('ships', 'ship', '隻'),
  counted('aircraft', 'aircraft', '機'),
  counted('missiles', 'missile'),
  counted('warheads', 'warhead', '発'),
  counted('tonnes', 'tonne', 't', 'トン'),
  counted('kWh', 'kWh'),
  pure(1, 'ratio', 'ratio', 'ratios', 'pure number', '倍'),
  pure(1, 'count', 'count', 'items', 'cases', '件', '回'),
  pure(1, 'index', 'index', 'points', '指数'),
  pure(
    0.01,
    'percent',
    'percent',
    '%',
    'per cent',
    'percentage points',
    'percentage point',
    'パーセント',
    'ポイント',
  ),
  pure(0.001, 'permille', 'permille', '‰'),
  pure(0.0001, 'bp', 'bp', 'basis points', 'basis point'),
  // Japanese year of figures as in `3年`; a month is a twelfth of the mean year.
  time(1, 'years', 'year', 'yr', '年'),
  time(1 / 12, 'months', 'month', 'か月', 'カ月', 'ヶ月'),
  time(7 / DAYS_A_YEAR, 'weeks', 'week', '週'),
  time(1 / DAYS_A_YEAR, 'days', 'day', '日'),
  time(1 / (24 * DAYS_A_YEAR), 'hours', 'hour', '時間'),
  length(1, 1, 'km', 'km', 'kilometres', 'kilometre', 'キロメートル'),
  length(0.001, 1, 'm', 'm', 'metres', 'metre', 'メートル'),
  length(1.609344, 1, 'miles', 'mile'),
  length(1.852, 1, 'nmi', 'nmi', 'nautical miles', 'nautical mile', '海里'),
  length(1, 2, 'km2', 'km2', 'sq km', 'square km', 'square kilometres', '平方キロメートル', '平方キロ'),
  length(1e-6, 2, 'm2', 'm2', 'sq m', 'square m', 'square metres', '平方メートル'),
  length(0.01, 2, 'ha', 'ha', 'hectares', 'hectare', 'ヘクタール'),
  // International acre: 4046.8564224 m2.
  length(0.0040468564224, 2, 'acres', 'acre', 'エーカー'),
];

/** Other names of money. Symbols that several currencies share stand for the one meant in this field. */
export const MONEY_NAMES: Readonly<Record<string, string>> = {
  '¥': 'JPY',
  円: 'JPY',
  yen: 'JPY',
  $: 'USD',
  US$: 'USD',
  ドル: 'USD',
  米ドル: 'USD',
  dollars: 'USD',
  dollar: 'USD',
  '€': 'EUR',
  ユーロ: 'EUR',
  euros: 'EUR',
  euro: 'EUR',
  '£': 'GBP',
  ポンド: 'GBP',
  pounds: 'GBP',
  pound: 'GBP',
  '₩': 'KRW',
  ウォン: 'KRW',
  won: 'KRW',
  元: 'CNY',
  人民元: 'CNY',
  yuan: 'CNY',
  A$: 'AUD',
  豪ドル: 'AUD',
  C$: 'CAD',
  NZ$: 'NZD',
  HK$: 'HKD',
  NT$: 'TWD',
  S$: 'SGD',
  '₹': 'INR',
  '₱': 'PHP',
  '฿': 'THB',
  '₫': 'VND',
  '₺': 'TRY',
  '₽': 'RUB',
  '₴': 'UAH',
  '₪': 'ILS',
};

/** Scale words in front of or behind a unit, as powers of ten: `million USD`, `JPY bn`, `億円`. */
export const SCALE_EXPONENTS: Readonly<Record<string, number>> = {
  thousand: 3,
  mn: 6,
  million: 6,
  millions: 6,
  bn: 9,
  billion: 9,
  billions: 9,
  tn: 12,
  trn: 12,
  trillion: 12,
  trillions: 12,
  千: 3,
  万: 4,
  百万: 6,
  千万: 7,
  億: 8,
  十億: 9,
  百億: 10,
  千億: 11,
  兆: 12,
};

const PLURALS: ReadonlyMap<string, string> = new Map(LISTED_UNITS.map(({ names }) => [names[1], names[0]]));

/** How a base symbol is written above the line. */
export function pluralOfBase(base: string): string {
  return PLURALS.get(base) ?? base;
}
