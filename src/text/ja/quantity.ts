export const quantity = {
  'quantity.hint.period-forms':
    '期間は 2024、JFY2024、USFY2016、2016..2019、JFY2022..JFY2026、2024-03、2024Q1、2024-03-06、2015-04-01/2016-04-01 のように書きます。',
  'quantity.hint.span-open': '範囲には両端が必要です：2016..2019。',
  'quantity.hint.span-mixed': '範囲の両端は同じ暦・同じ長さの期間にします。{left} と {right} は異なります。',
  'quantity.hint.span-reversed': '{right} は {left} より前です。',
  'quantity.hint.interval':
    '「{part}」は日付ではありません。2015-04-01/2016-04-01 のように書き、終わりは翌日の日付とします。',
  'quantity.hint.interval-reversed': '終わりは期間の翌日なので、始まりより後の日付にします。',
  'quantity.hint.calendar-unknown': '会計年度の暦 {found} はありません。使えるのは {known} です。',
  'quantity.hint.calendar-starts': '{prefix} の年度は {year} 年からです。それより前は日付で書いてください。',
  'quantity.hint.year-range': '年は 1000 から 2999 までです。',
  'quantity.hint.month': '{month} 月はありません。',
  'quantity.hint.day': '{year} 年 {month} 月に {day} 日はありません。',
  'quantity.hint.quarter': '第 {quarter} 四半期はありません。四半期は 1 から 4 までです。',
  'quantity.hint.write-span': '範囲は {span} と書きます。',
  'quantity.hint.fiscal-part': '{year} は年度全体です。月は 2024-12 のように暦の月で書きます。',
  'quantity.hint.two-digits': '{date} と書きます。',
  'quantity.hint.unit-forms':
    '単位は JPY、USD2020、persons、km2、percent、JPY/USD、USD/person、億円 のように書きます。',
  'quantity.hint.unit-unknown': '単位 {found} はありません。ほかの単位は case.yaml で宣言できます。',
  'quantity.hint.unit-power': '単位のべき指数は 1 から 9 までの整数です。',
  'quantity.hint.unit-name': '単位の名前は文字だけで書き、間にハイフンを入れられます。',
} as const;
