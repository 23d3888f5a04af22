import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  centre,
  formatGap,
  formatPeriod,
  formatQuantity,
  isGap,
  isProblem,
  parseQuantity,
} from '../../src/quantity/index.ts';

describe('quantities for readers', () => {
  it.each<[number, string, string, string]>([
    [372.5e9, 'JPY', '¥372.5bn', '3,725億円'],
    [5.47e9, 'USD', '$5.47bn', '54.7億ドル'],
    [1.2337e12, 'JPY', '¥1.234trn', '1兆2,337億円'],
    [12.3456e12, 'JPY', '¥12.35trn', '12兆3,460億円'],
    [1e12, 'JPY', '¥1trn', '1兆円'],
    [205.6e9, 'JPY2020', '¥205.6bn (2020 prices)', '2,056億円（2020年価格）'],
    [37.6, 'percent', '37.6%', '37.6%'],
    [0.5312, 'percent', '0.531%', '0.531%'],
    [1234.5, 'percent', '1,235%', '1,235%'],
    [39_691, 'persons', '39,691', '39,691人'],
    [271_500_000, 'persons', '271.5m', '2.715億人'],
    [1, 'sites', '1 site', '1か所'],
    [130, 'sites', '130 sites', '130か所'],
    [1027.3, 'km2', '1,027 km²', '1,027 km²'],
    [109.159, 'JPY/USD', '109.2 JPY per USD', '109.2円/ドル'],
    [5300.4, 'USD/person', '$5,300 per person', '5,300ドル/人'],
    [5.2e6, 'JPY2020/person', '¥5.2m per person (2020 prices)', '520万円/人（2020年価格）'],
    [5, 'bn JPY', '¥5bn', '50億円'],
    [3.7, 'CHF', '3.7 CHF', '3.7 CHF'],
    [5, 'hulls', '5 hulls', '5 hulls'],
    [0.376, 'ratio', '0.376', '0.376'],
    // Rounding up reaches the next scale word.
    [999.96e6, 'USD', '$1bn', '10億ドル'],
    [999_999.7, 'USD', '$1m', '100万ドル'],
    [9.99996e11, 'JPY', '¥1trn', '1兆円'],
    // Signs, zero, and the ends of the scale.
    [-5e9, 'USD', '−$5bn', '−50億ドル'],
    [-0, 'USD', '$0', '0ドル'],
    [1e-7, 'ratio', '1e-7', '1e-7'],
    [1.5e21, 'JPY', '¥1.5e21', '1.5e21円'],
  ])('%d %s', (value, unit, en, ja) => {
    expect(formatQuantity(value, unit, 'en', 'short')).toBe(en);
    expect(formatQuantity(value, unit, 'ja', 'short')).toBe(ja);
  });

  it.each<[number, string, string, string]>([
    [372_512_345_678, 'JPY', '¥372,512,345,678', '372,512,345,678円'],
    [39_691, 'persons', '39,691 persons', '39,691人'],
    [0.1 + 0.2, 'ratio', '0.3', '0.3'],
    [37.61234, 'percent', '37.61234%', '37.61234%'],
  ])('%d %s in full', (value, unit, en, ja) => {
    expect(formatQuantity(value, unit, 'en', 'full')).toBe(en);
    expect(formatQuantity(value, unit, 'ja', 'full')).toBe(ja);
  });

  it.each([
    ['2015', '2015', '2015年'],
    ['JFY2015', 'Japan FY2015 (Apr–Mar)', '2015年度'],
    ['JFY2022..JFY2026', 'Japan FY2022–2026 (Apr–Mar)', '2022〜2026年度'],
    ['USFY2016', 'US FY2016 (Oct–Sep)', '米国2016会計年度（10月〜9月）'],
    ['USFY1976', 'US FY1976 (Jul–Jun)', '米国1976会計年度（7月〜6月）'],
    ['USFY1976TQ', '1 Jul 1976 – 30 Sep 1976', '1976年7月1日〜1976年9月30日'],
    ['KFY2024', 'South Korea FY2024', '韓国2024会計年度'],
    ['2016..2019', '2016–2019', '2016〜2019年'],
    ['2024-03', 'Mar 2024', '2024年3月'],
    ['2024Q1', 'Q1 2024', '2024年第1四半期'],
    ['2024-03-06', '6 Mar 2024', '2024年3月6日'],
    ['2015-04-01/2016-04-01', '1 Apr 2015 – 31 Mar 2016', '2015年4月1日〜2016年3月31日'],
    ['JFY1978..', 'from Japan FY1978 (Apr–Mar)', '1978年度以降'],
    ['..1977', 'until 1977', '1977年まで'],
    ['ZFY2024', 'ZFY2024', 'ZFY2024'],
  ])('the period %s', (label, en, ja) => {
    expect(formatPeriod(label, 'en')).toBe(en);
    expect(formatPeriod(label, 'ja')).toBe(ja);
  });

  it('a gap is told with its reason', () => {
    expect(formatGap({ gap: 'unknown', reason: 'no source' }, 'en')).toBe('not known: no source');
    expect(formatGap({ gap: 'inapplicable', reason: '' }, 'ja')).toBe('該当なし');
  });
});

describe('laws of showing', () => {
  const value = fc
    .tuple(fc.double({ min: 1, max: 10, noNaN: true }), fc.integer({ min: -12, max: 24 }), fc.boolean())
    .map(([mantissa, exponent, negative]) => (negative ? -1 : 1) * mantissa * 10 ** exponent);

  it.each(['JPY', 'USD', 'persons', 'percent', 'sites', 'JPY/USD', 'USD/person', 'km2'])(
    '%s is read back within the digits shown',
    (unit) => {
      fc.assert(
        fc.property(
          value,
          fc.constantFrom('en', 'ja'),
          fc.constantFrom('short', 'full'),
          (number, lang, style) => {
            const shown = formatQuantity(number, unit, lang, style);
            const read = parseQuantity(shown);
            if (isProblem(read) || isGap(read.value)) throw new Error(shown);
            // Half a unit of the fourth digit, third for percent; fifteen digits in full.
            const slack = style === 'full' ? 1e-14 : unit === 'percent' ? 5e-3 : 5e-4;
            expect(Math.abs(centre(read.value) - number)).toBeLessThanOrEqual(
              slack * 1.001 * Math.abs(number),
            );
            const unitless = unit === 'persons' && lang === 'en' && style === 'short';
            expect(read.unit).toBe(unitless ? undefined : unit);
          },
        ),
      );
    },
  );

  it('never shows a negative zero, nor more than one sign', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        const shown = formatQuantity(number, 'USD', 'en', 'short');
        expect(shown).not.toMatch(/^−\$0$/);
        expect(shown.split('−').length).toBe(number < 0 ? 2 : 1);
      }),
    );
  });
});
