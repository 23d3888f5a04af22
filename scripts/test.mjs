// `npm test`: everything that has to hold, in one run. The last line is the count.
// A check step counts as one test. A skipped test counts as failed unless its title names the missing optional data set.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, runNode } from './process.mjs';
import { setUp } from './setup.mjs';

const excuse = 'needs optional data set';
const tool = (path) => join(root, 'node_modules', path);
const count = { passed: 0, failed: 0, skipped: 0 };
const say = (text) => process.stdout.write(`${text}\n`);

await setUp();
const { ensureBrowser } = await import('./browser.mjs');

const steps = [
  ['browser', browserStep],
  ['types', () => runNode(tool('@typescript/native/bin/tsc'), ['-p', 'tsconfig.json'])],
  ['types of the core', () => runNode(tool('@typescript/native/bin/tsc'), ['-p', 'tsconfig.core.json'])],
  ['biome', () => runNode(tool('@biomejs/biome/bin/biome'), ['check', '--error-on-warnings', '.'])],
  [
    'rooms',
    () =>
      runNode(tool('dependency-cruiser/bin/dependency-cruise.mjs'), [
        '--config',
        '.dependency-cruiser.cjs',
        'src',
      ]),
  ],
  ['unused', () => runNode(tool('knip/bin/knip.js'), [])],
  ['build', () => runNode(join(root, 'scripts', 'build.mjs'), [])],
];

let browser;
// All at once, because the browser may have to be fetched; reported in order.
const runs = steps.map(([, step]) => step());
for (const [index, [name]] of steps.entries()) {
  const { code, output } = await runs[index];
  count[code === 0 ? 'passed' : 'failed'] += 1;
  say(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}`);
  if (code !== 0) say(output.trimEnd());
}
await unitTests(process.argv.slice(2));

const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
say(`${count.passed} passed, ${count.failed} failed${skipped}`);
process.exit(count.failed > 0 ? 1 : 0);

async function browserStep() {
  try {
    browser = await ensureBrowser();
    return { code: 0, output: '' };
  } catch (error) {
    return { code: 1, output: error.message };
  }
}

async function unitTests(args) {
  const folder = mkdtempSync(join(tmpdir(), 'treatyscope-test-'));
  const file = join(folder, 'results.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const { code } = await runNode(tool('vitest/vitest.mjs'), ['run', ...reporters, ...args], {
      show: true,
      env: browser ? { CHROME_PATH: browser } : {},
    });
    const failedBefore = count.failed;
    countTests(readReport(file));
    // An error outside any test, or a run that died: the exit code is the only witness.
    if (code !== 0 && count.failed === failedBefore) {
      count.failed += 1;
      say(`FAILED vitest ended with code ${code}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).testResults;
  } catch {
    return [];
  }
}

function countTests(suites) {
  const tests = suites.flatMap((suite) => suite.assertionResults);
  for (const suite of suites) {
    if (suite.status === 'failed' && !suite.assertionResults.some((test) => test.status === 'failed')) {
      count.failed += 1;
      say(`FAILED ${suite.name} could not run`);
    }
  }
  for (const test of tests) {
    if (test.status === 'passed' || test.status === 'failed') count[test.status] += 1;
    else if (test.fullName.includes(excuse)) count.skipped += 1;
    else {
      count.failed += 1;
      say(`FAILED skipped without naming an optional data set: ${test.fullName}`);
    }
  }
  if (tests.length === 0) {
    count.failed += 1;
    say('FAILED no test ran');
  }
}
