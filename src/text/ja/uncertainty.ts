import type { uncertainty as en } from '../en/uncertainty.ts';

export const uncertainty: Record<keyof typeof en, string> = {
  'cli.sensitivity.describes': '数値の幅が判定をどう変え、何が判定を逆転させるか',
  'cli.sensitivity.about':
    '幅のある数値を全て抽出し、基準ごとに、判定の確からしさ、ほかを中央値に置いたとき判定が逆転する各入力の値、逆転させる最小の同時変化（一次信頼性法）、各入力が単独で差を動かす幅、Sobol指数と95％区間、先に知る価値（完全情報の期待価値、差の単位）を示す。',
  'cli.sensitivity.example.plain': '組込みの事例、選ばれた費用定義',
  'cli.sensitivity.example.definition': '別の費用定義による',
  'cli.sensitivity.example.draws': '抽出を増やし、種を変える',
  'cli.sensitivity.example.json': '数値をJSONで',
  'cli.sensitivity.none':
    'この検討には幅のある数値がない。幅は仮定（`value: 2% to 5%`）か数値の欄（low、high）に書く。',
  'cli.sensitivity.no-verdict': 'この費用定義では、幅のある数値による判定はない。',
  'cli.sensitivity.head': '{draws}回の抽出（独立な{randomisations}組）、{method}、種{seed}。',
  'cli.sensitivity.inputs': '幅のある入力',
  'cli.sensitivity.chance':
    '{party}の負担が公正な額より少ない：{likelihood}（抽出の{percent}）。差の90％区間：{low}〜{high}。',
  'cli.sensitivity.swing':
    '{input}だけを{low}から{high}（5％値と95％値）へ動かすと、差は{atLow}から{atHigh}になる。',
  'cli.sensitivity.index': '{input}：一次指数{first}、全指数{total}（95％区間{low}〜{high}）。',
  'cli.sensitivity.others': 'ほかの費用定義の下で判定が逆転する場合',
  'sensitivity.column.input': '入力',
  'sensitivity.column.median': '中央値',
  'sensitivity.flip.above':
    '{input}が{value}を超えると逆転する（中央値{median}、そこにある確率は{percent}）。',
  'sensitivity.flip.below':
    '{input}が{value}を下回ると逆転する（中央値{median}、そこにある確率は{percent}）。',
  'sensitivity.flip.at': '{input}が{value}なら逆転する（中央値{median}）。',
  'sensitivity.no-flip': '単独で判定を逆転させる入力はない。',
  'sensitivity.least':
    '逆転させる最小の同時変化：{changes}。標準偏差の{distance}倍、一次近似の確率は約{percent}。',
  'sensitivity.least-bound': '逆転させる同時変化（最小とは限らない）：{changes}。標準偏差の{distance}倍。',
  'sensitivity.change': '{input}を{from}から{to}へ',
  'sensitivity.worth': 'まず問うべきもの：{input}。知れば期待損失が{loss}減る（全てを知れば{perfect}）。',
  'draws.method.sobol': 'スクランブルしたSobol点',
  'draws.method.random': '擬似乱数点',
  'cli.draws.describes': '任意の数値の抽出結果をCSVかParquetで',
  'cli.draws.about':
    '一行が一回の抽出。数値の基になる入力、次に数値を、単位とともに並べる。同じ事例、種、回数なら、どの機械でも同じファイルになる。全て書くか何も書かないかのいずれかで、Ctrl-Cで中断しても何も残らない。',
  'cli.draws.example.plain': '幅のある全ての答えと判定をCSVで',
  'cli.draws.example.parquet': '抽出を増やし、Parquetで',
  'cli.draws.example.node': '一つの数値を次のプログラムへ',
  'cli.option.draws': '抽出の回数（4096）',
  'cli.option.seed': '抽出の種（1）',
  'cli.option.method': 'スクランブルしたSobol点か擬似乱数点か（sobol）',
  'cli.option.node': '数値の名前（コンマ区切り）。省けば全ての答えと判定',
  'cli.option.draws-format': 'csvかparquet（csv）',
  'cli.progress.draws': '抽出中……',
  'cli.progress.draws-share': '抽出中：{percent}％、残り約{seconds}秒',
  'cli.stopped': '中断した。何も書かれていない',
  'cli.draws.none': '幅のある数値に基づくものがない',
  'cli.draws.none.hint': 'treatyscope sensitivity が幅のある入力を示す',
  'cli.draws.parquet-to-screen': 'Parquetは文字でないため、--outでファイル名を指定する',
  'cli.draws.written': '{path}：{columns}列、{draws}回の抽出、{size}',
  'cli.error.whole-number': '{option}には整数を指定する：{text}',
  'cli.hint.between': '{least}から{most}まで',
};
