/** 概要の「力の均衡」の節。 */
export const balanceBrief = {
  'brief.balance.title': '力の均衡はどう動くか',
  'brief.balance.intro':
    '各地域で、守られる側の挑戦国に対する強さを、{ally}がいる場合といない場合で示す（{period}）。力は距離で減り、基地がそれを縮める。異なる指数を並べて示す。',
  'brief.balance.finding': '{theatre}：{count}指数のうち、同盟国がいれば{with}、いなければ{without}で優位',
  'brief.balance.measure': '{defender}と同盟国、対{challenger}。1が互角',
  'brief.balance.with': '同盟国あり',
  'brief.balance.without': 'なし',
  'brief.balance.index': '指数',
  'brief.balance.apart': '{name}（別掲）',
  'brief.balance.origin': '出典は各国の数値に記載（treatyscope why ratio:cinc/…）',
  'brief.balance.scenarios': '想定ごとに',
  'brief.balance.scenarios-note': '守られる側が優位と出る指数の数。核弾頭は別掲とし、数えない。',
  'brief.balance.scenario': '想定',
  'brief.balance.as-it-is': '現状',
  'brief.balance.in-year': '{scenario}（{year}年）',
  'brief.balance.indices': '{count}の指数が数えるもの、除くもの',
  'brief.balance.about': '{title}：{formula} 含まないもの：{ignores} {source}',
} as const;
