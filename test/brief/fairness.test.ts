import { expect, test } from 'vitest';
import { chance, fairnessFinding, fairnessInWords } from '../../src/brief/fairness.ts';
import { readingOf } from '../../src/brief/reading.ts';
import { emptyCase, usJapan } from './fixture/index.ts';
import { render } from './rendered.ts';

const en = readingOf(usJapan(), 'en');

test('the finding counts lenses with a verdict under the chosen definition, and the weightings that agree', () => {
  expect(fairnessFinding('JPN', en)).toBe(
    'Japan pays less than is fair under 1 of the 2 lenses with a verdict, more under 1; of all weightings of the lenses, 36% find that it pays less',
  );
});

test('the matrix in words names the definitions by their letters', () => {
  expect(fairnessInWords('JPN', en)).toEqual([
    'Equal split: pays less than fair A; pays more than fair B',
    'Ability to pay: pays less than fair B; pays more than fair A',
    'Benefit received: no value',
  ]);
});

test('a chance that is not certain is never shown as certain', () => {
  expect([0, 0.00002, 0.5, 0.99996, 1].map((one) => chance(one, en))).toEqual([
    '0%',
    'less than 0.1%',
    '50%',
    'more than 99.9%',
    '100%',
  ]);
});

test.each(['html', 'md'] as const)('%s tells what reverses a verdict, and what a lens lacks', (format) => {
  const text = render(usJapan(), format, 'en');
  for (const told of [
    'Reverses if Rent forgone on public land is above 46%',
    'Benefit received: no verdict, the case does not state',
  ])
    expect(text.includes(told), told).toBe(true);
  const without = { ...usJapan(), uncertainty: null };
  expect(render(without, format, 'en')).toContain('No number of this brief has a range');
  expect(render(emptyCase(), format, 'en')).not.toContain('What is fair');
});
