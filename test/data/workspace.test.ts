import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Provenance, provenanceOf } from '../../src/data/index.ts';
import { Busy, fileSource, NotOurs, Workspace } from '../../src/node/index.ts';
import { read } from './reading.ts';

let folder = '';
let workspace = new Workspace('');

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'treatyscope-workspace-')), 'data');
  workspace = new Workspace(folder);
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

const HEADER = 'ccode,year,milex,milper,irst,pec,tpop,upop\n';

/** Writes a draft of one row with this value, and describes it. */
async function drafted(value: number) {
  const outcome = await read(`${HEADER}740,2000,${value},2,3,4,5,6\n`);
  const draft = await workspace.draft();
  await draft.write(new TextEncoder().encode(`${outcome.lines.join('\n')}\n`));
  const values = await draft.finish();
  const provenance = provenanceOf(outcome, {
    source: { file: 'nmc.csv', bytes: 1, sha256: 'x' },
    values,
    mapping: null,
    edition: '7.0',
    importedAt: '2024-03-06T00:00:00.000Z',
    importedBy: 'test',
  });
  await draft.describe(provenance, undefined);
  return draft;
}

const stored = (value: number) =>
  readFileSync(join(folder, 'cow-nmc', 'values.csv'), 'utf8').includes(`,${value},2,3,4,5,6,,2\n`);

describe('a workspace', () => {
  test('stores, keeps the one before, changes back and forth, removes', async () => {
    await workspace.store('cow-nmc', await drafted(1));
    expect([stored(1), workspace.hasPrevious('cow-nmc')]).toEqual([true, false]);
    expect(await workspace.restore('cow-nmc')).toBe(false);
    await workspace.store('cow-nmc', await drafted(2));
    await workspace.store('cow-nmc', await drafted(3));
    expect(stored(3)).toBe(true);
    expect(await workspace.restore('cow-nmc')).toBe(true);
    expect(stored(2)).toBe(true);
    expect(await workspace.restore('cow-nmc')).toBe(true);
    expect(stored(3)).toBe(true);
    expect(readdirSync(folder).toSorted()).toEqual(['.previous', 'cow-nmc']);
    await workspace.remove('cow-nmc');
    // It made the folder, so it takes it away.
    expect(existsSync(folder)).toBe(false);
  });

  test('says where every value comes from', async () => {
    await workspace.store('cow-nmc', await drafted(1));
    const [one] = await workspace.list();
    const provenance = one?.provenance as Provenance;
    expect([provenance.set, provenance.edition, provenance.values.rows, provenance.values.years]).toEqual([
      'cow-nmc',
      '7.0',
      1,
      [2000, 2000],
    ]);
    expect(provenance.values.columns.at(-1)).toEqual({ name: 'line', key: false });
    expect(provenance.cite).toMatch(/Singer/);
    expect(await workspace.isSound(one as NonNullable<typeof one>)).toBe(true);
    writeFileSync(join(folder, 'cow-nmc', 'values.csv'), 'changed');
    expect(await workspace.isSound(one as NonNullable<typeof one>)).toBe(false);
  });

  test('a draft that is given up leaves nothing, and what is stored as it was', async () => {
    await workspace.store('cow-nmc', await drafted(1));
    const draft = await workspace.draft();
    await draft.write(new TextEncoder().encode('half'));
    await draft.discard();
    await workspace.tidy();
    expect(stored(1)).toBe(true);
    expect(readdirSync(folder).toSorted()).toEqual(['cow-nmc']);
  });

  test('a first import that is given up leaves no folder', async () => {
    const draft = await workspace.draft();
    await draft.discard();
    await workspace.tidy();
    expect(existsSync(folder)).toBe(false);
  });

  test('two imports at once do not mix: the last one counts, the other is the one before', async () => {
    const [first, second] = await Promise.all([drafted(1), drafted(2)]);
    expect(first.folder).not.toBe(second.folder);
    await workspace.store('cow-nmc', first);
    await workspace.store('cow-nmc', second);
    expect(stored(2)).toBe(true);
    await workspace.restore('cow-nmc');
    expect(stored(1)).toBe(true);
  });

  test('a lock of a living process is respected, one of a dead process taken over', async () => {
    await workspace.store('cow-nmc', await drafted(1));
    const lock = join(folder, '.cow-nmc.lock');
    writeFileSync(lock, String(process.ppid));
    const draft = await drafted(2);
    await expect(workspace.store('cow-nmc', draft)).rejects.toBeInstanceOf(Busy);
    expect(stored(1)).toBe(true);
    writeFileSync(lock, '999999999');
    await workspace.store('cow-nmc', draft);
    expect([stored(2), existsSync(lock)]).toEqual([true, false]);
  });

  test('a crash between the two names gives the one before back, and drafts of dead processes are cleared away', async () => {
    await workspace.store('cow-nmc', await drafted(1));
    await workspace.store('cow-nmc', await drafted(2));
    rmSync(join(folder, 'cow-nmc'), { recursive: true });
    mkdirSync(join(folder, '.drafts', '999999999-1'), { recursive: true });
    expect((await workspace.list()).map(({ set }) => set)).toEqual(['cow-nmc']);
    expect(stored(1)).toBe(true);
    await (await workspace.draft()).discard();
    await workspace.tidy();
    expect(readdirSync(folder).toSorted()).toEqual(['cow-nmc']);
  });

  test('a folder of the user in its place is left alone', async () => {
    mkdirSync(join(folder, 'cow-nmc'), { recursive: true });
    writeFileSync(join(folder, 'cow-nmc', 'mine.txt'), 'mine');
    const draft = await drafted(1);
    await expect(workspace.store('cow-nmc', draft)).rejects.toBeInstanceOf(NotOurs);
    await draft.discard();
    expect(readdirSync(join(folder, 'cow-nmc'))).toEqual(['mine.txt']);
    expect(await workspace.list()).toEqual([]);
  });

  test('a data set whose provenance is another text is listed as one that cannot be read', async () => {
    mkdirSync(join(folder, 'other'), { recursive: true });
    writeFileSync(join(folder, 'other', 'provenance.json'), '{"format": "something"}');
    expect(await workspace.list()).toEqual([
      { set: 'other', provenance: undefined, path: join(folder, 'other', 'values.csv') },
    ]);
  });
});

test('a file is hashed as it is read, and one that changes in between is told', async () => {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'abc');
  writeFileSync(path, 'abc');
  const source = await fileSource(path, 'abc');
  // FIPS 180-2, appendix B.1.
  expect(await source.hash()).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  writeFileSync(path, 'abd');
  await expect(
    (async () => {
      for await (const _ of source.open());
    })(),
  ).rejects.toThrow();
  await expect(fileSource(folder, 'folder')).rejects.toMatchObject({ code: 'EISDIR' });
});
