import { spawnSync } from 'node:child_process';
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
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// Whole processes, as a user starts them: what no pure renderer can show.

const bin = fileURLToPath(new URL('../../bin/treatyscope', import.meta.url));
/** What `bin/treatyscope` runs once dist/ is fresh. */
const built = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'treatyscope-cli-'));
const BUILD_MS = 120_000;

function treatyscope(args: readonly string[], env: Record<string, string> = {}, cwd = home, program = built) {
  const clean = { ...process.env, NO_COLOR: '', FORCE_COLOR: undefined, COLUMNS: '', TREATYSCOPE_LANG: '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...clean, ...env },
  });
  return { status, stdout, stderr };
}

const line = (text: string) => text.split(' ');

beforeAll(() => {
  // The first call builds dist/ when it is stale.
  expect(treatyscope(['--version'], {}, home, bin).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(treatyscope(line('new good')).status).toBe(0);
  expect(treatyscope(line('new broken')).status).toBe(0);
  const measures = join(home, 'broken', 'measures.yaml');
  writeFileSync(
    measures,
    readFileSync(measures, 'utf8').replace('formula: support.cash', 'formula: suport.cash'),
  );
  const figures = join(home, 'broken', 'figures.csv');
  writeFileSync(figures, readFileSync(figures, 'utf8').replace(',recalled,', ',recaled,'));
}, BUILD_MS);

afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('exit codes', () => {
  test.each([
    ['check good', 0],
    ['study good', 0],
    ['claims -c good', 0],
    ['measures -c good', 0],
    ['help why', 0],
    ['check broken', 1],
    ['study broken', 1],
    ['brief broken', 1],
    ['stuyd', 2],
    ['study nowhere', 2],
    ['study good --definition wied', 2],
    ['why nothing -c good', 2],
    ['new good', 2],
    ['draws good --summary --draws 1000', 0],
    ['draws good --summary --out draws.csv', 2],
    ['draws good --above 3', 2],
    ['draws good --summary --above three', 2],
    ['draws good --summary --draws 300000000', 2],
    ['brief good --out good/case.yaml/brief.html', 3],
  ])('%s ends with %i', (args, code) => {
    expect(treatyscope(line(args)).status).toBe(code);
  });
});

describe('standard output', () => {
  test.each([
    'study good',
    'check good',
    'why answer:host-share -c good',
    'claims -c good',
    'measures -c good',
    'cases',
  ])('%s --json prints JSON and nothing else', (args) => {
    const { stdout, stderr } = treatyscope([...line(args), '--json']);
    expect(JSON.parse(stdout)).toBeTypeOf('object');
    expect(stderr).toBe('');
  });

  test('check --json lists the mistakes of files and formulas together, in order, with their places', () => {
    const { stdout, status } = treatyscope(line('check broken --json'));
    const list = JSON.parse(stdout) as { code: string; file: string; line: number; column: number }[];
    expect(list.map(({ code, file }) => [code, file])).toEqual([
      ['choice-unknown', 'figures.csv'],
      ['formula-name', 'measures.yaml'],
    ]);
    for (const { line: row, column } of list) expect(row > 1 && column > 1).toBe(true);
    expect(status).toBe(1);
  });

  test('a broken case leaves standard output empty and says why on standard error', () => {
    const { stdout, stderr } = treatyscope(line('study broken --json'));
    expect(stdout).toBe('');
    expect(stderr).toContain(join('broken', 'measures.yaml:'));
  });

  test('in a pipe there are no colours, with FORCE_COLOR there are, and NO_COLOR goes before it', () => {
    const colour = '\u001b[';
    expect(treatyscope(line('study good')).stdout).not.toContain(colour);
    expect(treatyscope(line('study good'), { FORCE_COLOR: '1' }).stdout).toContain(colour);
    expect(treatyscope(line('study good'), { FORCE_COLOR: '1', NO_COLOR: '1' }).stdout).not.toContain(colour);
    expect(treatyscope(line('study good --no-color'), { FORCE_COLOR: '1' }).stdout).not.toContain(colour);
  });

  test('the same study gives the same bytes', () => {
    const args = line('study good --json');
    expect(treatyscope(args).stdout).toBe(treatyscope(args).stdout);
  });
});

describe('files', () => {
  test('brief writes a file, says where, and a broken case leaves the last good one alone', () => {
    const folder = join(home, 'writing');
    mkdirSync(folder);
    const good = treatyscope(['brief', '../good'], {}, folder);
    expect(good.stdout).toContain('Wrote good-brief.html');
    const path = join(folder, 'good-brief.html');
    const before = readFileSync(path, 'utf8');
    expect(before).toMatch(/^<!doctype html>/i);
    const broken = treatyscope(['brief', '../broken', '--out', 'good-brief.html'], {}, folder);
    expect(broken.status).toBe(1);
    expect(readFileSync(path, 'utf8')).toBe(before);
    expect(readdirSync(folder)).toEqual(['good-brief.html']);
  });

  test('brief --out - writes the document and nothing else', () => {
    const { stdout } = treatyscope(line('brief good --format csv --out -'));
    expect(stdout).toMatch(/^section,id,/);
    expect(existsSync(join(home, 'good-brief.csv'))).toBe(false);
  });

  test('new never touches what is there', () => {
    const readme = join(home, 'good', 'README.md');
    const before = readFileSync(readme, 'utf8');
    const { stderr } = treatyscope(line('new good --title Other'));
    expect(stderr).toContain('good is not empty');
    expect(readFileSync(readme, 'utf8')).toBe(before);
  });

  test('inside a case folder the case need not be named', () => {
    const { stdout } = treatyscope(['check'], {}, join(home, 'good'));
    expect(stdout).toContain('no errors');
  });
});

describe('language', () => {
  test('--lang and TREATYSCOPE_LANG choose it; the language of the machine does not', () => {
    expect(treatyscope(line('help study --lang ja')).stdout).toContain('使い方');
    expect(treatyscope(line('help study'), { TREATYSCOPE_LANG: 'ja' }).stdout).toContain('使い方');
    expect(treatyscope(line('help study'), { LANG: 'ja_JP.UTF-8' }).stdout).toContain('Usage');
    expect(treatyscope(line('study good -d wied --lang ja')).stderr).toContain('もしかして：wide');
  });
});

describe('completion', () => {
  const completed = (...words: string[]) =>
    treatyscope(['complete', '--', ...words])
      .stdout.split('\n')
      .map((row) => row.split('\t')[0]);

  test.each([
    [['st'], 'study'],
    [['brief', '--for'], '--format'],
    [['brief', '--format', ''], 'claimreview'],
    [['study', '--case', 'good', '--definition', ''], 'wide'],
    [['why', '--case', 'good', ''], 'ledger:host-rent'],
    [['claims', '--case', 'good', ''], 'burden-statement'],
    [['completion', ''], 'zsh'],
  ])('%j offers %s', (words, expected) => {
    expect(completed(...words)).toContain(expected);
  });

  test('a broken case offers nothing and says nothing', () => {
    const { stdout, stderr } = treatyscope([
      'complete',
      '--',
      'study',
      '--case',
      'nowhere',
      '--scenario',
      '',
    ]);
    expect([stdout, stderr]).toEqual([':4\n', '']);
  });

  test.each(['bash', 'zsh', 'fish', 'powershell'])('prints a script for %s', (shell) => {
    expect(treatyscope(['completion', shell]).stdout).toContain('treatyscope');
  });
});
