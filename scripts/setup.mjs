// Installs the dependencies when those in node_modules/ are not the ones that package-lock.json names.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMain, root, run, runNode } from './process.mjs';

/** Installs when needed. Prints one line when it does, nothing when there is nothing to do. */
export async function setUp() {
  const reason = whyInstall();
  if (!reason) return;
  process.stderr.write(`setup: ${reason}, running npm ci\n`);
  const args = ['ci', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const { code, output } =
    npm && /\.[cm]?js$/.test(npm)
      ? await runNode(npm, args)
      : await run('npm', args, { shell: process.platform === 'win32' });
  if (code !== 0) {
    process.stderr.write(`${output}setup: npm ci failed\n`);
    process.exit(1);
  }
}

/** npm leaves its own account of what it installed; it is written last, so a broken-off install has none. */
function whyInstall() {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  let installed;
  try {
    installed = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  } catch {
    return 'dependencies not installed';
  }
  const same = (path) => installed[path]?.integrity === wanted[path]?.integrity;
  // Packages for other machines are optional, and npm leaves them out.
  const missing = Object.keys(wanted).some(
    (path) => path && !same(path) && (installed[path] || !wanted[path].optional),
  );
  const left = Object.keys(installed).some((path) => !wanted[path]);
  return missing || left ? 'package-lock.json changed' : undefined;
}

/** @returns {Record<string, { integrity?: string, optional?: boolean }>} */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

if (isMain(import.meta.url)) await setUp();
