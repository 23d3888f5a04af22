import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { centre, isGap } from '../../src/quantity/index.ts';
import { flagship } from './flagship.ts';
import { readTable } from './table.ts';

/** Folder beside the project with the evidence and data sets that the flagship's figures were taken from. */
const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url));
const FACTS = ['us-japan', 'stakes'].map((name) => `${SHARED}facts/${name}.csv`);
const RATES = `${SHARED}data/fx/fx-annual.csv`;

/** Differences we know of, each with its reason: `figure: reason`. */
const KNOWN_DIFFERENCES: Readonly<Record<string, string>> = parse(
  readFileSync(new URL('known-differences.yaml', import.meta.url), 'utf8'),
) as Record<string, string>;

const { case: theCase } = flagship();

function statedValue(id: string): number | undefined {
  const figure = theCase.figures.get(id);
  return figure === undefined || isGap(figure.value) ? undefined : centre(figure.value);
}

describe('the flagship and the evidence it was taken from', () => {
  it.skipIf(!FACTS.every(existsSync))('agree figure by figure (needs optional data set facts)', () => {
    const rows = FACTS.flatMap((path) => readTable(readFileSync(path, 'utf8')));
    const compared = rows.flatMap((row) => {
      const figure = theCase.figures.get(row['id'] ?? '');
      const expected = Number(row['value']) * Number(row['scale']);
      const actual = statedValue(row['id'] ?? '');
      if (figure === undefined || actual === undefined || !Number.isFinite(expected)) return [];
      return [
        { id: figure.id, expected, actual, verification: figure.verification, said: row['verification'] },
      ];
    });
    expect(compared.length).toBeGreaterThanOrEqual(900);
    const different = compared.filter(
      ({ id, expected, actual }) =>
        Math.abs(actual - expected) > 1e-9 * Math.abs(expected) && !(id in KNOWN_DIFFERENCES),
    );
    expect(different).toEqual([]);
    // A recalled row may have been read since, in a source of its own; never the other way round.
    expect(compared.filter((row) => row.said === 'read' && row.verification === 'recalled')).toEqual([]);
  });

  it.skipIf(!existsSync(RATES))(
    'agree with the published annual exchange rates (needs optional data set fx)',
    () => {
      const published = new Map(
        readTable(readFileSync(RATES, 'utf8'))
          .filter((row) => row['currency'] === 'JPY')
          .map(
            (row) => [row['year'], [Number(row['fed_lcu_per_usd']), Number(row['imf_lcu_per_usd'])]] as const,
          ),
      );
      const rates = [...theCase.figures.values()].filter(
        (figure) => figure.measure === 'fx.jpy_usd' && /^\d{4}$/.test(figure.period.label),
      );
      expect(rates.length).toBeGreaterThan(40);
      for (const rate of rates) {
        const sources = published.get(rate.period.label) ?? [];
        const actual = statedValue(rate.id) as number;
        expect(Math.min(...sources.map((source) => Math.abs(actual / source - 1))), rate.id).toBeLessThan(
          0.022,
        );
      }
    },
  );
});
