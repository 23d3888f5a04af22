import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Findings, study } from '../../src/study/index.ts';
import { flagship } from '../cases/flagship.ts';

// `network` as a user starts it.

type Network = NonNullable<Findings['network']>;

const bin = fileURLToPath(new URL('../../bin/treatyscope', import.meta.url));
const built = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'treatyscope-network-'));
const BUILD_MS = 120_000;

function treatyscope(args: string | readonly string[], program = built) {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, COLUMNS: '100', TREATYSCOPE_LANG: '' };
  const words = typeof args === 'string' ? args.split(' ') : args;
  const run = spawnSync(process.execPath, [program, ...words], { cwd: home, encoding: 'utf8', env });
  return { ...run, json: () => JSON.parse(run.stdout) };
}

const STATES = `ccode,start_date,end_date,ongoing_2016
2,1816-01-01,2016-12-31,1
200,1816-01-01,2016-12-31,1
255,1816-01-01,1945-05-08,0
740,1860-01-01,1945-08-14,0
`;
const TIES = `ccode1,ccode2,start_year,end_year,commitment
200,740,1902,1923,3
255,740,1936,1941,2
`;
const HEADER =
  'ccode1,ccode2,year,n_states,s_valued_squared,s_valued_absolute,s_binary,pi_valued,pi_binary,kappa_valued,kappa_valued_ranks,kappa_binary,tau_b';
const FILES = '--ties ties.csv --states states.csv';

beforeAll(() => {
  expect(treatyscope('--version', bin).status).toBe(0);
  writeFileSync(join(home, 'states.csv'), STATES);
  writeFileSync(join(home, 'ties.csv'), TIES);
  writeFileSync(
    join(home, 'broken.csv'),
    TIES.replace('200,740,1902', '740,200,1902').replace(',2\n', ',7\n'),
  );
}, BUILD_MS);
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('network similarity', () => {
  test('prints the table of a year, and nothing else', () => {
    const { status, stdout, stderr } = treatyscope(`network similarity ${FILES} --year 1910`);
    expect([status, stderr]).toEqual([0, '']);
    // 200 and 740 are (0, 3, 0, 3) over 2, 200, 255, 740, and so is each other.
    expect(stdout).toBe(`${HEADER}
2,200,1910,4,-0.5,-0.5,-0.5,-0.6,-0.6,-0.5,-0.5,-0.5,-0.5773502691896258
2,255,1910,4,0,0,0,-0.3333333333333333,-0.3333333333333333,-0.3333333333333333,-0.3333333333333333,-0.3333333333333333,-0.3333333333333333
2,740,1910,4,-0.5,-0.5,-0.5,-0.6,-0.6,-0.5,-0.5,-0.5,-0.5773502691896258
200,255,1910,4,-0.5,-0.5,-0.5,-0.6,-0.6,-0.5,-0.5,-0.5,-0.5773502691896258
200,740,1910,4,1,1,1,1,1,1,1,1,1
255,740,1910,4,-0.5,-0.5,-0.5,-0.6,-0.6,-0.5,-0.5,-0.5,-0.5773502691896258
`);
  });

  test('writes a span of years into one file, whole, and says so', () => {
    const { status, stdout } = treatyscope(`network similarity ${FILES} --year 1902..1923 --out out/s.csv`);
    expect(status).toBe(0);
    expect(stdout).toContain('out/s.csv: 132 pairs, 22 years');
    expect(readFileSync(join(home, 'out/s.csv'), 'utf8').split('\n')).toHaveLength(1 + 132 + 1);
    expect(readdirSync(join(home, 'out'))).toEqual(['s.csv']);
  });

  test('tells every mistake with its place, and leaves the last good file alone', () => {
    writeFileSync(join(home, 'kept.csv'), 'last good');
    const { status, stdout, stderr } = treatyscope(
      'network similarity --ties broken.csv --states states.csv --year 1910 --out kept.csv',
    );
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('broken.csv:2:5: error[fields-conflict]');
    expect(stderr).toContain('broken.csv:3:19: error[number-out-of-range]');
    expect(readFileSync(join(home, 'kept.csv'), 'utf8')).toBe('last good');
  });

  test('is JSON with --json', () => {
    const rows = treatyscope(`network similarity ${FILES} --year 1910 --more --json`).json();
    expect(rows).toHaveLength(6);
    expect(rows[4]).toMatchObject({ ccode1: 200, ccode2: 740, kappa_valued: 1, kappa_nominal: 1 });
  });

  test('remarks on years that the ties do not reach', () => {
    const { status, stderr } = treatyscope(`network similarity ${FILES} --year 1944`);
    expect(status).toBe(0);
    expect(stderr).toContain('from 1902 to 1941');
  });

  test.each([
    ['similarity --year 1910', 2],
    [`similarity ${FILES}`, 2],
    [`similarity ${FILES} --year 1815`, 2],
    [`similarity ${FILES} --year 1910-1905`, 2],
    [`similarity ${FILES} --year 1910 --cut 200-740`, 2],
    ['similarity --ties nowhere.csv --states states.csv --year 1910', 3],
    ['--more', 2],
    ['--spill-over 0.5', 2],
    ['--cut USA-JPN --spill-over 2', 2],
    ['--cut USA', 2],
    ['--cut USA-USA', 2],
    ['--cut JPN-KOR', 2],
    ['--weaken USA-JPN=3', 2],
    ['--add USA-JPN=friendship', 2],
    ['--least 0', 2],
    ['similarities', 2],
  ])('refuses %s with code %i, in a sentence', (line, code) => {
    const { status, stdout, stderr } = treatyscope(`network ${line}`);
    expect([status, stdout]).toEqual([code, '']);
    expect(stderr).toMatch(/^error: /);
  });
});

