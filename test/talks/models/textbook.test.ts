import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  type Answer,
  type Attitude,
  alternatingOffers,
  type ModelId,
  modelNamed,
  type Side,
  screen,
} from '../../../src/talks/index.ts';
import { bargain, NEUTRAL } from './bargains.ts';

type Row = Readonly<Record<string, string | number | undefined>>;
const book = parse(readFileSync(join(import.meta.dirname, 'textbook.yaml'), 'utf8')) as Record<
  'rubinstein' | 'crisis' | 'split',
  Row[]
>;

/** `2/3` as a number; the quotient of two whole numbers is rounded once. */
function number(value: string | number | undefined): number {
  const [over, under] = String(value).split('/').map(Number);
  return (over as number) / (under ?? 1);
}

const named = (row: Row): [string, Row] => [`${JSON.stringify(row)}`.slice(0, 110), row];

function near(found: number | undefined, expected: number, within: number): void {
  expect(Math.abs((found as number) - expected)).toBeLessThanOrEqual(within);
}

describe('alternating offers over a prize of 1', () => {
  test.each(book.rubinstein.map(named))('%s', (_, row) => {
    const { shares } = alternatingOffers({
      delta1: number(row['delta1']),
      delta2: number(row['delta2']),
      breakdown: number(row['breakdown'] ?? 0),
      first: row['first'] === 2 ? 2 : 1,
    });
    near(shares?.[0], number(row['share1']), number(row['within']));
    expect((shares?.[0] ?? 0) + (shares?.[1] ?? 0)).toBe(1);
  });
});

describe('one demand in a crisis', () => {
  test.each(book.crisis.map(named))('%s', (_, row) => {
    const of = (name: string) => number(row[name]);
    const found = screen({ p: of('p'), costA: of('costA'), costBMax: of('costBMax') });
    for (const name of ['demand', 'rejection', 'expectedA', 'expectedB'] as const)
      near(found[name], of(name), of('within'));
    expect(found.corner).toBe(row['corner']);
  });
});

describe('splits of a zone', () => {
  test.each(book.split.map(named))('%s', (_, row) => {
    const of = (name: string, otherwise: number) => number(row[name] ?? otherwise);
    const answer = modelNamed(row['model'] as ModelId).solve(
      bargain(of('host', 0), of('sender', 0), {
        attitudes: { host: attitude(row, 'Host'), sender: attitude(row, 'Sender') },
        senderWeight: of('weight', 0.5),
        ...(row['delta'] === undefined
          ? {}
          : {
              patience: {
                discount: { host: of('delta', 1), sender: of('delta', 1) },
                breakdown: 0,
                first: row['first'] as Side,
              },
            }),
        ...(row['low'] === undefined ? {} : { hidden: { low: of('low', 0), high: of('high', 0) } }),
      }),
    );
    near(shareOf(answer), of('share', 0), of('within', 0));
  });
});

function attitude(row: Row, side: 'Host' | 'Sender'): Attitude {
  const [relative, absolute] = [row[`risk${side}`], row[`cara${side}`]];
  if (relative !== undefined) return { is: 'relative', aversion: number(relative) };
  return absolute === undefined ? NEUTRAL : { is: 'absolute', aversion: number(absolute) };
}

function shareOf(answer: Answer): number | undefined {
  return answer.is === 'point' ? (answer.place.share ?? undefined) : undefined;
}
