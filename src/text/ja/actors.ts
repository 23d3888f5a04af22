import type { actors as en } from '../en/actors.ts';

export const actors: Record<keyof typeof en, string> = {
  'actors.expected.between': '{least}から{most}までの数値',
  'actors.expected.at-most': 'アクターは{most}まで',
  'actors.expected.weight': '能力と関心がともに0を超えるアクター（いなければ誰にも重みがない）',
  'actors.head': 'アクター{count}、方式{variant}',
  'actors.start': '当初：加重平均{mean}、加重中央値{median}。',
  'actors.start.gap':
    '当初：加重平均{mean}。重みの半分ずつが{median}と{to}の両側にあり、その間のどの点も中央値である（{median}を用いる）。',
  'actors.end': '交渉の終わり：加重平均{mean}、加重中央値{median}。',
  'actors.stop.converged': '{rounds}回の後、誰も動かない。',
  'actors.stop.cycle':
    '{rounds}回の後、全員が前と同じ位置に戻る。永久に巡るため、止まった位置に意味は乏しい。',
  'actors.stop.limit': '上限の{rounds}回の後も、まだ動いている。',
  'actors.column.actor': 'アクター',
  'actors.column.weight': '重み',
  'actors.column.position': '立場',
  'actors.column.final': '最終',
  'actors.column.variant': '方式',
  'actors.column.mean': '平均',
  'actors.column.median': '中央値',
  'actors.column.rounds': '回数',
  'actors.column.stop': '終わり方',
  'actors.ends.converged': '収束',
  'actors.ends.cycle': '循環',
  'actors.ends.limit': '動きが続く',
  'actors.rivals': '同じアクターを、モデルの別の読み方で',
  'actors.rivals.spread':
    '読み方により中央値は{low}から{high}までに分かれる。一つの値より、その差が多くを語る。',
  'actors.round': '{round}回目：平均{mean}、中央値{median}',
  'actors.move.confrontation': '{actor}が{other}との対決に敗れる：{from}から{to}へ',
  'actors.move.compromise': '{actor}が{other}と妥協する：{from}から{to}へ',
  'actors.move.capitulation': '{actor}が{other}に屈する：{from}から{to}へ',
  'actors.utilities':
    '{actor}は挑めば{own}を見込み、{other}は{others}を見込むと考える。{other}の見方では{seenOwn}と{seenOthers}',
  'actors.variant.scholz':
    'Scholz・Calbert・Smith（2011）の式、Q = 1。申し出のうち、動きが最も小さいものを選ぶ',
  'actors.variant.scholz-program':
    '同論文のプログラムの動きとして伝えられるもの：支持を全ての対決の支持で割り、妥協は加重した中点の順に選ぶ',
  'actors.variant.kind-first':
    '申し出を種類の順に選ぶ：対決の敗北、妥協、屈服。同じ種類では動きが最も小さいもの',
  'actors.variant.half':
    'Q = 0.5（Bueno de Mesquita 1997）：放っておかれた者は半々の確率で動かないか、加重中央値へ寄る',
  'actors.variant.half-mean': 'Q = 0.5、加重平均へ寄る',
  'actors.variant.risk-neutral': '全員がリスク中立（指数1）',
  'actors.variant.strongest': '申し出のうち、対決に最も期待する者のものを選ぶ',
  'cli.actors.describes': '多数のアクターが一つの争点を交渉するとき、誰がどこへ動くか',
  'cli.actors.about':
    'アクターの能力、立場、関心の表を読み、加重平均と加重中央値を示し、期待効用による交渉（Bueno de Mesquita、Scholz・Calbert・Smith 2011）を一回ずつ進めて、どこでなぜ終わるかを示す。文献により細部が異なるため、--variantで選び、ほかの方式も並べる（docs/actors.md）。',
  'cli.actors.argument.action': '操作：solve',
  'cli.actors.argument.table': '列Actor、Capability、Position、SalienceのあるCSV表',
  'cli.actors.example.plain': '文章として',
  'cli.actors.example.case': '組込みの事例のアクター、全ての動き',
  'cli.actors.example.json': 'モデルの別の読み方をJSONで',
  'cli.option.variant': 'モデルのどの読み方によるか（scholz）',
  'cli.option.trace': '各回とその動き。--jsonでは全ての対面も',
  'cli.option.limit': '回数の上限（100）',
};
