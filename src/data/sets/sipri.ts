import { msg } from '../../text/index.ts';
import { label, unfoldedNumber, unfoldedYear, year } from '../rules/cells.ts';
import type { Rule } from '../rules/model.ts';
import { state } from '../rules/state.ts';
import { inYear } from '../rules/time.ts';
import { published } from './published.ts';
import { LAST_YEAR, yearColumns } from './years.ts';

/** `xxx`: the country did not exist; dots: no figure. */
const MISSING = ['xxx', '...', '..', '. .', '…', 'n/a'];

/** Sheets of the workbook, by what is measured. Local currencies and sums of regions are left out. */
const SHEETS: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [/^current us ?(?:\$|d)$/i, () => 'current-musd'],
  [/^constant \((\d{4})\) us ?(?:\$|d)$/i, (match) => `constant${match[1]}-musd`],
  [/^share of gdp$/i, () => 'share-gdp-percent'],
  [/^share of govt\.? spending$/i, () => 'share-government-percent'],
  [/^per capita$/i, () => 'per-capita-usd'],
];

function measureOf(sheet: string): string | undefined {
  for (const [pattern, name] of SHEETS) {
    const match = pattern.exec(sheet.trim());
    if (match !== null) return name(match);
  }
  return undefined;
}

const value = unfoldedNumber('value', {
  unit: 'as the measure says',
  least: 0,
  missingWords: MISSING,
  percent: true,
});

/** Shares are stored in the workbook as parts of one, shown as per cent; a bare number there could be either. */
const sheetValue: Rule = {
  ...value,
  bind(header) {
    const step = value.bind(header);
    return (row, out, context) => {
      step(row, out, context);
      const written = row.text(context.column);
      if (!context.skip && !context.broken && context.label.endsWith('-percent') !== written.endsWith('%'))
        context.fail('unit-mismatch', row, context.column, {
          expected: msg('data.expected.percent-cell', { measure: context.label }),
        });
    };
  },
};

const COLUMNS: Readonly<Record<string, string>> = {
  current_musd: 'current-musd',
  share_gdp_pct: 'share-gdp-percent',
};

/** Military expenditure: one row a state, year and measure. */
export const sipriMilex = published({
  id: 'sipri-milex',
  publisher: 'Stockholm International Peace Research Institute',
  home: 'sipri.org, SIPRI Military Expenditure Database',
  cite: 'Information from the Stockholm International Peace Research Institute (SIPRI) Military Expenditure Database, DOI 10.55163/CQGC9685.',
  layouts: [
    {
      id: 'workbook',
      sheets: measureOf,
      unfold: yearColumns,
      key: [state({ column: 'country', scheme: 'name', unknown: 'remark' }), unfoldedYear, label('measure')],
      values: [sheetValue],
    },
    {
      id: 'long',
      time: inYear('year'),
      unfold: {
        columns(name) {
          const constant = /^constant(\d{4})_musd$/.exec(name);
          const measure = constant === null ? COLUMNS[name] : `constant${constant[1]}-musd`;
          return measure === undefined ? undefined : { year: 0, label: measure };
        },
        least: 1,
      },
      key: [
        state({ column: ['iso3c', 'iso3'], scheme: 'iso3', unknown: 'remark' }),
        year('year', 1900, LAST_YEAR),
        label('measure'),
      ],
      values: [value],
    },
  ],
});
