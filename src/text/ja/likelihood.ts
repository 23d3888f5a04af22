import type { likelihood as en } from '../en/likelihood.ts';

/** 可能性の表現（米国情報コミュニティ指令 203 号、2015 年）。 */
export const likelihood: Readonly<Record<keyof typeof en, string>> = {
  'likelihood.no-draw': 'どの試行でも起こらない',
  'likelihood.below-1': '可能性は 1% 未満',
  'likelihood.almost-no-chance': 'ほぼあり得ない',
  'likelihood.very-unlikely': '可能性は非常に低い',
  'likelihood.unlikely': '可能性は低い',
  'likelihood.even': 'ほぼ五分五分',
  'likelihood.likely': '可能性は高い',
  'likelihood.very-likely': '可能性は非常に高い',
  'likelihood.almost-certain': 'ほぼ確実',
  'likelihood.above-99': '可能性は 99% 超',
  'likelihood.every-draw': 'すべての試行で起こる',
  'likelihood.source':
    '可能性の表現は米国情報コミュニティ指令 203 号（2015 年）の区分による：ほぼあり得ない 1〜5%、可能性は非常に低い 5〜20%、可能性は低い 20〜45%、ほぼ五分五分 45〜55%、可能性は高い 55〜80%、可能性は非常に高い 80〜95%、ほぼ確実 95〜99%。',
};
