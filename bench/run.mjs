// `npm run bench [-- NAME ...]`: builds, installs the peers once, and runs the benchmarks named, or all.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { rebuild } from '../scripts/build.mjs';
import { root, run } from '../scripts/process.mjs';
import brief from './brief.mjs';
import check from './check.mjs';
import duties from './duties.mjs';
import loadCompile from './load-compile.mjs';

const benchmarks = { 'load-compile': loadCompile, check, brief, duties };
const bench = join(root, 'bench');
const named = process.argv.slice(2);
const unknown = named.filter((name) => !Object.hasOwn(benchmarks, name));
if (unknown.length > 0)
  fail(`no benchmark is named ${unknown.join(', ')}; there are ${Object.keys(benchmarks).join(', ')}`);

if (!existsSync(join(bench, 'node_modules', 'publicodes'))) {
  const { code } = await run('npm', ['ci', '--prefix', bench], { show: true, shell: true });
  if (code !== 0) fail('the peers could not be installed');
}
await rebuild({ all: true });

const results = {};
process.stdout.write(
  `Node ${process.version}, ${availableParallelism()} cores; medians of 5 processes each\n`,
);
for (const name of named.length > 0 ? named : Object.keys(benchmarks)) {
  const { title, measured } = benchmarks[name];
  const outcome = await measured();
  results[name] = outcome.results;
  process.stdout.write(`\n## ${title}\n\n${outcome.text}\n`);
}
const folder = join(root, 'out', 'bench');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);

function fail(message) {
  process.stderr.write(`bench: ${message}\n`);
  process.exit(2);
}
