import type { StateCodes } from './model.ts';

/**
 * States whose codes differ between the lists or change over time. Days are those of the two lists; where ISO changed its
 * letters, those of ISO 3166-3. They say when codes belong together, not when a state was a member of a system.
 */
export const CHANGING: readonly StateCodes[] = [
  // Germany. The war lists give united Germany the old number back; Gleditsch and Ward let West Germany go on.
  { iso3: 'DEU', cow: 255, gw: 255, until: '1945-05-09' },
  { iso3: 'DEU', cow: 260, gw: 260, from: '1949-09-21', until: '1990-10-03' },
  { iso3: 'DEU', cow: 255, gw: 260, from: '1990-10-03' },
  { iso3: 'DDR', cow: 265, gw: 265, from: '1949-10-07', until: '1990-10-03' },
  // Russia and the Soviet Union share a number; ISO parts them.
  { iso3: 'RUS', cow: 365, gw: 365, until: '1922-12-30' },
  { iso3: 'SUN', cow: 365, gw: 365, from: '1922-12-30', until: '1991-12-26' },
  { iso3: 'RUS', cow: 365, gw: 365, from: '1991-12-26' },
  // Czechoslovakia
  { iso3: 'CSK', cow: 315, gw: 315, from: '1918-10-28', until: '1993-01-01' },
  { iso3: 'CZE', cow: 316, gw: 316, from: '1993-01-01' },
  { iso3: 'SVK', cow: 317, gw: 317, from: '1993-01-01' },
  // Serbia and Yugoslavia share a number in the one list only; ISO has had three codes since 1974.
  { iso3: 'SRB', cow: 345, gw: 340, until: '1918-12-01' },
  { iso3: 'YUG', cow: 345, gw: 345, from: '1918-12-01', until: '2003-02-04' },
  { iso3: 'SCG', cow: 345, gw: 345, from: '2003-02-04', until: '2006-06-03' },
  { iso3: 'SRB', cow: 345, gw: 345, from: '2006-06-03', until: '2006-06-05' },
  { iso3: 'SRB', cow: 345, gw: 340, from: '2006-06-05' },
  // Vietnam. In ISO, VNM was the South until the two became one under the number of the North.
  named(null, 815, 'Vietnam (Annam)', 'ベトナム（阮朝）', { until: '1893-01-01' }),
  { iso3: 'VDR', cow: 816, gw: 816, from: '1945-09-02', until: '1976-07-02' },
  { iso3: 'VNM', cow: 817, gw: 817, from: '1949-03-08', until: '1975-05-01' },
  { iso3: 'VNM', cow: 816, gw: 816, from: '1976-07-02' },
  // Yemen. United Yemen is a new state in the one list and North Yemen in the other; ISO kept the letters of the North.
  { iso3: 'YEM', cow: 678, gw: 678, until: '1990-05-22' },
  { iso3: 'YMD', cow: 680, gw: 680, from: '1967-11-30', until: '1990-05-22' },
  { iso3: 'YEM', cow: 679, gw: 678, from: '1990-05-22' },
  // Four islands of Oceania: 970 is Nauru in the one list and Kiribati in the other.
  { iso3: 'KIR', cow: 946, gw: 970 },
  { iso3: 'TUV', cow: 947, gw: 973 },
  { iso3: 'TON', cow: 955, gw: 972 },
  { iso3: 'NRU', cow: 970, gw: 971 },
  // Gone before ISO began
  named(240, 240, 'Hanover', 'ハノーファー'),
  named(245, 245, 'Bavaria', 'バイエルン'),
  named(267, 267, 'Baden', 'バーデン'),
  named(269, 269, 'Saxony', 'ザクセン'),
  named(271, 271, 'Württemberg', 'ヴュルテンベルク'),
  named(273, 273, 'Hesse-Kassel', 'ヘッセン＝カッセル'),
  named(275, 275, 'Hesse-Darmstadt', 'ヘッセン＝ダルムシュタット'),
  named(280, 280, 'Mecklenburg-Schwerin', 'メクレンブルク＝シュヴェリーン'),
  named(300, 300, 'Austria-Hungary', 'オーストリア＝ハンガリー'),
  named(327, 327, 'Papal States', '教皇領'),
  named(329, 329, 'Two Sicilies', '両シチリア'),
  named(332, 332, 'Modena', 'モデナ'),
  named(335, 335, 'Parma', 'パルマ'),
  named(337, 337, 'Tuscany', 'トスカーナ'),
  named(511, 511, 'Zanzibar', 'ザンジバル'),
  named(730, 730, 'Korea', '朝鮮'),
  // Only in the list of Gleditsch and Ward
  named(null, 89, 'Central America', '中央アメリカ連邦'),
  named(null, 99, 'Great Colombia', '大コロンビア'),
  named(null, 396, 'Abkhazia', 'アブハジア'),
  named(null, 397, 'South Ossetia', '南オセチア'),
  named(null, 563, 'Transvaal', 'トランスヴァール'),
  named(null, 564, 'Orange Free State', 'オレンジ自由国'),
  named(null, 711, 'Tibet', 'チベット'),
];

function named(
  cow: number | null,
  gw: number,
  en: string,
  ja: string,
  span: Pick<StateCodes, 'from' | 'until'> = {},
): StateCodes {
  return { iso3: null, cow, gw, name: { en, ja }, ...span };
}
