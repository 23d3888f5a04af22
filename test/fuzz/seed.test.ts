import { describe, expect, it } from 'vitest';
import { loadCase } from '../../src/case/index.ts';
import * as caseShapes from '../../src/case/shape/case-file.ts';
import * as shapes from '../../src/case/shape/files.ts';
import { functionNames } from '../../src/graph/functions/index.ts';
import { isTable, seedFiles, textOf } from './files.ts';
import { mutate, mutationsOf } from './mutate.ts';
import { tryMutant } from './promises.ts';

const files = seedFiles();
const text = [...files.values()].map(textOf).join('\n');

describe('the case that mutants are made of', () => {
  it('is without fault', () => {
    expect(loadCase(files).problems).toEqual([]);
    expect(tryMutant(files, { twice: true, show: true })).toEqual({ broken: [], studied: true });
  });

  it.each(functionNames)('calls %s', (name) => {
    expect(text).toContain(`${name}(`);
  });

  const fields = Object.values({ ...caseShapes, ...shapes }).flatMap((shape) =>
    'shape' in shape ? Object.keys(shape.shape) : [],
  );
  it.each([...new Set(fields)])('has the field %s', (field) => {
    const tables = [...files]
      .filter(([path]) => isTable(path))
      .map(([, bytes]) => textOf(bytes).split('\n')[0]);
    expect(
      new RegExp(`\\b${field}: |\\b${field}:\\n`).test(text) || tables.join(',').split(',').includes(field),
    ).toBe(true);
  });
});

describe('a mutant', () => {
  it('is the same for the same seed, and leaves the case as it was', () => {
    const before = JSON.stringify([...files].map(([path, bytes]) => [path, textOf(bytes)]));
    for (let seed = 1; seed <= 50; seed++) {
      const [one, other] = [mutate(files, mutationsOf(seed)), mutate(files, mutationsOf(seed))];
      expect([...one]).toEqual([...other]);
    }
    expect(JSON.stringify([...files].map(([path, bytes]) => [path, textOf(bytes)]))).toBe(before);
  });
});
