import { day, number, text, year } from '../rules/cells.ts';
import { inYear } from '../rules/time.ts';
import { published } from './published.ts';
import { LAST_YEAR } from './years.ts';

/** Consumer prices in the United States, all items, by month. */
export const usCpi = published({
  id: 'us-cpi',
  publisher: 'US Bureau of Labor Statistics',
  home: 'bls.gov, series CUUR0000SA0',
  cite: 'US Bureau of Labor Statistics, Consumer Price Index for All Urban Consumers (CPI-U), all items, US city average, not seasonally adjusted.',
  layouts: [
    {
      id: 'monthly',
      key: [day('date', 'date')],
      values: [number('cpi_u', { unit: 'index, 1982-84 = 100', least: 0, needed: true })],
    },
  ],
});

const RATE = { unit: 'local currency for one USD', least: 0 };

/** Exchange rates, averages of years. */
export const fxAnnual = published({
  id: 'fx-annual',
  publisher: 'International Monetary Fund; Board of Governors of the Federal Reserve System',
  home: 'imf.org, exchange rates, period average; federalreserve.gov, G.5A',
  cite: 'Source: International Monetary Fund, exchange rates, period average (ENDA); Board of Governors of the Federal Reserve System, G.5A annual averages.',
  layouts: [
    {
      id: 'long',
      time: inYear('year'),
      key: [text('currency', { needed: true, longest: 3 }), year('year', 1800, LAST_YEAR)],
      values: [number('imf_lcu_per_usd', RATE), number('fed_lcu_per_usd', RATE)],
    },
  ],
});
