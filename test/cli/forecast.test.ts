import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';

// Whole processes in an empty folder, as somebody files a forecast there and comes back to it.

const bin = fileURLToPath(new URL('../../bin/treatyscope', import.meta.url));
const built = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'treatyscope-forecast-'));
const BUILD_MS = 120_000;
const FILE = join('forecasts', 'T1-2026-01-01.json');

function treatyscope(args: readonly string[], program = built) {
  const env = { ...process.env, NO_COLOR: '1', COLUMNS: '', TREATYSCOPE_LANG: '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: home,
    encoding: 'utf8',
    env,
  });
  return { status, stdout, stderr };
}

const line = (text: string) => treatyscope(text.split(' '));

beforeAll(() => {
  expect(treatyscope(['--version'], bin).status).toBe(0);
  const header = 'id,alliance,direction,opened,closed,outcome,prior,settled';
  const rows = Array.from(
    { length: 9 },
    (_, i) => `r${i},X,host_to_sender,${2000 + i},${2001 + i},settled,100,${104 + (i % 3)}`,
  );
  const open = 'T1,X,host_to_sender,2025-01-01,,pending,100,';
  writeFileSync(join(home, 'record.csv'), `${[header, ...rows, open].join('\n')}\n`);
  writeFileSync(join(home, 'bad.csv'), `${header}\nT1,X,host,2025-01-01,,pending,100,\n`);
}, BUILD_MS);

afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('forecast', () => {
  it('prints seven quantiles and the chance of no deal as JSON, the same each time', () => {
    const asked = 'forecast --record record.csv --round T1 --as-of 2026-01-01 --threshold 105 --json';
    const { status, stdout, stderr } = line(asked);
    expect([status, stderr]).toEqual([0, '']);
    const told = JSON.parse(stdout);
    expect(Object.keys(told.ratio.quantiles)).toEqual(['5', '10', '25', '50', '75', '90', '95']);
    expect(told.ratio.quantiles['50']).toBeCloseTo(1.05, 1);
    expect(told.noDeal.probability).toBeLessThan(0.1);
    expect(told.threshold.givenDeal).toBeGreaterThan(0.2);
    expect(line(asked).stdout).toBe(stdout);
  });

  it('tells the same in words, in both languages, without a hole', () => {
    for (const lang of ['en', 'ja'])
      expect(line(`forecast --record record.csv --as-of 2026-01-01 --lang ${lang}`).stdout).not.toMatch(
        /[{}]/,
      );
  });

  test.each([
    ['forecast --record record.csv --round T2', 2],
    ['forecast --record record.csv --round T1 --as-of 2024-12-31', 2],
    ['forecast --record record.csv --round r1', 2],
    ['forecast --record bad.csv', 1],
    ['forecast --record none.csv', 3],
    ['forecast --record record.csv --threshold -5', 2],
    ['forecast score', 2],
    ['forecast score record.csv --record record.csv', 1],
    ['backtest --record record.csv --as-of 2026-01-01', 0],
    ['forecast list', 0],
  ])('%s ends with %i', (asked, status) => expect(line(asked).status).toBe(status));
});

describe('forecasts on file', () => {
  const FILING = 'forecast file --record record.csv --as-of 2026-01-01';

  it('are written once, whole, and never replaced', () => {
    expect(line(FILING).status).toBe(0);
    const first = readFileSync(join(home, FILE), 'utf8');
    const second = line(FILING);
    expect(second.status).toBe(3);
    expect(second.stderr).toContain(FILE);
    expect(readFileSync(join(home, FILE), 'utf8')).toBe(first);
    expect(readdirSync(join(home, 'forecasts'))).toEqual(['T1-2026-01-01.json']);
  });

  it('are scored by what came', () => {
    const { status, stdout } = line(
      `forecast score ${FILE} --record record.csv --outcome settled --settled 105 --json`,
    );
    expect(status).toBe(0);
    const told = JSON.parse(stdout);
    expect(told).toMatchObject({ round: 'T1', outcome: 'settled', ratio: 1.05, factsUnchanged: true });
    expect(told.crps).toBeLessThan(told.noChange);
    expect(line(`forecast score ${FILE} --record record.csv`).status).toBe(2);
  });

  it('are refused once they were changed, and listed as such', () => {
    const path = join(home, FILE);
    writeFileSync(path, readFileSync(path, 'utf8').replace('"prior": 100', '"prior": 101'));
    expect(line(`forecast score ${FILE} --record record.csv --outcome no-deal`).status).toBe(1);
    const own = JSON.parse(line('forecast list --json').stdout).find(
      (row: { path: string }) => row.path === FILE,
    );
    expect(own).toEqual({ path: FILE, state: 'changed' });
  });
});
