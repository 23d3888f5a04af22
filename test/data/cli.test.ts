import { spawn, spawnSync } from 'node:child_process';
import {
  createWriteStream,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { row, workbook } from './workbook.ts';

// `data` as a user starts it.

const bin = fileURLToPath(new URL('../../bin/treatyscope', import.meta.url));
const built = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'treatyscope-data-'));
const BUILD_MS = 120_000;
const env = {
  ...process.env,
  NO_COLOR: '1',
  FORCE_COLOR: undefined,
  COLUMNS: '100',
  TREATYSCOPE_LANG: '',
  TREATYSCOPE_DATA: '',
};

function treatyscope(args: string, program = built) {
  const run = spawnSync(process.execPath, [program, ...args.split(' ')], {
    cwd: home,
    encoding: 'utf8',
    env,
  });
  return { ...run, json: () => JSON.parse(run.stdout) };
}

const HEADER = 'ccode,year,milex,milper,irst,pec,tpop,upop';
const NMC = `${HEADER}\n2,2000,1,2,3,4,5,6\n740,2000,3,2,1,4,5,6\n`;
const file = (name: string, content: string | Uint8Array) => writeFileSync(join(home, name), content);

beforeAll(() => {
  expect(treatyscope('--version', bin).status).toBe(0);
  file('nmc.csv', NMC);
  file('bad.csv', `${HEADER}\n260,1995,x,2,3,4,5,6\n`);
  file(
    'states.csv',
    'ccode,start_date,end_date,ongoing_2016,stateabb,statename\n2,1816-01-01,2016-12-31,1,USA,United States\n740,1952-04-28,2016-12-31,1,JPN,Japan\n200,1816-01-01,2016-12-31,1,UKG,United Kingdom\n',
  );
  file('ties.csv', 'ccode1,ccode2,start_year,end_year,commitment\n2,740,1960,2018,3\n');
}, BUILD_MS);
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('data', () => {
  test('imports, lists, shows and checks', () => {
    expect(treatyscope('data list').stdout).toMatch(/Nothing is stored/);
    const done = treatyscope('data import nmc.csv --edition 7.0');
    expect([done.status, done.stderr]).toEqual([0, '']);
    expect(done.stdout).toMatch(
      /^cow-nmc: 2 rows stored in treatyscope-data\n {2}layout cow, 2000, version 7\.0\n/,
    );
    expect(readdirSync(join(home, 'treatyscope-data', 'cow-nmc')).toSorted()).toEqual([
      'provenance.json',
      'values.csv',
    ]);
    const [one] = treatyscope('data list --json').json();
    expect([one.set, one.state, one.provenance.source.file]).toEqual(['cow-nmc', 'sound', 'nmc.csv']);
    const shown = treatyscope('data show cow-nmc --where iso3=JPN --year 1999-2001 --json').json();
    expect([shown.total, shown.rows[0].milex, shown.rows[0].line]).toEqual([1, '3', '3']);
    expect(treatyscope('data show cow-nmc --lang ja').stdout).toContain('国力指標');
    expect(treatyscope('data check').stdout).toBe('1 data sets are as they were imported.\n');
  });

  test('a failed import tells every mistake, exits with 1 and leaves what is stored as it was', () => {
    const path = join(home, 'treatyscope-data', 'cow-nmc', 'values.csv');
    const before = readFileSync(path, 'utf8');
    const { status, stdout, stderr } = treatyscope('data import bad.csv');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('bad.csv:2:1: error[state-unknown]');
    expect(stderr).toContain('On 1995-12-31 DEU is 255 in this list.');
    expect(stderr).toContain('bad.csv:2:10: error[number-malformed]');
    expect(readFileSync(path, 'utf8')).toBe(before);
    expect(readdirSync(join(home, 'treatyscope-data'))).toEqual(['cow-nmc']);
    const checked = treatyscope('data check bad.csv --json');
    expect([checked.status, checked.json().rules]).toEqual([
      1,
      { 'state-unknown': 1, 'number-malformed': 1 },
    ]);
  });

  test('restores the one before, and refuses a table that was changed by hand', () => {
    file('nmc2.csv', NMC.replace('740,2000,3', '740,2000,9'));
    expect(treatyscope('data import nmc2.csv').stdout).toMatch(/data restore cow-nmc/);
    expect(treatyscope('data restore cow-nmc').status).toBe(0);
    expect(treatyscope('data show cow-nmc --where ccode=740 --json').json().rows[0].milex).toBe('3');
    const path = join(home, 'treatyscope-data', 'cow-nmc', 'values.csv');
    const good = readFileSync(path);
    writeFileSync(path, 'x');
    expect(treatyscope('data check').status).toBe(1);
    expect(treatyscope('balance cinc').status).toBe(3);
    writeFileSync(path, good);
  });

  test('what is stored is used where no table is named, and said on standard error', () => {
    const stored = treatyscope('balance cinc');
    expect(stored.stdout).toBe(treatyscope('balance cinc --data nmc.csv').stdout);
    expect(stored.stderr).toMatch(/^using cow-nmc of the workspace \(nmc\.csv, /);
    expect(treatyscope('network similarity --year 2000').status).toBe(2);
    for (const name of ['states.csv', 'ties.csv']) expect(treatyscope(`data import ${name}`).status).toBe(0);
    expect(treatyscope('network similarity --year 2000').stdout).toBe(
      treatyscope('network similarity --year 2000 --ties ties.csv --states states.csv').stdout,
    );
    expect(treatyscope('network ties --year 2000 --only imported --json').json()).toHaveLength(2);
  });

  test('a workbook by a mapping, which is kept beside the values', () => {
    file(
      'own.xlsx',
      workbook({ One: row(1, 'Costs') + row(3, 'who', 'when', 'cost') + row(4, 'JPN', 2000, 5) }),
    );
    file(
      'own.yaml',
      'id: own\ntitle: Own\npublisher: Me\nlicence: Mine\ncite: Me\nheader_row: 3\nstate: { column: who, codes: iso3 }\nyear: when\nvalues:\n  - { column: cost, name: cost, unit: JPY }\n',
    );
    expect(treatyscope('data import own.xlsx --mapping own.yaml').status).toBe(0);
    expect(readFileSync(join(home, 'treatyscope-data', 'own', 'values.csv'), 'utf8')).toBe(
      'ccode,iso3,gw,year,cost,line\n740,JPN,740,2000,5,4\n',
    );
    expect(existsSync(join(home, 'treatyscope-data', 'own', 'mapping.yaml'))).toBe(true);
    expect(treatyscope('data remove own').status).toBe(0);
  });

  test.each([
    ['data import', 2],
    ['data import absent.csv', 3],
    ['data import .', 3],
    ['data show nothing', 2],
    ['data show cow-nmc --where ccode', 2],
    ['data show cow-nmc --where nothing=1', 2],
    ['data show cow-nmc --year x', 2],
    ['data show cow-nmc --sheet x', 2],
    ['data import nmc.csv --as cow-states', 1],
    ['data import nmc.csv --as nothing', 2],
    ['data import nmc.csv --as cow-nmc --mapping own.yaml', 2],
    ['data import nmc.csv --mapping absent.yaml', 3],
    ['data restore us-cpi', 2],
    ['data wander', 2],
  ])('%s ends with code %i, in a sentence', (line, code) => {
    const { status, stderr } = treatyscope(line);
    expect(status).toBe(code);
    expect(stderr).toMatch(/^(?:error: |nmc\.csv:)/m);
    expect(stderr).not.toMatch(/fault|undefined|\bat .*:\d+/);
  });

  test('Ctrl-C leaves nothing behind', async () => {
    const out = createWriteStream(join(home, 'large.csv'));
    out.write('v\n');
    for (let i = 0; i < 40; i++) out.write(`${'1234567.5\n'.repeat(100_000)}`);
    await new Promise((done) => {
      out.end(done);
    });
    file(
      'large.yaml',
      'id: large\ntitle: t\npublisher: p\nlicence: l\ncite: c\nvalues:\n  - { column: v, name: v }\n',
    );
    const child = spawn(process.execPath, [built, 'data', 'import', 'large.csv', '--mapping', 'large.yaml'], {
      cwd: home,
      env,
    });
    const drafts = join(home, 'treatyscope-data', '.drafts');
    while (!existsSync(drafts)) await setTimeout(5);
    child.kill('SIGINT');
    expect(await new Promise((done) => child.on('close', done))).toBe(130);
    expect(readdirSync(join(home, 'treatyscope-data')).toSorted()).toEqual([
      '.previous',
      'atop-dyads',
      'cow-nmc',
      'cow-states',
    ]);
  });
});
