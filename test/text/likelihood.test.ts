import { describe, expect, it } from 'vitest';
import { likelihood, say } from '../../src/text/index.ts';

/** [probability, English, Japanese, why] after Intelligence Community Directive 203 (2015). */
const WORDS: [number, string, string, string][] = [
  [0, 'in no draw', 'どの試行でも起こらない', 'no number of draws makes a thing impossible'],
  [0.009, 'less than a 1% chance', '可能性は 1% 未満', 'below the scale'],
  [0.01, 'almost no chance', 'ほぼあり得ない', 'the scale begins'],
  [0.049, 'almost no chance', 'ほぼあり得ない', '1-5'],
  [0.05, 'very unlikely', '可能性は非常に低い', 'a border belongs to the weaker word'],
  [0.2, 'unlikely', '可能性は低い', 'border'],
  [0.45, 'roughly even chance', 'ほぼ五分五分', 'border'],
  [0.5, 'roughly even chance', 'ほぼ五分五分', '45-55'],
  [0.55, 'roughly even chance', 'ほぼ五分五分', 'border'],
  [0.551, 'likely', '可能性は高い', '55-80'],
  [0.8, 'likely', '可能性は高い', 'border'],
  [0.95, 'very likely', '可能性は非常に高い', 'border'],
  [0.951, 'almost certain', 'ほぼ確実', '95-99'],
  [0.99, 'almost certain', 'ほぼ確実', 'the scale ends'],
  [0.991, 'more than a 99% chance', '可能性は 99% 超', 'above the scale'],
  [1, 'in every draw', 'すべての試行で起こる', 'no number of draws makes a thing certain'],
];

describe('words of likelihood', () => {
  it.each(WORDS)('%f is "%s"', (probability, english, japanese) => {
    const key = likelihood(probability);
    expect(say({ key }, 'en')).toBe(english);
    expect(say({ key }, 'ja')).toBe(japanese);
  });

  it('has no word for what is no probability', () => {
    for (const wrong of [-0.01, 1.01, Number.NaN]) expect(() => likelihood(wrong)).toThrow(RangeError);
  });
});
