import type { Table } from './charts/index.ts';
import type { BalanceOfPower, Reading } from './reading.ts';

/** Under each scenario, at each theatre, how many indices find the defended side ahead. */
export function scenariosTable({ theatres }: BalanceOfPower, { t, w }: Reading): Table {
  const [first] = theatres;
  const keys = (first?.scenarios ?? []).map(({ id, title, year }) => ({ id, title, year }));
  return {
    columns: [
      { title: t('brief.balance.scenario') },
      ...theatres.map(({ title }) => ({ title: w(title), numeric: true })),
    ],
    rows: [
      [t('brief.balance.as-it-is'), ...theatres.map(({ ahead }) => `${ahead.with}/${ahead.indices}`)],
      ...keys.map(({ id, title, year }) => [
        t('brief.balance.in-year', { scenario: w(title), year: String(year) }),
        ...theatres.map(({ scenarios }) => {
          const found = scenarios.find((one) => one.id === id && one.year === year);
          return found === undefined ? '–' : `${found.ahead}/${found.indices}`;
        }),
      ]),
    ],
  };
}

/** What each index counts, and what it leaves out of sight. */
export function indexLines({ indices }: BalanceOfPower, { t, w }: Reading): readonly string[] {
  return indices.map(({ title, formula, ignores, source }) =>
    t('brief.balance.about', { title: w(title), formula: w(formula), ignores: w(ignores), source }),
  );
}
