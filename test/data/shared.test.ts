import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { read } from './reading.ts';

// Copies of published data sets, where they lie beside the project. Rows and years as their descriptions state them.

const SHARED = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

const files: readonly {
  name: string;
  file: string;
  is: string;
  rows: number;
  years: [number, number] | null;
}[] = [
  { name: 'cow-nmc', file: 'nmc.csv', is: 'cow-nmc', rows: 17_121, years: [1816, 2022] },
  { name: 'cow-states', file: 'states.csv', is: 'cow-states', rows: 243, years: [1816, 2016] },
  { name: 'cow-states', file: 'major-powers.csv', is: 'cow-majors', rows: 14, years: [1816, 2016] },
  { name: 'cow-states', file: 'contiguity.csv', is: 'cow-contiguity', rows: 1874, years: [1816, 2016] },
  { name: 'atop', file: 'alliances.csv', is: 'atop-alliances', rows: 745, years: null },
  { name: 'atop', file: 'members.csv', is: 'atop-members', rows: 2398, years: [1815, 2016] },
  { name: 'atop', file: 'dyad-spells.csv', is: 'atop-dyads', rows: 7823, years: [1815, 2018] },
  { name: 'gdp', file: 'gdp-worldbank.csv', is: 'gdp-worldbank', rows: 10_426, years: [1960, 2023] },
  { name: 'gdp', file: 'gdp-imf-weo.csv', is: 'gdp-imf', rows: 9189, years: [1980, 2030] },
  { name: 'gdp', file: 'gdp-latent-1816-2019.csv', is: 'gdp-latent', rows: 16_536, years: [1816, 2019] },
  { name: 'milex', file: 'sipri-excerpt.csv', is: 'sipri-milex', rows: 2898, years: [1949, 2024] },
  { name: 'us-troops', file: 'troops-country-year.csv', is: 'us-troops', rows: 15_121, years: [1950, 2025] },
  {
    name: 'us-troops',
    file: 'dmdc-reports-1977-2025.csv',
    is: 'us-troops-reports',
    rows: 12_874,
    years: [1977, 2025],
  },
  { name: 'us-cpi', file: 'cpi-u-monthly.csv', is: 'us-cpi', rows: 1360, years: null },
  { name: 'fx', file: 'fx-annual.csv', is: 'fx-annual', rows: 781, years: [1950, 2025] },
];

describe('copies of published data sets', () => {
  for (const { name, file, is, rows, years } of files) {
    const path = `${SHARED}${name}/${file}`;
    it.skipIf(!existsSync(path))(
      `${file} is read without a mistake (needs optional data set ${name})`,
      async () => {
        const outcome = await read(new Uint8Array(readFileSync(path)));
        expect(outcome.problems).toEqual([]);
        expect([outcome.set?.id, outcome.rows, outcome.years]).toEqual([is, rows, years]);
      },
    );
  }

  const nmc = `${SHARED}cow-nmc/nmc.csv`;
  it.skipIf(!existsSync(nmc))(
    'every value of nmc.csv is the one on its line (needs optional data set cow-nmc)',
    async () => {
      const lines = readFileSync(nmc, 'utf8').split('\n');
      const { lines: stored } = await read(lines.join('\n'));
      for (const row of stored.slice(1)) {
        const cells = row.split(',');
        const [ccode, , year, ...components] = (lines[Number(cells.at(-1)) - 1] ?? '').split(',');
        expect([cells[0], cells[3], ...cells.slice(4, 10)]).toEqual([ccode, year, ...components]);
      }
    },
  );
});
