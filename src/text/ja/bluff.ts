import type { bluff as english } from '../en/bluff.ts';

export const bluff: Record<keyof typeof english, string> = {
  'bluff.head': '脅しか本気か：{threat}',
  'bluff.prior':
    '過去の記録：同種の脅し{n}件のうち{carried}件が実行された（{count}）。確率{chance}（90％区間 {low}〜{high}）。',
  'bluff.later': 'この記録は{day}までの脅しを数えており、指定された日より後のことを含む。',
  'bluff.rounds': '当日に知られた交渉の記録で数えたもの：{rounds}。',
  'bluff.chance': '兆候を加えると、本気である確率は{chance}（90％区間 {low}〜{high}）。',
  'bluff.dependence':
    '兆候は原因を共有するため {value} 乗に弱めて数える。それぞれ別の原因によるとすれば確率は{independent}になる。',
  'bluff.counts': '過去の脅しの別の数え方',
  'bluff.counts.row': '{count}：{n}件中{carried}件。記録だけで{prior}、兆候を加えて{chance}',
  'bluff.references': 'ほかの種類の脅しについて公表された割合（記録と並べて示し、混ぜない）',
  'bluff.signs': '兆候',
  'bluff.column.sign': '兆候',
  'bluff.column.kind': '種類',
  'bluff.column.seen': '確認',
  'bluff.column.ratio': '尤度比',
  'bluff.column.without': '除くと',
  'bluff.column.if-seen': 'あれば',
  'bluff.column.if-not': 'なければ',
  'bluff.about-signs':
    '尤度比は、確認された結果が、本気の場合に虚勢の場合の何倍起こりやすいか。続いて、その兆候を除いた確率、見られた場合の確率、探しても見つからない場合の確率。',
  'bluff.kind.sunk-cost': '埋没費用',
  'bluff.kind.tied-hands': '自縛',
  'bluff.kind.means': '手段',
  'bluff.kind.cheap-talk': '口先',
  'bluff.kind.counter': '反対の兆候',
  'bluff.seen.yes': 'あり',
  'bluff.seen.no': 'なし',
  'bluff.seen.unknown': '不明',
  'bluff.costs': '実行した場合の費用',
  'bluff.none': 'この事例には脅しの記述がない。',
  'bluff.recalled': '記憶による',
  'bluff.sources':
    '費用を伴う信号：フィアロン（1994、1997年）。記録の割合：ジェフリーズ（1946年）。原因を共有する兆候：ビッシリほか（2016年）。',
};
