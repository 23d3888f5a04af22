import { number, unfoldedNumber, unfoldedYear, year } from '../rules/cells.ts';
import type { Rule } from '../rules/model.ts';
import { state } from '../rules/state.ts';
import { inYear } from '../rules/time.ts';
import { published } from './published.ts';
import { LAST_YEAR, yearColumns } from './years.ts';

const MISSING = ['n/a', 'na', '--', '..', '...'];
const CURRENT = { unit: 'current USD', least: 0, missingWords: MISSING };
const BILLIONS = { unit: 'billion current USD', least: 0, missingWords: MISSING, grouped: true };
const byLetters = (column: string | readonly string[]) =>
  state({ column, scheme: 'iso3', unknown: 'remark' });
const ISO = ['iso3c', 'iso3'];

/** GDP in current dollars, indicator NY.GDP.MKTP.CD. */
export const gdpWorldBank = published({
  id: 'gdp-worldbank',
  publisher: 'World Bank',
  home: 'data.worldbank.org, indicator NY.GDP.MKTP.CD',
  cite: 'World Bank, World Development Indicators, GDP (current US$), NY.GDP.MKTP.CD. Name the date of the file.',
  layouts: [
    {
      id: 'wide',
      only: { column: 'indicator code', is: ['NY.GDP.MKTP.CD'] },
      unfold: yearColumns,
      key: [byLetters('country code'), unfoldedYear],
      values: [unfoldedNumber('gdp_usd', CURRENT)],
    },
    {
      id: 'long',
      time: inYear('year'),
      key: [byLetters(ISO), year('year', 1800, LAST_YEAR)],
      values: [number('gdp_usd', { ...CURRENT, needed: true })],
    },
  ],
});

/** 1 for a year behind the last for which the country has reported. */
const isEstimate: Rule = {
  needs: [],
  takes: ['estimates start after'],
  gives: [{ name: 'is_estimate' }],
  bind(header) {
    const column = header.column('estimates start after');
    return (row, out, context) => {
      const last = Number(row.text(column));
      if (column < 0 || !(last > 0)) out.empty();
      else out.whole(context.fromYear > last ? 1 : 0);
    };
  },
};

/** GDP in billions of current dollars, subject NGDPD. */
export const gdpImf = published({
  id: 'gdp-imf',
  publisher: 'International Monetary Fund',
  home: 'imf.org, World Economic Outlook Database, by countries',
  cite: 'Source: International Monetary Fund, World Economic Outlook Database. Name the edition.',
  layouts: [
    {
      id: 'weo',
      only: { column: 'weo subject code', is: ['NGDPD'] },
      unfold: yearColumns,
      key: [byLetters('iso'), unfoldedYear],
      values: [unfoldedNumber('gdp_billion_usd', BILLIONS), isEstimate],
      footer: /^International Monetary Fund, World Economic Outlook Database,? ?(.{0,60})$/,
    },
    {
      id: 'long',
      time: inYear('year'),
      key: [byLetters(ISO), year('year', 1800, LAST_YEAR)],
      values: [
        number('gdp_billion_usd', { ...BILLIONS, needed: true }),
        number('is_estimate', { least: 0, most: 1, whole: true, optional: true }),
      ],
    },
  ],
});

/** Deflators and GDP in other terms, from the same database. */
export const deflatorsImf = published({
  id: 'deflators-imf',
  publisher: 'International Monetary Fund',
  home: 'imf.org, World Economic Outlook Database, by countries',
  cite: 'Source: International Monetary Fund, World Economic Outlook Database. Name the edition.',
  layouts: [
    {
      id: 'long',
      time: inYear('year'),
      key: [byLetters(ISO), year('year', 1800, LAST_YEAR)],
      values: [
        number('gdp_billion_lcu', { unit: 'billion of the local currency', least: 0, missingWords: MISSING }),
        number('gdp_deflator_index', { unit: 'index, base by country', least: 0, missingWords: MISSING }),
        number('cpi_index', { unit: 'index, base by country', least: 0, missingWords: MISSING }),
        number('gdp_ppp_billion_intl', {
          unit: 'billion current international dollars',
          least: 0,
          missingWords: MISSING,
        }),
      ],
    },
  ],
});

const modelled = (name: string, unit: string) => number(name, { unit, least: 0, missingWords: MISSING });

/** Modelled GDP and population of every state since 1816, mean and standard deviation. */
export const gdpLatent = published({
  id: 'gdp-latent',
  publisher: 'Fariss, Anders, Markowitz and Barnum',
  home: 'Journal of Conflict Resolution 66(3), replication data; isard package',
  cite: 'Fariss, Christopher J., Therese Anders, Jonathan N. Markowitz and Miriam Barnum (2022), "New Estimates of Over 500 Years of Historic GDP and Population Data", Journal of Conflict Resolution 66(3): 553-591.',
  layouts: [
    {
      id: 'long',
      time: inYear('year'),
      key: [state({ column: 'ccode', scheme: 'cow', unknown: 'remark' }), year('year', 1500, LAST_YEAR)],
      values: [
        modelled('gdppc_mean', '2011 international dollars a head'),
        modelled('gdppc_sd', '2011 international dollars a head'),
        modelled('gdp_musd2017ppp_mean', 'million 2017 international dollars'),
        modelled('gdp_musd2017ppp_sd', 'million 2017 international dollars'),
        modelled('pop_millions_mean', 'million persons'),
        modelled('pop_millions_sd', 'million persons'),
      ],
    },
  ],
});
