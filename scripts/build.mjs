// Builds dist/ from src/. `npm run build` builds everything; bin/treatyscope calls isFresh() and rebuild() from a checkout.
// Everything that bin/treatyscope runs when dist/ is fresh uses Node's own modules only and takes a few milliseconds.
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isMain } from './process.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const stampFile = join(dist, '.stamp');
const lockFile = join(root, 'node_modules', '.treatyscope-build.lock');
const inputs = ['src', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsdown.config.ts'];
// An older process may still load its chunks on demand, so files that a build no longer makes stay for a while.
const keepOldFor = 3_600_000;
const lockPatience = 120_000;

/** True when dist/ was built from exactly the files that are there now. */
export function isFresh() {
  try {
    return readFileSync(stampFile, 'utf8') === fingerprint() && existsSync(join(dist, 'cli.js'));
  } catch {
    return false;
  }
}

/**
 * Builds what the command line needs. Of several processes that start at once, one builds and the others wait for it.
 * Says what it does on stderr only, and ends the process with code 2 when it cannot build.
 */
export async function rebuild({ all = false } = {}) {
  if (!existsSync(join(root, 'node_modules', 'tsdown'))) {
    fail('the dependencies are not installed: run npm ci first');
  }
  const unlock = await lock();
  let problem;
  try {
    if (all || !isFresh()) problem = build(all);
  } finally {
    unlock();
  }
  if (problem) fail(problem);
}

/** Returns what went wrong, or nothing. */
function build(all) {
  // Taken before the build, so that a file saved meanwhile leaves dist/ stale.
  const stamp = fingerprint();
  const started = performance.now();
  const out = mkdtempSync(join(root, 'node_modules', '.treatyscope-build-'));
  try {
    const args = [
      join(root, 'node_modules', 'tsdown', 'dist', 'run.mjs'),
      '--out-dir',
      out,
      '--logLevel',
      'error',
    ];
    if (!all) args.push('--filter', 'cli');
    const run = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    if (run.status !== 0) {
      process.stderr.write(`${run.stdout ?? ''}${run.stderr ?? ''}`);
      return 'the build failed; the last good one in dist/ is untouched';
    }
    place(out, all);
    replaceFile(stampFile, stamp);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
  process.stderr.write(
    `treatyscope: built dist/ in ${((performance.now() - started) / 1000).toFixed(1)} s\n`,
  );
  return undefined;
}

/** Moves each file into dist/ by a rename, entries last: at no moment is a file half there or an entry without its chunks. */
function place(out, all) {
  const isEntry = (file) => /^(cli|index)\./.test(file);
  const made = filesIn(out).map((file) => relative(out, file));
  for (const file of [...made.filter((f) => !isEntry(f)), ...made.filter(isEntry)]) {
    mkdirSync(dirname(join(dist, file)), { recursive: true });
    renameSync(join(out, file), join(dist, file));
  }
  if (!all) return;
  for (const file of filesIn(dist)) {
    const old = Date.now() - statSync(file).mtimeMs > keepOldFor;
    if (old && file !== stampFile && !made.includes(relative(dist, file))) rmSync(file, { force: true });
  }
}

/** Name, size and time of change of every file that the build reads. Contents would cost ten times as much to read. */
function fingerprint() {
  const lines = [];
  for (const input of inputs) {
    const path = join(root, input);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) continue;
    for (const file of stat.isDirectory() ? filesIn(path) : [path]) {
      const { size, mtimeMs } = statSync(file);
      lines.push(`${relative(root, file)} ${size} ${mtimeMs}`);
    }
  }
  return lines.join('\n');
}

function filesIn(folder) {
  const files = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...filesIn(path));
    else files.push(path);
  }
  return files.sort();
}

function replaceFile(file, text) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text);
  renameSync(draft, file);
}

/**
 * Only spares work: files are put in place one by one whole, so two builds at once would do no harm.
 * A lock left by a process that died is taken over.
 */
async function lock() {
  const deadline = Date.now() + lockPatience;
  while (Date.now() < deadline) {
    try {
      const handle = openSync(lockFile, 'wx');
      writeSync(handle, String(process.pid));
      closeSync(handle);
      const unlock = () => {
        process.off('exit', unlock);
        rmSync(lockFile, { force: true });
      };
      process.on('exit', unlock);
      return unlock;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (holderIsGone()) rmSync(lockFile, { force: true });
      else await sleep(50);
    }
  }
  return () => {};
}

function holderIsGone() {
  try {
    const holder = Number(readFileSync(lockFile, 'utf8'));
    // The file is empty for an instant between its making and the writing of the number.
    if (!holder) return Date.now() - statSync(lockFile).mtimeMs > 2_000;
    process.kill(holder, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

function fail(message) {
  process.stderr.write(`treatyscope: ${message}\n`);
  process.exit(2);
}

if (isMain(import.meta.url)) await rebuild({ all: true });
