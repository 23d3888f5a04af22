import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { builtInCases, readCaseFolder, writeFileSafely } from '../../src/node/index.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'treatyscope-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (path: string, text = 'x') => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
};

describe('reading a folder', () => {
  test('text files of all levels, by path and in order; nothing hidden, nothing else', async () => {
    for (const path of ['case.yaml', 'figures/b.csv', 'figures/a.csv', 'x.yml', 'README.md', 'a.json'])
      put(path, path);
    for (const path of ['picture.png', '.git/config.yaml', 'node_modules/m/a.json', '.hidden.yaml'])
      put(path);
    const { files, problems } = await readCaseFolder(folder);
    expect(problems).toEqual([]);
    expect([...files.keys()]).toEqual([
      'README.md',
      'a.json',
      'case.yaml',
      'figures/a.csv',
      'figures/b.csv',
      'x.yml',
    ]);
    expect(new TextDecoder().decode(files.get('figures/a.csv'))).toBe('figures/a.csv');
  });

  test('a folder that does not exist, with its neighbour as a hint', async () => {
    put('my-case/case.yaml');
    const { files, problems } = await readCaseFolder(join(folder, 'my-caes'));
    expect(files.size).toBe(0);
    expect(problems.map(({ code }) => code)).toEqual(['file-missing']);
    expect(problems[0]?.hint?.params).toEqual({ names: 'my-case' });
  });

  test('a file instead of a folder', async () => {
    put('case.yaml');
    const { problems } = await readCaseFolder(join(folder, 'case.yaml'));
    expect(problems.map(({ code }) => code)).toEqual(['file-unreadable']);
  });

  test('a link inside is read; one that leads out or nowhere is refused', async () => {
    put('case/figures.csv', 'inside');
    put('secret.csv', 'outside');
    symlinkSync('figures.csv', join(folder, 'case/again.csv'));
    symlinkSync('../secret.csv', join(folder, 'case/secret.csv'));
    symlinkSync('nothing.csv', join(folder, 'case/dangling.csv'));
    symlinkSync('..', join(folder, 'case/up'));
    const { files, problems } = await readCaseFolder(join(folder, 'case'));
    expect([...files.keys()]).toEqual(['again.csv', 'figures.csv']);
    expect(problems.map(({ code, place }) => `${place.file} ${code}`)).toEqual([
      'dangling.csv file-path',
      'secret.csv file-path',
    ]);
  });

  test('no more than 500 files', async () => {
    for (let n = 0; n < 501; n++) put(`${String(n).padStart(3, '0')}.csv`);
    const { files, problems } = await readCaseFolder(folder);
    expect(files.size).toBe(500);
    expect(problems.map(({ code, place }) => `${place.file} ${code}`)).toEqual(['500.csv file-too-large']);
  });
});

describe('writing', () => {
  test('makes the folder, replaces the file and leaves no draft', async () => {
    const path = join(folder, 'out/brief.html');
    await writeFileSafely(path, 'first');
    await writeFileSafely(path, 'second');
    expect(readFileSync(path, 'utf8')).toBe('second');
    expect(readdirSync(join(folder, 'out'))).toEqual(['brief.html']);
  });

  test('what cannot be written leaves what was there', async () => {
    mkdirSync(join(folder, 'taken/inner'), { recursive: true });
    await expect(writeFileSafely(join(folder, 'taken'), 'x')).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(['taken']);
    expect(existsSync(join(folder, 'taken/inner'))).toBe(true);
  });
});

test('built-in cases are the folders of cases/ that hold a case.yaml', async () => {
  const home = join(import.meta.dirname, '../../cases');
  const there = existsSync(home)
    ? readdirSync(home).filter((id) => existsSync(join(home, id, 'case.yaml')))
    : [];
  expect((await builtInCases()).map(({ id }) => id)).toEqual(there.sort());
});