describe('network', () => {
  test('a cut of the encoded alliance leaves Japan without a guarantor, in one direction', () => {
    const found = treatyscope('network --as-of 2026-01-01 --cut USA>JPN --json').json();
    expect(found.unprotected).toEqual(['JPN']);
    expect(found.protectedStates.after).toBe(found.protectedStates.before - 1);
    // What Japan owes the United States still ties the two.
    expect(found.tiedPairs.after).toBe(found.tiedPairs.before);
    expect(found.spillOver).toBeNull();
  });

  test('is the network of a study on the same day', () => {
    const { network } = study(flagship().prepared, { asOf: '2026-01-01' }) as { network: Network };
    const told = treatyscope('network --as-of 2026-01-01 --json').json();
    const cut = treatyscope('network --as-of 2026-01-01 --cut USA-JPN --json').json();
    expect(network.whole.tiedPairs).toEqual(cut.tiedPairs);
    expect(network.whole.protectedStates).toEqual(cut.protectedStates);
    expect(network.whole.modularity).toEqual(cut.modularity);
    expect([network.unguarded, network.moved]).toEqual([cut.unprotected, cut.moved]);
    for (const one of told.centralities) {
      const position = network.positions.find(({ members }) => members.includes(one.state));
      expect(position?.before).toMatchObject({
        ...{ degree: one.degree, strength: one.strength, guarantors: one.guarantors.length },
      });
      expect(position?.before.betweenness).toBeCloseTo(one.betweenness, 12);
      expect(position?.before.closeness).toBeCloseTo(one.closeness, 12);
      expect(position?.community.before).toBe(one.community);
    }
  });

  test('what is encoded goes before what is imported, and codes may be letters or numbers', () => {
    const ties = (more: string) =>
      treatyscope(`network ties ${FILES} --year 1910 --json ${more}`.trim()).json();
    // The alliance of 1905 is encoded, duty by duty.
    const sources = new Set(ties('').map(({ source }: { source: string }) => source));
    expect(sources).toEqual(new Set(['GBR-JPN']));
    expect(ties('--only imported')).toEqual([
      { from: '200', to: '740', kind: 'defence', strength: 3, source: 'ties.csv' },
      { from: '740', to: '200', kind: 'defence', strength: 3, source: 'ties.csv' },
    ]);
    const cut = (pair: string) =>
      treatyscope(`network ${FILES} --year 1910 --only imported --cut ${pair} --json`).stdout;
    expect(cut('gbr-jpn')).toBe(cut('200-740'));
  });

  test.each(['en', 'ja'])('reads in %s', (lang) => {
    const { status, stdout } = treatyscope(
      `network --as-of 2026-01-01 --cut USA-JPN --spill-over 1 --lang ${lang}`,
    );
    expect(status).toBe(0);
    expect(stdout).toContain(lang === 'en' ? 'exploratory' : '試論');
    expect(stdout).not.toMatch(/\{\w+\}/);
  });
});
