// `npm run bench [-- NAME ...]`: builds, installs the peers once, and runs the benchmarks named, or all. See --help.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { rebuild } from '../scripts/build.mjs';
import { root, run } from '../scripts/process.mjs';
import brief from './brief.mjs';
import check from './check.mjs';
import domain from './domain.mjs';
import duties from './duties.mjs';
import * as evaluation from './ensemble/evaluate.mjs';
import ensemble from './ensemble.mjs';
import loadCompile from './load-compile.mjs';

const benchmarks = { 'load-compile': loadCompile, check, brief, duties, domain, ensemble };
/** Those whose peers are packages, installed on the first run. */
const NEED_PACKAGES = ['load-compile', 'duties'];
const bench = join(root, 'bench');

const help = `npm run bench -- [NAME ...] [--json] [--rounds N]     times the benchmarks named, or all
npm run bench -- ${evaluation.usage}

Benchmarks:
${Object.entries(benchmarks)
  .map(([name, { title }]) => `  ${name.padEnd(14)}${title}`)
  .join('\n')}

Options:
  --json         figures as JSON on stdout, no tables
  --rounds N     rounds of the ensemble benchmark, each in fresh processes (7)
  --help         this text

Ends with 0, with 1 when a benchmark computed wrong values, with 2 when it could not run. Slowness is no error.
`;

const args = process.argv.slice(2);
if (args.includes('--help') || args.includes('-h')) process.stdout.write(help);
else if (args[0] === 'evaluate') await evaluateFile(args.slice(1));
else await time(args);

async function evaluateFile(rest) {
  try {
    const options = evaluation.optionsOf(rest);
    await rebuild({ all: true });
    const { draws, backend } = evaluation.evaluate(await import('./ensemble/engine.mjs'), options);
    process.stderr.write(`bench: ${draws} draws written to ${options.out} (${backend})\n`);
  } catch (error) {
    if (!(error instanceof evaluation.UsageError)) throw error;
    fail(error.message);
  }
}

async function time(rest) {
  const { named, json, rounds } = asked(rest);
  if (named.some((name) => NEED_PACKAGES.includes(name))) await installPeers();
  await rebuild({ all: true });

  const say = (text) => (json ? undefined : process.stdout.write(text));
  const [results, wrong] = [{}, []];
  say(
    `Node ${process.version}, ${availableParallelism()} cores; medians, each run in a process of its own\n`,
  );
  for (const name of named) {
    const { title, measured } = benchmarks[name];
    const outcome = await measured({ rounds });
    results[name] = outcome.results;
    wrong.push(...(outcome.wrong ?? []));
    say(`\n## ${title}\n\n${outcome.text}\n`);
  }
  const text = `${JSON.stringify(results, null, 2)}\n`;
  if (json) process.stdout.write(text);
  const folder = join(root, 'out', 'bench');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'results.json'), text);
  if (wrong.length === 0) return;
  process.stderr.write(`bench: ${wrong.length} wrong values; the first: ${wrong[0]}\n`);
  process.exitCode = 1;
}

function asked(rest) {
  let read;
  try {
    read = parseArgs({
      args: rest,
      allowPositionals: true,
      options: { json: { type: 'boolean' }, rounds: { type: 'string' } },
    });
  } catch (error) {
    fail(`${error.message.split('. ')[0]}; see --help`);
  }
  const { values, positionals } = read;
  const unknown = positionals.filter((name) => !Object.hasOwn(benchmarks, name));
  if (unknown.length > 0)
    fail(`no benchmark is named ${unknown.join(', ')}; there are ${Object.keys(benchmarks).join(', ')}`);
  const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
  if (rounds !== undefined && !(Number.isInteger(rounds) && rounds > 0))
    fail(`--rounds is a whole number from 1 on, not ${values.rounds}`);
  const named = positionals.length > 0 ? positionals : Object.keys(benchmarks);
  return { named, json: values.json === true, rounds };
}

async function installPeers() {
  if (existsSync(join(bench, 'node_modules', 'publicodes'))) return;
  const { code } = await run('npm', ['ci', '--prefix', bench], { show: 'stderr', shell: true });
  if (code !== 0) fail('the peers could not be installed');
}

function fail(message) {
  process.stderr.write(`bench: ${message}\n`);
  process.exit(2);
}
